import type { Digest } from "../src/digest/digest.ts";
import type { DigestButton } from "../src/discord/digest-button.ts";
import type { Clock } from "../src/ports/clock.ts";
import type { CommunityDirectory } from "../src/ports/community-directory.ts";
import type { DigestEnd } from "../src/ports/digest-builder.ts";
import type { Log } from "../src/ports/log.ts";
import type { PeriodName } from "../src/thread/selection.ts";
import type { SourceReference } from "../src/thread/source-reference.ts";
import type { CommunityName, PersonName } from "../src/thread/thread.ts";
import type { SettingsDesk } from "../src/usecases/guild-settings.ts";
import type { WatchDesk } from "../src/usecases/manage-watches.ts";
import type { StatusOf } from "../src/usecases/watch-status.ts";
import type { Guild } from "../src/watch/guild.ts";
import type { Watch } from "../src/watch/watch.ts";
import type { OutgoingMessage } from "./answer.ts";

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
  readonly publishing: PublishingDesk;
  readonly directory: CommunityDirectory;
  /** Whose communities are offered before an instance is typed. */
  readonly wellKnownInstances: readonly string[];
  /** People cited in the server's digests lately, those of the newest first. */
  readonly peopleCited: (guildId: string) => Promise<readonly PersonName[]>;
  /** Messages in which a digest is read in Discord; at least one. */
  readonly digestMessages: (digest: Digest, place: DigestPlace) => Promise<readonly OutgoingMessage[]>;
  /** What a button under a digest shows; `undefined`: the digest is not kept any more. */
  readonly showMore: (button: DigestButton, language: string) => Promise<readonly OutgoingMessage[] | undefined>;
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

/** Who asks for a digest, and from where. */
export interface Asker {
  readonly guildId: string;
  readonly userId: string;
}

export interface DigestWish {
  readonly sources: readonly SourceReference[];
  readonly period: PeriodName;
  /** Whether what is NSFW may be read: the server and the channel allow it. */
  readonly nsfw: boolean;
  readonly language: string | undefined;
  readonly muted: readonly PersonName[];
}

export interface DigestDesk {
  /** Whether this person may ask now; counts the asking. `again`: when they may. */
  admit(asker: Asker): { readonly status: "admitted" } | { readonly status: "too-often"; readonly again: Date };
  /** @throws {AppError} where nothing at all could be read */
  ask(wish: DigestWish): Promise<DigestEnd>;
  /** The digest that the watch would deliver now; nothing is counted as told. */
  preview(watch: Watch, guild: Guild): Promise<DigestEnd>;
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
