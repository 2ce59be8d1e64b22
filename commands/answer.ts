import type { APIMessageTopLevelComponent } from "discord.js";
import type { Digest } from "../src/digest/digest.ts";
import type { OutgoingMessage } from "../src/discord/outgoing-message.ts";
import { discordLimits } from "../src/render/discord-message.ts";

export interface AnswerButton {
  readonly label: string;
  readonly look: "danger" | "secondary";
  readonly customId: string;
}

/** What a command answers: its own words, or messages made elsewhere. */
export type Answer =
  | { readonly kind: "words"; readonly blocks: readonly string[]; readonly buttons?: readonly AnswerButton[] }
  | {
      readonly kind: "messages";
      readonly messages: readonly OutgoingMessage[];
      /** What they tell, where everyone sees them. */
      readonly digest?: Digest;
    };

/** @param blocks - Markdown, each a paragraph; what comes from outside is escaped in it */
export function saying(...blocks: readonly string[]): Answer {
  return { kind: "words", blocks };
}

/** @param blocks - the question; the buttons answer it */
export function asking(blocks: readonly string[], buttons: readonly AnswerButton[]): Answer {
  return { kind: "words", blocks, buttons };
}

/** Discord's numbers. */
const type = { actionRow: 1, button: 2, textDisplay: 10 } as const;
const looks = { secondary: 2, danger: 4 } as const;

/**
 * Makes messages within Discord's limits: as many blocks in each as there is room for, the buttons under the last.
 *
 * @returns at least one
 */
export function messagesOf(answer: Answer): OutgoingMessage[] {
  if (answer.kind === "messages") return [...answer.messages];
  const texts = portionsOf(answer.blocks.flatMap(piecesOf));
  const { buttons = [] } = answer;
  return texts.map((content, at) => ({
    components: [
      { type: type.textDisplay, content },
      ...(at === texts.length - 1 && buttons.length > 0 ? [rowOf(buttons)] : []),
    ],
    files: [],
  }));
}

function rowOf(buttons: readonly AnswerButton[]): APIMessageTopLevelComponent {
  return {
    type: type.actionRow,
    components: buttons.map(({ label, look, customId }) => ({
      type: type.button,
      style: looks[look],
      label,
      custom_id: customId,
    })),
  };
}

function portionsOf(blocks: readonly string[]): string[] {
  const portions: string[] = [];
  for (const block of blocks) {
    const last = portions.at(-1);
    const joined = last === undefined ? block : `${last}\n\n${block}`;
    if (last === undefined || !fits(joined)) portions.push(block);
    else portions[portions.length - 1] = joined;
  }
  return portions;
}

/** A block that no message could hold is divided between its lines. */
function piecesOf(block: string): string[] {
  if (fits(block)) return [block];
  const pieces: string[] = [];
  for (const line of block.split("\n")) {
    const last = pieces.at(-1);
    const joined = last === undefined ? line : `${last}\n${line}`;
    if (last === undefined || !fits(joined)) pieces.push(line);
    else pieces[pieces.length - 1] = joined;
  }
  return pieces;
}

function fits(text: string): boolean {
  return text.length <= discordLimits.characters && Buffer.byteLength(text) <= discordLimits.bytes;
}
