import { z } from "zod";

/** An answer of the instance; without a body where it has nothing at the path. */
export interface SampleAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** The most that Lemmy lists at once. */
export const maxLimit = 50;

export const whole = z
  .string()
  .regex(/^-?\d+$/, { error: "invalid digit found in string" })
  .transform(Number);
export const truth = z.enum(["true", "false"]).transform((value) => value === "true");

export function ok(body: unknown): SampleAnswer {
  return { status: 200, body };
}

export function failure(status: number, error: string, message?: string): SampleAnswer {
  return { status, body: message === undefined ? { error } : { error, message } };
}

/**
 * Answers a request whose query is as it must be.
 *
 * @param schema - strict: Lemmy passes over parameters that it does not know, here a wrong name shows itself
 */
export function withQuery<S extends z.ZodType>(
  url: URL,
  schema: S,
  answer: (query: z.output<S>) => SampleAnswer,
): SampleAnswer {
  const { data, error } = schema.safeParse(Object.fromEntries(url.searchParams));
  if (error === undefined) return answer(data);
  const [problem] = error.issues;
  const where = problem?.path.join(".") ?? "";
  return failure(400, "unknown", `Query deserialize error: ${where} ${problem?.message}`);
}

/** Answers a request whose body is as it must be. */
export function withBody<S extends z.ZodType>(
  body: unknown,
  schema: S,
  answer: (form: z.output<S>) => SampleAnswer,
): SampleAnswer {
  const { data, error } = schema.safeParse(body);
  if (error === undefined) return answer(data);
  return failure(
    400,
    "unknown",
    `Json deserialize error: ${error.issues[0]?.path.join(".")} ${error.issues[0]?.message}`,
  );
}
