import type { Digest } from "../digest/digest.ts";

/** What JSON lets stand in a string, but a terminal would obey or hide. */
const unseen = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A digest as JSON, two spaces deep. Characters that cannot be seen are escaped, which changes no value. */
export function renderJson(digest: Digest): string {
  return printedJson(digest);
}

/** Anything as JSON, printed the same way. */
export function printedJson(value: object): string {
  return `${JSON.stringify(value, null, 2).replace(unseen, escaped)}\n`;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
