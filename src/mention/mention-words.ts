import { german } from "./words/de.ts";
import { english } from "./words/en.ts";
import { spanish } from "./words/es.ts";

/** What the bot answers to mentions, in one language: Markdown that mentions nobody and links nothing from outside. */
export interface MentionWords {
  /** BCP 47. */
  readonly tag: string;
  /** What it can do. `bot`: `name@host`, as one mentions it. */
  readonly help: (bot: string) => string;
  readonly optedOut: (bot: string) => string;
  readonly optedIn: string;
  /** Opting in does not help: the operator keeps the person out. */
  readonly keptOut: (contact: string) => string;
  /** Why a thread is not summarized. */
  readonly notSummarized: {
    readonly notHere: string;
    readonly optedOut: string;
    readonly otherwise: string;
    readonly unreadable: string;
  };
  /** Stands in the thread until there is more to tell. */
  readonly nothingToTell: string;
  readonly notModerator: (community: string) => string;
  readonly watching: (watch: WatchWords) => string;
  readonly stopped: (community: string) => string;
  readonly status: {
    readonly none: (community: string) => string;
    readonly stopped: (community: string) => string;
    readonly title: (community: string) => string;
    readonly line: (watch: WatchWords & { readonly last: LastWords | undefined }) => string;
  };
  readonly refused: {
    readonly unknownCommunity: (community: string) => string;
    readonly notPublic: (community: string) => string;
    readonly tooManyWatches: (most: number) => string;
    /** In all communities together. */
    readonly tooManyInAll: string;
    readonly tooOften: (minutes: number) => string;
  };
}

/** A watch as it is told. */
export interface WatchWords {
  /** `name@host`. */
  readonly communities: readonly string[];
  readonly every: "day" | "week" | "month" | "cron";
  /** `undefined` while it is paused. */
  readonly next: Date | undefined;
}

/** How a watch's last slot ended. */
export type LastWords = "delivered" | "nothing-to-say" | "failed" | "skipped" | "uncertain";

/** Every language that has a file. Adding one: its file, and its line here. */
const languages: ReadonlyMap<string, MentionWords> = new Map(
  [english, german, spanish].map((words) => [words.tag, words]),
);

/** @param tag - BCP 47; English where there is no file */
export function mentionWordsFor(tag: string): MentionWords {
  return languages.get(tag.split("-")[0]?.toLowerCase() ?? "") ?? english;
}
