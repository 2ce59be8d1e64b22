import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Digest, TopicSummary } from "../digest/digest.ts";
import { type DigestPiece, digestButtonId } from "../discord/digest-button.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { pageButton } from "./discord.ts";
import {
  type Button,
  buttonRow,
  componentCount,
  container,
  discordLimits,
  fitsMessage,
  separator,
  text,
} from "./discord-message.ts";
import { chartDescription, closingText, stanceChartFile, topicComponents } from "./discord-topic.ts";
import type { DiscordWords } from "./discord-words.ts";
import { largestThatFits, type Portion, type TopicPortion } from "./portions.ts";
import { quotationsOf } from "./quotations.ts";
import { stanceChartSvg } from "./stance-chart.ts";
import { hasSides } from "./stance-rows.ts";

export interface DiscordPartsOptions {
  /** In the digest's language. */
  readonly catalogue: Catalogue;
  /** In the language of the place where it is read. */
  readonly words: DiscordWords;
  /** Where to object and to opt out. */
  readonly contactUrl: string;
  /** Where the whole digest can be read; a button leads there. */
  readonly pageUrl?: string;
  /** Whether pictures may be attached. */
  readonly charts: boolean;
  /** Whether further messages may follow the first. */
  readonly continued: boolean;
  /** A role that the first message mentions. */
  readonly roleToMention?: string | undefined;
}

/** One message of a digest. */
export interface DiscordPart {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Drawings to attach as PNG. */
  readonly charts: readonly DiscordChart[];
}

export interface DiscordChart {
  readonly name: string;
  readonly svg: string;
  /** For people who cannot see it. */
  readonly description: string;
}

/** How many buttons stand under a topic: one for each thing that more can be seen of, one in all, or none. */
type Buttons = "all" | "one" | "none";

/**
 * A digest as Discord messages. The first holds as much of it as there is room for, what matters most first; buttons show
 * the rest. Where more messages may follow, each topic that was shortened there is told in full in one of its own.
 *
 * @returns at least one; the same digest and options: the same parts
 */
export function discordParts(digest: Digest, options: DiscordPartsOptions): DiscordPart[] {
  const buttons = buttonsThatFit(digest, options);
  const first = largestThatFits(
    digest,
    (portion) => firstPart(portion, buttons, options),
    ({ part }) => fitsMessage(part.components),
  );
  if (!options.continued || digest.topics.length === 1) return [first.part];
  const whole = new Set(first.portion.topics.filter((told) => !isCut(told)).map(({ topic }) => topic));
  return [
    first.part,
    ...digest.topics.flatMap((topic, at) => (whole.has(topic) ? [] : [topicPart(digest, at, options)])),
  ];
}

interface FirstPart {
  readonly portion: Portion;
  readonly part: DiscordPart;
}

function firstPart(portion: Portion, buttons: Buttons, options: DiscordPartsOptions): FirstPart {
  const { catalogue, words, contactUrl, pageUrl, roleToMention } = options;
  const { digest, topics } = portion;
  const charted = options.charts ? topics.findIndex(({ topic }) => hasSides(topic.balance)) : -1;
  const goesOn = options.continued && digest.topics.length > 1 && portion.shortened;
  const inside: APIComponentInContainer[] = [
    ...topics.flatMap((told, at) => [
      ...(at === 0 ? [] : [separator]),
      ...topicComponents(told, catalogue, at === charted),
      ...buttonRow(buttonsOf(told, at, digest.id, buttons, words)),
    ]),
    separator,
    text([goesOn ? `-# ${words.continued}` : "", closingText(portion, catalogue, contactUrl)]),
    ...pageButton(catalogue, pageUrl),
  ];
  const mention = roleToMention === undefined ? [] : [text([`<@&${roleToMention}>`])];
  const charts = topics.flatMap(({ topic }, at) => (at === charted ? chartOf(topic, catalogue) : []));
  return { portion, part: { components: [...mention, container(inside)], charts } };
}

/** One topic, in full where that fits into a message. */
function topicPart(digest: Digest, at: number, options: DiscordPartsOptions): DiscordPart {
  const { catalogue, words, charts } = options;
  const alone = { ...digest, topics: digest.topics.slice(at, at + 1) };
  return largestThatFits(
    alone,
    ({ topics }) => ({
      components: topics.map((told) =>
        container([
          ...topicComponents(told, catalogue, charts && hasSides(told.topic.balance)),
          ...buttonRow(buttonsOf(told, at, digest.id, "all", words)),
        ]),
      ),
      charts: charts ? topics.flatMap(({ topic }) => chartOf(topic, catalogue)) : [],
    }),
    ({ components }) => fitsMessage(components),
  );
}

function chartOf(topic: TopicSummary, catalogue: Catalogue): DiscordChart[] {
  const svg = stanceChartSvg(topic, catalogue, { background: true });
  if (svg === undefined) return [];
  return [{ name: stanceChartFile, svg, description: chartDescription(topic, catalogue) }];
}

/** As many buttons as leave room for every topic, if it were told whole. */
function buttonsThatFit(digest: Digest, options: DiscordPartsOptions): Buttons {
  const levels = ["all", "one"] as const;
  const most = (level: Buttons) =>
    largestThatFits(
      digest,
      ({ topics, ...rest }) => firstPart({ ...rest, topics: topics.map(asIfCut) }, level, options).part,
      () => true,
    );
  return levels.find((level) => componentCount(most(level).components) <= discordLimits.components) ?? "none";
}

/** With as many buttons as it may come to have; what more is seen by them takes no component of its own. */
function asIfCut(told: TopicPortion): TopicPortion {
  return { ...told, keyPoints: Math.min(1, told.keyPoints), sources: 1 };
}

function buttonsOf(told: TopicPortion, at: number, digestId: string, which: Buttons, words: DiscordWords): Button[] {
  const { topic } = told;
  const button = (piece: DigestPiece, label: string) => ({
    label,
    customId: digestButtonId({ digestId, topic: at, piece }),
  });
  const quotes = quotationsOf(topic).length;
  const lists = [
    ...(told.keyPoints < topic.keyPoints.length
      ? [button("points", words.buttons.points(topic.keyPoints.length))]
      : []),
    ...(told.sources < topic.sources.length ? [button("sources", words.buttons.sources(topic.sources.length))] : []),
  ];
  const more = isProseCut(told) ? [button("more", words.buttons.more)] : lists;
  const quoted = quotes === 0 ? [] : [button("quotes", words.buttons.quotes(quotes))];
  if (which === "all") return [...more, ...quoted];
  if (which === "none") return [];
  return isCut(told) ? [button("more", words.buttons.more)] : quoted;
}

/** Whether something of the topic is not told. The list of quotations never is. */
function isCut(told: TopicPortion): boolean {
  const { topic } = told;
  return isProseCut(told) || told.keyPoints < topic.keyPoints.length || told.sources < topic.sources.length;
}

function isProseCut({ topic, framing, stances, consensus }: TopicPortion): boolean {
  return framing === 0 || stances < topic.stances.length || consensus < topic.consensus.length;
}
