import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object",
  record: "an object",
  string: "a text",
};

/**
 * Words what is wrong with a file of settings: one line a problem, with the setting's name and an example of a right
 * value. A value is never repeated.
 *
 * @param example - a complete right file, from which the examples are taken
 */
export function describeIssues(issues: readonly Issue[], example: unknown): string[] {
  return issues.flatMap((issue) => describeIssue(issue, example));
}

function describeIssue(issue: Issue, example: unknown): string[] {
  const name = nameOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(Object(exampleAt(example, issue.path)) as object).filter((key) => !key.startsWith("$"));
    return issue.keys.map((key) => `${nameOf([...issue.path, key])} is no setting; known here are ${known.join(", ")}`);
  }
  if (issue.code === "invalid_key") {
    return issue.issues.map(({ message }) => `${name} ${message}`);
  }
  if (issue.code === "invalid_type" && !issue.message.startsWith("must")) {
    const right = exampleAt(example, issue.path);
    const like = right === undefined ? "" : `, like ${JSON.stringify(right)}`;
    return [`${name === "" ? "the whole" : name} must be ${kinds[issue.expected] ?? issue.expected}${like}`];
  }
  return [`${name} ${issue.message}`];
}

/** `lemmy.destinations[0].every` */
function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    return name === "" ? String(step) : `${name}.${String(step)}`;
  }, "");
}

/** The example's value at a path; of a list or a map, the first stands for all. */
function exampleAt(example: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[0];
    if (value === null || typeof value !== "object") return undefined;
    const entry =
      Object.entries(value).find(([key]) => key === step) ?? Object.entries(value).find(([key]) => /^\d/u.test(key));
    return entry?.[1];
  }, example);
}
