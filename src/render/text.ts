import type { Digest, KeyPoint, Passage, Source, TopicSummary } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { withoutControls } from "../text/control-characters.ts";
import { closingLine } from "./closing-line.ts";
import { numberIn } from "./counted.ts";
import { peopleApart } from "./passage-pieces.ts";
import { sourceDetails } from "./source-details.ts";
import { wrap } from "./wrap.ts";

export interface TextOptions {
  /** Columns of a line. */
  readonly width: number;
  /** Whether the terminal shows bold and dim letters. */
  readonly colour: boolean;
  readonly catalogue: Catalogue;
  /** Where to object and to opt out. */
  readonly contactUrl: string;
}

/** Lines are kept readable where a terminal is narrower than any. */
const narrowest = 20;
const indent = "  ";
const topicRule = "* * *";

/** A digest for a terminal or a mail: plain text, wrapped. It holds no control characters but its own line ends and styles. */
export function renderText(digest: Digest, options: TextOptions): string {
  const style = styleOf(options.colour);
  const width = Math.max(narrowest, options.width);
  const topics = digest.topics.map((topic) => topicLines(topic, { ...options, width }, style));
  const ending = wrap(withoutControls(closingLine(digest, options.catalogue, options.contactUrl)), width);
  const lines = [...topics.flatMap((topic, at) => (at === 0 ? topic : ["", topicRule, "", ...topic])), ""];
  return `${[...lines, ...ending.map(style.quiet)].join("\n")}\n`;
}

interface Style {
  readonly strong: (line: string) => string;
  readonly quiet: (line: string) => string;
}

function styleOf(colour: boolean): Style {
  const sequence = (start: string, end: string) => (line: string) => (colour ? `${start}${line}${end}` : line);
  return { strong: sequence("\u001b[1m", "\u001b[22m"), quiet: sequence("\u001b[2m", "\u001b[22m") };
}

function topicLines(topic: TopicSummary, { width, catalogue }: TextOptions, { strong, quiet }: Style): string[] {
  const paragraph = (passages: readonly Passage[]): string[][] =>
    passages.length === 0 ? [] : [wrap(passages.map((passage) => spoken(passage, catalogue)).join(" "), width)];
  const keyPoints = topic.keyPoints.flatMap((point) => keyPointLines(point, width, catalogue, strong));
  const sources = topic.sources.flatMap((source) => sourceLines(source, width, catalogue, quiet));
  const heading = catalogue.sourceDiscussions.replace("{count}", numberIn(catalogue, topic.sources.length));
  const blocks = [
    wrap(withoutControls(topic.headline), width).map(strong),
    ...paragraph([topic.framing]),
    ...paragraph(topic.stances),
    ...paragraph(topic.consensus),
    ...(keyPoints.length === 0 ? [] : [[strong(catalogue.keyPoints), ...keyPoints]]),
    [strong(heading), ...sources],
  ];
  return blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block]));
}

function keyPointLines(
  { claim, support }: KeyPoint,
  width: number,
  catalogue: Catalogue,
  strong: Style["strong"],
): string[] {
  return [...wrap(spoken(claim, catalogue), width).map(strong), ...wrap(spoken(support, catalogue), width, indent)];
}

function sourceLines(source: Source, width: number, catalogue: Catalogue, quiet: Style["quiet"]): string[] {
  const details = sourceDetails(source, catalogue).join(" · ");
  return [
    ...wrap(withoutControls(source.title), width),
    ...wrap(withoutControls(details), width, indent).map(quiet),
    ...wrap(withoutControls(source.url).replaceAll(" ", "%20"), width, indent).map(quiet),
  ];
}

/** A passage's text with every person marked, and nothing in it that a terminal would obey. */
function spoken(passage: Passage, { personMarks: { open, close } }: Catalogue): string {
  const marked = peopleApart(passage).map(({ kind, text }) => (kind === "person" ? `${open}${text}${close}` : text));
  return withoutControls(marked.join(""));
}
