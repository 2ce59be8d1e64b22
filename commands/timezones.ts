import { nearest } from "../src/usecases/nearest.ts";
import { isTimezone } from "../src/watch/wall-clock.ts";
import { echo, told } from "./input.ts";
import { Refusal } from "./refusal.ts";
import type { Words } from "./words/words.ts";

/** Every zone that has a name people know, UTC first. */
const names: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];

/**
 * @returns the zone's IANA name in its usual spelling
 * @throws {Refusal} with names like it
 */
export function timezoneIn(text: string, words: Words): string {
  const wanted = text.trim().replace(/\s+/gu, "_");
  const listed = names.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (listed !== undefined) return listed;
  // Old names are in no list: "Asia/Calcutta".
  if (isTimezone(wanted)) return wanted;
  throw new Refusal(words.input.badTimezone(echo(text), nearTimezones(text).slice(0, 3).map(told)));
}

/** Zones that hold the text in their name, else those that are spelled like it. */
export function nearTimezones(text: string): readonly string[] {
  const typed = text.trim().toLowerCase().replace(/\s+/gu, "_");
  const holding = names.filter((name) => name.toLowerCase().includes(typed));
  if (holding.length > 0) return holding;
  return nearest(typed, names, (name) => name.toLowerCase().split("/").at(-1) ?? name);
}
