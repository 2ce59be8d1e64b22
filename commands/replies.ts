import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  HTTPError,
  type Message,
  MessageFlags,
  RateLimitError,
  RESTJSONErrorCodes,
} from "discord.js";
import type { SentMessage } from "../src/delivery/delivery-log.ts";
import type { OutgoingMessage } from "../src/discord/outgoing-message.ts";
import { messageUrl } from "../src/discord/snowflake.ts";
import { type Answer, messagesOf } from "./answer.ts";

/** Who sees what is answered to one interaction, and how far it is. */
export interface Replies {
  /** Within three seconds; what is answered then may take fifteen minutes. */
  defer(audience: "caller" | "channel"): Promise<void>;
  /** @returns the messages that everyone sees */
  answer(answer: Answer): Promise<readonly SentMessage[]>;
  /** To the caller alone, whatever was deferred. */
  refuse(answer: Answer): Promise<void>;
}

const nobody = { parse: [] } as const;

export function createReplies(interaction: ChatInputCommandInteraction | ButtonInteraction): Replies {
  let audience: "caller" | "channel" | undefined;

  async function send(answer: Answer, to: "caller" | "channel"): Promise<readonly SentMessage[]> {
    const [first, ...rest] = messagesOf(answer).map(optionsOf);
    if (first === undefined) return [];
    const sent: SentMessage[] = [];
    const onlyCaller = to === "caller" ? MessageFlags.Ephemeral : 0;
    const flags = MessageFlags.IsComponentsV2 | onlyCaller;
    if (audience === undefined) await interaction.reply({ ...first, flags });
    else
      sent.push(
        sentMessage(await interaction.editReply({ ...first, flags: MessageFlags.IsComponentsV2 }), interaction),
      );
    audience ??= to;
    for (const message of rest) sent.push(sentMessage(await interaction.followUp({ ...message, flags }), interaction));
    return audience === "channel" ? sent : [];
  }

  return {
    async defer(to) {
      if (audience !== undefined) return;
      await interaction.deferReply(to === "caller" ? { flags: MessageFlags.Ephemeral } : {});
      audience = to;
    },
    answer: (answer) => send(answer, audience ?? "caller"),
    async refuse(answer) {
      if (audience !== "channel") {
        await send(answer, "caller");
        return;
      }
      await interaction.deleteReply();
      const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
      for (const message of messagesOf(answer)) await interaction.followUp({ ...optionsOf(message), flags });
    },
  };
}

function sentMessage(
  { id, channelId }: Pick<Message, "id" | "channelId">,
  { guildId }: ChatInputCommandInteraction | ButtonInteraction,
): SentMessage {
  return { placeId: channelId, messageId: id, url: messageUrl(guildId ?? "@me", channelId, id) };
}

export function optionsOf({ components, files }: OutgoingMessage) {
  return {
    components: [...components],
    files: files.map(({ name, bytes, description }) => ({ attachment: Buffer.from(bytes), name, description })),
    allowedMentions: nobody,
  };
}

const tooLate: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.InvalidWebhookToken,
  // A person put away what they alone could see.
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
];

/** Whether Discord could not be reached: whatever is wrong, it is not the command. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof HTTPError || error instanceof RateLimitError;
}

/** Whether Discord says that the interaction is over, or was answered by someone else: nobody can be told anything. */
export function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && tooLate.includes(error.code);
}
