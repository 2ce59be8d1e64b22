import { type ButtonInteraction, MessageFlags } from "discord.js";
import { messagesOf } from "./answer.ts";
import { optionsOf, type Replies } from "./replies.ts";

/** Answers by changing the message whose button was pressed, once its update was deferred. A refusal leaves it as it is. */
export function updating(interaction: ButtonInteraction): Replies {
  const alone = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
  return {
    async defer() {},
    async answer(answer) {
      const [first, ...rest] = messagesOf(answer).map(optionsOf);
      if (first !== undefined) await interaction.editReply({ ...first, flags: MessageFlags.IsComponentsV2 });
      for (const message of rest) await interaction.followUp({ ...message, flags: alone });
      return [];
    },
    async refuse(answer) {
      for (const message of messagesOf(answer)) await interaction.followUp({ ...optionsOf(message), flags: alone });
    },
  };
}
