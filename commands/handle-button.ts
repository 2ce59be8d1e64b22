import type { ButtonInteraction } from "discord.js";
import { parseCustomId } from "../src/discord/custom-id.ts";
import type { ButtonAction } from "./button.ts";
import type { CommandContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { mayManage, refuse } from "./refuse.ts";
import { createReplies, type Replies } from "./replies.ts";
import { updating } from "./updating.ts";
import { wordsFor } from "./words/catalogues.ts";

/** Does what a button stands for, if the presser may; else says why not, to the presser alone. */
export async function pressButton(
  interaction: ButtonInteraction,
  buttonOf: ReadonlyMap<string, ButtonAction>,
  context: CommandContext,
): Promise<void> {
  const { guildId } = interaction;
  const id = parseCustomId(interaction.customId);
  const button = id === undefined ? undefined : buttonOf.get(id.action);
  let replies: Replies = createReplies(interaction);
  let words = wordsFor(interaction.guildLocale ?? undefined);
  try {
    if (guildId === null) throw new Refusal(words.common.onlyInServers);
    if (button === undefined || id === undefined) throw new Refusal(words.common.oldButton);
    const [owner, ...others] = id.parameters;
    const owned = button.presser === "owner";
    if (owned && owner !== interaction.user.id) throw new Refusal(words.common.notYourButton);
    if (button.needsManageServer && !mayManage(interaction)) throw new Refusal(words.common.needsManageServer);
    if (button.answers === "update") {
      await interaction.deferUpdate();
      replies = updating(interaction);
    } else await replies.defer("caller");
    const guild = await context.readGuild(guildId);
    words = wordsFor(guild.settings.language ?? interaction.guildLocale ?? undefined);
    const parameters = owned ? others : id.parameters;
    await replies.answer(await button.press({ interaction, context, words, guild, parameters }));
  } catch (error) {
    await refuse(error, { replies, words, context, id: interaction.id, what: `button ${id?.action ?? ""}` });
  }
}
