import type { DigestWish } from "../src/usecases/ask-digest.ts";
import { checkCommunities } from "./check-communities.ts";
import { communityChoices } from "./choices.ts";
import type { Call, Command } from "./command.ts";
import { command, communityOption, periodOption } from "./definition.ts";
import { communitiesIn, periodIn, told } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { hereOf } from "./target-channel.ts";
import { unixSeconds } from "./tell-time.ts";

export const digest: Command = {
  data: command({ name: "digest", options: [communityOption(true), periodOption] }),
  needsManageServer: () => false,
  audience: "channel",
  async execute(call) {
    const { interaction, words } = call;
    const { options } = interaction;
    const communities = communitiesIn(options.getString("community", true), words);
    const here = hereOf(interaction);
    const sources = communities.map((community) => ({ kind: "community", community }) as const);
    const wish = { ...wishOf(call, here.nsfw), sources, period: periodIn(options.getString("period")) };
    admit(call, wish);
    await call.goPublic();
    await checkCommunities(communities, here, call, "pass");
    return answerTo(wish, call);
  },
  complete: communityChoices,
};

/** @throws {Refusal} where this person, or this server, asks too often */
export function admit({ interaction, context, words, guild }: Call, wish?: DigestWish): void {
  const end = context.digests.admit({ guildId: guild.guildId, userId: interaction.user.id }, wish);
  if (end.status === "too-often") throw new Refusal(words.digest.tooOften(unixSeconds(end.again)));
}

/** What holds for every digest that this server asks for. */
export function wishOf({ guild }: Call, ageRestricted: boolean): Pick<DigestWish, "nsfw" | "language" | "muted"> {
  const { nsfw, language, muted } = guild.settings;
  return { nsfw: nsfw && ageRestricted, language, muted };
}

/** @throws {Refusal} where nothing is worth a digest */
export async function answerTo(wish: DigestWish, { context, words }: Call) {
  const end = await context.digests.ask(wish);
  if (end.status === "nothing") throw new Refusal(words.digest.nothing(told(end.why)));
  // One message: what it has no room for is behind its buttons.
  return {
    kind: "messages",
    messages: await context.digestMessages(end.digest, { language: words.tag, charts: true, continued: false }),
    digest: end.digest,
  } as const;
}
