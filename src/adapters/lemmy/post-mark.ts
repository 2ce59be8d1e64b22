import { createHash } from "node:crypto";
import { lemmyLimits } from "./lemmy-actions.ts";

/** Hexadecimal digits: 128 bits, beyond any accidental meeting. */
const digits = 32;

/**
 * What a post is known by as the one of a watch and a slot: a link reference definition. Lemmy keeps it in the post's source
 * and no reader of Markdown shows it. It has no address, so nothing is there for an instance to clean or to block.
 *
 * @param key - `watchId@slot`; cannot be read out of the mark
 */
function markOf(key: string): string {
  return `[standpoint-${createHash("sha256").update(key).digest("hex").slice(0, digits)}]: #`;
}

/** Characters that a post's own text may have, so that the mark fits in behind it. */
export const longestPostBody = lemmyLimits.body - markOf("").length - "\n\n".length;

/** A post's text with its mark, in a block of its own. @param body - Markdown, at most `longestPostBody` characters */
export function withMark(body: string, key: string): string {
  return `${body.trimEnd()}\n\n${markOf(key)}`;
}

/** Whether a post's text has the mark of this key. */
export function hasMark(body: string | undefined, key: string): boolean {
  return body?.split("\n").some((line) => line.trim() === markOf(key)) === true;
}
