import { buttons } from "../../commands/buttons.ts";
import { createInteractionHandler } from "../../commands/handle-interaction.ts";
import { commands } from "../../commands/index.ts";
import { pauseNotice } from "../../commands/pause-notice.ts";
import type { Shards } from "../../config/environment-schema.ts";
import { lemmyAccess } from "../../config/lemmy-access.ts";
import { deployCommands } from "../adapters/discord/deploy-commands.ts";
import { createDigestMessages } from "../adapters/discord/digest-messages.ts";
import { createDiscord } from "../adapters/discord/discord-connection.ts";
import { createDiscordGuildNotifier } from "../adapters/discord/discord-guild-notifier.ts";
import { createDiscordPublisher } from "../adapters/discord/discord-publisher.ts";
import { createCommunityDirectory } from "../adapters/lemmy/community-directory.ts";
import { createLemmyThreadSource } from "../adapters/lemmy/lemmy-thread-source.ts";
import { createPQueueJobQueue } from "../adapters/p-queue/p-queue-job-queue.ts";
import { createPiscinaDigestBuilder } from "../adapters/piscina/piscina-digest-builder.ts";
import { svgToPng } from "../adapters/resvg/svg-to-png.ts";
import type { Destination } from "../delivery/destination.ts";
import { inviteUrl } from "../discord/invite.ts";
import { ConfigurationError } from "../errors.ts";
import { createDigestDesk } from "../usecases/ask-digest.ts";
import { createAskingLimits } from "../usecases/asking-limits.ts";
import { createGuildLifecycle } from "../usecases/guild-lifecycle.ts";
import { createWatchDesk } from "../usecases/manage-watches.ts";
import { resumeDeliveries } from "../usecases/resume-deliveries.ts";
import { createSchedules } from "../usecases/run-schedules.ts";
import { createRunWatch } from "../usecases/run-watch.ts";
import { createSharedBuilder } from "../usecases/share-builds.ts";
import { createSharedReads } from "../usecases/share-reads.ts";
import type { WatchBook } from "../usecases/watch-book.ts";
import { commandContext } from "./command-context.ts";
import type { BotBasics, BotPart } from "./run-bot.ts";

const engine = new URL("../engine-worker.ts", import.meta.url);
/** Wide enough for a sharp picture on a phone. */
const chartWidthPx = 1_200;
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Connects to Discord and begins to deliver: tells Discord of the commands, sets right what happened while the bot was down,
 * settles what a crash interrupted, then follows the schedules.
 *
 * @throws {AppError} where it cannot begin
 */
export async function startDiscord(basics: BotBasics, book: WatchBook, signal: AbortSignal): Promise<BotPart> {
  const { settings, stores, clock, timer, log } = basics;
  const { discord: access, choices } = settings;
  if (access === undefined) throw new ConfigurationError("DISCORD_TOKEN is not set.");
  const { guilds, deliveries, digests } = stores;

  const builder = createPiscinaDigestBuilder({
    engine,
    threads: createSharedReads(createLemmyThreadSource(lemmyAccess(settings)), clock),
    onUnproved: (reasons) =>
      log.warn("Something written could not be proved and was dropped.", { count: reasons.length }),
    onMissed: (source, why) => log.warn("Going on without a source.", { source, why }),
  });
  const shared = createSharedBuilder(builder, clock);
  const digestMessages = createDigestMessages({
    paint: (svg) => svgToPng(svg, chartWidthPx),
    contactUrl: settings.contactUrl,
  });
  const watches = createWatchDesk({ guilds, book, clock, limits: choices.limits });
  const lifecycle = createGuildLifecycle({ stores, book, clock, log });
  const isAgeRestricted = async (destination: Destination) =>
    destination.kind === "discord" && discord.channels.known(destination.channelId)?.nsfw === true;
  let applicationId = "";
  const context = commandContext({
    ...basics,
    book,
    watches,
    digests: createDigestDesk({
      builder: shared,
      limits: createAskingLimits(clock),
      digests,
      deliveries,
      isAgeRestricted,
      denied: choices.deny,
      clock,
    }),
    directory: createCommunityDirectory(lemmyAccess(settings)),
    digestMessages,
    applicationId: () => applicationId,
  });
  const discord = createDiscord({
    ...access,
    onInteraction: createInteractionHandler({ commands, buttons, context }),
    onGuildJoined: lifecycle.joined,
    onGuildRemoved: lifecycle.removed,
    log,
  });
  const publisher = createDiscordPublisher({ ...discord, messages: digestMessages, clock });
  const notifier = createDiscordGuildNotifier({ ...discord, words: pauseNotice, log });
  const runWatch = createRunWatch({
    book,
    guilds,
    deliveries,
    digests,
    builder: shared,
    publisher,
    notifier,
    pause: watches.pauseFor,
    isAgeRestricted,
    denied: choices.deny,
    clock,
    log,
  });
  const queue = createPQueueJobQueue({
    work: async (job, attempt) => {
      const end = await runWatch(job, attempt);
      if (end.status === "again") return end.at;
      const { watchId } = job;
      const status = "receipt" in end ? end.receipt.status : end.status;
      log.info("A slot ended.", { watchId, slot: job.slot.toISOString(), status });
      return undefined;
    },
    onFailure: ({ watchId, slot }, error) =>
      log.error("A slot could not be worked on.", { watchId, slot: slot.toISOString() }, error),
    clock,
  });
  const schedules = createSchedules({ book, deliveries, queue, timer, clock, log });

  async function close(): Promise<void> {
    schedules.stop();
    await queue.close();
    await discord.close();
    await builder.close();
  }

  try {
    const ready = await discord.connect();
    applicationId = ready.applicationId;
    const definitions = commands.map(({ data }) => data);
    const deployed = await deployCommands({
      rest: discord.rest,
      applicationId,
      commands: definitions,
      facts: stores.facts,
    });
    await lifecycle.reconcile(new Set(ready.guildIds), guildFilterOf(access.shards));
    await resumeDeliveries({ deliveries, queue, log });
    await schedules.start();
    const { botName, guildIds } = ready;
    log.info("Ready.", { as: botName, servers: guildIds.length, watches: book.active().length, commands: deployed });
    log.info("Invite the bot with this link.", { link: inviteUrl(applicationId) });
  } catch (error) {
    await close();
    throw error;
  }
  void deleteDaily(lifecycle.deleteDue, basics, signal);
  return { ended: discord.ended, close };
}

/** Deletes what is due once a day, as long as the bot runs. */
async function deleteDaily(
  deleteDue: () => Promise<void>,
  { clock, log }: BotBasics,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await clock.sleep(dayMs, signal);
      await deleteDue();
    } catch (error) {
      if (!signal.aborted) log.error("What is due could not be deleted.", {}, error);
    }
  }
}

/** Of which servers this process knows whether the bot is in them. */
function guildFilterOf(shards: Shards): ((guildId: string) => boolean) | undefined {
  if (shards === "auto") return undefined;
  const { first, last, total } = shards;
  return (guildId: string) => {
    const shard = Number((BigInt(guildId) >> 22n) % BigInt(total));
    return shard >= first && shard <= last;
  };
}
