import { createHash } from "node:crypto";

/** What Discord takes. */
const longestNonce = 25;

/**
 * The number by which Discord tells, for a few minutes, that a message was sent before.
 *
 * @param key - of the delivery
 * @param part - which of its messages, from 0
 */
export function nonceOf(key: string, part: number): string {
  return createHash("sha256").update(`${key}#${part}`).digest("base64url").slice(0, longestNonce);
}
