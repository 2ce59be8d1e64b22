import type { ChatInputCommandInteraction } from "discord.js";
import type { SelectionRule } from "../src/thread/selection.ts";
import type { Schedule } from "../src/watch/schedule.ts";
import { channelOption, communityOption, numberOption, textOption } from "./definition.ts";
import { keywordsIn, timeIn } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { timezoneIn } from "./timezones.ts";
import type { Words } from "./words/words.ts";

export const defaultSelection: SelectionRule = { minScore: 10, minComments: 10, maxTopics: 5 };
const defaultAt = "09:00";

/** What can be said of a watch. */
export const watchOptions = [
  channelOption(),
  textOption("every", { completes: true, longest: 100 }),
  textOption("at", { longest: 5 }),
  textOption("timezone", { completes: true, longest: 64 }),
  numberOption("min-score", -1_000, 1_000_000),
  numberOption("min-comments", 0, 100_000),
  numberOption("max-topics", 1, 20),
  textOption("include", { longest: 500 }),
  textOption("exclude", { longest: 500 }),
];

export const communityOptions = { needed: communityOption(true), possible: communityOption(false) };

/**
 * The schedule that the options ask for.
 *
 * @param before - what stands where nothing is said; `undefined` for a new watch
 * @returns `before` itself where no option is about the schedule
 * @throws {Refusal}
 */
export function scheduleIn(
  { options }: ChatInputCommandInteraction,
  before: Schedule | undefined,
  guildTimezone: string,
  words: Words,
): Schedule {
  const [every, at, zone] = [options.getString("every"), options.getString("at"), options.getString("timezone")];
  if (before !== undefined && every === null && at === null && zone === null) return before;
  const timezone = zone === null ? (before?.timezone ?? guildTimezone) : timezoneIn(zone, words);
  const expression = cronIn(every, before);
  if (expression === undefined) {
    const stood = before === undefined || before.every === "cron" ? ({ every: "day", at: defaultAt } as const) : before;
    return {
      every: namedIn(every) ?? stood.every,
      at: at === null ? stood.at : timeIn(at, words),
      timezone,
    };
  }
  if (at !== null) throw new Refusal(words.input.atWithCron);
  return { every: "cron", expression, timezone };
}

function namedIn(every: string | null): "day" | "week" | "month" | undefined {
  return (["day", "week", "month"] as const).find((name) => name === every?.trim().toLowerCase());
}

/** The cron expression that is asked for; `undefined` where it is a named schedule. */
function cronIn(every: string | null, before: Schedule | undefined): string | undefined {
  if (every === null) return before?.every === "cron" ? before.expression : undefined;
  return namedIn(every) === undefined ? every.trim().replace(/\s+/gu, " ") : undefined;
}

/** @param before - what stands where nothing is said @throws {Refusal} */
export function selectionIn(
  { options }: ChatInputCommandInteraction,
  before: SelectionRule,
  words: Words,
): SelectionRule {
  const [include, exclude] = [options.getString("include"), options.getString("exclude")];
  const { include: included, exclude: excluded, ...numbers } = before;
  const kept = (keywords: readonly string[] | undefined) => keywords ?? [];
  return {
    minScore: options.getInteger("min-score") ?? numbers.minScore,
    minComments: options.getInteger("min-comments") ?? numbers.minComments,
    maxTopics: options.getInteger("max-topics") ?? numbers.maxTopics,
    include: include === null ? kept(included) : keywordsIn(include, words),
    exclude: exclude === null ? kept(excluded) : keywordsIn(exclude, words),
  };
}
