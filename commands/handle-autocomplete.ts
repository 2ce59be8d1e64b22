import type { AutocompleteInteraction } from "discord.js";
import type { Choice, Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { wordsFor } from "./words/catalogues.ts";

/** After this, lists that are still awaited are left out. */
const listsWithinMs = 1_000;
/** Discord takes nothing after three seconds, and the way there and back counts. */
const completeWithinMs = 2_000;
const mostChoices = 25;
const longestChoice = 100;

/** What is offered while somebody types; nothing where anything fails: typing goes on. */
export async function choicesFor(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  context: CommandContext,
): Promise<Choice[]> {
  const { guildId } = interaction;
  if (command?.complete === undefined || guildId === null) return [];
  const lists = new AbortController();
  const over = new AbortController();
  const after = (ms: number, end: () => void) => context.clock.sleep(ms, over.signal).then(end, () => {});
  after(listsWithinMs, () => lists.abort());
  const late = after(completeWithinMs, () => {}).then((): readonly Choice[] => []);
  const complete = async (): Promise<readonly Choice[]> => {
    const guild = await context.readGuild(guildId);
    const words = wordsFor(guild.settings.language ?? interaction.guildLocale ?? undefined);
    return (await command.complete?.({ interaction, context, words, guild, signal: lists.signal })) ?? [];
  };
  try {
    return (await Promise.race([complete(), late])).filter(isTakenByDiscord).slice(0, mostChoices);
  } catch (error) {
    context.log.warn("A completion failed.", { command: command.data.name, error: String(error) });
    return [];
  } finally {
    over.abort();
  }
}

function isTakenByDiscord({ name, value }: Choice): boolean {
  return [name, value].every((text) => text.length > 0 && text.length <= longestChoice);
}
