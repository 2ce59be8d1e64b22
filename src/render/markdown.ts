import type { Citation, Digest, KeyPoint, Passage, Source } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { languageFor } from "../language/languages.ts";
import { closingStatement } from "./closing-line.ts";
import { numberIn } from "./counted.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { peopleApart } from "./passage-pieces.ts";
import { largestThatFits, type Portion, type TopicPortion } from "./portions.ts";
import { quotationsOf } from "./quotations.ts";
import { sourceDetails } from "./source-details.ts";
import { hasSides, stanceRows } from "./stance-rows.ts";
import { markdownAddress } from "./web-address.ts";

export interface MarkdownOptions {
  readonly catalogue: Catalogue;
  /** Where to object and to opt out. */
  readonly contactUrl: string;
  /** UTF-16 units; default: `lemmyPostLimit`. */
  readonly maxCharacters?: number;
  /** Whether the only topic's headline is left out, because it is the post's title; default: false. */
  readonly headlineIsTitle?: boolean;
}

/** Characters in the body of a Lemmy post. */
export const lemmyPostLimit = 50_000;

/**
 * A digest in Lemmy's Markdown. Each person is a link to the comment cited; what is cited and the sources stand in
 * spoilers. Nothing from outside is markup, and nothing mentions anybody. Where there is no room for all of it, the lists
 * of quotations go first, then key points and stances, the last topics' first.
 */
export function renderMarkdown(digest: Digest, options: MarkdownOptions): string {
  const { maxCharacters = lemmyPostLimit } = options;
  return largestThatFits(
    digest,
    (portion) => markdownOf(portion, options),
    (told) => told.length <= maxCharacters,
  );
}

function markdownOf(portion: Portion, options: MarkdownOptions): string {
  const { catalogue, contactUrl } = options;
  const headed = !(options.headlineIsTitle === true && portion.digest.topics.length === 1);
  const contact = link(contactUrl, contactUrl) ?? block(contactUrl);
  const closing = [
    block(closingStatement(portion.digest, catalogue, portion)),
    catalogue.closing.contact.replace("{contact}", () => contact),
  ].join(" ");
  const topics = portion.topics.flatMap((topic) => topicBlocks(topic, catalogue, headed));
  return `${[...topics, "---", closing].filter((each) => each !== "").join("\n\n")}\n`;
}

function topicBlocks(told: TopicPortion, catalogue: Catalogue, headed: boolean): string[] {
  const { topic } = told;
  const paragraph = (passages: readonly Passage[]) =>
    passages.map((passage) => passageText(passage, catalogue)).join(" ");
  const keyPoints = topic.keyPoints.slice(0, told.keyPoints);
  return [
    headed ? `## ${block(topic.headline)}` : "",
    paragraph(told.framing > 0 ? [topic.framing] : []),
    paragraph(topic.stances.slice(0, told.stances)),
    paragraph(topic.consensus.slice(0, told.consensus)),
    ...(keyPoints.length === 0
      ? []
      : [strong(block(catalogue.keyPoints)), ...keyPoints.map((point) => keyPointText(point, catalogue))]),
    ...(told.quotations > 0 ? quotationBlocks(told, catalogue) : []),
    ...sourceBlocks(told, catalogue),
  ];
}

function keyPointText({ claim, support }: KeyPoint, catalogue: Catalogue): string {
  return `${strong(passageText(claim, catalogue))}  \n${passageText(support, catalogue)}`;
}

function quotationBlocks({ topic }: TopicPortion, catalogue: Catalogue): string[] {
  const cited = quotationsOf(topic);
  if (cited.length === 0) return [];
  const { open, close } = languageFor(topic.language).quotationMarks;
  const sides = hasSides(topic.balance) ? stanceRows(topic.balance, catalogue).map(({ text }) => block(text)) : [];
  const title = catalogue.quotations.replace("{count}", numberIn(catalogue, cited.length));
  const line = (citation: Citation) => {
    const { author, quote, score, stance } = citation;
    const place = sides.length === 0 ? [] : [catalogue.sides[stance]];
    const facts = [...place, catalogue.score.replace("{count}", numberIn(catalogue, score))];
    return `${personText(author, citation, catalogue)} (${block(facts.join(", "))}): ${block(`${open}${quote}${close}`)}`;
  };
  return spoiler(
    title,
    [sides.join("  \n"), list(cited.map(line))].filter((each) => each !== ""),
  );
}

function sourceBlocks({ topic, sources }: TopicPortion, catalogue: Catalogue): string[] {
  if (sources === 0) return [];
  const title = catalogue.sourceDiscussions.replace("{count}", numberIn(catalogue, topic.sources.length));
  const line = (source: Source) => {
    const [community, ...rest] = sourceDetails(source, catalogue);
    const title = `${source.title} (${community})`;
    return [link(title, source.url) ?? block(title), ...rest.map(block)].join(" · ");
  };
  return spoiler(title, [list(topic.sources.slice(0, sources).map(line))]);
}

/**
 * Blank lines keep it a block of its own in every reader of Markdown.
 *
 * @param title - shown as it stands, without Markdown
 */
function spoiler(title: string, blocks: readonly string[]): string[] {
  return [`::: spoiler ${title}`, ...blocks, ":::"];
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function passageText(passage: Passage, catalogue: Catalogue): string {
  return peopleApart(passage)
    .map((piece) => (piece.kind === "person" ? personText(piece.text, piece.citation, catalogue) : escaped(piece.text)))
    .join("")
    .trim();
}

function personText(name: string, { comment }: Citation, { personMarks: { open, close } }: Catalogue): string {
  return link(name, comment) ?? `${open}${block(name)}${close}`;
}

function strong(text: string): string {
  return text === "" ? "" : `**${text}**`;
}

/** What stands alone on its lines. */
function block(text: string): string {
  return escaped(text).trim();
}

function escaped(text: string): string {
  return escapeMarkdown(text, "lemmy");
}

/** `undefined` where it leads nowhere that may be linked. */
function link(text: string, address: string): string | undefined {
  const target = markdownAddress(address);
  return target === undefined ? undefined : `[${escapeMarkdown(text, "lemmy", "link")}](${target})`;
}
