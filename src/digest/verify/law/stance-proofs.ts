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

/** Somebody else who is placed as its author is has been cited before it. */
export const hasCompanyBefore: Proof = ({ statement: { citation } }, { summary }) => {
  const cited = summary.stances.flatMap(({ citations }) => citations);
  const before = cited.slice(0, citation === undefined ? 0 : cited.indexOf(citation));
  return before.some(({ author, stance }) => stance === citation?.stance && author !== citation?.author)
    ? undefined
    : "nobody else of that side is cited before";
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
