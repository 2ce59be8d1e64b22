import { whyUnprintable } from "../../text/unprintable.ts";
import type { PersonName } from "../../thread/thread.ts";
import type { Citation, Stance } from "../digest.ts";
import type { Item } from "./evidence.ts";
import { type Failure, failureIn, failureOf } from "./failure.ts";
import { namedUncited } from "./names.ts";
import { placesOf } from "./quote-places.ts";
import type { PassageInPlace } from "./texts.ts";
import type { TopicEvidence } from "./topic-evidence.ts";

/** Citations that do not hold: nobody's, somebody else's, not to be cited, not in these words, or misplaced. */
export function* citationFailures(passage: PassageInPlace, topic: TopicEvidence): Iterable<Failure> {
  for (const [index, citation] of passage.citations.entries()) {
    const span = passage.spans.find((candidate) => candidate.kind !== "count" && candidate.citation === index);
    for (const reason of [...reasonsAgainst(citation, topic), ...reasonsAgainstQuote(citation, passage, topic)])
      yield failureIn(passage, `citation ${index} (${citation.comment}): ${reason}`, span);
  }
}

function* reasonsAgainst(citation: Citation, topic: TopicEvidence): Iterable<string> {
  const stance = stanceOf(citation, topic);
  if (stance !== undefined && citation.stance !== stance)
    yield `${citation.author} is placed as ${stance}, not ${citation.stance}`;
  const item = topic.item(citation.comment);
  if (item === undefined) return yield "no such comment was read";
  yield* reasonsAgainstItem(item, citation, topic);
  if (placesOf(citation.quote, topic.textsOf(item)).length === 0) yield "the quote is not in the author's own words";
}

function* reasonsAgainstItem(item: Item, citation: Citation, topic: TopicEvidence): Iterable<string> {
  if (!topic.threads.includes(item.thread)) yield "it stands in none of the topic's threads";
  if (item.author !== citation.author) yield `it was written by ${item.author}, not by ${citation.author}`;
  if (item.barred !== undefined) yield `it may not be cited: ${item.barred}`;
  if (item.score !== citation.score) yield `its score is ${item.score}, not ${citation.score}`;
}

/** A quote is shown, whether or not the text tells its words. Titles, quoted whole, may name anybody. */
function* reasonsAgainstQuote(
  { quote }: Citation,
  { citations }: PassageInPlace,
  topic: TopicEvidence,
): Iterable<string> {
  if (topic.titles.includes(quote)) return;
  const why = whyUnprintable(quote);
  if (why !== undefined) yield `the quote may not be printed: ${why}`;
  for (const name of namedUncited(quote, citations, topic)) yield `in the quote ${name} is named and not cited`;
}

/**
 * Where the author stands. Without an analysis only what the digest itself implies is known: nobody has a side where
 * nobody is placed.
 */
function stanceOf({ author }: Citation, { analysis, counts }: TopicEvidence): Stance | undefined {
  if (analysis !== undefined) return analysis.placements.get(author as PersonName) ?? "unclear";
  return counts.placed === 0 ? "unclear" : undefined;
}

/** Whoever is cited twice in a topic stands on one side in both, and no side has more cited people than people. */
export function* stanceFailures(passages: readonly PassageInPlace[], topic: TopicEvidence): Iterable<Failure> {
  const stances = new Map<string, Stance>();
  for (const passage of passages) {
    for (const { author, stance } of passage.citations) {
      const known = stances.get(author) ?? stance;
      if (known !== stance) yield failureIn(passage, `${author} stands as ${known} elsewhere, as ${stance} here`);
      stances.set(author, known);
    }
  }
  for (const side of ["favor", "against"] as const) {
    const cited = [...stances.values()].filter((stance) => stance === side).length;
    if (cited > topic.summary.balance[side])
      yield failureOf(`${topic.path}.balance.${side}`, `${cited} people of this side are cited`);
  }
}
