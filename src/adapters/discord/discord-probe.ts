import {
  type APIApplication,
  type APIApplicationCommand,
  type APIUser,
  type REST,
  type RESTGetAPIGatewayBotResult,
  Routes,
} from "discord.js";
import type { DiscordDestination } from "../../delivery/destination.ts";
import { inviteUrl } from "../../discord/invite.ts";
import { missingPermissions } from "../../discord/permissions.ts";
import type { AppError } from "../../errors.ts";
import { discordWordsFor } from "../../render/discord-words.ts";
import { type ChannelBook, type ChannelView, createChannelBook } from "./channel-book.ts";
import { discordFailure, discordProblem } from "./discord-failure.ts";
import { createDiscordRest, type DiscordAccess } from "./discord-rest.ts";
import { createStandingIn } from "./member-standing.ts";
import { mentionOf, obstacleIn, refusedBy } from "./refused.ts";
import { remembering } from "./remembering.ts";

/** How Discord stands to the bot. */
export interface DiscordReport {
  /** `undefined` where Discord did not say who the bot is; `problem` then says why. */
  readonly bot: DiscordBot | undefined;
  readonly problem: AppError | undefined;
  /** In the order in which they were asked for; none where Discord does not know the bot. */
  readonly destinations: readonly DestinationReport[];
}

export interface DiscordBot {
  readonly applicationId: string;
  /** As servers show it. */
  readonly name: string;
  /** About how many servers it is in. */
  readonly guilds: number | undefined;
  /** Leads to the page where it is added to a server. */
  readonly inviteUrl: string;
  /** Whether others than its owner may add it. */
  readonly isPublic: boolean;
  /** How many times it may still connect today. */
  readonly connectionsLeft: number;
  readonly shards: number;
  /** Commands that Discord knows and that are not ours any more, and those of ours that it does not know. */
  readonly commands: {
    readonly deployed: number;
    readonly missing: readonly string[];
    readonly left: readonly string[];
  };
}

/** How a channel stands that digests go to. */
export interface DestinationReport {
  readonly destination: DiscordDestination;
  /** In a server; `undefined` where it cannot be seen. */
  readonly name: string | undefined;
  /** Why nothing can be delivered there, in a sentence. */
  readonly obstacle: string | undefined;
  /** Permissions, by Discord's names, without which less than everything is delivered. */
  readonly lacking: readonly string[];
}

export interface DiscordQuestion {
  /** The names of our commands. */
  readonly commands: readonly string[];
  /** None twice. */
  readonly destinations: readonly DiscordDestination[];
}

/** Looks how Discord stands to the bot, without a standing connection. What goes wrong is in the report. */
export type DiscordProbe = (question: DiscordQuestion) => Promise<DiscordReport>;

/** Makes a probe that asks each time anew. */
export function createDiscordProbe(access: DiscordAccess): DiscordProbe {
  const rest = createDiscordRest(access, 1);
  const words = discordWordsFor("en");

  async function look(destination: DiscordDestination, channels: ChannelBook): Promise<DestinationReport> {
    const { guildId, channelId } = destination;
    const absent = { destination, name: undefined, lacking: [] };
    try {
      const view = await channels.fetch(guildId, channelId);
      const lacking = missingPermissions(view.kind ?? "text", view.permissions).toSendAll;
      const obstacle = obstacleIn(view, words)?.why;
      return { destination, name: view.name, obstacle: shown(obstacle, view), lacking: lacking.map(namedIn(words)) };
    } catch (error) {
      const failure = discordFailure(error);
      const refused = failure === undefined ? undefined : refusedBy(failure, channelId, words)?.why;
      const obstacle = shown(refused, { channelId, name: undefined }) ?? discordProblem(error)?.userMessage;
      if (obstacle === undefined) throw error;
      return { ...absent, obstacle };
    }
  }

  return async ({ commands, destinations }) => {
    try {
      const bot = await botOf(rest, commands);
      // A server has many channels, and how the bot stands in it is the same for all.
      const standingIn = remembering((guildId) => guildId, createStandingIn(rest), destinations.length);
      const channels = createChannelBook(rest, standingIn);
      const reports = await Promise.all(destinations.map((destination) => look(destination, channels)));
      return { bot, problem: undefined, destinations: reports };
    } catch (error) {
      const problem = discordProblem(error);
      if (problem === undefined) throw error;
      return { bot: undefined, problem, destinations: [] };
    }
  };
}

async function botOf(rest: REST, ours: readonly string[]): Promise<DiscordBot> {
  const user = (await rest.get(Routes.user())) as APIUser;
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  const known = (await rest.get(Routes.applicationCommands(application.id))) as APIApplicationCommand[];
  const names = known.map(({ name }) => name);
  return {
    applicationId: application.id,
    name: user.username,
    guilds: application.approximate_guild_count,
    inviteUrl: inviteUrl(application.id),
    isPublic: application.bot_public,
    connectionsLeft: gateway.session_start_limit.remaining,
    shards: gateway.shards,
    commands: {
      deployed: names.filter((name) => ours.includes(name)).length,
      missing: ours.filter((name) => !names.includes(name)),
      left: names.filter((name) => !ours.includes(name)),
    },
  };
}

/** Where nobody resolves mentions: the channel's name, and its number. */
function shown(
  sentence: string | undefined,
  { channelId, name }: Pick<ChannelView, "channelId"> & { name: string | undefined },
) {
  return sentence?.replaceAll(mentionOf(channelId), name === undefined ? `channel ${channelId}` : `#${name}`);
}

function namedIn({ permissions }: ReturnType<typeof discordWordsFor>) {
  return (name: keyof typeof permissions) => permissions[name];
}
