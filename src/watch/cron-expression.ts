import { CronExpressionParser } from "cron-parser";

/** What is wrong with a cron expression; `sayCronProblem` says it. */
export type CronProblem =
  | { readonly kind: "field-count"; readonly count: number }
  /** `value` is none of: a number, a name, a range, a step, a list of these. */
  | { readonly kind: "unreadable"; readonly field: CronField; readonly value: string }
  | { readonly kind: "out-of-range"; readonly field: CronField; readonly value: string }
  /** A range that runs backwards. */
  | { readonly kind: "backwards"; readonly field: CronField; readonly value: string }
  /** No month has such a day. */
  | { readonly kind: "never" };

export type CronField = (typeof fields)[number]["name"];

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const fields = [
  { name: "minute", from: 0, to: 59, names: [] as readonly string[] },
  { name: "hour", from: 0, to: 23, names: [] as readonly string[] },
  { name: "day of the month", from: 1, to: 31, names: [] as readonly string[] },
  { name: "month", from: 1, to: 12, names: months },
  { name: "day of the week", from: 0, to: 7, names: weekdays },
] as const;

/**
 * Checks an expression of five fields, each `*`, a number, a name, a range `1-5`, a step after a star or a range, or a
 * list of these. Day of the month and day of the week: where both are restricted, either will do, as in `cron`.
 *
 * @returns `undefined` where nothing is wrong
 */
export function cronProblemOf(expression: string): CronProblem | undefined {
  const written = expression.trim().split(/\s+/u);
  if (written.length !== fields.length || expression.trim() === "") {
    return { kind: "field-count", count: expression.trim() === "" ? 0 : written.length };
  }
  for (const [at, field] of fields.entries()) {
    for (const value of (written[at] ?? "").split(",")) {
      const problem = problemOf(value, field);
      if (problem !== undefined) return { kind: problem, field: field.name, value };
    }
  }
  try {
    CronExpressionParser.parse(expression, { tz: "UTC", currentDate: 0 }).next();
    return undefined;
  } catch {
    return { kind: "never" };
  }
}

/** One sentence in English that says what would be right. */
export function sayCronProblem(problem: CronProblem): string {
  switch (problem.kind) {
    case "field-count":
      return `A cron expression has five fields, minute, hour, day of the month, month and day of the week, like "0 9 * * 1-5"; this one has ${problem.count}.`;
    case "unreadable":
      return `"${problem.value}" is no ${problem.field} of a cron expression; write a number, a range like 1-5, a list like 1,3 or a step like */2.`;
    case "out-of-range": {
      const { from, to } = fields.find(({ name }) => name === problem.field) ?? fields[0];
      return `"${problem.value}" is no ${problem.field}: it goes from ${from} to ${to}.`;
    }
    case "backwards":
      return `"${problem.value}" runs backwards; split it into two ranges with a comma between them.`;
    case "never":
      return "No month has a day like this, so the digest would never come.";
  }
}

/**
 * The same rule in numbers alone, for a timer that fires at least as often. A timer may read restricted days of the month
 * and of the week as "both", so where both are restricted it fires every day.
 *
 * @param expression - one without a problem
 */
export function tickExpressionOf(expression: string): string {
  const { minute, hour, dayOfMonth, month, dayOfWeek } = CronExpressionParser.parse(expression, { tz: "UTC" }).fields;
  const either = !dayOfMonth.isWildcard && !dayOfWeek.isWildcard;
  const days = either ? ["*", month, "*"] : [dayOfMonth, month, dayOfWeek];
  return [minute, hour, ...days]
    .map((field) => (typeof field === "string" ? field : field.isWildcard ? "*" : field.values.join(",")))
    .join(" ");
}

function problemOf(
  value: string,
  { from, to, names }: (typeof fields)[number],
): Exclude<CronProblem["kind"], "field-count" | "never"> | undefined {
  const [, star, first, last, step] =
    value.match(/^(?:(\*)|([a-z]{3}|\d{1,3})(?:-([a-z]{3}|\d{1,3}))?)(?:\/(\d{1,3}))?$/iu) ?? [];
  if (star === undefined && first === undefined) return "unreadable";
  if (step !== undefined && star === undefined && last === undefined) return "unreadable";
  if (step !== undefined && (Number(step) < 1 || Number(step) > to)) return "out-of-range";
  const ends = [first, last].filter((end) => end !== undefined).map((end) => numberOf(end, from, names));
  if (ends.some((end) => end === undefined)) return "unreadable";
  if (ends.some((end = Number.NaN) => end < from || end > to)) return "out-of-range";
  const [begin = from, end = to] = ends;
  return begin > end ? "backwards" : undefined;
}

function numberOf(text: string, from: number, names: readonly string[]): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  const at = names.indexOf(text.toLowerCase());
  return at === -1 ? undefined : at + from;
}
