import type { Digest, Passage, Span } from "../../../src/digest/digest.ts";
import { threads, unprintableWords } from "./sample-threads.ts";

/** Makes a digest untrue; `pick` gives 0 ≤ n < `below`, another one at each call. */
export type Mutation = (digest: Digest, pick: (below: number) => number) => void;

export const passagesOf = ({ topics }: Digest): Passage[] =>
  topics.flatMap(({ framing, stances, consensus, keyPoints }) => [
    framing,
    ...stances,
    ...consensus,
    ...keyPoints.flatMap(({ claim, support }) => [claim, support]),
  ]);
const citationsOf = (digest: Digest) => passagesOf(digest).flatMap(({ citations }) => citations);
const everyComment = threads.flatMap(({ comments }) => comments);

/** @param pick - gives 0 ≤ n < `below` */
export function oneOf<T>(items: readonly T[], pick: (below: number) => number): T {
  const item = items[pick(items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** A span of a kind and the passage it stands in. */
function spanOf<K extends Span["kind"]>(kind: K, digest: Digest, pick: (below: number) => number) {
  const found = passagesOf(digest).flatMap((passage) =>
    passage.spans
      .filter((span): span is Extract<Span, { kind: K }> => span.kind === kind)
      .map((span) => ({ passage, span })),
  );
  return oneOf(found, pick);
}

/** Replaces a stretch of a text; spans behind it, or around it, move along. */
function splice(passage: Passage, start: number, end: number, words: string): void {
  const longer = words.length - (end - start);
  passage.text = passage.text.slice(0, start) + words + passage.text.slice(end);
  for (const span of passage.spans) {
    if (span.start >= end) span.start += longer;
    if (span.end >= end) span.end += longer;
  }
}

/** Words of a text with their places. */
function wordsIn({ text }: Passage): { start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

const another = (value: number, pick: (below: number) => number) => value + 1 + pick(3);

/** Named so that "after exchanging …" reads as a sentence. */
export const mutations: Readonly<Record<string, Mutation>> = {
  "a letter of a name": (digest, pick) => {
    const { passage, span } = spanOf("person", digest, pick);
    const at = span.start + pick(span.end - span.start);
    splice(passage, at, at + 1, passage.text.charAt(at) === "x" ? "y" : "x");
  },
  "a word of a quote in the text": (digest, pick) => {
    const { passage, span } = spanOf("quote", digest, pick);
    const words = wordsIn(passage).filter(({ start, end }) => start >= span.start && end <= span.end);
    const { start, end } = oneOf(words, pick);
    splice(passage, start, end, "perhaps");
  },
  "a word of a quote in the citation": (digest, pick) => {
    const citation = oneOf(citationsOf(digest), pick);
    const words = citation.quote.split(" ");
    words[pick(words.length)] = "perhaps";
    citation.quote = words.join(" ");
  },
  "a word of a quote in both": (digest, pick) => {
    const { passage, span } = spanOf("quote", digest, pick);
    const words = wordsIn(passage).filter(({ start, end }) => start >= span.start && end <= span.end);
    const { start, end } = oneOf(words, pick);
    splice(passage, start, end, "perhaps");
    Object.assign(passage.citations[span.citation] ?? {}, { quote: passage.text.slice(span.start, span.end) });
  },
  "a citation's author": (digest, pick) => {
    const citation = oneOf(citationsOf(digest), pick);
    citation.author = oneOf(
      everyComment.filter(({ author }) => author.name !== citation.author),
      pick,
    ).author.name;
  },
  "the quote of a citation whose words the text does not tell, by ones that may not be printed": (digest, pick) => {
    const citation = oneOf(
      passagesOf(digest)
        .filter(({ text }) => text.startsWith("Argued by"))
        .flatMap(({ citations }) => citations),
      pick,
    );
    citation.quote = oneOf(unprintableWords, pick);
  },
  "the authors of two citations": (digest, pick) => {
    const one = oneOf(citationsOf(digest), pick);
    const other = oneOf(
      citationsOf(digest).filter(({ author }) => author !== one.author),
      pick,
    );
    [one.author, other.author] = [other.author, one.author];
  },
  "the start of a span": (digest, pick) => {
    const span = oneOf(
      passagesOf(digest).flatMap(({ spans }) => spans),
      pick,
    );
    span.start += pick(2) === 0 && span.start > 0 ? -1 : 1;
  },
  "the end of a span": (digest, pick) => {
    oneOf(
      passagesOf(digest).flatMap(({ spans }) => spans),
      pick,
    ).end += pick(2) === 0 ? -1 : 1;
  },
  "a whole span": (digest, pick) => {
    const { spans } = oneOf(
      passagesOf(digest).filter((passage) => passage.spans.length > 0),
      pick,
    );
    spans.splice(pick(spans.length), 1);
  },
  "what a span cites": (digest, pick) => {
    const span = oneOf(
      passagesOf(digest)
        .flatMap(({ spans }) => spans)
        .filter(({ kind }) => kind !== "count"),
      pick,
    );
    if (span.kind !== "count") span.citation = another(span.citation, pick);
  },
  "a count's value": (digest, pick) => {
    const { span } = spanOf("count", digest, pick);
    span.value = another(span.value, pick);
  },
  "a count's numeral": (digest, pick) => {
    const { passage, span } = spanOf("count", digest, pick);
    splice(passage, span.start, span.end, String(another(span.value, pick)));
  },
  "a count's value and numeral": (digest, pick) => {
    const { passage, span } = spanOf("count", digest, pick);
    span.value = another(span.value, pick);
    splice(passage, span.start, span.end, String(span.value));
  },
  "the balance": (digest, pick) => {
    const { balance } = oneOf(digest.topics, pick);
    balance[oneOf(["favor", "against", "unclear"] as const, pick)] += 1 + pick(3);
  },
  "people from one side to the other": (digest, pick) => {
    const { balance } = oneOf(digest.topics.slice(0, 1), pick);
    balance.favor += 1;
    balance.against -= 1;
  },
  "both sides for each other": ({ topics: [topic] }) => {
    if (topic) Object.assign(topic.balance, { favor: topic.balance.against, against: topic.balance.favor });
  },
  "the share of the score": (digest, pick) => {
    const { shareOfScore } = oneOf(digest.topics, pick).balance;
    shareOfScore.favor = Math.min(1, shareOfScore.favor + 0.01 * (1 + pick(9)));
  },
  "the comment cited": (digest, pick) => {
    const citation = oneOf(citationsOf(digest), pick);
    citation.comment = oneOf(
      everyComment.filter(({ apId }) => apId !== citation.comment),
      pick,
    ).apId;
  },
  "a clause by its denial": (digest, pick) => {
    const clauses = passagesOf(digest).filter(({ text }) => / are /u.test(text));
    const passage = oneOf(clauses, pick);
    const at = passage.text.indexOf(" are ");
    splice(passage, at, at + 5, " are not ");
  },
  "a clause and its quote by their denial": (digest, pick) => {
    const passage = oneOf(
      passagesOf(digest).filter(({ citations }) => citations.some(({ quote }) => / are /u.test(quote))),
      pick,
    );
    const at = passage.text.indexOf(" are ");
    splice(passage, at, at + 5, " are not ");
    for (const citation of passage.citations) citation.quote = citation.quote.replace(" are ", " are not ");
  },
  "favour for against": (digest, pick) => {
    const citation = oneOf(
      citationsOf(digest).filter(({ stance }) => stance !== "unclear"),
      pick,
    );
    citation.stance = citation.stance === "favor" ? "against" : "favor";
  },
  "a citation by none": (digest, pick) => {
    const { citations } = oneOf(
      passagesOf(digest).filter((passage) => passage.citations.length > 0),
      pick,
    );
    citations.splice(pick(citations.length), 1);
  },
  "the citations of two passages": (digest, pick) => {
    const cited = (passage: Passage) => JSON.stringify(passage.citations);
    const one = oneOf(passagesOf(digest), pick);
    const other = oneOf(
      passagesOf(digest).filter((passage) => cited(passage) !== cited(one)),
      pick,
    );
    [one.citations, other.citations] = [other.citations, one.citations];
  },
  "the text by one with a word more": (digest, pick) => {
    const passage = oneOf(passagesOf(digest), pick);
    const { start } = oneOf(wordsIn(passage), pick);
    splice(passage, start, start, oneOf(["really ", "not ", "some ", "12 ", "recluse "], pick));
  },
  "the text by one with a word less": (digest, pick) => {
    const passage = oneOf(passagesOf(digest), pick);
    const { start, end } = oneOf(wordsIn(passage), pick);
    splice(passage, start, end, "");
  },
  "the headline by one with a name": (digest, pick) => {
    const topic = oneOf(digest.topics, pick);
    topic.headline = `${oneOf(everyComment, pick).author.name.replace(/@.*/u, "")} ${topic.headline}`;
  },
  "a passage by one with an uncited name": (digest, pick) => {
    const passage = oneOf(passagesOf(digest), pick);
    const uncited = everyComment.filter(({ author }) =>
      passage.citations.every((citation) => citation.author !== author.name),
    );
    passage.text += ` So does ${oneOf(uncited, pick).author.name.replace(/@.*/u, "")}.`;
  },
  "the proposition": ({ topics: [topic] }, pick) => {
    const words = topic?.balance.proposition.split(" ") ?? [];
    words.splice(pick(words.length), 1, "never");
    if (topic) topic.balance.proposition = words.join(" ");
  },
  "a citation's score": (digest, pick) => {
    const citation = oneOf(citationsOf(digest), pick);
    citation.score = another(citation.score, pick);
  },
  "a source's score or size": (digest, pick) => {
    const source = oneOf(oneOf(digest.topics, pick).sources, pick);
    source[oneOf(["score", "comments"] as const, pick)] += 1;
  },
  "what was read": (digest, pick) => {
    digest.read[oneOf(["people", "comments"] as const, pick)] += 1 + pick(5);
  },
  "the order of topics": (digest) => {
    digest.topics.reverse();
  },
};
