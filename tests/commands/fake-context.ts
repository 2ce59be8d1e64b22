import { setTimeout as sleep } from "node:timers/promises";
import type { CommandContext } from "../../commands/context.ts";
import { createDigestMessages } from "../../src/adapters/discord/digest-messages.ts";
import { CommunityNotFoundError, InstanceUnavailableError } from "../../src/errors.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { CommunityEntry } from "../../src/ports/community-directory.ts";
import type { DigestEnd, DigestOrder } from "../../src/ports/digest-builder.ts";
import type { Log } from "../../src/ports/log.ts";
import { bareName, type CommunityName, instanceOf } from "../../src/thread/thread.ts";
import { createDigestDesk } from "../../src/usecases/ask-digest.ts";
import { createAskingLimits } from "../../src/usecases/asking-limits.ts";
import { createGuildLifecycle } from "../../src/usecases/guild-lifecycle.ts";
import { createSettingsDesk } from "../../src/usecases/guild-settings.ts";
import { createWatchDesk } from "../../src/usecases/manage-watches.ts";
import type { SharedBuilder } from "../../src/usecases/share-builds.ts";
import { createWatchBook } from "../../src/usecases/watch-book.ts";
import { createWatchStatus } from "../../src/usecases/watch-status.ts";
import { newGuild } from "../../src/watch/guild.ts";
import { aDigest } from "../fakes/digests.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";

/** The beginning of every PNG file. */
const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A Saturday. */
export const now = new Date("2026-11-21T12:00:00Z");

export function anEntry(name: CommunityName, rest: Partial<CommunityEntry> = {}): CommunityEntry {
  return { name, title: bareName(name), nsfw: false, visibility: "public", subscribers: 10, ...rest };
}

export interface FakeContextOptions {
  readonly communities?: readonly CommunityEntry[];
  readonly change?: Partial<CommandContext>;
}

/** The real use cases on stores in memory; a digest and a directory that are what the test says. */
export function createFakeContext({ communities = [], change = {} }: FakeContextOptions = {}) {
  const stores = createMemoryStores();
  const logged: { level: string; event: string }[] = [];
  const state = { end: undefined as DigestEnd | undefined, orders: [] as DigestOrder[] };
  const note = (level: string) => (event: string) => void logged.push({ level, event });
  const log: Log = { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) => sleep(ms, undefined, signal === undefined ? {} : { signal }),
  };
  const builder: SharedBuilder = {
    async build(order) {
      state.orders.push(order);
      return state.end ?? { status: "digest", digest: aDigest() };
    },
    isKnown: () => false,
    forget: () => {},
  };
  const book = createWatchBook();
  const { guilds, deliveries } = stores;
  const lifecycle = createGuildLifecycle({ stores, book, clock, log });
  const limits = { watchesPerServer: 3, minMinutesBetweenDigests: 60 };
  const read = async (guildId: string) => (await guilds.read(guildId)) ?? newGuild(guildId);

  const watches = createWatchDesk({ guilds, book, clock, limits });

  const context: CommandContext = {
    clock,
    log,
    readGuild: read,
    watches,
    settings: createSettingsDesk(guilds),
    deleteEverything: lifecycle.deleteEverything,
    statusOf: createWatchStatus({ book, deliveries, clock }),
    digests: createDigestDesk({
      builder,
      limits: createAskingLimits(clock, { user: { most: 3, withinMs: 60_000 } }),
      digests: stores.digests,
      deliveries,
      isAgeRestricted: async () => false,
      denied: { people: [], communities: [], instances: [] },
      clock,
    }),
    readDigest: async (digestId) => (await stores.digests.read(digestId))?.digest,
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
    notePublished: async () => {},
    digestMessages: createDigestMessages({ paint: () => picture, contactUrl: "https://example.org/contact" }),
    placeOf: () => ({ charts: true, continued: true }),
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
  return { context: Object.assign(context, { watches }), stores, logged, state };
}
