import { ApiError } from "./api-error.ts";

export type Path = readonly (string | number)[];

interface Problem {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** Collects what is wrong with a body, and words it as Discord does: nested as the body is. */
export interface FormErrors {
  add(path: Path, code: string, message: string): void;
  /** Checks a text that must or may be there; lengths are in UTF-16 code units. */
  text(
    path: Path,
    value: unknown,
    rule: { readonly min?: number; readonly max: number; readonly required?: boolean },
  ): void;
  /** Checks a list that must be there. @returns the list, empty where it is none */
  list(path: Path, value: unknown, rule: { readonly min: number; readonly max: number }): unknown[];
  choice(path: Path, value: unknown, choices: readonly (string | number | boolean)[], required?: boolean): void;
  whole(path: Path, value: unknown, rule: { readonly min: number; readonly max: number }): void;
  /** @throws {ApiError} 50035 if anything was added */
  throwIfAny(): void;
}

export function createFormErrors(): FormErrors {
  const problems: Problem[] = [];
  const form: FormErrors = {
    add(path, code, message) {
      problems.push({ path, code, message });
    },
    text(path, value, { min = 0, max, required = min > 0 }) {
      if (value === undefined || value === null) {
        if (required) missing(path);
        return;
      }
      if (typeof value !== "string") {
        form.add(path, "STRING_TYPE_CONVERT", `Could not interpret "${String(value)}" as string.`);
      } else if (value.length < min || value.length > max) {
        const [code, words] =
          min > 0
            ? ["BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`]
            : ["BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`];
        if (value === "") missing(path);
        else form.add(path, code as string, words as string);
      }
    },
    list(path, value, { min, max }) {
      if (value === undefined || value === null) {
        if (min > 0) missing(path);
        return [];
      }
      if (!Array.isArray(value)) {
        form.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        return [];
      }
      if (value.length < min || value.length > max) {
        form.add(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
      }
      return value;
    },
    choice(path, value, choices, required = false) {
      if (value === undefined || value === null) {
        if (required) missing(path);
        return;
      }
      if (choices.includes(value as never)) return;
      form.add(path, "BASE_TYPE_CHOICES", `Value must be one of {${choices.map(String).join(", ")}}.`);
    },
    whole(path, value, { min, max }) {
      if (value === undefined || value === null) return;
      if (!Number.isInteger(value)) {
        form.add(path, "NUMBER_TYPE_COERCE", `Value "${String(value)}" is not int.`);
      } else if ((value as number) < min) {
        form.add(path, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
      } else if ((value as number) > max) {
        form.add(path, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
      }
    },
    throwIfAny() {
      if (problems.length > 0) throw new ApiError(400, 50035, "Invalid Form Body", nested(problems));
    },
  };
  function missing(path: Path): void {
    form.add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }
  return form;
}

interface Nested {
  [key: string]: Nested | { code: string; message: string }[];
}

function nested(problems: readonly Problem[]): Nested {
  const root: Nested = {};
  for (const { path, code, message } of problems) {
    let at = root;
    for (const step of path) {
      at[step] ??= {};
      at = at[step] as Nested;
    }
    at._errors = [...((at._errors as { code: string; message: string }[] | undefined) ?? []), { code, message }];
  }
  return root;
}

/** @returns the value if it is an object, else an empty one */
export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
