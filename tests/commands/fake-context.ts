import { setTimeout as sleep } from "node:timers/promises";
import type { CommandContext, WatchChange, WatchOrder } from "../../commands/context.ts";
import { CommunityNotFoundError, InstanceUnavailableError, StoreError } from "../../src/errors.ts";
import type { CommunityEntry } from "../../src/ports/community-directory.ts";
import type { DigestEnd } from "../../src/ports/digest-builder.ts";
import type { Log } from "../../src/ports/log.ts";
import { bareName, type CommunityName, instanceOf } from "../../src/thread/thread.ts";
import { cronProblemOf } from "../../src/watch/cron-expression.ts";
import { type Guild, newGuild } from "../../src/watch/guild.ts";
import { nextSlot, shortestDistanceMinutes } from "../../src/watch/slots.ts";
import type { Watch } from "../../src/watch/watch.ts";
import { aDigest } from "../fakes/digests.ts";

/** A Saturday. */
export const now = new Date("2026-11-21T12:00:00Z");

export function anEntry(name: CommunityName, rest: Partial<CommunityEntry> = {}): CommunityEntry {
  return { name, title: bareName(name), nsfw: false, visibility: "public", subscribers: 10, ...rest };
}

export interface FakeContextOptions {
  readonly communities?: readonly CommunityEntry[];
  readonly change?: Partial<CommandContext>;
}

/** A program in memory: what is saved can be read again, and refusals are those of the real one. */
export function createFakeContext({ communities = [], change = {} }: FakeContextOptions = {}) {
  const guilds = new Map<string, Guild>();
  const logged: { level: string; event: string }[] = [];
  const state = { failing: false, end: undefined as DigestEnd | undefined, asked: 0, askedLately: 0 };
  const note = (level: string) => (event: string) => void logged.push({ level, event });
  const log: Log = { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };

  const read = (guildId: string): Guild => guilds.get(guildId) ?? newGuild(guildId);
  function write(guildId: string, changed: (guild: Guild) => Guild): Guild {
    if (state.failing) throw new StoreError("The store could not be written.");
    const guild = changed(read(guildId));
    guilds.set(guildId, guild);
    return guild;
  }
  const next = (watch: Watch) => (watch.paused === undefined ? nextSlot(watch.schedule, now) : undefined);
  const mostWatches = 2;
  const minMinutes = 60;

  function replace(guildId: string, number: number, changed: (watch: Watch) => Watch) {
    const id = `${guildId}.${number}`;
    const guild = write(guildId, (before) => ({
      ...before,
      watches: before.watches.map((watch) => (watch.id === id ? changed(watch) : watch)),
    }));
    const watch = guild.watches.find((each) => each.id === id);
    if (watch === undefined) return { status: "unknown-watch" } as const;
    return { status: "saved", watch, next: next(watch) } as const;
  }

  function problemOf({ schedule }: WatchChange) {
    if (schedule?.every === "cron" && cronProblemOf(schedule.expression) !== undefined)
      return { status: "bad-cron", expression: schedule.expression } as const;
    if (schedule !== undefined && shortestDistanceMinutes(schedule) < minMinutes)
      return { status: "too-often", minMinutes } as const;
    return undefined;
  }

  const context: CommandContext = {
    clock: { now: () => now, sleep: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }) },
    log,
    readGuild: async (guildId) => read(guildId),
    watches: {
      next,
      async add(guildId, order: WatchOrder, by) {
        const problem = problemOf(order);
        if (problem !== undefined) return problem;
        const { watches, nextWatch } = read(guildId);
        if (watches.length >= mostWatches) return { status: "too-many-watches", most: mostWatches };
        const { channelId, ...same } = order;
        const watch: Watch = {
          ...same,
          id: `${guildId}.${nextWatch}`,
          destination: { kind: "discord", guildId, channelId },
          createdAt: now,
          createdBy: by,
          activeSince: now,
          paused: undefined,
        };
        write(guildId, (guild) => ({ ...guild, watches: [...guild.watches, watch], nextWatch: nextWatch + 1 }));
        return { status: "saved", watch, next: next(watch) };
      },
      async edit(guildId, number, { channelId, ...rest }) {
        const problem = problemOf(rest);
        if (problem !== undefined) return problem;
        const place = channelId === undefined ? {} : { destination: { kind: "discord", guildId, channelId } as const };
        return replace(guildId, number, (watch) => ({ ...watch, ...rest, ...place }));
      },
      pause: async (guildId, number) =>
        replace(guildId, number, (watch) => ({ ...watch, paused: { since: now, reason: "by-hand" } })),
      resume: async (guildId, number) => replace(guildId, number, (watch) => ({ ...watch, paused: undefined })),
      async remove(guildId, number) {
        const watch = read(guildId).watches.find(({ id }) => id === `${guildId}.${number}`);
        if (watch === undefined) return { status: "unknown-watch" };
        write(guildId, (guild) => ({ ...guild, watches: guild.watches.filter((each) => each !== watch) }));
        return { status: "removed", watch };
      },
    },
    settings: {
      change: async (guildId, changed) =>
        write(guildId, (guild) => ({ ...guild, settings: { ...guild.settings, ...changed } })).settings,
      async mute(guildId, person) {
        if (read(guildId).settings.muted.includes(person)) return { status: "already-muted" };
        const add = (guild: Guild) => ({ ...guild.settings, muted: [...guild.settings.muted, person] });
        write(guildId, (guild) => ({ ...guild, settings: add(guild) }));
        return { status: "muted" };
      },
      async unmute(guildId, person) {
        if (!read(guildId).settings.muted.includes(person)) return { status: "not-muted" };
        const drop = ({ settings }: Guild) => ({
          ...settings,
          muted: settings.muted.filter((each) => each !== person),
        });
        write(guildId, (guild) => ({ ...guild, settings: drop(guild) }));
        return { status: "unmuted" };
      },
      async reset(guildId) {
        write(guildId, (guild) => ({ ...guild, settings: newGuild(guildId).settings }));
      },
      async deleteEverything(guildId) {
        write(guildId, () => newGuild(guildId));
        guilds.delete(guildId);
      },
    },
    statusOf: async (guildId) => read(guildId).watches.map((watch) => ({ watch, next: next(watch), last: undefined })),
    digests: {
      admit() {
        state.askedLately += 1;
        return state.askedLately > 3
          ? { status: "too-often", again: new Date(now.getTime() + 60_000) }
          : { status: "admitted" };
      },
      async ask() {
        state.asked += 1;
        return state.end ?? { status: "digest", digest: aDigest(), threads: {} };
      },
      preview: async () => state.end ?? { status: "digest", digest: aDigest(), threads: {} },
    },
    publishing: { allowed: () => ["digests@lemmy.example"], publish: undefined },
    directory: {
      async list(instance) {
        if (instance === "down.example") throw new InstanceUnavailableError(`${instance} did not answer.`);
        return communities.filter(({ name }) => instanceOf(name) === instance);
      },
      async find(community) {
        if (instanceOf(community) === "down.example")
          throw new InstanceUnavailableError("down.example did not answer.", { instance: "down.example" });
        const found = communities.find(({ name }) => name === community);
        if (found === undefined) throw new CommunityNotFoundError(`There is no ${community}.`);
        return found;
      },
    },
    wellKnownInstances: ["lemmy.example"],
    peopleCited: async () => ["ada@lemmy.example", "bea@lemmy.example"],
    renderDigest: async (digest) => [
      {
        components: [{ type: 10, content: `## ${digest.topics[0]?.headline}` }],
        files: [],
      },
    ],
    about: {
      version: "1.2.3",
      sourceUrl: "https://example.org/source",
      contactUrl: "https://example.org/contact",
      inviteUrl: "https://discord.com/oauth2/authorize?client_id=1",
      privacyUrl: "https://example.org/privacy",
      engine: { kind: "embedded" },
      graceDays: 30,
    },
    ...change,
  };
  return { context, guilds, logged, state, read };
}
