import {
  InteractionResponseType as Answer,
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
} from "discord-api-types/v10";
import { refusal } from "./api-error.ts";
import type { SampleChange } from "./follow-interaction.ts";
import { asObject, createFormErrors } from "./form-errors.ts";
import { createMessage, editMessage, type UploadedFile } from "./messages.ts";
import { sampleMessage } from "./sample-message.ts";
import { type Channel, type Message, messageFlags } from "./state.ts";
import { checkModal } from "./validate-modal.ts";
import type { World } from "./world.ts";

/** How long an app has for its first answer. */
export const answerWithinMs = 3_000;
/** How long an interaction's token is good for. */
export const tokenLastsMs = 15 * 60_000;
const mostChoices = 25;

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

/** What an app answers first, and what comes of it. */
export function acknowledge(
  world: World,
  interaction: Interaction,
  value: unknown,
  files: readonly UploadedFile[],
): FirstAnswer {
  const { type, data } = asObject(value);
  const body = asObject(data);
  const afterMs = world.now() - interaction.createdAtMs;
  if (interaction.first !== undefined)
    throw refusal(afterMs > tokenLastsMs ? "unknownInteraction" : "alreadyAcknowledged");
  if (afterMs > answerWithinMs) throw refusal("unknownInteraction");
  const form = createFormErrors();
  const allowed = allowedAnswers(interaction);
  form.choice(["type"], type, allowed, true);
  form.throwIfAny();
  const first = answer();
  interaction.first = first;
  if (first.messageId !== null && first.kind !== "deferred-update") {
    record(world, interaction, first.kind === "update" ? "edited" : "created", first.messageId);
  }
  world.changed();
  return first;

  function answer(): FirstAnswer {
    const none = { ephemeral: false, afterMs, messageId: null, choices: [], modal: null };
    const ephemeral = typeof body.flags === "number" && (body.flags & messageFlags.ephemeral) !== 0;
    switch (type) {
      case Answer.ChannelMessageWithSource: {
        const message = send(world, interaction, body, files, { ephemeral, path: ["data"] });
        interaction.originalId = message.id;
        return { ...none, kind: "message", ephemeral, messageId: message.id };
      }
      case Answer.DeferredChannelMessageWithSource: {
        const message = placeholder(world, interaction, ephemeral);
        interaction.originalId = message.id;
        return { ...none, kind: "deferred", ephemeral, messageId: message.id };
      }
      case Answer.DeferredMessageUpdate:
        interaction.originalId = interaction.sourceId;
        return { ...none, kind: "deferred-update", messageId: interaction.sourceId };
      case Answer.UpdateMessage: {
        const source = world.state.messages.get(interaction.sourceId ?? "");
        if (source === undefined) throw refusal("unknownMessage");
        editMessage(world, channelOf(world, interaction), source, body, files, ["data"]);
        interaction.originalId = source.id;
        return { ...none, kind: "update", ephemeral: source.onlyFor !== null, messageId: source.id };
      }
      case Answer.Modal: {
        const modal = checkModal(body);
        return { ...none, kind: "modal", modal };
      }
      default:
        return { ...none, kind: "choices", choices: checkChoices(body.choices) };
    }
  }
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
  const message = send(world, interaction, body, files, { ephemeral, path: [] });
  record(world, interaction, "followed-up", message.id);
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
  record(world, interaction, "edited", message.id);
  return message;
}

export function deleteOwn(world: World, interaction: Interaction, message: Message): void {
  world.state.messages.delete(message.id);
  record(world, interaction, "deleted", message.id);
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

function record(world: World, interaction: Interaction, kind: SampleChange["kind"], messageId: string): void {
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

/** A modal cannot answer a modal, suggestions answer what is being typed alone, and an update needs a message. */
function allowedAnswers({ type, fromComponent }: Interaction): number[] {
  const messages = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];
  const updates = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Answer.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...messages, ...updates, Answer.Modal];
    case InteractionType.ModalSubmit:
      return fromComponent ? [...messages, ...updates] : messages;
    default:
      return [...messages, Answer.Modal];
  }
}

function checkChoices(value: unknown): APIApplicationCommandOptionChoice[] {
  const form = createFormErrors();
  const choices = form.list(["data", "choices"], value ?? [], { min: 0, max: mostChoices }).map(asObject);
  choices.forEach((choice, at) => {
    form.text(["data", "choices", at, "name"], choice.name, { min: 1, max: 100 });
    if (typeof choice.value !== "number")
      form.text(["data", "choices", at, "value"], choice.value, { min: 1, max: 100 });
  });
  form.throwIfAny();
  return choices as unknown as APIApplicationCommandOptionChoice[];
}

function send(
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

/** "The app is thinking …". */
function placeholder(world: World, interaction: Interaction, ephemeral: boolean): Message {
  const { id, userId, channelId } = interaction;
  const channel = channelOf(world, interaction);
  const message: Message = {
    id: world.ids.next(),
    channelId,
    guildId: channel.guildId,
    authorId: world.state.application.botId,
    content: "",
    embeds: [],
    components: [],
    attachments: [],
    flags: messageFlags.loading | (ephemeral ? messageFlags.ephemeral : 0),
    nonce: null,
    editedAtMs: null,
    pings: { everyone: false, userIds: new Set(), roleIds: new Set() },
    onlyFor: ephemeral ? userId : null,
    interaction: { id, userId, command: commandOf(interaction) },
    threadId: null,
  };
  world.state.messages.set(message.id, message);
  return message;
}

function commandOf({ type, what }: Interaction): string | null {
  return type === InteractionType.ApplicationCommand ? what : null;
}

function channelOf(world: World, { channelId }: Interaction): Channel {
  const channel = world.state.channels.get(channelId);
  if (channel === undefined) throw refusal("unknownChannel");
  return channel;
}
