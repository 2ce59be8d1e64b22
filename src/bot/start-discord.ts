import { buttons } from "../../commands/buttons.ts";
import { createInteractionHandler } from "../../commands/handle-interaction.ts";
import { commands } from "../../commands/index.ts";
import { pauseNotice } from "../../commands/pause-notice.ts";
import type { Shards } from "../../config/environment-schema.ts";
import { lemmyAccess } from "../../config/lemmy-access.ts";
import type { Settings } from "../../config/settings.ts";
import { deployCommands } from "../adapters/discord/deploy-commands.ts";
import { createDigestEditor } from "../adapters/discord/digest-editor.ts";
import { createDigestMessages } from "../adapters/discord/digest-messages.ts";
import { createDiscord } from "../adapters/discord/discord-connection.ts";
import { createDiscordPlaceEditor } from "../adapters/discord/discord-editor.ts";
import { createDiscordGuildNotifier } from "../adapters/discord/discord-guild-notifier.ts";
import { createDiscordPublisher } from "../adapters/discord/discord-publisher.ts";
import { createCommunityDirectory } from "../adapters/lemmy/community-directory.ts";
import { paintChart } from "../adapters/resvg/svg-to-png.ts";
import type { Destination } from "../delivery/destination.ts";
import { inviteUrl } from "../discord/invite.ts";
import { sendableParts } from "../discord/permissions.ts";
import type { AppError } from "../errors.ts";
import { createDigestDesk } from "../usecases/ask-digest.ts";
import { createAskingLimits } from "../usecases/asking-limits.ts";
import { createGuildLifecycle } from "../usecases/guild-lifecycle.ts";
import type { BotBasics, BotCore } from "./bot-core.ts";
import { commandContext } from "./command-context.ts";
import { unlessAborted } from "./unless-aborted.ts";

const dayMs = 24 * 60 * 60 * 1_000;

/** A part of the bot that runs until it is closed. */
export interface BotPart {
  /** Settles where the part cannot go on. */
  readonly ended: Promise<AppError>;
  /** Finishes what has begun, within seconds. */
  close(): Promise<void>;
}

/**
 * Connects to Discord: answers commands from then on, tells Discord of them, and sets right what happened to servers while
 * the bot was down.
 *
 * @throws {AppError} where it cannot begin; the signal's reason where it is to end before it has begun
 */
export async function startDiscord(core: BotCore, access: NonNullable<Settings["discord"]>): Promise<BotPart> {
  const { settings, stores, book, watches, builder, clock, log } = core;
  const { deliveries, digests } = stores;
  const digestMessages = createDigestMessages({ paint: paintChart, contactUrl: settings.contactUrl });
  const lifecycle = createGuildLifecycle({ stores, book, clock, log });
  const isAgeRestricted = async (destination: Destination) =>
    destination.kind === "discord" && discord.channels.known(destination.channelId)?.nsfw === true;
  const placeOf = (destination: Destination) => {
    const known = destination.kind === "discord" ? discord.channels.known(destination.channelId) : undefined;
    if (known === undefined) return { charts: true, continued: true };
    const { charts, lackingToContinue } = sendableParts(known.kind ?? "text", known.permissions);
    return { charts, continued: lackingToContinue.length === 0 };
  };
  const desk = createDigestDesk({
    builder,
    limits: createAskingLimits(clock),
    digests,
    deliveries,
    isAgeRestricted,
    denied: settings.choices.deny,
    clock,
  });
  let applicationId = "";
  const context = commandContext({
    ...core,
    watches,
    digests: desk,
    directory: createCommunityDirectory(lemmyAccess(settings)),
    digestMessages,
    placeOf,
    applicationId: () => applicationId,
  });
  const discord = createDiscord({
    ...access,
    onInteraction: createInteractionHandler({ commands, buttons, context }),
    onGuildJoined: lifecycle.joined,
    onGuildRemoved: lifecycle.removed,
    log,
  });
  core.reaches.set("discord", {
    publisher: createDiscordPublisher({ ...discord, messages: digestMessages, clock }),
    notifier: createDiscordGuildNotifier({ ...discord, words: pauseNotice, log }),
    isAgeRestricted,
  });
  const editor = createDigestEditor({ rest: discord.rest, messages: digestMessages, clock });
  core.editors.set("discord", createDiscordPlaceEditor(editor));

  async function begin(): Promise<void> {
    const { botName, guildIds, ...ready } = await discord.connect();
    applicationId = ready.applicationId;
    const definitions = commands.map(({ data }) => data);
    const { facts } = stores;
    const deployed = await deployCommands({ rest: discord.rest, applicationId, commands: definitions, facts });
    await lifecycle.reconcile(new Set(guildIds), guildFilterOf(access.shards));
    log.info("Connected to Discord.", { as: botName, servers: guildIds.length, commands: deployed });
    log.info("Invite the bot with this link.", { link: inviteUrl(applicationId) });
  }

  try {
    await unlessAborted(begin(), core.signal);
  } catch (error) {
    await discord.close();
    throw error;
  }
  const ending = new AbortController();
  void deleteDaily(lifecycle.deleteDue, core, ending.signal);
  return {
    ended: discord.ended,
    async close() {
      ending.abort();
      await discord.close();
    },
  };
}

/** Deletes what is due once a day, as long as the part runs. */
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
  return (guildId) => {
    const shard = Number((BigInt(guildId) >> 22n) % BigInt(total));
    return shard >= first && shard <= last;
  };
}
