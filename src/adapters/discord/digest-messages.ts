import type { APIMessageTopLevelComponent } from "discord.js";
import type { Digest } from "../../digest/digest.ts";
import { languageFor } from "../../language/languages.ts";
import type { ChartPainter } from "../../ports/chart-painter.ts";
import { type DiscordPart, discordParts } from "../../render/discord-parts.ts";
import { discordWordsFor } from "../../render/discord-words.ts";
import { rememberingPainter } from "./chart-memory.ts";

export interface DigestMessagesOptions {
  readonly paint: ChartPainter;
  /** Where to object and to opt out. */
  readonly contactUrl: string;
}

/** A message as it is sent. */
export interface OutgoingMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly OutgoingFile[];
}

export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For people who cannot see it. */
  readonly description: string;
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

export function createDigestMessages({ paint, contactUrl }: DigestMessagesOptions): DigestMessages {
  const picture = rememberingPainter(paint);

  async function painted({ components, charts }: DiscordPart): Promise<OutgoingMessage> {
    const files = charts.map(async ({ name, svg, description }) => ({ name, description, bytes: await picture(svg) }));
    return { components, files: await Promise.all(files) };
  }

  return (digest, { language, ...place }) => {
    const { catalogue } = languageFor(digest.language);
    const parts = discordParts(digest, { ...place, catalogue, words: discordWordsFor(language), contactUrl });
    return Promise.all(parts.map(painted));
  };
}
