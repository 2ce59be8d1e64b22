import type { LocaleString } from "discord.js";
import type { Advice } from "../../src/usecases/watch-status.ts";
import type { Pause } from "../../src/watch/watch.ts";
import type { Descriptions } from "./descriptions.ts";

/** Everything that the commands say, in one language. What comes from outside comes in already escaped. */
export interface Words {
  /** BCP 47: for plural forms, numbers and the names of days. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  /** Discord's locales that are shown these descriptions; none for what all others see. */
  readonly locales: readonly LocaleString[];
  readonly descriptions: Descriptions;
  readonly choices: ChoiceWords;
  readonly common: CommonWords;
  /** By `AppError.code`; a code that is not here keeps its English sentence. */
  readonly errors: Readonly<Record<string, (parameters: Readonly<Record<string, string | number>>) => string>>;
  readonly input: InputWords;
  readonly watch: WatchWords;
  readonly digest: DigestWords;
  readonly settings: SettingsWords;
  readonly status: StatusWords;
  readonly pages: PageWords;
}

export interface ChoiceWords {
  readonly every: Readonly<Record<"day" | "week" | "month", string>>;
  readonly period: Readonly<Record<"day" | "week" | "month" | "all", string>>;
  /** The language that most topics are in. */
  readonly languageOfTopics: string;
}

export interface CommonWords {
  readonly needsManageServer: string;
  readonly onlyInServers: string;
  readonly notYourButton: string;
  readonly oldButton: string;
  readonly oldCommand: string;
  readonly cancelled: string;
  readonly cancel: string;
  /** @param id - under which it stands in the log */
  readonly bug: (id: string) => string;
}

export interface InputWords {
  readonly noCommunity: string;
  readonly tooManyCommunities: (count: number, most: number) => string;
  readonly notACommunity: (text: string) => string;
  readonly threadInsteadOfCommunity: (text: string) => string;
  /** @param near - like it; perhaps none */
  readonly unknownCommunity: (name: string, instance: string, near: readonly string[]) => string;
  readonly hiddenCommunity: (community: string) => string;
  readonly nsfwOff: (community: string) => string;
  readonly nsfwChannel: (community: string, channel: string) => string;
  /** @param sentence - in English, what exactly is wrong */
  readonly badCron: (expression: string, sentence: string) => string;
  readonly neverDue: string;
  readonly tooOften: (minMinutes: number) => string;
  readonly badTimezone: (text: string, near: readonly string[]) => string;
  readonly badTime: (text: string) => string;
  readonly atWithCron: string;
  readonly tooManyKeywords: (most: number) => string;
  readonly notAThread: (text: string) => string;
  readonly notAPerson: (text: string) => string;
  readonly missingPermissions: (permissions: readonly string[], channel: string) => string;
  /** Not needed for a digest to arrive, but for all of it. */
  readonly fewerPermissions: (permissions: readonly string[], channel: string) => string;
  readonly wrongKindOfChannel: (channel: string) => string;
}

export interface ScheduleWords {
  readonly day: (at: string, timezone: string) => string;
  readonly week: (at: string, timezone: string) => string;
  readonly month: (at: string, timezone: string) => string;
  readonly cron: (expression: string, timezone: string) => string;
}

export interface WatchWords {
  readonly schedule: ScheduleWords;
  readonly added: (number: number) => string;
  readonly edited: (number: number) => string;
  readonly paused: (number: number) => string;
  readonly resumed: (number: number) => string;
  readonly removed: (number: number, communities: string) => string;
  readonly removeQuestion: (number: number, communities: string, channel: string) => string;
  readonly remove: string;
  readonly what: (communities: string, channel: string) => string;
  /** @param local - weekday and time in the watch's zone */
  readonly next: (local: string, timezone: string, unixSeconds: number) => string;
  readonly pausedSince: (reason: Pause["reason"], unixSeconds: number) => string;
  /** Told unasked, where the bot paused it. @param why - what is wrong, and how to mend it */
  readonly pausedItself: (number: number, communities: string, why: string) => string;
  readonly thresholds: (rule: { minScore: number; minComments: number; maxTopics: number }) => string;
  readonly include: (keywords: string) => string;
  readonly exclude: (keywords: string) => string;
  readonly nothingWhenQuiet: string;
  /** Said where nobody has chosen a zone. */
  readonly timesInUtc: string;
  readonly heading: (count: number) => string;
  readonly none: string;
  readonly unknown: (text: string) => string;
  readonly tooMany: (most: number) => string;
  readonly nothingToEdit: string;
  readonly previewOf: (number: number) => string;
}

export interface DigestWords {
  /** @param why - an English sentence */
  readonly nothing: (why: string) => string;
  readonly tooOften: (unixSeconds: number) => string;
  /** Of a digest whose button was pressed long after. */
  readonly notKept: string;
  readonly publishOff: string;
  readonly publishNowhere: string;
  readonly publishNotAllowed: (to: string, allowed: readonly string[]) => string;
  readonly published: (to: string, url: string) => string;
  readonly alreadyPublished: (url: string, unixSeconds: number) => string;
  readonly publishRefused: (to: string, why: string) => string;
}

export interface SettingsWords {
  readonly heading: string;
  readonly timezone: (name: string) => string;
  readonly language: (name: string) => string;
  readonly role: (role: string | undefined) => string;
  readonly nsfw: (on: boolean) => string;
  readonly muted: (people: readonly string[]) => string;
  readonly saved: string;
  readonly nothingToSet: string;
  readonly roleNotMentionable: (role: string) => string;
  readonly roleEveryone: string;
  readonly mutedNow: (person: string) => string;
  readonly alreadyMuted: (person: string) => string;
  readonly unmutedNow: (person: string) => string;
  readonly notMuted: (person: string) => string;
  readonly reset: string;
}

export interface StatusWords {
  readonly heading: (count: number) => string;
  readonly never: string;
  readonly underWay: (unixSeconds: number) => string;
  /** @param sentence - one of those below */
  readonly last: (sentence: string) => string;
  readonly delivered: (unixSeconds: number, url: string) => string;
  readonly nothingToSay: (unixSeconds: number, why: string) => string;
  readonly failed: (unixSeconds: number, error: string) => string;
  readonly skipped: (unixSeconds: number) => string;
  readonly uncertain: (unixSeconds: number) => string;
  /** Of the last digest: what it cost. */
  readonly modelTokens: (tokens: number) => string;
  /** What can be done where there was nothing to say. */
  readonly quietAdvice: (number: number) => string;
  /** What to do, by `Advice`. `channel`: Markdown. */
  readonly advice: Readonly<Record<Exclude<Advice, "none">, (number: number, channel: string) => string>>;
}

export interface PageWords {
  readonly help: (inviteUrl: string, contactUrl: string) => readonly string[];
  readonly about: (version: string, sourceUrl: string, engine: string) => readonly string[];
  readonly embeddedEngine: string;
  readonly modelEngine: (model: string) => string;
  readonly privacy: (contactUrl: string, privacyUrl: string, graceDays: number) => readonly string[];
  readonly deleteEverything: string;
  readonly deleteQuestion: (watches: number) => string;
  readonly deleteNow: string;
  readonly deleted: string;
}
