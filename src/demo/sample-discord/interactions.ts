import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
} from "discord-api-types/v10";
import type { SampleChange } from "./follow-interaction.ts";
import { createMessage, editMessage, type UploadedFile } from "./messages.ts";
import { sampleMessage } from "./sample-message.ts";
import { type Channel, type Message, messageFlags } from "./state/state.ts";
import type { World } from "./state/world.ts";
import { refusal } from "./validate/api-error.ts";
import { asObject } from "./validate/form-errors.ts";

/** How long an app has for its first answer. */
export const answerWithinMs = 3_000;
/** How long an interaction's token is good for. */
export const tokenLastsMs = 15 * 60_000;

/** Something a person did that the app must answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** What was done, for messages to developers: `/watch add`, `button "Remove"`. */
  readonly what: string;
  readonly userId: string;
  readonly channelId: string;
  readonly createdAtMs: number;
  /** The message with the component that was used. */
  readonly sourceId: string | null;
  /** A modal's submission: whether the modal was opened from a message. */
  readonly fromComponent: boolean;
  first: FirstAnswer | undefined;
  /** The message that `@original` means. */
  originalId: string | null;
  /** What happened to its messages, oldest first. */
  readonly changes: SampleChange[];
  /** Whether nobody waits for an answer any more. */
  expired: boolean;
}

export interface FirstAnswer {
  readonly kind: "message" | "deferred" | "update" | "deferred-update" | "choices" | "modal";
  /** Only the person sees it. */
  readonly ephemeral: boolean;
  /** Milliseconds since the interaction. */
  readonly afterMs: number;
  readonly messageId: string | null;
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  readonly modal: APIModalInteractionResponseCallbackData | null;
}

/** A further message after the first answer. The first one after a deferral takes the place of what was put off. */
export function followUp(
  world: World,
  interaction: Interaction,
  body: unknown,
  files: readonly UploadedFile[],
): Message {
  const original = world.state.messages.get(interaction.originalId ?? "");
  if (
    interaction.first?.kind === "deferred" &&
    original !== undefined &&
    (original.flags & messageFlags.loading) !== 0
  ) {
    return editOwn(world, interaction, original, body, files);
  }
  const { flags } = asObject(body);
  const ephemeral = typeof flags === "number" && (flags & messageFlags.ephemeral) !== 0;
  const message = sendAnswer(world, interaction, body, files, { ephemeral, path: [] });
  recordChange(world, interaction, "followed-up", message.id);
  return message;
}

export function editOwn(
  world: World,
  interaction: Interaction,
  message: Message,
  body: unknown,
  files: readonly UploadedFile[],
): Message {
  editMessage(world, channelOf(world, interaction), message, body, files);
  recordChange(world, interaction, "edited", message.id);
  return message;
}

export function deleteOwn(world: World, interaction: Interaction, message: Message): void {
  world.state.messages.delete(message.id);
  recordChange(world, interaction, "deleted", message.id);
}

/** Notes each interaction that was not answered in time, once. */
export function noteUnanswered(world: World): void {
  for (const interaction of world.interactions.values()) {
    if (interaction.expired || interaction.first !== undefined) continue;
    if (world.now() - interaction.createdAtMs <= answerWithinMs) continue;
    interaction.expired = true;
    world.failures.push(`${interaction.what} was not answered within ${answerWithinMs / 1000} seconds.`);
    world.changed();
  }
}

/** Notes what happened to one of an interaction's messages, as it stands now. */
export function recordChange(
  world: World,
  interaction: Interaction,
  kind: SampleChange["kind"],
  messageId: string,
): void {
  const message = world.state.messages.get(messageId);
  const afterMs = world.now() - interaction.createdAtMs;
  interaction.changes.push({
    kind,
    messageId,
    afterMs,
    message: message === undefined ? null : sampleMessage(world, message),
  });
  world.changed();
}

/** Makes a message in answer to an interaction. */
export function sendAnswer(
  world: World,
  interaction: Interaction,
  body: unknown,
  files: readonly UploadedFile[],
  { ephemeral, path }: { readonly ephemeral: boolean; readonly path: readonly string[] },
): Message {
  return createMessage(world, {
    channel: channelOf(world, interaction),
    authorId: world.state.application.botId,
    body,
    files,
    path,
    onlyFor: ephemeral ? interaction.userId : null,
    interaction: { id: interaction.id, userId: interaction.userId, command: commandOf(interaction) },
  });
}

/** @returns the command that a message says it answers */
export function commandOf({ type, what }: Interaction): string | null {
  return type === InteractionType.ApplicationCommand ? what : null;
}

/** @throws {ApiError} 10003 where the channel is gone */
export function channelOf(world: World, { channelId }: Interaction): Channel {
  const channel = world.state.channels.get(channelId);
  if (channel === undefined) throw refusal("unknownChannel");
  return channel;
}
