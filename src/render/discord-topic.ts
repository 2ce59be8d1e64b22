import type { APIComponentInContainer } from "discord-api-types/v10";
import type { KeyPoint, Passage, Source, TopicSummary } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { withoutControls } from "../text/control-characters.ts";
import { closingStatement } from "./closing-line.ts";
import { numberIn } from "./counted.ts";
import { attachedPicture, plain, strong, text } from "./discord-message.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { peopleApart } from "./passage-pieces.ts";
import type { Portion, TopicPortion } from "./portions.ts";
import { shortenAtWord } from "./shorten-at-word.ts";
import { sourceDetails } from "./source-details.ts";
import { stanceRows } from "./stance-rows.ts";
import { markdownAddress } from "./web-address.ts";

/** Of a chart, in its description; Discord takes 1024 in all. */
const longestSubject = 300;

/** The name under which the picture of the stance chart is attached. */
export const stanceChartFile = "stances.png";

/**
 * As much of a topic as the portion says: its prose, its chart, and what holds it up.
 *
 * @param chart - whether the message has this topic's chart attached as `stanceChartFile`
 */
export function topicComponents(told: TopicPortion, catalogue: Catalogue, chart: boolean): APIComponentInContainer[] {
  const { topic } = told;
  const paragraphs = proseOf({
    ...topic,
    stances: topic.stances.slice(0, told.stances),
    consensus: topic.consensus.slice(0, told.consensus),
  });
  const below = [
    keyPointsBlock(topic.keyPoints.slice(0, told.keyPoints), catalogue),
    sourcesBlock(topic, told.sources, catalogue),
  ];
  return [
    text(told.framing > 0 ? paragraphs : paragraphs.toSpliced(1, 1)),
    ...(chart ? [attachedPicture(stanceChartFile, chartDescription(topic, catalogue))] : []),
    ...(below.every((each) => each === "") ? [] : [text(below)]),
  ];
}

/** The headline, the framing, the stances, the consensus: a paragraph each. */
export function proseOf({ headline, framing, stances, consensus }: TopicSummary): string[] {
  const paragraph = (passages: readonly Passage[]) => passages.map(passageText).join(" ").trim();
  return [`## ${plain(headline).trim()}`, paragraph([framing]), paragraph(stances), paragraph(consensus)];
}

export function keyPointsBlock(keyPoints: readonly KeyPoint[], catalogue: Catalogue): string {
  if (keyPoints.length === 0) return "";
  return [strong(plain(catalogue.keyPoints)), ...keyPoints.map(keyPointText)].join("\n");
}

/** @param shown - how many of the topic's sources */
export function sourcesBlock(topic: TopicSummary, shown: number, catalogue: Catalogue): string {
  if (shown === 0) return "";
  const heading = catalogue.sourceDiscussions.replace("{count}", numberIn(catalogue, topic.sources.length));
  return [`-# ${plain(heading)}`, ...topic.sources.slice(0, shown).map((source) => sourceText(source, catalogue))].join(
    "\n",
  );
}

export function keyPointText({ claim, support }: KeyPoint): string {
  return `- ${passageText(claim).trim()} ${passageText(support).trim()}`;
}

export function sourceText(source: Source, catalogue: Catalogue): string {
  const target = markdownAddress(source.url);
  const title = escapeMarkdown(source.title, "discord", "link");
  const linked = target === undefined || title === "" ? title : `[${title}](${target})`;
  return `-# ${[linked, ...sourceDetails(source, catalogue).map(plain)].join(" · ")}`;
}

/** What the chart shows, in words: plain text. */
export function chartDescription({ balance, headline }: TopicSummary, catalogue: Catalogue): string {
  const subject = withoutControls(balance.proposition || headline);
  const rows = stanceRows(balance, catalogue).map((row) => row.text);
  return `${catalogue.chart.title} – ${shortenAtWord(subject, longestSubject)} – ${rows.join("; ")}.`;
}

/** The closing line, small. */
export function closingText(portion: Portion, catalogue: Catalogue, contactUrl: string): string {
  const contact = catalogue.closing.contact.replace(
    "{contact}",
    () => markdownAddress(contactUrl) ?? plain(contactUrl),
  );
  return `-# ${plain(closingStatement(portion.digest, catalogue, portion)).trim()} ${contact}`;
}

/** A digest is told many times over until it fits: each passage is put into Markdown once. */
const markdownOf = new WeakMap<Passage, string>();

function passageText(passage: Passage): string {
  const known = markdownOf.get(passage);
  if (known !== undefined) return known;
  const markdown = peopleApart(passage)
    .map((piece) => (piece.kind === "person" ? strong(plain(piece.text)) : plain(piece.text)))
    .join("");
  markdownOf.set(passage, markdown);
  return markdown;
}
