import type { Pause, Watch } from "../watch/watch.ts";

/** Speaks to the people who run a Discord server, where the bot may. Implemented by `adapters/discord`. */
export interface GuildNotifier {
  /**
   * Says in the server's system channel that a watch was paused, and why.
   *
   * @param language - BCP 47
   * @returns whether it was said: a server may have no system channel, or the bot may not write there
   */
  tellOfPause(watch: Watch, pause: Pause, why: string, language: string): Promise<boolean>;
}
