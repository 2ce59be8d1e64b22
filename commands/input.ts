import { AppError } from "../src/errors.ts";
import { escapeMarkdown } from "../src/render/escape-markdown.ts";
import { type PeriodName, periodNames } from "../src/thread/selection.ts";
import { parseHost, parseSourceReference, type SourceReference } from "../src/thread/source-reference.ts";
import type { CommunityName, PersonName } from "../src/thread/thread.ts";
import { mostCommunities } from "../src/watch/watch.ts";
import { Refusal } from "./refusal.ts";
import type { Words } from "./words/words.ts";

const longestEcho = 60;
const mostKeywords = 20;

/** Text from outside as a reply may repeat it: short, on one line, without any markup or ping. */
export function echo(text: string): string {
  const short = text.length > longestEcho ? `${[...text].slice(0, longestEcho).join("")}…` : text;
  return escapeMarkdown(short.trim(), "discord");
}

/** Text from outside that is told in full. */
export function told(text: string): string {
  return escapeMarkdown(text, "discord");
}

/**
 * Understands one to five communities, separated by commas or spaces, in any of the forms of the command line.
 *
 * @returns each once, in the order given
 * @throws {Refusal}
 */
export function communitiesIn(text: string, words: Words): CommunityName[] {
  const written = text.split(/[\s,;]+/u).filter((part) => part !== "");
  if (written.length === 0) throw new Refusal(words.input.noCommunity);
  const communities = new Set(written.map((part) => communityIn(part, words)));
  if (communities.size > mostCommunities) {
    throw new Refusal(words.input.tooManyCommunities(communities.size, mostCommunities));
  }
  return [...communities];
}

function communityIn(text: string, words: Words): CommunityName {
  const source = sourceIn(text);
  if (source?.kind === "community") return source.community;
  const sentence = source === undefined ? words.input.notACommunity : words.input.threadInsteadOfCommunity;
  throw new Refusal(sentence(echo(text)));
}

/** @throws {Refusal} where it is not the address of a thread */
export function threadIn(text: string, words: Words): SourceReference {
  const source = sourceIn(text.trim().replace(/^<(.*)>$/u, "$1"));
  if (source?.kind !== "thread") throw new Refusal(words.input.notAThread(echo(text)));
  return source;
}

function sourceIn(text: string): SourceReference | undefined {
  try {
    return parseSourceReference(text);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** @throws {Refusal} where it is not `name@instance`, with or without an `@` before it */
export function personIn(text: string, words: Words): PersonName {
  const [, name, host] = text.trim().match(/^@?([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,99})@([^\s@]+)$/u) ?? [];
  const instance = host === undefined ? undefined : parseHost(host);
  if (name === undefined || instance === undefined) throw new Refusal(words.input.notAPerson(echo(text)));
  return `${name}@${instance}`;
}

/** @returns `HH:MM`; hours may be given with one digit @throws {Refusal} */
export function timeIn(text: string, words: Words): string {
  const [, hour = "", minute = ""] = text.trim().match(/^(\d{1,2}):(\d{2})$/u) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) throw new Refusal(words.input.badTime(echo(text)));
  return `${hour.padStart(2, "0")}:${minute}`;
}

/** @returns words or phrases, each once; none for `-` @throws {Refusal} */
export function keywordsIn(text: string, words: Words): string[] {
  if (text.trim() === "-") return [];
  const keywords = [
    ...new Set(
      text
        .split(",")
        .map((keyword) => keyword.trim())
        .filter((keyword) => keyword !== ""),
    ),
  ];
  if (keywords.length > mostKeywords) throw new Refusal(words.input.tooManyKeywords(mostKeywords));
  return keywords;
}

export function periodIn(text: string | null): PeriodName {
  return periodNames.find((name) => name === text) ?? "day";
}
