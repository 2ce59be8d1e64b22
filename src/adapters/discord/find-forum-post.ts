import { type APIThreadChannel, type REST, Routes } from "discord.js";
import type { DiscordDestination } from "../../delivery/destination.ts";
import { timeOfId } from "../../discord/snowflake.ts";

/** Clocks differ. */
const toleranceMs = 60_000;

/**
 * Looks among a forum's active posts for one that was sent for this slot.
 *
 * @returns its id
 */
export async function findForumPost(
  rest: REST,
  { guildId, channelId }: DiscordDestination,
  name: string,
  slot: Date,
): Promise<string | undefined> {
  const { threads } = (await rest.get(Routes.guildActiveThreads(guildId))) as { threads: readonly APIThreadChannel[] };
  const earliest = slot.getTime() - toleranceMs;
  return threads.find(
    (each) => each.parent_id === channelId && each.name === name && timeOfId(each.id).getTime() >= earliest,
  )?.id;
}
