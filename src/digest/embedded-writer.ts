import { clauseOf } from "../stance/clause.ts";
import { questionIn } from "../stance/post-words.ts";
import { readTopic, type TopicReading } from "../stance/read-topic.ts";
import { foldSpace, withCapital } from "../text/words.ts";
import type { Post } from "../thread/thread.ts";
import { balanceOf, placementsOf } from "./balance.ts";
import { composeConsensus } from "./compose-consensus.ts";
import { composeFraming, headedInstead } from "./compose-framing.ts";
import { composeKeyPoints } from "./compose-key-points.ts";
import { composeStances } from "./compose-stances.ts";
import type { TopicSummary } from "./digest.ts";
import type { DigestWriter, EligibleTopic, WritingContext, WrittenTopic } from "./digest-writer.ts";
import { headlineFor, titleAsHeadline } from "./headline.ts";
import { oppositionsIn } from "./oppositions.ts";
import { realise, tellingContext } from "./realise.ts";
import { openTellingBook } from "./telling-book.ts";
import { withinBudget } from "./within-budget.ts";

/** From so many comments on, a single statement says nothing of them. */
const manyComments = 30;

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
  const [leading] = threads;
  if (leading === undefined) return undefined;
  const { post } = leading;
  const reading = readTopic(threads, names);
  const { language, kind, sides } = reading;
  const comments = reading.comments.map(({ comment }) => comment);
  const placements = placementsOf(comments, sides?.placed);
  const balance = balanceOf(comments, placements, propositionText(reading, post));
  const telling = tellingContext(post, { language, names, balance });

  const book = openTellingBook(reading, placements);
  const titleIsHeadline = titleAsHeadline(post, language, names) !== undefined;
  const framing = composeFraming(book, { ...telling, thread: leading, titleIsHeadline });
  const stances = composeStances(book);
  const consensus = composeConsensus(book, balance);
  const keyPoints = composeKeyPoints(book);
  // Nor is one quotation in a language that nobody here can read a digest.
  const fewest = language.reading.argument === undefined || comments.length >= manyComments ? 2 : 1;
  if (stances.length + keyPoints.length < fewest) return undefined;

  const fitting = withinBudget({ framing, stances, consensus, keyPoints }, telling);
  const oppositions = oppositionsIn(reading, fitting);
  const question = questionIn(leading, reading.vocabulary, language, names);
  const isDispute = kind === "dispute";
  const headline = headlineFor(
    {
      post,
      oppositions,
      proposition: balance.proposition,
      question,
      titleNamesSubject: reading.vocabulary.titleNamesSubject,
      isDispute,
    },
    language,
    names,
  );
  // What stands above is not asked again right below.
  const asksAgain = framing.some(({ frame, citation }) => frame === "bodyAsks" && citation?.quote === headline);
  const summary: TopicSummary = {
    language: language.tag,
    kind,
    headline,
    ...fitting,
    ...(asksAgain ? { framing: realise(headedInstead(framing, telling), telling) } : {}),
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
