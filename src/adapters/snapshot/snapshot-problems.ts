import { z } from "zod";

const maxProblemsNamed = 3;

const expectations: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object",
  string: "a string",
};

/**
 * Words what is wrong with a file, the first few problems: `comments[12].score must be a number, got a string`.
 *
 * @param input - what was checked
 */
export function describeProblems(error: z.ZodError, input: unknown): string {
  const named = error.issues.slice(0, maxProblemsNamed).map((issue) => describeProblem(issue, input));
  const others = error.issues.length - named.length;
  return others === 0 ? named.join("; ") : `${named.join("; ")}; and ${others} more`;
}

function describeProblem(issue: z.core.$ZodIssue, input: unknown): string {
  const field = issue.path.length === 0 ? "the whole" : z.core.toDotPath(issue.path);
  const got = valueAt(input, issue.path);
  if (got === undefined) return `${field} is missing`;
  if (issue.code === "invalid_type") {
    return `${field} must be ${expectations[issue.expected] ?? issue.expected}, got ${kindOf(got)}`;
  }
  return `${field} ${issue.message}, got ${typeof got === "string" ? `“${shorten(got)}”` : kindOf(got)}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return Number.isInteger(value) ? "a number" : "a fraction";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
