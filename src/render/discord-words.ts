import type { NeededPermission } from "../discord/permissions.ts";
import { primarySubtag } from "../language/languages.ts";
import { german } from "./discord-words/de.ts";
import { english } from "./discord-words/en.ts";
import { spanish } from "./discord-words/es.ts";

/** The words around a digest in Discord, in one language: on buttons, and on what was less than wished. */
export interface DiscordWords {
  /** BCP 47. */
  readonly tag: string;
  readonly buttons: {
    readonly more: string;
    readonly points: (count: number) => string;
    readonly quotes: (count: number) => string;
    readonly sources: (count: number) => string;
  };
  /** Under a first message whose topics are told in full in those that follow. */
  readonly continued: string;
  /** Under a list that was too long. */
  readonly moreLeft: (count: number) => string;
  /** As Discord itself calls them. */
  readonly permissions: Readonly<Record<NeededPermission, string>>;
  /** Why a destination could not be delivered to, and what to do. `channel`: Markdown. */
  readonly refused: {
    readonly missing: (permissions: readonly string[], channel: string) => string;
    readonly noAccess: (channel: string) => string;
    readonly gone: (channel: string) => string;
    readonly locked: (channel: string) => string;
    readonly noTag: (channel: string) => string;
    readonly unsuitable: (channel: string) => string;
    readonly unnamed: (channel: string) => string;
    /** `said`: Discord's own words, without the full stop. */
    readonly digest: (channel: string, said: string) => string;
  };
  /** What was less than wished. */
  readonly remarks: {
    readonly noChart: (permission: string, channel: string) => string;
    readonly notContinued: (permissions: readonly string[], channel: string) => string;
    readonly notCrossposted: (channel: string) => string;
    readonly crosspostLimited: (channel: string) => string;
    readonly roleNotMentionable: string;
    readonly roleGone: string;
  };
}

/** Every language that has a file. Adding one: its file, and its line here. */
const languages: ReadonlyMap<string, DiscordWords> = new Map(
  [english, german, spanish].map((words) => [words.tag, words]),
);

/** @param tag - BCP 47; English where there is no file */
export function discordWordsFor(tag: string): DiscordWords {
  return languages.get(primarySubtag(tag)) ?? english;
}
