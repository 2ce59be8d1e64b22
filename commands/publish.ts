import { saying } from "./answer.ts";
import { checkCommunities } from "./check-communities.ts";
import { communityChoices } from "./choices.ts";
import type { Call, Command } from "./command.ts";
import { command, communityOption, periodOption, textOption } from "./definition.ts";
import { admit, wishOf } from "./digest.ts";
import { communitiesIn, echo, periodIn, told } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { unixSeconds } from "./tell-time.ts";

export const publish: Command = {
  data: command({
    name: "publish",
    options: [communityOption(true), textOption("to", { required: true, completes: true, longest: 255 }), periodOption],
    onlyManagers: true,
  }),
  needsManageServer: () => true,
  audience: "caller",
  async execute(call) {
    const { interaction, context, words, guild } = call;
    const { options } = interaction;
    const communities = communitiesIn(options.getString("community", true), words);
    const to = destinationIn(options.getString("to", true), call);
    const { publish: post } = context.publishing;
    if (post === undefined) throw new Refusal(words.digest.publishOff);
    admit(call);
    // Lemmy's own communities say whether they are NSFW; a digest for one never reads what is.
    await checkCommunities(communities, { channelId: interaction.channelId, nsfw: false }, call, "pass");
    const sources = communities.map((community) => ({ kind: "community", community }) as const);
    const period = periodIn(options.getString("period"));
    const end = await post(guild.guildId, { ...wishOf(call, false), sources, period }, to);
    switch (end.status) {
      case "published":
        return saying(words.digest.published(told(to), end.url));
      case "already-published":
        return saying(words.digest.alreadyPublished(end.url, unixSeconds(end.again)));
      case "nothing":
        throw new Refusal(words.digest.nothing(told(end.why)));
      case "forbidden":
      case "gone":
        throw new Refusal(words.digest.publishRefused(told(to), told(end.why)));
    }
  },
  async complete(call) {
    const { interaction, context, guild } = call;
    const { name, value } = interaction.options.getFocused(true);
    if (name === "community") return communityChoices(call);
    return context.publishing
      .allowed(guild.guildId)
      .filter((community) => community.includes(value.trim().toLowerCase()))
      .map((community) => ({ name: community, value: community }));
  },
};

/** @throws {Refusal} where the operator has not allowed it */
function destinationIn(text: string, { context, words, guild }: Call) {
  const allowed = context.publishing.allowed(guild.guildId);
  if (allowed.length === 0) throw new Refusal(words.digest.publishNowhere);
  const wanted = text.trim().replace(/^!/u, "").toLowerCase();
  const found = allowed.find((community) => community === wanted);
  if (found === undefined) throw new Refusal(words.digest.publishNotAllowed(echo(text), allowed.map(told)));
  return found;
}
