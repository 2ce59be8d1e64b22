import type { PersonName } from "../thread/thread.ts";
import type { Watch } from "./watch.ts";

/** All that is stored of a Discord server: one document, changed under a lock. */
export interface Guild {
  readonly guildId: string;
  readonly settings: GuildSettings;
  readonly watches: readonly Watch[];
  /** The number that the next watch gets; numbers are never given again. */
  readonly nextWatch: number;
  /** When the bot was removed; the document is deleted when the grace period is over. */
  readonly removedAt: Date | undefined;
  /** When the server's system channel was told about a paused watch, by watch id: once. */
  readonly toldOfPause: Readonly<Record<string, Date>>;
}

export interface GuildSettings {
  /** IANA name; of new watches and of times shown. */
  readonly timezone: string;
  /** BCP 47, of digests' headings; `undefined`: that of most topics. Replies follow it too, else the server's locale. */
  readonly language: string | undefined;
  /** A role that anyone may mention: the one thing that a scheduled digest may ping. */
  readonly roleToMention: string | undefined;
  /** Whether NSFW communities and posts may be read for digests into age-restricted channels. */
  readonly nsfw: boolean;
  /** Not cited in this server's digests. */
  readonly muted: readonly PersonName[];
}

export const defaultGuildSettings: GuildSettings = {
  timezone: "UTC",
  language: undefined,
  roleToMention: undefined,
  nsfw: false,
  muted: [],
};

/** What a guild that was never heard of looks like. */
export function newGuild(guildId: string): Guild {
  return {
    guildId,
    settings: defaultGuildSettings,
    watches: [],
    nextWatch: 1,
    removedAt: undefined,
    toldOfPause: {},
  };
}
