import type { Digest } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { discordLimits } from "./discord-message.ts";
import { postTitle } from "./post-title.ts";
import { shortenAtWord } from "./shorten-at-word.ts";

/** The name of the Discord thread in which a digest goes on. Plain text. */
export function discordThreadName(digest: Digest, catalogue: Catalogue): string {
  return shortenAtWord(postTitle(digest, catalogue), discordLimits.threadName);
}

/**
 * The name of a forum post: what the digest is about, and the day it was due. Plain text.
 *
 * @param timezone - IANA name
 */
export function forumPostName(digest: Digest, catalogue: Catalogue, slot: Date, timezone: string): string {
  const day = new Intl.DateTimeFormat(catalogue.tag, { dateStyle: "medium", timeZone: timezone }).format(slot);
  const end = ` · ${day}`;
  return `${shortenAtWord(postTitle(digest, catalogue), discordLimits.threadName - end.length)}${end}`;
}
