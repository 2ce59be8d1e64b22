import {
  InteractionResponseType as Answer,
  type APIApplicationCommandOptionChoice,
  InteractionType,
} from "discord-api-types/v10";
import {
  answerWithinMs,
  channelOf,
  commandOf,
  type FirstAnswer,
  type Interaction,
  recordChange,
  sendAnswer,
  tokenLastsMs,
} from "./interactions.ts";
import { editMessage, type UploadedFile } from "./messages.ts";
import { type Message, messageFlags } from "./state/state.ts";
import type { World } from "./state/world.ts";
import { refusal } from "./validate/api-error.ts";
import { asObject, createFormErrors } from "./validate/form-errors.ts";
import { checkModal } from "./validate/validate-modal.ts";

const mostChoices = 25;

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
    recordChange(world, interaction, first.kind === "update" ? "edited" : "created", first.messageId);
  }
  world.changed();
  return first;

  function answer(): FirstAnswer {
    const none = { ephemeral: false, afterMs, messageId: null, choices: [], modal: null };
    const ephemeral = typeof body.flags === "number" && (body.flags & messageFlags.ephemeral) !== 0;
    switch (type) {
      case Answer.ChannelMessageWithSource: {
        const message = sendAnswer(world, interaction, body, files, { ephemeral, path: ["data"] });
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
