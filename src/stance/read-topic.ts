import type { Language } from "../language/language.ts";
import { languageFor } from "../language/languages.ts";
import type { ClaimRules } from "../language/reading-rules.ts";
import { foldSpace } from "../text/words.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { bareName, type PersonName } from "../thread/thread.ts";
import { type ClaimSpace, claimSpace, mostCandidates } from "./claim-space.ts";
import { answerIn, type Claim, claimsOf, questionBack } from "./claims.ts";
import { conceptsIn } from "./concepts.ts";
import { dyadsOf } from "./dyads.ts";
import { type Exchange, exchangesAmong } from "./exchanges.ts";
import { experiencesOf } from "./experiences.ts";
import { looksLikeDispute, titleArgues } from "./is-dispute.ts";
import { languageOfThreads } from "./language-of-threads.ts";
import { isNeutralTitle } from "./neutral-title.ts";
import { looksPasted } from "./pasted.ts";
import { isPrintableName } from "./presentable.ts";
import { propositionAmong } from "./proposition.ts";
import { type RankedClaim, rankClaims } from "./rank-claims.ts";
import { type ReadComment, readComment } from "./read-comment.ts";
import { type Sides, sidesAmong, sidesOf } from "./sides.ts";
import { takersUp } from "./taken-up.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** Everything the embedded engine made out in a topic. */
export interface TopicReading {
  readonly language: Language;
  readonly kind: "dispute" | "other";
  /** Eligible comments, thread by thread, oldest first. */
  readonly comments: readonly ReadComment[];
  readonly vocabulary: Vocabulary;
  /** `undefined` where no sides are named. */
  readonly sides: Sides | undefined;
  /** Highest rank first; at most about 1,000. */
  readonly claims: readonly RankedClaim[];
  /** Worthiest first. */
  readonly exchanges: readonly Exchange[];
  /** What people tell of what they lived through; highest rank first. */
  readonly experiences: readonly RankedClaim[];
  readonly space: ClaimSpace;
}

/** Reads a topic: who argues what, against whom, and which claims stand for the rest. */
export function readTopic(threads: readonly EligibleThread[], names: NameIndex): TopicReading {
  const language = languageFor(languageOfThreads(threads));
  const { argument } = language.reading;
  const perThread = threads.map((thread) => thread.comments.map((comment) => readComment(comment, thread, language)));
  const comments = perThread.flat();
  const posts = threads.map(({ post }) => post);
  const title = foldSpace(posts[0]?.title ?? "");
  const vocabulary = vocabularyOf(comments, posts, language);
  const posters = new Set(posts.map(({ author }) => author.name));
  const dyads = argument === undefined ? [] : perThread.flatMap((read) => dyadsOf(read, argument.replies));
  const citable = comments.filter((read) => mayBeCited(read, argument?.claims));
  const material: Material = { comments, citable, vocabulary, language, names };
  const ranked = rankedClaims(material, false);
  const camps = sidesOf(dyads, posters, {
    propose: (leanings) =>
      argument &&
      propositionAmong(ranked, leanings, {
        vocabulary,
        rules: argument.claims,
        posters,
        takenUpBy: takersUp(comments, argument.replies),
      }),
    // Where sides are the post's, its title says in the digest what they are about.
    titleArgues:
      argument !== undefined && titleArgues(title, argument) && isNeutralTitle(title, names, argument.claims),
  });
  const sides = sidesAmong(camps, new Set(comments.map(({ comment }) => comment.author.name)));
  const dispute =
    sides !== undefined || (argument !== undefined && looksLikeDispute(posts[0]?.title ?? "", comments, argument));
  const claims = dispute ? ranked : rankedClaims(material, true);
  const opposed = (a: RankedClaim, b: RankedClaim) => {
    const [one, other] = [a, b].map((claim) => sides?.placed.get(authorOf(claim)));
    return one !== undefined && other !== undefined && one !== other;
  };
  return {
    language,
    kind: dispute ? "dispute" : "other",
    comments,
    vocabulary,
    sides: dispute ? sides : undefined,
    claims,
    exchanges: exchangesAmong(claims, bareAnswers(material), vocabulary, argument, opposed),
    experiences: rankedExperiences(material),
    space: claimSpace(claims, vocabulary.inTitle, conceptsIn(language.reading)),
  };
}

/** What claims are looked for in. */
interface Material extends Pick<TopicReading, "comments" | "vocabulary" | "language"> {
  /** Of the comments, those that may be cited. */
  readonly citable: readonly ReadComment[];
  readonly names: NameIndex;
}

/** @param advice - whether advice may be quoted too: where nobody disputes */
function rankedClaims(
  { comments, citable, vocabulary, language: { reading }, names }: Material,
  advice: boolean,
): RankedClaim[] {
  const rules = reading.argument?.claims;
  const people = new Set(comments.map(({ comment }) => bareName(comment.author.name).toLowerCase()));
  const context = { ...vocabulary, rules, names, people, stopWords: reading.stopWords, advice };
  return rankClaims(
    citable.flatMap((read) => claimsOf(read, context)),
    vocabulary,
    rules,
  ).slice(0, mostCandidates);
}

/** What replies begin with that mean something only right after what they answer; highest rank first. */
function bareAnswers({ citable, vocabulary, language: { reading }, names }: Material): RankedClaim[] {
  const rules = reading.argument?.claims;
  const context = { ...vocabulary, rules, names, stopWords: reading.stopWords, advice: false };
  const found = citable
    .filter(({ comment }) => comment.parentApId !== undefined)
    .flatMap(({ sentences }) =>
      sentences.slice(0, 2).map((sentence) => answerIn(sentence, context) ?? questionBack(sentence, context)),
    )
    .filter((claim) => claim !== undefined);
  return rankClaims(found, vocabulary, rules);
}

function rankedExperiences({ citable, vocabulary, language: { reading }, names }: Material): RankedClaim[] {
  const rules = reading.argument?.claims;
  const context = { ...vocabulary, rules, names, stopWords: reading.stopWords, advice: false };
  const found = citable.flatMap((read) => experiencesOf(read, context));
  return rankClaims(found, vocabulary, rules);
}

/**
 * Whether an author's name could be printed, the author is not muted, and the words are likely their own; everybody else
 * is counted, and not cited.
 */
function mayBeCited(read: ReadComment, rules: ClaimRules | undefined): boolean {
  const { name } = read.comment.author;
  return isPrintableName(name) && !read.thread.notCited.has(name) && !looksPasted(read, rules);
}

export function authorOf(claim: Claim): PersonName {
  return claim.sentence.of.comment.author.name;
}
