import type { Language } from "../language/language.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import type { TopicReading } from "../stance/read-topic.ts";
import { sharedStems } from "../stance/shared-stems.ts";
import { words } from "../text/words.ts";

/** Two sentences nearer than this are the same point in other words. */
const sameWords = 0.75;
/** Two claims that share this much of the shorter one's content words say it twice, whoever says it. */
const repeated = { words: 3, share: 0.6 };
/** A claim that has no word of its own but the topic's says again what holds this much of it. */
const brief = { shared: 2, share: 0.66 };
/**
 * Another author makes much the same point only above this share of the longer one's words, with the same beginning,
 * denying where the first does: words shared are not yet a point shared.
 */
const held = { words: 3, share: 0.75 };

/** Whether a claim would say again what another one says. */
export function saysTheSame({ space, language, vocabulary }: TopicReading, a: RankedClaim, b: RankedClaim): boolean {
  if (a.sentence.of === b.sentence.of && a.sentence.index === b.sentence.index) return true;
  if (a.sentence.text === b.sentence.text || space.nearness(a, b) > sameWords) return true;
  const [all, allOfOther] = [contentStems(a.text, language), contentStems(b.text, language)];
  const [one, other] = [all, allOfOther].map((stems) => stems.filter((stem) => !vocabulary.inTitle.has(stem)));
  const shared = sharedStems(one ?? [], other ?? []).length;
  if (shared >= repeated.words && shared >= repeated.share * Math.min(one?.length ?? 0, other?.length ?? 0))
    return true;
  return saysItBriefly(all, allOfOther, vocabulary.core) && denyAlike(a, b, language);
}

/** Whether the shorter of two claims says nothing that is neither in the other nor what all speak of. */
function saysItBriefly(one: readonly string[], other: readonly string[], topical: ReadonlySet<string>): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const shared = sharedStems(shorter, longer).length;
  return (
    shared >= brief.shared &&
    shared >= brief.share * shorter.length &&
    shorter.every((stem) => longer.includes(stem) || topical.has(stem))
  );
}

/** Both deny, or neither; unknown where the language does not say how one denies. */
function denyAlike(a: RankedClaim, b: RankedClaim, { reading }: Language): boolean {
  const negation = reading.argument?.claims.negation;
  if (negation === undefined) return false;
  const [one, other] = [a, b].map(({ text }) => negation.test(text.replaceAll("’", "'")));
  return one === other;
}

/** Whether somebody else's claim is so near that they may be named as holding it too. */
export function makesMuchTheSamePoint(a: RankedClaim, b: RankedClaim, language: Language): boolean {
  if (a.sentence.of.comment.author.name === b.sentence.of.comment.author.name) return false;
  const [one, other] = [contentStems(a.text, language), contentStems(b.text, language)];
  const shared = sharedStems(one, other).length;
  return (
    one[0] === other[0] &&
    shared >= held.words &&
    shared >= held.share * Math.max(one.length, other.length) &&
    denyAlike(a, b, language)
  );
}

/** Stems of the words that say something, each once, in order. */
function contentStems(text: string, { reading }: Language): string[] {
  const stems = words(text)
    .filter((word) => word.length > 1 && !reading.stopWords.has(word))
    .map((word) => reading.stem(word.replace(/'s$/u, "")));
  return [...new Set(stems)];
}
