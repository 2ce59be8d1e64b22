import type { Watch } from "../src/watch/watch.ts";
import { communitiesOf } from "./tell-watch.ts";
import { numberOf } from "./watch-number.ts";
import { wordsFor } from "./words/catalogues.ts";

/**
 * What a server is told of a watch that the bot paused by itself.
 *
 * @param why - what is wrong, and how to mend it
 * @param language - BCP 47
 */
export function pauseNotice(watch: Watch, _pause: unknown, why: string, language: string): string {
  return wordsFor(language).watch.pausedItself(numberOf(watch), communitiesOf(watch), why);
}
