import type { Guild } from "../src/watch/guild.ts";
import type { Watch } from "../src/watch/watch.ts";
import { echo } from "./input.ts";
import { Refusal } from "./refusal.ts";
import type { Words } from "./words/words.ts";

/** The number by which people call a guild's watch. */
export function numberOf({ id }: Pick<Watch, "id">): number {
  return Number(id.slice(id.lastIndexOf(".") + 1));
}

/**
 * @param text - `3` or `#3`
 * @throws {Refusal} where the guild has no such watch
 */
export function watchCalled(text: string, guild: Guild, words: Words): Watch {
  const [, number] = /^#?(\d{1,9})$/u.exec(text.trim()) ?? [];
  const watch = guild.watches.find((each) => number !== undefined && numberOf(each) === Number(number));
  if (watch === undefined) throw new Refusal(words.watch.unknown(echo(text)));
  return watch;
}
