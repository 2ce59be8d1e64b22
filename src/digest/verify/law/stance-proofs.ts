import type { Proof } from "./proof.ts";
import { straight } from "./sentence-around.ts";

/** Placed opposite the author cited just before. */
export const standsOpposite: Proof = ({ statement, before }, { counts }) => {
  const [here, there] = [statement.citation?.stance, before?.stance];
  const arePlaced = counts.placed > 0 && here !== "unclear" && there !== "unclear";
  return arePlaced && here !== undefined && there !== undefined && here !== there
    ? undefined
    : "its author is not placed opposite the one before";
};

/** What somebody lived through, told once a topic, as the last of its stances. */
export const isExperience: Proof = ({ statement, framesBefore }, { language, summary }) => {
  const rules = language.reading.argument?.claims;
  const words = straight(statement.citation?.quote ?? "");
  if (!rules?.experience?.start.test(words) || !rules.pastVerb.test(words) || rules.experience.refused.test(words))
    return "the words do not read like something lived through";
  const isLast = summary.stances
    .at(-1)
    ?.citations.some(
      ({ comment, quote }) => comment === statement.citation?.comment && quote === statement.citation.quote,
    );
  return isLast && !framesBefore.includes("experience") ? undefined : "it is not the last of the stances";
};
