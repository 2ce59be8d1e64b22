import type { Proof } from "./proof.ts";
import { itemOf } from "./proof.ts";
import { straight } from "./sentence-around.ts";

/** The words are of the highest-scored source's post. */
export const isOfThePost: Proof = ({ statement }, topic) => {
  const item = itemOf(statement.citation, topic);
  return item !== undefined && item.comment === undefined && item.thread === topic.threads[0]
    ? undefined
    : "the words are not the post's";
};

/** They ask. */
export const isQuestion: Proof = ({ statement }) =>
  /[?？]["'”’)\]]*$/u.test(statement.citation?.quote ?? "") ? undefined : "the words are no question";

/** They tell what was. */
export const tellsOfThePast: Proof = ({ statement }, { language }) =>
  language.reading.argument?.claims.pastVerb.test(straight(statement.citation?.quote ?? ""))
    ? undefined
    : "the words tell nothing that happened";

/** The title asks for advice, and stands above the summary as its headline. */
export const titleAsksForAdvice: Proof = (_, { titles, language, summary }) => {
  const rules = language.reading.argument?.titles;
  const [title = ""] = titles;
  if (!title.includes(summary.headline.replace(/^./u, "").replace(/…$/u, ""))) return "the headline is not the title";
  return rules?.question.test(title) && rules.adviceQuestion.test(straight(title))
    ? undefined
    : "the title asks for no advice";
};
