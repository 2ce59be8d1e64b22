import type { ArgumentRules } from "../language/reading-rules.ts";
import type { ReadComment } from "./read-comment.ts";

/** Shares of comments that contradict, above which a thread is a dispute, by what its title is. */
const contradictionNeeded = { statement: 0.25, question: 0.31, private: 0.38 };

/**
 * Tells a dispute from advice, news and stories where the reply graph is silent: by the title, and by how many comments
 * contradict. How often people agree does not tell them apart.
 */
export function looksLikeDispute(title: string, comments: readonly ReadComment[], rules: ArgumentRules): boolean {
  const contradicting = comments.filter(({ own }) => rules.replies.contradiction.test(own.text)).length;
  const share = contradicting / (comments.length || 1);
  return share >= contradictionNeeded[titleKind(title, rules)];
}

/** Whether a title states something evaluative, so that people can side with it. */
export function titleArgues(title: string, { titles, claims }: ArgumentRules): boolean {
  const plain = title.replaceAll("’", "'");
  return (
    claims.presentVerb.test(plain) &&
    claims.strongCue.test(plain) &&
    !titles.question.test(plain) &&
    !claims.firstOrSecondPerson.test(plain)
  );
}

function titleKind(title: string, { titles }: ArgumentRules): keyof typeof contradictionNeeded {
  const plain = title.replaceAll("’", "'");
  if (titles.noDispute.test(plain)) return "private";
  if (!titles.question.test(plain)) return "statement";
  return titles.adviceQuestion.test(plain) ? "private" : "question";
}
