import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { catalogues } from "../../commands/words/catalogues.ts";

/** As Discord counts: names, descriptions and choices, of each the longest of its languages. */
function lengthOf(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + lengthOf(each), 0);
  if (typeof part !== "object" || part === null) return 0;
  const object = part as Record<string, unknown>;
  const longest = (key: string) =>
    Math.max(
      ...[object[key], ...Object.values(object[`${key}_localizations`] ?? {})].map((text) =>
        typeof text === "string" ? text.length : 0,
      ),
    );
  return (
    ["name", "description", "value"].reduce((sum, key) => sum + longest(key), 0) +
    lengthOf(object.options) +
    lengthOf(object.choices)
  );
}

describe.each(commands.map(({ data }) => [data.name, data] as const))("/%s", (_, data) => {
  it("keeps within Discord's 8,000 characters", () => {
    expect(lengthOf(data)).toBeLessThanOrEqual(8_000);
  });

  it("is for servers alone, and described in every language", () => {
    expect(data.contexts).toEqual([0]);
    const locales = catalogues.flatMap((words) => words.locales);
    const parts: unknown[] = [data];
    for (const part of parts) {
      const {
        description,
        description_localizations,
        options = [],
      } = part as {
        description: string;
        description_localizations: Record<string, string>;
        options?: readonly unknown[];
      };
      expect(Object.keys(description_localizations)).toEqual(locales);
      for (const text of [description, ...Object.values(description_localizations)]) {
        expect(text.length, text).toBeGreaterThan(0);
        expect(text.length, text).toBeLessThanOrEqual(100);
      }
      parts.push(...options);
    }
  });
});

it("only commands that are for managers alone are hidden from others", () => {
  const hidden = commands.filter(({ data }) => data.default_member_permissions !== null);

  expect(hidden.map(({ data }) => data.name)).toEqual(["publish"]);
  expect(hidden.every(({ needsManageServer }) => needsManageServer(undefined))).toBe(true);
});
