import type { FrameId } from "../../../language/frames.ts";
import { type Band, bandOf, smallerSide } from "./bands.ts";
import { all, itemOf, onlyIf, type Proof } from "./proof.ts";

/** The numbers of people placed allow these words. */
export const viewIs = (band: Band): Proof =>
  all(
    onlyIf(({ summary }) => summary.kind === "dispute", "nothing is disputed"),
    onlyIf(({ counts }) => bandOf(counts) === band, "the numbers do not allow these words"),
  );

const bands: ReadonlySet<FrameId> = new Set<Band>([
  "favorDominates",
  "againstDominates",
  "favorLeads",
  "againstLeads",
  "divided",
  "fewPlaced",
]);
/** A verdict stands right before it. */
export const followsVerdict: Proof = ({ framesBefore }) => {
  const last = framesBefore.at(-1);
  return last !== undefined && bands.has(last) ? undefined : "there is no count before it to add to";
};

/** No other eligible comment of the topic has a score as high. */
export const hasHighestScore: Proof = ({ statement }, topic) => {
  const comment = itemOf(statement.citation, topic)?.comment;
  if (comment === undefined) return "it is no comment";
  const rival = topic.comments.find((other) => other.apId !== comment.apId && other.score >= comment.score);
  return rival === undefined ? undefined : `the score of ${rival.apId} is ${rival.score}, its own is ${comment.score}`;
};

/** The author is on the side that fewer are on. */
export const standsApart: Proof = ({ statement }, { counts }) => {
  const side = smallerSide(counts);
  return side !== undefined && statement.citation?.stance === side
    ? undefined
    : "its author is not on the smaller side";
};

/** The comment is cited in what was told before. */
export const isCitedBefore: Proof = ({ statement }, { summary }) =>
  [summary.framing, ...summary.stances].some(({ citations }) =>
    citations.some(({ comment }) => comment === statement.citation?.comment),
  )
    ? undefined
    : "it is not cited before";
