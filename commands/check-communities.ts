import { CommunityNotFoundError, InstanceUnavailableError } from "../src/errors.ts";
import type { CommunityEntry } from "../src/ports/community-directory.ts";
import { bareName, type CommunityName, instanceOf } from "../src/thread/thread.ts";
import { communitiesLike } from "../src/usecases/complete-communities.ts";
import type { Surroundings } from "./command.ts";
import { told } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { channelMention, type TargetChannel } from "./target-channel.ts";

const mostSuggestions = 3;

/**
 * Makes sure that the communities are there and may be read for a channel.
 *
 * @param unreachable - whether an instance that does not answer is a reason to refuse
 * @throws {Refusal}
 * @throws {InstanceUnavailableError}
 */
export async function checkCommunities(
  communities: readonly CommunityName[],
  channel: Pick<TargetChannel, "channelId" | "nsfw">,
  { context, words, guild }: Surroundings,
  unreachable: "refuse" | "pass",
): Promise<void> {
  const entries = await Promise.all(
    communities.map(async (community): Promise<CommunityEntry | undefined> => {
      try {
        return await context.directory.find(community);
      } catch (error) {
        if (error instanceof CommunityNotFoundError) throw await unknown(community);
        if (error instanceof InstanceUnavailableError && unreachable === "pass") return undefined;
        throw error;
      }
    }),
  );
  for (const [at, entry] of entries.entries()) {
    const name = told(communities[at] ?? "");
    if (entry?.visibility === "hidden") throw new Refusal(words.input.hiddenCommunity(name));
    if (entry?.nsfw !== true) continue;
    if (!guild.settings.nsfw) throw new Refusal(words.input.nsfwOff(name));
    if (!channel.nsfw) throw new Refusal(words.input.nsfwChannel(name, channelMention(channel.channelId)));
  }

  async function unknown(community: CommunityName): Promise<Refusal> {
    const near = await communitiesLike(community, context.directory);
    const suggestions = near.slice(0, mostSuggestions).map(told);
    return new Refusal(
      words.input.unknownCommunity(told(bareName(community)), told(instanceOf(community)), suggestions),
    );
  }
}
