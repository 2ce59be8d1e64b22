import type { ArgumentRules } from "../language/reading-rules.ts";
import type { ReadComment } from "./read-comment.ts";

/** Shares of comments that contradict, from which on a thread is a dispute, by what its title is. */
const contradictionNeeded = { position: 0.08, statement: 0.25, question: 0.31, private: 0.38 };

/**
 * Tells a dispute from advice, news and stories where the reply graph is silent: by the title, and by how many comments
 * contradict. How often people agree does not tell them apart.
 */
export function looksLikeDispute(title: string, comments: readonly ReadComment[], rules: ArgumentRules): boolean {
  return shareOfContradiction(comments, rules) >= contradictionNeeded[titleKind(title, rules)];
}

/** 0..1: how many comments hold words of dispute, or begin with a bare refusal. */
export function shareOfContradiction(comments: readonly ReadComment[], { replies }: ArgumentRules): number {
  const contradicting = comments.filter(
    ({ own, sentences }) =>
      replies.contradiction.test(own.text) || replies.bareRefusal.test(straight(sentences[0]?.text ?? "")),
  );
  return contradicting.length / (comments.length || 1);
}

/** Whether a title states something evaluative, so that people can side with it. */
export function titleArgues(title: string, { titles, claims }: ArgumentRules): boolean {
  const plain = straight(title);
  return (
    claims.presentVerb.test(plain) &&
    claims.strongCue.test(plain) &&
    !titles.question.test(plain) &&
    !claims.firstOrSecondPerson.test(plain) &&
    !claims.refusedStart.test(plain)
  );
}

function titleKind(title: string, rules: ArgumentRules): keyof typeof contradictionNeeded {
  const { titles, claims } = rules;
  const plain = straight(title);
  const asksForVerdict = titles.yesNoQuestion.test(plain) && !claims.firstOrSecondPerson.test(plain);
  if (asksForVerdict || titleArgues(plain, rules)) return "position";
  if (titles.noDispute.test(plain)) return "private";
  if (!titles.question.test(plain)) return "statement";
  return titles.adviceQuestion.test(plain) ? "private" : "question";
}

function straight(title: string): string {
  return title.replaceAll("’", "'");
}
