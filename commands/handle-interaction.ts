import type { ChatInputCommandInteraction, Interaction } from "discord.js";
import { saying } from "./answer.ts";
import type { ButtonAction } from "./button.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { choicesFor } from "./handle-autocomplete.ts";
import { pressButton } from "./handle-button.ts";
import { Refusal } from "./refusal.ts";
import { mayManage, refuse } from "./refuse.ts";
import { createReplies, isTooLate } from "./replies.ts";
import { wordsFor } from "./words/catalogues.ts";

export interface InteractionHandlerOptions {
  readonly commands: readonly Command[];
  readonly buttons: readonly ButtonAction[];
  readonly context: CommandContext;
}

/** Answers everything that people do with the bot in Discord. The one catch: it never rejects. */
export function createInteractionHandler(options: InteractionHandlerOptions) {
  const { context } = options;
  const commandOf = new Map(options.commands.map((command) => [command.data.name, command]));
  const buttonOf = new Map(options.buttons.map((button) => [button.action, button]));

  async function answer(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) {
      await interaction.respond(await choicesFor(interaction, commandOf.get(interaction.commandName), context));
      return;
    }
    if (interaction.isChatInputCommand()) {
      const command = commandOf.get(interaction.commandName);
      if (command !== undefined) await obey(interaction, command, context);
      else {
        const { common } = wordsFor(interaction.guildLocale ?? undefined);
        await createReplies(interaction).refuse(saying(common.oldCommand));
      }
      return;
    }
    if (interaction.isButton()) await pressButton(interaction, buttonOf, context);
  }

  return async (interaction: Interaction): Promise<void> => {
    try {
      await answer(interaction);
    } catch (error) {
      const fields = { interaction: interaction.id, type: interaction.type };
      if (isTooLate(error))
        context.log.warn("An interaction could not be answered: it was too late, or twice.", fields);
      else context.log.error("An interaction could not be answered.", fields, error);
    }
  };
}

async function obey(
  interaction: ChatInputCommandInteraction,
  command: Command,
  context: CommandContext,
): Promise<void> {
  const replies = createReplies(interaction);
  if (command.audience === "caller") await replies.defer("caller");
  const { guildId } = interaction;
  let words = wordsFor(interaction.guildLocale ?? undefined);
  try {
    if (guildId === null) throw new Refusal(words.common.onlyInServers);
    const guild = await context.readGuild(guildId);
    words = wordsFor(guild.settings.language ?? interaction.guildLocale ?? undefined);
    if (command.needsManageServer(subcommandOf(interaction)) && !mayManage(interaction)) {
      throw new Refusal(words.common.needsManageServer);
    }
    const goPublic = () => replies.defer("channel");
    const given = await command.execute({ interaction, context, words, guild, goPublic });
    const sent = await replies.answer(given);
    if (given.kind === "messages" && given.digest !== undefined && sent.length > 0) {
      await context.notePublished(given.digest, guildId, sent);
    }
  } catch (error) {
    await refuse(error, { replies, words, context, id: interaction.id, what: nameOf(interaction) });
  }
}

function subcommandOf(interaction: ChatInputCommandInteraction): string | undefined {
  return interaction.options.getSubcommand(false) ?? undefined;
}

function nameOf(interaction: Interaction): string {
  if (interaction.isChatInputCommand())
    return `/${[interaction.commandName, subcommandOf(interaction)].join(" ").trim()}`;
  if (interaction.isAutocomplete()) return `completing /${interaction.commandName}`;
  return interaction.isButton() ? "a button" : "something else";
}
