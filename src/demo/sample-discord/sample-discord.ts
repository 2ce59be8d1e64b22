import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { GatewayIntentBits } from "discord-api-types/v10";
import { createChanges, type SampleChanges } from "./changes.ts";
import { createGateway, type SampleGateway } from "./gateway/gateway.ts";
import { noteUnanswered } from "./interactions.ts";
import { createChannelPage } from "./page/channel-page.ts";
import { createPerson, type SamplePerson } from "./people.ts";
import { showAttachment } from "./rest/attachments.ts";
import { createFaults, type SampleFault } from "./rest/faults.ts";
import { createRest, type SampleRequest } from "./rest/rest.ts";
import { applicationRoutes } from "./rest/routes-application.ts";
import { gatewayRoutes } from "./rest/routes-gateway.ts";
import { guildRoutes } from "./rest/routes-guilds.ts";
import { interactionRoutes } from "./rest/routes-interactions.ts";
import { messageRoutes } from "./rest/routes-messages.ts";
import { threadRoutes } from "./rest/routes-threads.ts";
import { type SampleMessage, sampleMessage } from "./sample-message.ts";
import { findChannel, findGuild, findRole, type Reference } from "./state/find.ts";
import { createIds } from "./state/ids.ts";
import { channelPermissions, guildPermissions, namesOf, type PermissionName } from "./state/permissions.ts";
import type { SampleGuild } from "./state/sample-guild.ts";
import { addGuild, createState, threadsOf } from "./state/seeds.ts";
import type { Channel } from "./state/state.ts";
import { createViews } from "./state/views.ts";
import type { World } from "./state/world.ts";
import { createWaiting } from "./waiting.ts";

export type { SampleChanges } from "./changes.ts";
export type { OptionValues } from "./command-call.ts";
export type { SampleInteraction, SampleResponse } from "./follow-interaction.ts";
export type { SamplePerson, SamplePlace } from "./people.ts";
export type { SampleFault } from "./rest/faults.ts";
export type { SampleMessage } from "./sample-message.ts";
export type { SampleChannel, SampleGuild, SampleMember, SampleRole } from "./state/sample-guild.ts";

export interface SampleDiscordOptions {
  /** The servers at the start. */
  readonly guilds: readonly SampleGuild[];
  /** What all rules about time go by: three seconds, a quarter of an hour, nonces, limits. Default: the real clock. */
  readonly now?: () => Date;
  /** Default: `sample-token`. */
  readonly token?: string;
  /** What the bot may ask the gateway to be told of, beside `Guilds`; default: nothing. */
  readonly intents?: readonly (keyof typeof GatewayIntentBits)[];
  /** Whether the limits for each route and for all together hold; default: false. The one for publishing always holds. */
  readonly rateLimits?: boolean;
  /** How often bots must beat; default: as often as Discord says. */
  readonly heartbeatIntervalMs?: number;
  /** How many shards `GET /gateway/bot` asks for; default: 1. */
  readonly shards?: number;
  /** Real milliseconds after which nobody waits any more for what the bot was to do; default: 60,000. */
  readonly patienceMs?: number;
}

/**
 * A Discord of one's own. Things are named by name or by id; names that are there twice need the id.
 *
 * ```ts
 * const discord = await startSampleDiscord({
 *   guilds: [{ name: "Gardeners", members: [{ name: "ada", roles: ["Staff"] }],
 *              roles: [{ name: "Staff", permissions: ["ManageGuild"] }],
 *              channels: [{ name: "general" }, { name: "news", type: "announcement" }] }],
 * });
 * // DISCORD_TOKEN = discord.token, DISCORD_API_URL = discord.apiUrl; once the bot is up:
 * const interaction = discord.user("ada").runs("/watch add", { community: "a@lemmy.example" }, { channel: "general" });
 * const { kind, ephemeral } = await interaction.response();
 * const { text, buttons } = await interaction.reply();
 * const removed = discord.user("ada").presses(await interaction.reply(), "Remove");
 * expect(discord.messages("news").at(-1)?.pings.roles).toEqual([]);
 * expect(discord.failures).toEqual([]);
 * await discord.close();
 * ```
 *
 * What happens there: `discord.change.removeBot("Gardeners")`, `.editChannel("news", { overwrites: [{ of: "bot", deny:
 * ["SendMessages"] }] })`, `.outage("Gardeners", true)`, `discord.gateway.drop()`. What goes wrong:
 * `discord.fail("POST /channels/:channel/messages", { kind: "answer", status: 502, after: true })`.
 * With a clock of its own (`now`), tests say how much time passes; nothing here waits for it.
 */
export interface SampleDiscord {
  /** `http://127.0.0.1:PORT`. Its root shows the channels to a person at a browser. */
  readonly baseUrl: string;
  /** What discord.js takes as `rest.api`, and the program as `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly token: string;
  /** The application's id, which is the bot's user id too. */
  readonly applicationId: string;
  /** Every REST request so far, oldest first. */
  readonly requests: readonly SampleRequest[];
  /**
   * What the bot did that Discord would pass over in silence, or that no one here foresaw: unknown routes and keys,
   * interactions not answered in time. One sentence each; tests assert that there is none.
   */
  readonly failures: readonly string[];
  readonly gateway: SampleGateway;
  readonly change: SampleChanges;
  user(person: Reference): SamplePerson;
  /** @returns ids, for what is asked of the bot by id */
  guildId(guild: Reference): string;
  channelId(channel: Reference, guild?: Reference): string;
  roleId(guild: Reference, role: Reference): string;
  /** What the bot may do in a server or a channel. */
  botPermissions(place: { readonly guild: Reference; readonly channel?: Reference }): readonly PermissionName[];
  /** A channel's or a thread's messages as they stand now, oldest first; those for one person alone among them. */
  messages(channel: Reference, guild?: Reference): readonly SampleMessage[];
  /** A channel's threads (a forum's posts), oldest first. */
  threads(
    channel: Reference,
    guild?: Reference,
  ): readonly { readonly id: string; readonly name: string; readonly tags: readonly string[] }[];
  /** The names of the deployed commands. */
  readonly commands: readonly string[];
  /**
   * Makes the next requests go wrong.
   *
   * @param route - as in the tables of routes: `POST /channels/:channel/messages`
   * @param times - how often; default: once
   * @param where - for these alone: by the names in the route, `({ channel }) => channel === id`
   */
  fail(
    route: string,
    fault: SampleFault,
    times?: number,
    where?: (params: Readonly<Record<string, string>>) => boolean,
  ): void;
  /** Waits until `check` gives something, for instance `() => discord.messages("news").at(-1)`. */
  until<T>(check: () => T | undefined, what?: string): Promise<T>;
  /** Ends all connections. */
  close(): Promise<void>;
}

/**
 * Starts a Discord on this machine that an unchanged discord.js connects to: REST and gateway, version 10, for one bot,
 * on a free port of the loopback interface. It refuses what Discord refuses, in the same words, and where Discord's
 * answer is not known it is the stricter of the two.
 */
export async function startSampleDiscord(options: SampleDiscordOptions): Promise<SampleDiscord> {
  const { token = "sample-token", patienceMs = 60_000 } = options;
  const now = () => (options.now?.() ?? new Date()).getTime();
  let answer: (incoming: IncomingMessage, response: ServerResponse) => Promise<void> | void = () => undefined;
  const server = createServer((incoming, response) => void answer(incoming, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const ids = createIds(now);
  const state = createState(ids.seed());
  for (const guild of options.guilds) addGuild(state, ids, guild);
  const waiting = createWaiting(patienceMs, () => world.failures);
  const gateway = createGateway(server, {
    world: () => world,
    token,
    intents: (options.intents ?? []).reduce(
      (sum, name) => sum | GatewayIntentBits[name],
      GatewayIntentBits.Guilds as number,
    ),
    ...(options.heartbeatIntervalMs === undefined ? {} : { heartbeatIntervalMs: options.heartbeatIntervalMs }),
  });
  const world: World = {
    state,
    ids,
    views: createViews(state, baseUrl),
    now,
    interactions: new Map(),
    failures: [],
    dispatch: gateway.dispatch,
    changed: waiting.look,
  };
  const routes = {
    ...applicationRoutes,
    ...guildRoutes,
    ...messageRoutes,
    ...threadRoutes,
    ...interactionRoutes,
    ...gatewayRoutes(gateway.url, options.shards ?? 1),
  };
  const faults = createFaults(Object.keys(routes));
  const requests: SampleRequest[] = [];
  const rest = createRest({ world, routes, token, rateLimits: options.rateLimits ?? false, faults, requests });
  const personFor = (person: Reference) =>
    createPerson({ world, isServed: gateway.isServed, until: waiting.until }, person);
  const page = createChannelPage({ world, personFor });
  answer = async (incoming, response) => {
    if (incoming.url?.startsWith("/attachments/")) showAttachment(state, incoming, response);
    else if (!(await page(incoming, response))) await rest(incoming, response);
  };
  // Time may pass without anybody asking, and by a clock that is not ours to wait for.
  const ticking = setInterval(() => {
    noteUnanswered(world);
    world.changed();
  }, 20);
  ticking.unref();

  function channelOf(channel: Reference, guild?: Reference): Channel {
    return findChannel(state, channel, guild === undefined ? undefined : findGuild(state, guild));
  }

  return {
    baseUrl,
    apiUrl: `${baseUrl}/api`,
    token,
    applicationId: state.application.id,
    requests,
    get failures() {
      noteUnanswered(world);
      return [...world.failures];
    },
    gateway,
    change: createChanges(world),
    user: personFor,
    guildId: (guild) => findGuild(state, guild).id,
    channelId: (channel, guild) => channelOf(channel, guild).id,
    roleId: (guild, role) => findRole(findGuild(state, guild), role).id,
    botPermissions({ guild: reference, channel }) {
      const guild = findGuild(state, reference);
      const { botId } = state.application;
      return namesOf(
        channel === undefined
          ? guildPermissions(guild, botId)
          : channelPermissions(state, findChannel(state, channel, guild), botId),
      );
    },
    messages(channel, guild) {
      const { id } = channelOf(channel, guild);
      return [...state.messages.values()]
        .filter(({ channelId }) => channelId === id)
        .map((each) => sampleMessage(world, each));
    },
    threads(reference, guildReference) {
      const channel = channelOf(reference, guildReference);
      const tagName = (id: string) => channel.tags.find((tag) => tag.id === id)?.name ?? id;
      return threadsOf(state, findGuild(state, channel.guildId))
        .filter(({ parentId }) => parentId === channel.id)
        .map(({ id, name, thread }) => ({ id, name, tags: (thread?.tagIds ?? []).map(tagName) }));
    },
    get commands() {
      return [...state.commands.values()].flat().map(({ name }) => name);
    },
    fail: (route, fault, times = 1, where) =>
      faults.add({ route, fault, left: times, ...(where === undefined ? {} : { where }) }),
    until: waiting.until,
    async close() {
      clearInterval(ticking);
      gateway.close();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
