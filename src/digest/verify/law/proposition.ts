import { placesOf } from "../quote-places.ts";
import { passagesOf } from "../texts.ts";
import type { TopicEvidence } from "../topic-evidence.ts";
import { whyCutUnfairly } from "./cut-rule.ts";

/** Whether words and the proposition are the same, up to the case of the first letter and the closing point. */
export function isProposition(words: string, { summary }: TopicEvidence): boolean {
  return sameWords(words, summary.balance.proposition);
}

/** Whether the proposition is the post's own side: the title of a source. */
export function isPostsSide(topic: TopicEvidence): boolean {
  const { titles, analysis, counts, summary } = topic;
  return (
    counts.placed > 0 &&
    titles.includes(summary.balance.proposition) &&
    (analysis === undefined || analysis.propositionOf === undefined)
  );
}

/** Why the proposition is neither the words of the comment it is said to be from, nor the post's side. */
export function whyNoProposition(topic: TopicEvidence): string | undefined {
  const { proposition } = topic.summary.balance;
  if (proposition === "" || isPostsSide(topic)) return undefined;
  const { propositionOf } = topic.analysis ?? {};
  if (topic.analysis === undefined)
    return sourcesOfWords(topic).some((apId) => standsIn(apId, proposition, topic))
      ? undefined
      : "it stands in no comment of the topic";
  if (propositionOf === undefined) return "it is no source's title, and no comment's words";
  const item = topic.item(propositionOf.comment);
  if (item === undefined || item.author !== propositionOf.author || item.barred !== undefined)
    return "the comment it is from may not be cited, or is another author's";
  if (!topic.threads.includes(item.thread)) return "the comment it is from stands in another topic";
  if (topic.analysis.placements.get(propositionOf.author) !== "favor")
    return "favour is not the side of the author it is from";
  return standsIn(propositionOf.comment, proposition, topic) ? undefined : "it is not the words of its comment";
}

function sourcesOfWords(topic: TopicEvidence): readonly string[] {
  const cited = passagesOf(topic.summary, topic.path).flatMap(({ citations }) => citations);
  return [...new Set([...cited, ...topic.comments].map((from) => ("apId" in from ? from.apId : from.comment)))];
}

function standsIn(apId: string, words: string, topic: TopicEvidence): boolean {
  const item = topic.item(apId);
  if (item === undefined || item.barred !== undefined) return false;
  const core = withoutPoint(words);
  const forms = [core, core.slice(0, 1).toLowerCase() + core.slice(1), core.slice(0, 1).toUpperCase() + core.slice(1)];
  return [...new Set([...forms, words])]
    .flatMap((form) => placesOf(form, topic.textsOf(item)))
    .some((place) => whyCutUnfairly(place, topic.language) === undefined);
}

function sameWords(one: string, other: string): boolean {
  const [a, b] = [withoutPoint(one), withoutPoint(other)];
  return a !== "" && a.slice(1) === b.slice(1) && a.slice(0, 1).toLowerCase() === b.slice(0, 1).toLowerCase();
}

function withoutPoint(text: string): string {
  return text.replace(/[.!]+$/u, "");
}
