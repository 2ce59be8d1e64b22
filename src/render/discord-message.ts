import type {
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
  RESTPostAPIChannelMessageJSONBody,
} from "discord-api-types/v10";
import { escapeMarkdown } from "./escape-markdown.ts";

/** A message's body as Discord's REST interface takes it. */
export type DiscordMessage = RESTPostAPIChannelMessageJSONBody;

/**
 * What Discord takes in one message. Bytes are UTF-8's over all texts: above about 10,170 it fails with an error of its
 * own (discord-api-docs, issue 8554).
 */
export const discordLimits = {
  components: 40,
  characters: 4_000,
  bytes: 10_000,
  url: 512,
  buttonsInRow: 5,
  buttonLabel: 80,
  /** Of a Discord thread's or a forum post's name. */
  threadName: 100,
} as const;

/** Says that a message is made of components. */
export const componentsFlag = 1 << 15;

/** Discord's numbers for what a message is built from. */
const type = { actionRow: 1, button: 2, textDisplay: 10, mediaGallery: 12, separator: 14, container: 17 } as const;
const style = { secondary: 2, link: 5 } as const;

export const separator: APIComponentInContainer = { type: type.separator, divider: true, spacing: 2 };

/** @param blocks - Markdown, each a paragraph; empty ones are left out */
export function text(blocks: readonly string[]): APITextDisplayComponent {
  return { type: type.textDisplay, content: blocks.filter((each) => each !== "").join("\n\n") };
}

export function container(components: readonly APIComponentInContainer[]): APIMessageTopLevelComponent {
  return { type: type.container, components: [...components] };
}

export function linkButton(label: string, url: string): APIComponentInContainer {
  return { type: type.actionRow, components: [{ type: type.button, style: style.link, label, url }] };
}

export interface Button {
  readonly label: string;
  readonly customId: string;
}

/** @returns a row of the buttons, if there are any: at most five */
export function buttonRow(buttons: readonly Button[]): APIComponentInContainer[] {
  if (buttons.length === 0) return [];
  const components = buttons
    .slice(0, discordLimits.buttonsInRow)
    .map(({ label, customId }) => ({ type: type.button, style: style.secondary, label, custom_id: customId }) as const);
  return [{ type: type.actionRow, components }];
}

/** @param description - for people who cannot see it */
export function attachedPicture(name: string, description: string): APIComponentInContainer {
  return { type: type.mediaGallery, items: [{ media: { url: `attachment://${name}` }, description }] };
}

export function strong(words: string): string {
  return words.trim() === "" ? "" : `**${words}**`;
}

/** Text from outside, as text. */
export function plain(words: string): string {
  return escapeMarkdown(words, "discord");
}

type AnyComponent = APIMessageTopLevelComponent | APIComponentInContainer;

/** How many components there are as Discord counts them, nested ones included. */
export function componentCount(components: readonly AnyComponent[]): number {
  return components.flatMap(withNested).length;
}

/** Whether Discord takes a message of these components. */
export function fitsMessage(components: readonly AnyComponent[]): boolean {
  const all = components.flatMap(withNested);
  const texts = all.flatMap((each) => (each.type === type.textDisplay && "content" in each ? [each.content] : []));
  return all.length <= discordLimits.components && fitsTexts(texts);
}

/** Whether Discord takes these texts in one message. */
export function fitsTexts(texts: readonly string[]): boolean {
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  return (
    sum(texts.map((each) => each.length)) <= discordLimits.characters &&
    sum(texts.map((each) => Buffer.byteLength(each))) <= discordLimits.bytes
  );
}

function withNested(component: AnyComponent): AnyComponent[] {
  const nested = "components" in component ? (component.components as AnyComponent[]) : [];
  return [component, ...nested.flatMap(withNested)];
}
