import type { Random } from "./data-block.ts";
import type { CommentLine, ProposedClaim } from "./prompt-read.ts";
import { filled } from "./sides-words.ts";

/** Comments of the program's own, put among those that are read: an answer that misreads them is not believed. */
export interface Controls {
  readonly lines: readonly CommentLine[];
  /** Whether each was found to be on its side, once. */
  areRead(claims: readonly ProposedClaim[]): boolean;
}

/** @param ids - two names for comments, two for authors: drawn with the others, so that nothing sets them apart */
export function drawControls(
  proposition: string,
  words: { readonly favor: readonly string[]; readonly against: readonly string[] },
  ids: { readonly comments: readonly string[]; readonly authors: readonly string[] },
  random: Random,
): Controls {
  const sides = ["favor", "against"] as const;
  const lines = sides.map((side, at): CommentLine => {
    const among = words[side];
    return {
      id: ids.comments[at] ?? "",
      author: ids.authors[at] ?? "",
      score: 1 + Math.floor(random() * 9),
      parent: undefined,
      text: filled(among[Math.floor(random() * among.length)] ?? "", proposition),
    };
  });
  return {
    lines,
    areRead: (claims) =>
      sides.every((side, at) => {
        const about = claims.filter(({ comment }) => comment === ids.comments[at]);
        return about.length > 0 && about.every(({ stance }) => stance === side);
      }),
  };
}

/** Puts the controls somewhere among the lines, never between a comment and its answer's place in the order. */
export function amongLines(lines: readonly CommentLine[], controls: Controls, random: Random): CommentLine[] {
  const mixed = [...lines];
  for (const line of controls.lines) mixed.splice(Math.floor(random() * (mixed.length + 1)), 0, line);
  return mixed;
}
