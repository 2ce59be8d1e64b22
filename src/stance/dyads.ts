import type { ReplyRules } from "../language/reading-rules.ts";
import { words } from "../text/words.ts";
import type { Comment, PersonName } from "../thread/thread.ts";
import { foldedWords } from "./quoted-before.ts";
import type { ReadComment } from "./read-comment.ts";

/**
 * How one comment turns to one person.
 * `quote`: quotes them; `reply`: answers them without quoting anybody; `aside`: answers them but quotes somebody else;
 * `post`: answers the post.
 */
export type DyadKind = "quote" | "reply" | "aside" | "post";

/** One comment turning to one person. */
export interface Dyad {
  readonly from: PersonName;
  readonly to: PersonName;
  readonly kind: DyadKind;
  /** −2.5 (agreement) to 2.5 (objection), from the reply's own words; 0 where it says nothing. */
  readonly cue: number;
  readonly comment: Comment;
}

/** Words in which agreement or address is looked for. */
const openingWords = 12;
const quotedCharacters = { compared: 50, least: 15 };

/**
 * Finds whom each comment of a thread turns to: a quoted block is sought in the parent, then in earlier comments,
 * latest first, then in the post. People do not turn to themselves.
 *
 * @param comments - one thread's, oldest first
 */
export function dyadsOf(comments: readonly ReadComment[], rules: ReplyRules): Dyad[] {
  const places = new Map(comments.map(({ comment }, at) => [comment.apId, at]));
  const quotedAuthor = quotedAuthorAmong(comments);
  return comments.flatMap((read, index) => {
    const { parentApId } = read.comment;
    const parentAt = parentApId === undefined ? undefined : places.get(parentApId);
    const parent = parentAt === undefined ? undefined : comments[parentAt];
    // The parent may not be read (deleted, opted out): then nobody is answered.
    const answered = parentApId === undefined ? read.thread.post.author.name : parent?.comment.author.name;
    const quoted = read.own.quotations.map((quotation) => quotedAuthor(quotation, index, parentAt) ?? answered);
    const from = read.comment.author.name;
    const cue = replyCue(read, rules);
    const turnTo = (to: PersonName | undefined, kind: DyadKind): Dyad[] =>
      to === undefined || to === from ? [] : [{ from, to, kind, cue, comment: read.comment }];
    if (quoted.length === 0) return turnTo(answered, parentApId === undefined ? "post" : "reply");
    return [
      ...[...new Set(quoted)].flatMap((person) => turnTo(person, "quote")),
      ...(quoted.includes(answered) ? [] : turnTo(answered, parentApId === undefined ? "post" : "aside")),
    ];
  });
}

/** Finds whose words a quotation in the comment at `index` holds; `undefined` where nobody said them. */
function quotedAuthorAmong(comments: readonly ReadComment[]) {
  let prepared: { readonly texts: readonly string[]; readonly post: string } | undefined;
  // Only once somebody quotes: in most threads nobody does.
  const prepare = () => {
    const post = comments[0]?.thread.post;
    return {
      texts: comments.map(({ own }) => foldedWords(own.text)),
      post: post === undefined ? "" : foldedWords(`${post.title} ${post.body}`),
    };
  };
  return (quotation: string, index: number, parentAt: number | undefined): PersonName | undefined => {
    const start = foldedWords(quotation).slice(0, quotedCharacters.compared);
    if (start.length < quotedCharacters.least) return undefined;
    prepared ??= prepare();
    const { texts, post } = prepared;
    const inParent = parentAt !== undefined && texts[parentAt]?.includes(start);
    const at = inParent ? parentAt : texts.findLastIndex((text, earlier) => earlier < index && text.includes(start));
    if (at >= 0) return comments[at]?.comment.author.name;
    return post.includes(start) ? comments[0]?.thread.post.author.name : undefined;
  };
}

/** Whether a reply's own words object (positive) or agree (negative): half a point a sign (Abbott et al. 2011). */
export function replyCue(read: ReadComment, rules: ReplyRules): number {
  const text = read.own.text.replaceAll("’", "'").trim();
  const opening = words(text).slice(0, openingWords).join(" ");
  const agrees = rules.agreementStart.test(text) || rules.agreementNear.test(opening);
  const points =
    (agrees ? -1 : 0) +
    (rules.objectionStart.test(text) ? 1 : 0) +
    (rules.challengeStart.test(text) ? 1 : 0) +
    (rules.address.test(opening) ? 1 : 0) +
    (text.includes("?") ? 1 : 0);
  return points / 2;
}
