import { clauseOf } from "../stance/clause.ts";
import { readTopic, type TopicReading } from "../stance/read-topic.ts";
import { foldSpace, withCapital, words } from "../text/words.ts";
import { bareName, type Post } from "../thread/thread.ts";
import { balanceOf, placementsOf } from "./balance.ts";
import { composeConsensus } from "./compose-consensus.ts";
import { composeFraming } from "./compose-framing.ts";
import { composeKeyPoints } from "./compose-key-points.ts";
import { composeStances } from "./compose-stances.ts";
import type { KeyPoint, Passage, TopicSummary } from "./digest.ts";
import type { DigestWriter, EligibleTopic, WritingContext, WrittenTopic } from "./digest-writer.ts";
import { headlineFor, type Opposition } from "./headline.ts";
import { realise, type Telling, type TellingContext } from "./realise.ts";
import { openTellingBook } from "./telling-book.ts";

/** Words of a topic from headline to key points; passages are dropped from the end until it fits. */
const wordBudget = 300;
const fewest = { keyPoints: 3, stances: 2 };

/**
 * The writer that needs nothing but the threads: it extracts and frames, and never rewrites. Outside quotation marks
 * stand only its language's frames, names, counts, and the cited sentences' own words in their order.
 */
export function createEmbeddedWriter(): DigestWriter {
  return {
    engine: { kind: "embedded" },
    write: async (topic, context, signal) => {
      signal?.throwIfAborted();
      return writeTopic(topic, context);
    },
  };
}

function writeTopic({ threads }: EligibleTopic, { names }: WritingContext): WrittenTopic | undefined {
  const post = threads[0]?.post;
  if (post === undefined) return undefined;
  const reading = readTopic(threads, names);
  const { language, kind, sides } = reading;
  const comments = reading.comments.map(({ comment }) => comment);
  const placements = placementsOf(comments, sides?.placed);
  const balance = balanceOf(comments, placements, propositionText(reading, post));
  const telling: TellingContext = {
    language,
    names,
    balance,
    title: foldSpace(post.title),
    community: bareName(post.community),
  };

  const book = openTellingBook(reading, placements);
  const framing = composeFraming(book, telling);
  const stances = composeStances(book);
  const consensus = composeConsensus(book, balance);
  const keyPoints = composeKeyPoints(book);
  if (stances.length + keyPoints.length === 0) return undefined;

  const passages = (tellings: readonly Telling[][]) => tellings.map((sentences) => realise(sentences, telling));
  const parts = {
    framing: realise(framing, telling),
    stances: passages(stances),
    consensus: passages(consensus),
    keyPoints: keyPoints.map(({ claim, support }) => ({
      claim: realise(claim, telling),
      support: realise(support, telling),
    })),
  };
  const fitting = withinBudget(parts);
  const summary: TopicSummary = {
    language: language.tag,
    kind,
    headline: headlineFor(post, oppositionsIn(reading, fitting), balance.proposition, language, names),
    ...fitting,
    balance,
    sources: threads.map((thread) => ({
      apId: thread.post.apId,
      url: thread.post.url,
      title: foldSpace(thread.post.title),
      community: thread.post.community,
      score: thread.post.score,
      comments: thread.comments.length,
      publishedAt: thread.post.publishedAt.toISOString(),
    })),
  };
  const proposition = sides?.proposition?.sentence.of.comment;
  return {
    summary,
    analysis: {
      placements,
      propositionOf: proposition && { comment: proposition.apId, author: proposition.author.name },
    },
  };
}

/** What favor and against are about: the claim that divides people, or the post's title; nothing without sides. */
function propositionText({ sides, vocabulary, language }: TopicReading, post: Post): string {
  if (sides === undefined) return "";
  if (sides.proposition === undefined) return foldSpace(post.title);
  const { text } = sides.proposition;
  const clause = clauseOf(text, { ...vocabulary, stopWords: language.reading.stopWords }) ?? text;
  return withCapital(clause);
}

interface Parts {
  readonly framing: Passage;
  readonly stances: Passage[];
  readonly consensus: Passage[];
  readonly keyPoints: KeyPoint[];
}

function withinBudget(parts: Parts): Parts {
  let { stances, keyPoints } = parts;
  const spoken = () =>
    [parts.framing, ...stances, ...parts.consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])]
      .map(({ text }) => words(text).length)
      .reduce((sum, count) => sum + count, 0);
  while (spoken() > wordBudget && keyPoints.length > fewest.keyPoints) keyPoints = keyPoints.slice(0, -1);
  while (spoken() > wordBudget && stances.length > fewest.stances) stances = stances.slice(0, -1);
  return { ...parts, stances, keyPoints };
}

/** Reported claims of one exchange, or of people placed apart, both cited in what is told. */
function oppositionsIn({ exchanges }: TopicReading, { stances, keyPoints }: Parts): Opposition[] {
  const cited = [...stances, ...keyPoints.flatMap(({ claim, support }) => [claim, support])].flatMap(
    ({ citations }) => citations,
  );
  const isCited = (apId: string) => cited.some(({ comment }) => comment === apId);
  return exchanges
    .filter(({ claim, answer }) => claim.form === "reported" && answer.form === "reported")
    .filter(({ claim, answer }) => isCited(claim.sentence.of.comment.apId) && isCited(answer.sentence.of.comment.apId))
    .map(({ claim, answer }): Opposition => [claim.text, answer.text]);
}
