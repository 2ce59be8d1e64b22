import { withoutControls } from "../src/text/control-characters.ts";
import { completeCommunities } from "../src/usecases/complete-communities.ts";
import type { Watch } from "../src/watch/watch.ts";
import type { Choice, CompletionCall } from "./command.ts";
import { nearTimezones } from "./timezones.ts";
import { numberOf } from "./watch-number.ts";

const longestChoice = 100;

/** Completes the last of several communities; those that would make the field too long are left out. */
export async function communityChoices({ interaction, context, guild, signal }: CompletionCall): Promise<Choice[]> {
  const typed = interaction.options.getFocused();
  const watched = [...new Set(guild.watches.flatMap(({ communities }) => communities))];
  const { nsfw } = guild.settings;
  const request = { typed, watched, instances: context.wellKnownInstances, nsfw };
  const completions = await completeCommunities(request, context.directory, signal);
  return completions.map(({ value, title }) => ({
    name: shortened(title === "" ? value : `${value} · ${withoutControls(title)}`),
    value,
  }));
}

export function timezoneChoices({ interaction }: CompletionCall): Choice[] {
  return nearTimezones(interaction.options.getFocused()).map((name) => ({ name, value: name }));
}

export function scheduleChoices({ interaction, words }: CompletionCall): Choice[] {
  const typed = interaction.options.getFocused().trim();
  const named = (["day", "week", "month"] as const).map((value) => ({ name: words.choices.every[value], value }));
  const fitting = named.filter(({ name, value }) => `${value} ${name}`.toLowerCase().includes(typed.toLowerCase()));
  return fitting.length > 0 || typed === "" ? fitting : [{ name: typed, value: typed }];
}

/** A guild's watches, by number and communities. */
export function watchChoices({ interaction, guild }: CompletionCall): Choice[] {
  const typed = interaction.options.getFocused().trim().toLowerCase().replace(/^#/u, "");
  return guild.watches
    .map((watch) => ({ name: shortened(watchLabel(watch)), value: String(numberOf(watch)) }))
    .filter(({ name, value }) => value.startsWith(typed) || name.toLowerCase().includes(typed));
}

function watchLabel(watch: Watch): string {
  return `#${numberOf(watch)} · ${watch.communities.join(", ")}`;
}

export function shortened(text: string): string {
  const letters = [...text];
  if (text.length <= longestChoice) return text;
  let end = letters.length;
  while (letters.slice(0, end).join("").length > longestChoice - 1) end -= 1;
  return `${letters.slice(0, end).join("")}…`;
}
