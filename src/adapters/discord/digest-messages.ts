import { createHash } from "node:crypto";
import type { Digest } from "../../digest/digest.ts";
import type { OutgoingMessage } from "../../discord/outgoing-message.ts";
import { languageFor } from "../../language/languages.ts";
import type { ChartPainter } from "../../ports/chart-painter.ts";
import { type DiscordPart, discordParts } from "../../render/discord-parts.ts";
import { discordWordsFor } from "../../render/discord-words.ts";
import { remembering } from "./remembering.ts";

export interface DigestMessagesOptions {
  readonly paint: ChartPainter;
  /** Where to object and to opt out. */
  readonly contactUrl: string;
}

/** What of the place where a digest is read decides how it looks there. */
export interface Place {
  /** BCP 47, of what is said around the digest. */
  readonly language: string;
  /** Whether pictures may be attached. */
  readonly charts: boolean;
  /** Whether further messages may follow the first. */
  readonly continued: boolean;
  readonly roleToMention?: string | undefined;
}

/** Makes a digest's messages. The same digest and place: the same messages. */
export type DigestMessages = (digest: Digest, place: Place) => Promise<readonly OutgoingMessage[]>;

/** A digest goes to many servers, and looks the same in most. */
const mostKept = 32;

export function createDigestMessages({ paint, contactUrl }: DigestMessagesOptions): DigestMessages {
  const picture = remembering((svg) => svg, paint, mostKept);

  async function painted({ components, charts }: DiscordPart): Promise<OutgoingMessage> {
    const files = charts.map(async ({ name, svg, description }) => ({ name, description, bytes: await picture(svg) }));
    return { components, files: await Promise.all(files) };
  }

  async function make({ digest, place: { language, ...place } }: Wish): Promise<readonly OutgoingMessage[]> {
    const { catalogue } = languageFor(digest.language);
    const parts = discordParts(digest, { ...place, catalogue, words: discordWordsFor(language), contactUrl });
    return Promise.all(parts.map(painted));
  }

  const made = remembering(keyOf, make, mostKept);
  return (digest, place) => made({ digest, place });
}

interface Wish {
  readonly digest: Digest;
  readonly place: Place;
}

/** A digest's id stays when it is rewritten: what it says decides. */
function keyOf({ digest, place: { language, charts, continued, roleToMention = "" } }: Wish): string {
  return createHash("sha256")
    .update(JSON.stringify([digest, language, charts, continued, roleToMention]))
    .digest("base64");
}
