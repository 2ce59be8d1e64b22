import type {
  APIComponentInContainer,
  APITextDisplayComponent,
  RESTPostAPIChannelMessageJSONBody,
} from "discord-api-types/v10";
import type { Digest, KeyPoint, Passage, Source } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { closingStatement, numberIn } from "./closing-line.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { peopleApart } from "./passage-pieces.ts";
import { largestThatFits, type Portion, type TopicPortion } from "./portions.ts";
import { sourceDetails } from "./source-details.ts";
import { stanceRows } from "./stance-rows.ts";
import { markdownAddress, webAddress } from "./web-address.ts";

export interface DiscordOptions {
  readonly catalogue: Catalogue;
  /** Where to object and to opt out. */
  readonly contactUrl: string;
  /** Where the whole digest can be read; a button leads there. */
  readonly pageUrl?: string;
  /** Whether the caller attaches the first topic's stance chart as `stanceChartFile`; default: false. */
  readonly chart?: boolean;
}

/** A message's body as Discord's REST interface takes it. */
export type DiscordMessage = RESTPostAPIChannelMessageJSONBody;

/** The name under which the picture of the stance chart is attached. */
export const stanceChartFile = "stances.png";

/**
 * What Discord takes in one message. Bytes are UTF-8's over all texts: above about 10,170 it fails with an error of its
 * own (discord-api-docs, issue 8554).
 */
export const discordLimits = { components: 40, characters: 4_000, bytes: 10_000, url: 512 } as const;

/** Discord's numbers for what a message is built from. */
const type = { actionRow: 1, button: 2, textDisplay: 10, mediaGallery: 12, separator: 14, container: 17 } as const;
const linkStyle = 5;
const componentsV2 = 1 << 15;

/**
 * A digest as one Discord message of components, within all of Discord's limits: where there is no room for all of it,
 * key points and stances go first, the last topics' first. People are bold. Nothing from outside is markup, and nothing
 * pings anybody.
 */
export function renderDiscord(digest: Digest, options: DiscordOptions): DiscordMessage {
  return largestThatFits(digest, (portion) => messageOf(portion, options), fits);
}

function messageOf(portion: Portion, options: DiscordOptions): DiscordMessage {
  const { catalogue, contactUrl, pageUrl = "" } = options;
  const page = webAddress(pageUrl);
  const contact = catalogue.closing.contact.replace(
    "{contact}",
    () => markdownAddress(contactUrl) ?? plain(contactUrl),
  );
  const closing = `-# ${plain(closingStatement(portion.digest, catalogue, portion)).trim()} ${contact}`;
  const components: APIComponentInContainer[] = [
    ...portion.topics.flatMap((topic, at) => [
      ...(at === 0 ? [] : [separator]),
      ...topicComponents(topic, catalogue, options.chart === true && at === 0),
    ]),
    separator,
    text([closing]),
    ...(page === undefined || page.length > discordLimits.url ? [] : [linkButton(catalogue.readInFull, page)]),
  ];
  return {
    flags: componentsV2,
    allowed_mentions: { parse: [] },
    components: [{ type: type.container, components }],
  };
}

const separator: APIComponentInContainer = { type: type.separator, divider: true, spacing: 2 };

function linkButton(label: string, url: string): APIComponentInContainer {
  return {
    type: type.actionRow,
    components: [{ type: type.button, style: linkStyle, label, url }],
  };
}

function topicComponents(told: TopicPortion, catalogue: Catalogue, chart: boolean): APIComponentInContainer[] {
  const { topic } = told;
  const paragraph = (passages: readonly Passage[]) => passages.map(passageText).join(" ").trim();
  const prose = text([
    `## ${plain(topic.headline).trim()}`,
    paragraph(told.framing > 0 ? [topic.framing] : []),
    paragraph(topic.stances.slice(0, told.stances)),
    paragraph(topic.consensus.slice(0, told.consensus)),
  ]);
  const keyPoints = topic.keyPoints.slice(0, told.keyPoints).map(keyPointText);
  const sources = topic.sources.slice(0, told.sources).map((source) => sourceText(source, catalogue));
  const heading = catalogue.sourceDiscussions.replace("{count}", numberIn(catalogue, topic.sources.length));
  const below = [
    keyPoints.length === 0 ? "" : [strong(plain(catalogue.keyPoints)), ...keyPoints].join("\n"),
    sources.length === 0 ? "" : [`-# ${plain(heading)}`, ...sources].join("\n"),
  ];
  return [
    prose,
    ...(chart ? [stanceChart(told, catalogue)] : []),
    ...(below.every((each) => each === "") ? [] : [text(below)]),
  ];
}

function stanceChart({ topic }: TopicPortion, catalogue: Catalogue): APIComponentInContainer {
  const rows = stanceRows(topic.balance, catalogue).map((row) => row.text);
  const description = `${catalogue.chart.title}: ${rows.join("; ")}.`;
  return { type: type.mediaGallery, items: [{ media: { url: `attachment://${stanceChartFile}` }, description }] };
}

function text(blocks: readonly string[]): APITextDisplayComponent {
  return { type: type.textDisplay, content: blocks.filter((each) => each !== "").join("\n\n") };
}

function keyPointText({ claim, support }: KeyPoint): string {
  return `- ${passageText(claim).trim()} ${passageText(support).trim()}`;
}

function sourceText(source: Source, catalogue: Catalogue): string {
  const target = markdownAddress(source.url);
  const title = escapeMarkdown(source.title, "discord", "link");
  const linked = target === undefined || title === "" ? title : `[${title}](${target})`;
  return `-# ${[linked, ...sourceDetails(source, catalogue).map(plain)].join(" · ")}`;
}

function passageText(passage: Passage): string {
  return peopleApart(passage)
    .map((piece) => (piece.kind === "person" ? strong(plain(piece.text)) : plain(piece.text)))
    .join("");
}

function strong(words: string): string {
  return words.trim() === "" ? "" : `**${words}**`;
}

function plain(words: string): string {
  return escapeMarkdown(words, "discord");
}

/** Whether Discord takes the message: components and texts counted as it counts them, nested ones included. */
function fits({ components = [] }: DiscordMessage): boolean {
  const all = components.flatMap(withNested);
  const texts = all.flatMap((each) => (each.type === type.textDisplay && "content" in each ? [each.content] : []));
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  return (
    all.length <= discordLimits.components &&
    sum(texts.map((each) => each.length)) <= discordLimits.characters &&
    sum(texts.map(bytesOf)) <= discordLimits.bytes
  );
}

type AnyComponent = NonNullable<DiscordMessage["components"]>[number] | APIComponentInContainer;

function withNested(component: AnyComponent): AnyComponent[] {
  const nested = "components" in component ? (component.components as AnyComponent[]) : [];
  return [component, ...nested.flatMap(withNested)];
}

function bytesOf(content: string): number {
  return Buffer.byteLength(content);
}
