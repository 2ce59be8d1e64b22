import type { Citation, Digest, TopicSummary } from "../digest/digest.ts";
import type { DigestPiece } from "../discord/digest-button.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { languageFor } from "../language/languages.ts";
import { numberIn } from "./counted.ts";
import { container, discordLimits, fitsTexts, plain, strong, text } from "./discord-message.ts";
import type { DiscordPart } from "./discord-parts.ts";
import { keyPointText, proseOf, sourceText } from "./discord-topic.ts";
import type { DiscordWords } from "./discord-words.ts";
import { quotationsOf } from "./quotations.ts";
import { shortenAtWord } from "./shorten-at-word.ts";
import { hasSides } from "./stance-rows.ts";
import { markdownAddress } from "./web-address.ts";

export interface DiscordPieceOptions {
  /** In the digest's language. */
  readonly catalogue: Catalogue;
  /** In the language of the place where it is read. */
  readonly words: DiscordWords;
}

/** More messages than these nobody reads. */
const mostMessages = 4;
/** Of a quotation, before it is escaped. */
const longestQuote = 900;

/**
 * What a button under a digest shows: more of one topic, as messages.
 *
 * @param topic - which of the digest's, from 0
 * @returns none where the digest has no such topic, or nothing of the kind
 */
export function discordPiece(
  digest: Digest,
  { topic: at, piece }: { readonly topic: number; readonly piece: DigestPiece },
  options: DiscordPieceOptions,
): DiscordPart[] {
  const topic = digest.topics[at];
  if (topic === undefined) return [];
  const messages = packed(blocksOf(topic, piece, options.catalogue), options.words);
  return messages.map((content) => ({ components: [container([text([content])])], charts: [] }));
}

/** Each stays whole; those of one list begin with its heading. */
interface Block {
  readonly content: string;
  /** Whether it stands close to the one before. */
  readonly close: boolean;
}

function blocksOf(topic: TopicSummary, piece: DigestPiece, catalogue: Catalogue): Block[] {
  const heading = (words: string, count: number) =>
    strong(plain(words.replace("{count}", () => numberIn(catalogue, count))));
  const list = (title: string, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [{ content: title, close: false }, ...lines.map((content) => ({ content, close: true }))];
  const points = list(strong(plain(catalogue.keyPoints)), topic.keyPoints.map(keyPointText));
  const sources = list(
    heading(catalogue.sourceDiscussions, topic.sources.length),
    topic.sources.map((source) => sourceText(source, catalogue)),
  );
  switch (piece) {
    case "points":
      return points;
    case "sources":
      return sources;
    case "quotes": {
      const cited = quotationsOf(topic);
      return list(
        heading(catalogue.quotations, cited.length),
        cited.map((citation) => quotationText(citation, topic, catalogue)),
      );
    }
    case "more":
      return [...proseOf(topic).map((content) => ({ content, close: false })), ...points, ...sources];
  }
}

function quotationText({ author, quote, score, stance, comment }: Citation, topic: TopicSummary, catalogue: Catalogue) {
  const { open, close } = languageFor(topic.language).quotationMarks;
  const place = hasSides(topic.balance) ? [catalogue.sides[stance]] : [];
  const facts = [...place, catalogue.score.replace("{count}", numberIn(catalogue, score))].join(", ");
  const words = plain(`${open}${shortenAtWord(quote, longestQuote)}${close}`);
  const address = markdownAddress(comment);
  const instance = address === undefined ? "" : new URL(address).hostname;
  const label = plain(catalogue.readComment.replace("{instance}", () => instance)).trim();
  const link = address === undefined ? "" : ` [${label}](${address})`;
  return `- ${strong(plain(author).trim())} (${plain(facts)}): ${words.trim()}${link}`;
}

/** Joins the blocks to as few texts as fit a message each. What is longer than a message is left out. */
function packed(blocks: readonly Block[], words: DiscordWords): string[] {
  const texts: string[] = [];
  let left = 0;
  for (const { content, close } of blocks.filter((each) => fitsRoom(each.content))) {
    const last = texts.at(-1);
    const joined = last === undefined ? content : `${last}${close ? "\n" : "\n\n"}${content}`;
    if (last !== undefined && fitsRoom(joined)) texts[texts.length - 1] = joined;
    else if (texts.length < mostMessages) texts.push(content);
    else left += 1;
  }
  return left === 0 ? texts : texts.with(-1, `${texts.at(-1)}\n-# ${words.moreLeft(left)}`);
}

/** Room is kept for a last line that counts what is left. */
function fitsRoom(content: string): boolean {
  return content.length <= discordLimits.characters - 100 && fitsTexts([content, " ".repeat(100)]);
}
