import type { SentMessage } from "../src/delivery/delivery-log.ts";
import type { Destination } from "../src/delivery/destination.ts";
import type { Digest } from "../src/digest/digest.ts";
import type { OutgoingMessage } from "../src/discord/outgoing-message.ts";
import type { Clock } from "../src/ports/clock.ts";
import type { CommunityDirectory } from "../src/ports/community-directory.ts";
import type { Log } from "../src/ports/log.ts";
import type { CommunityName, PersonName } from "../src/thread/thread.ts";
import type { DigestDesk, DigestWish } from "../src/usecases/ask-digest.ts";
import type { SettingsDesk } from "../src/usecases/guild-settings.ts";
import type { WatchDesk } from "../src/usecases/manage-watches.ts";
import type { StatusOf } from "../src/usecases/watch-status.ts";
import type { Guild } from "../src/watch/guild.ts";

/** What the commands need of the rest of the program: functions, so that a test can give others. */
export interface CommandContext {
  readonly clock: Clock;
  readonly log: Log;
  /** Throws `StoreError` like all of these; a server that was never heard of comes as a new one. */
  readonly readGuild: (guildId: string) => Promise<Guild>;
  readonly watches: Pick<WatchDesk, "add" | "edit" | "pause" | "resume" | "remove" | "next">;
  readonly settings: Pick<SettingsDesk, "change" | "mute" | "unmute" | "reset">;
  /** Deletes all that is stored of a server. */
  readonly deleteEverything: (guildId: string) => Promise<void>;
  readonly statusOf: StatusOf;
  readonly digests: DigestDesk;
  /** What a language model took for a digest; left out or `undefined` where that is not known. */
  readonly modelTokensOf?: (digestId: string) => number | undefined;
  readonly publishing: PublishingDesk;
  readonly directory: CommunityDirectory;
  /** Whose communities are offered before an instance is typed. */
  readonly wellKnownInstances: readonly string[];
  /** People cited in the server's digests lately, those of the newest first. */
  readonly peopleCited: (guildId: string) => Promise<readonly PersonName[]>;
  /** Notes where everyone can read a digest, so that what it cites can be taken back. */
  readonly notePublished: (digest: Digest, guildId: string, messages: readonly SentMessage[]) => Promise<void>;
  /** Messages in which a digest is read in Discord; at least one. */
  readonly digestMessages: (digest: Digest, place: DigestPlace) => Promise<readonly OutgoingMessage[]>;
  /** What a digest may have where a watch delivers it, as far as that is known. */
  readonly placeOf: (destination: Destination) => Omit<DigestPlace, "language">;
  /** A digest as it is kept; `undefined`: not any more. */
  readonly readDigest: (digestId: string) => Promise<Digest | undefined>;
  readonly about: About;
}

/** What of the place decides how a digest looks there. */
export interface DigestPlace {
  /** BCP 47, of what is said around the digest. */
  readonly language: string;
  readonly charts: boolean;
  /** Whether further messages may follow the first. */
  readonly continued: boolean;
}

export interface About {
  readonly version: string;
  /** Where the source can be read. */
  readonly sourceUrl: string;
  readonly contactUrl: string;
  /** Leads to Discord's page for adding the bot, with the permissions that it needs. */
  readonly inviteUrl: string;
  readonly privacyUrl: string;
  readonly engine: { readonly kind: "embedded" | "llm"; readonly model?: string };
  /** How long data is kept after the bot was removed. */
  readonly graceDays: number;
}

export type PublishEnd =
  | { readonly status: "published"; readonly url: string }
  | { readonly status: "already-published"; readonly url: string; readonly again: Date }
  | { readonly status: "nothing"; readonly why: string }
  | { readonly status: "forbidden" | "gone"; readonly why: string };

export interface PublishingDesk {
  /** The Lemmy communities that the operator allows this server to post to. */
  allowed(guildId: string): readonly CommunityName[];
  /** `undefined`: posting to Lemmy is off. */
  readonly publish: ((guildId: string, wish: DigestWish, to: CommunityName) => Promise<PublishEnd>) | undefined;
}
