import type { FrameId } from "../../../language/frames.ts";
import { titleForms } from "../evidence.ts";
import type { TopicEvidence } from "../topic-evidence.ts";
import { followsItsOpener, saysWhatWillBe } from "./attitude-proofs.ts";
import { followsVerdict, hasHighestScore, isCitedBefore, standsApart, viewIs } from "./consensus-proofs.ts";
import { followsTheClaim, holdsTheClaim, isReasonOfTheClaim, saysMuchTheSame } from "./key-point-proofs.ts";
import { isOfThePost, isQuestion, tellsOfThePast, titleAsksForAdvice } from "./post-proofs.ts";
import { all, onlyIf, type Proof } from "./proof.ts";
import { isPostsSide, isProposition } from "./proposition.ts";
import {
  anotherBranchThanBefore,
  answersTheOneBefore,
  followsAgreement,
  refusesOrDenies,
  sameCommentAsBefore,
} from "./reply-proofs.ts";
import { hasCompanyBefore, isExperience, standsOpposite } from "./stance-proofs.ts";

/** Says nothing but who wrote what. */
const nothingMore: Proof = () => undefined;

const isDispute = onlyIf(({ summary }) => summary.kind === "dispute", "nothing is disputed");
const isOther = onlyIf(({ summary }) => summary.kind === "other", "it is a dispute");
const asksInTitle = onlyIf(isTitleQuestion, "the title is no question");

const placedAs =
  (side: "favor" | "against"): Proof =>
  ({ statement }, { counts }) =>
    statement.citation?.stance === side && counts[side] > 0 ? undefined : `its author is not placed as ${side}`;

const citesProposition: Proof = ({ statement: { citation } }, topic) => {
  if (citation === undefined || !isProposition(citation.quote, topic)) return "the words are not the proposition";
  if (topic.analysis === undefined) return undefined;
  const { propositionOf } = topic.analysis;
  return propositionOf?.comment === citation.comment && propositionOf.author === citation.author
    ? undefined
    : "the proposition is from another comment";
};

/** "Just that": the title told before it is the proposition. */
const pointsToTitle: Proof = ({ framesBefore }, topic) => {
  if (!isPostsSide(topic)) return "the proposition is not the post's own";
  const title = topic.threads[0] && titleForms(topic.threads[0].post);
  const isTold = framesBefore.some((frame) => titleFrames.has(frame));
  return isTold && title?.includes(topic.summary.balance.proposition) ? undefined : "no such title stands before it";
};

const titleFrames: ReadonlySet<FrameId> = new Set<FrameId>(["postAsks", "postSays", "postHeaded"]);

const leavesNoRoom: Proof = ({ statement }, { language }) =>
  language.reading.argument?.claims.insisting.test(statement.citation?.quote ?? "")
    ? undefined
    : "the words leave room";

const holdsInFavor = all(holdsTheClaim, placedAs("favor"));
const holdsAgainst = all(holdsTheClaim, placedAs("against"));
const replies = answersTheOneBefore;

/** What each frame claims beyond its words, as `language/frames.ts` has it. */
export const proofs: Readonly<Record<FrameId, Proof>> = {
  postAsks: asksInTitle,
  postSays: nothingMore,
  postHeaded: nothingMore,
  postInCommunity: nothingMore,
  postAlone: nothingMore,
  peopleAnswer: onlyIf(({ counts }) => counts.people !== 1, "one person alone answers"),
  personAnswers: onlyIf(({ counts }) => counts.people === 1, "others answer too"),
  noDispute: all(isOther, asksInTitle),

  asksForAdvice: all(isOther, titleAsksForAdvice),
  bodyAsks: all(isOfThePost, isQuestion),
  postTells: all(isOther, isOfThePost, tellsOfThePast),

  argues: nothingMore,
  holds: nothingMore,
  insists: leavesNoRoom,
  doubts: followsItsOpener,
  suspects: followsItsOpener,
  isSure: followsItsOpener,
  feels: followsItsOpener,
  hopes: followsItsOpener,
  agreesThat: followsItsOpener,
  wonders: followsItsOpener,
  doesNotUnderstand: followsItsOpener,
  wouldRather: followsItsOpener,
  expects: saysWhatWillBe,
  calls: nothingMore,
  writes: nothingMore,
  says: nothingMore,
  putsIt: nothingMore,
  replies,
  counters: all(replies, refusesOrDenies),
  agrees: all(replies, followsAgreement),
  asks: all(replies, isQuestion),
  adds: sameCommentAsBefore,
  elsewhereArgues: anotherBranchThanBefore,
  elsewhereWrites: anotherBranchThanBefore,
  favorArgues: placedAs("favor"),
  favorWrites: placedAs("favor"),
  againstArgues: placedAs("against"),
  againstWrites: placedAs("against"),
  alsoFavorArgues: all(placedAs("favor"), hasCompanyBefore),
  alsoFavorWrites: all(placedAs("favor"), hasCompanyBefore),
  alsoAgainstArgues: all(placedAs("against"), hasCompanyBefore),
  alsoAgainstWrites: all(placedAs("against"), hasCompanyBefore),
  contrastArgues: standsOpposite,
  contrastWrites: standsOpposite,
  experience: isExperience,
  bestAnswer: all(isOther, hasHighestScore),

  proposition: all(isDispute, citesProposition),
  postProposition: all(isDispute, pointsToTitle),
  favorDominates: viewIs("favorDominates"),
  againstDominates: viewIs("againstDominates"),
  favorLeads: viewIs("favorLeads"),
  againstLeads: viewIs("againstLeads"),
  divided: viewIs("divided"),
  fewPlaced: viewIs("fewPlaced"),
  fewPeople: all(
    viewIs("fewPlaced"),
    onlyIf(({ counts }) => counts.unclear === 0, "not everybody is placed"),
  ),
  restUnplaced: all(
    isDispute,
    followsVerdict,
    onlyIf(({ counts }) => counts.unclear > 0, "everybody is placed"),
  ),
  nonePlaced: viewIs("nonePlaced"),
  highestScore: hasHighestScore,
  highestScoreAgain: all(hasHighestScore, isCitedBefore),
  apartArgues: all(isDispute, standsApart),
  apartWrites: all(isDispute, standsApart),

  claimClause: nothingMore,
  claimQuote: nothingMore,
  holder: holdsTheClaim,
  holderSays: holdsTheClaim,
  holderView: holdsTheClaim,
  sameHolder: saysMuchTheSame,
  holderFavor: holdsInFavor,
  holderAgainst: holdsAgainst,
  holderBecause: all(holdsTheClaim, isReasonOfTheClaim),
  holderFavorBecause: all(holdsInFavor, isReasonOfTheClaim),
  holderAgainstBecause: all(holdsAgainst, isReasonOfTheClaim),
  holderAdds: all(holdsTheClaim, followsTheClaim),
};

function isTitleQuestion({ titles, language }: TopicEvidence): boolean {
  const question = language.reading.argument?.titles.question ?? /[?？]["'”’)\]]*\s*$/u;
  return question.test(titles[0] ?? "");
}
