import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Digest } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import {
  componentsFlag,
  container,
  type DiscordMessage,
  discordLimits,
  fitsMessage,
  linkButton,
  separator,
  text,
} from "./discord-message.ts";
import { closingText, topicComponents } from "./discord-topic.ts";
import { largestThatFits, type Portion } from "./portions.ts";
import { webAddress } from "./web-address.ts";

export interface DiscordOptions {
  readonly catalogue: Catalogue;
  /** Where to object and to opt out. */
  readonly contactUrl: string;
  /** Where the whole digest can be read; a button leads there. */
  readonly pageUrl?: string;
  /** Whether the caller attaches the first topic's stance chart as `stanceChartFile`; default: false. */
  readonly chart?: boolean;
}

/**
 * A digest as one Discord message of components, within all of Discord's limits: where there is no room for all of it,
 * key points and stances go first, the last topics' first. People are bold. Nothing from outside is markup, and nothing
 * pings anybody.
 */
export function renderDiscord(digest: Digest, options: DiscordOptions): DiscordMessage {
  return largestThatFits(
    digest,
    (portion) => messageOf(portion, options),
    ({ components = [] }) => fitsMessage(components),
  );
}

function messageOf(portion: Portion, options: DiscordOptions): DiscordMessage {
  const { catalogue, contactUrl, pageUrl } = options;
  const components: APIComponentInContainer[] = [
    ...portion.topics.flatMap((topic, at) => [
      ...(at === 0 ? [] : [separator]),
      ...topicComponents(topic, catalogue, options.chart === true && at === 0),
    ]),
    separator,
    text([closingText(portion, catalogue, contactUrl)]),
    ...pageButton(catalogue, pageUrl),
  ];
  return { flags: componentsFlag, allowed_mentions: { parse: [] }, components: [container(components)] };
}

/** A button that leads to the whole digest, where there is an address that fits one. */
export function pageButton(catalogue: Catalogue, pageUrl = ""): APIComponentInContainer[] {
  const page = webAddress(pageUrl);
  return page === undefined || page.length > discordLimits.url ? [] : [linkButton(catalogue.readInFull, page)];
}
