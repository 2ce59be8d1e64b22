import type { SentMessage } from "../delivery/delivery-log.ts";
import type { Digest } from "../digest/digest.ts";

/** What became of a place: `gone`: nothing of it stands there any more. */
export type PlaceEnd = "done" | "gone";

/** Changes what was published in one kind of place. Doing it twice does no harm. */
export interface PlaceEditor {
  /**
   * Puts a digest in the place of one that was published; messages for which nothing is left are deleted.
   *
   * @param messages - all of the place, in order
   * @param language - BCP 47, of what is said around the digest
   * @param key - the place's, by which what stands there was sent
   * @throws {AppError} where trying later may help
   */
  edit(messages: readonly SentMessage[], digest: Digest, language: string, key: string): Promise<PlaceEnd>;
  /** Deletes what was published. @throws {AppError} where trying later may help */
  remove(messages: readonly SentMessage[]): Promise<PlaceEnd>;
}
