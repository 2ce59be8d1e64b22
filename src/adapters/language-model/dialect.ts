/** How an answer is asked for, from the surest to the one that every server understands. */
export const answerFormats = ["json_schema", "json_object", "text"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** What of the API a model's server understands. Compatible servers differ, and say so only by refusing. */
export interface Dialect {
  readonly format: AnswerFormat;
  readonly limit: "max_tokens" | "max_completion_tokens";
  /** Whether a temperature may be given; some models take their own alone. */
  readonly temperature: boolean;
  /** Some chat templates know no system role: what it would say then opens the prompt. */
  readonly systemRole: boolean;
}

export const firstDialect: Dialect = {
  format: "json_schema",
  limit: "max_tokens",
  temperature: true,
  systemRole: true,
};

/**
 * What to try after a question was refused, from what the refusal says; where it says nothing, the next format.
 *
 * @param complaint - the body of the refusal
 * @returns `undefined` where nothing is left to try
 */
export function dialectAfter(dialect: Dialect, complaint: string): Dialect | undefined {
  if (/max_completion_tokens|max_tokens/iu.test(complaint) && dialect.limit === "max_tokens")
    return { ...dialect, limit: "max_completion_tokens" };
  if (/temperature/iu.test(complaint) && dialect.temperature) return { ...dialect, temperature: false };
  if (/system[ _](?:role|message|prompt)/iu.test(complaint) && dialect.systemRole)
    return { ...dialect, systemRole: false };
  return withNextFormat(dialect);
}

/** @returns `undefined` after the last one */
export function withNextFormat(dialect: Dialect): Dialect | undefined {
  const format = answerFormats[answerFormats.indexOf(dialect.format) + 1];
  return format === undefined ? undefined : { ...dialect, format };
}
