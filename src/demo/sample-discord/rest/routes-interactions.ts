import { InteractionResponseType as Answer } from "discord-api-types/v10";
import { acknowledge } from "../first-answer.ts";
import { deleteOwn, editOwn, type FirstAnswer, followUp, type Interaction, tokenLastsMs } from "../interactions.ts";
import { hasFlag, type Message } from "../state/state.ts";
import type { World } from "../state/world.ts";
import { refusal } from "../validate/api-error.ts";
import { noContent, ok, type RouteRequest, type Routes } from "./route.ts";

/** Answers to interactions. Their token is all the permission that they need. */
export const interactionRoutes: Routes = {
  "POST /interactions/:interaction/:token/callback": (world, request) => {
    const { params, query, body, files } = request;
    const interaction = world.interactions.get(params.token ?? "");
    if (interaction === undefined || interaction.id !== params.interaction) throw refusal("unknownInteraction");
    const first = acknowledge(world, interaction, body, files);
    return query.get("with_response") === "true" ? ok(callbackView(world, interaction, first)) : noContent;
  },
  "POST /webhooks/:application/:token": (world, request) => {
    const interaction = interactionFor(world, request);
    return ok(world.views.message(followUp(world, interaction, request.body, request.files)));
  },
  "GET /webhooks/:application/:token/messages/:message": (world, request) =>
    ok(world.views.message(ownMessage(world, interactionFor(world, request), request))),
  "PATCH /webhooks/:application/:token/messages/:message": (world, request) => {
    const interaction = interactionFor(world, request);
    const message = ownMessage(world, interaction, request);
    return ok(world.views.message(editOwn(world, interaction, message, request.body, request.files)));
  },
  "DELETE /webhooks/:application/:token/messages/:message": (world, request) => {
    const interaction = interactionFor(world, request);
    deleteOwn(world, interaction, ownMessage(world, interaction, request));
    return noContent;
  },
};

/** Before the first answer there is no webhook; after a quarter of an hour there is none any more. */
function interactionFor(world: World, { params }: RouteRequest): Interaction {
  if (params.application !== world.state.application.id) throw refusal("unknownWebhook");
  const interaction = world.interactions.get(params.token ?? "");
  if (interaction === undefined || world.now() - interaction.createdAtMs > tokenLastsMs)
    throw refusal("invalidWebhookToken");
  if (interaction.first === undefined) throw refusal("unknownWebhook");
  return interaction;
}

function ownMessage({ state }: World, interaction: Interaction, { params }: RouteRequest): Message {
  const id = params.message === "@original" ? interaction.originalId : params.message;
  const message = state.messages.get(id ?? "");
  const isOwn = id === interaction.originalId || message?.interaction?.id === interaction.id;
  if (message === undefined || !isOwn) throw refusal("unknownMessage");
  return message;
}

const answerTypes: Record<FirstAnswer["kind"], Answer> = {
  message: Answer.ChannelMessageWithSource,
  deferred: Answer.DeferredChannelMessageWithSource,
  update: Answer.UpdateMessage,
  "deferred-update": Answer.DeferredMessageUpdate,
  choices: Answer.ApplicationCommandAutocompleteResult,
  modal: Answer.Modal,
};

function callbackView({ state, views }: World, { id, type }: Interaction, { kind, messageId }: FirstAnswer): object {
  const message = state.messages.get(messageId ?? "");
  const about =
    message === undefined
      ? {}
      : {
          response_message_id: message.id,
          response_message_loading: hasFlag(message.flags, "loading"),
          response_message_ephemeral: message.onlyFor !== null,
        };
  return {
    interaction: { id, type, ...about },
    resource: { type: answerTypes[kind], ...(message === undefined ? {} : { message: views.message(message) }) },
  };
}
