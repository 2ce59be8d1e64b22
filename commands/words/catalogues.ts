import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import type { Words } from "./words.ts";

export type { Words } from "./words.ts";

/** Every language that the bot speaks; the first is what others see. Adding one: its file, and its name here. */
export const catalogues: readonly [Words, ...Words[]] = [english, german, spanish];

/** @param tag - BCP 47, of which the primary subtag counts; English where there is no such language, or none is said */
export function wordsFor(tag: string | undefined): Words {
  const primary = tag?.split("-")[0]?.toLowerCase();
  return catalogues.find((words) => words.tag === primary) ?? english;
}
