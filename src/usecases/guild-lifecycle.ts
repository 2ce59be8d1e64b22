import type { DeliveryLog } from "../delivery/delivery-log.ts";
import { DamagedDocumentError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { Stores } from "../ports/stores.ts";
import type { Guild } from "../watch/guild.ts";
import { isGuildWatch, isWatchOf } from "../watch/watch.ts";
import type { WatchBook } from "./watch-book.ts";

const dayMs = 24 * 60 * 60 * 1_000;
/** What a removed watch delivered can be found so long, to be taken back: as long as digests are kept. */
const removedWatchDays = 90;
/** How long a server's data is kept after the bot was removed from it. */
export const graceDays = 7;

/**
 * What becomes of a server's data when the bot comes and goes. Outages are no removals: whoever calls tells them apart.
 * Everything throws `StoreError` where the store fails; asked again, it goes on where it ended.
 */
export interface GuildLifecycle {
  /** The bot is in the server: what was kept counts again, from now on. */
  joined(guildId: string): Promise<void>;
  /** The bot was removed from the server: its watches rest, and the grace period begins. */
  removed(guildId: string): Promise<void>;
  /**
   * Sets right what happened while the program was down, and deletes what is due.
   *
   * @param present - ids of all servers that the bot is in, as far as `isOurs` goes
   * @param isOurs - whether this process answers for the server; left out: for all
   */
  reconcile(present: ReadonlySet<string>, isOurs?: (guildId: string) => boolean): Promise<void>;
  /** Deletes the data of servers whose grace period is over, and what removed watches delivered longer ago than digests are kept. */
  deleteDue(): Promise<void>;
  /** Deletes all that is stored of a server, and the digests that no other server was given. */
  deleteEverything(guildId: string): Promise<void>;
}

export function createGuildLifecycle({
  stores: { guilds, deliveries, digests },
  book,
  clock,
  log,
}: {
  readonly stores: Pick<Stores, "guilds" | "deliveries" | "digests">;
  readonly book: WatchBook;
  readonly clock: Clock;
  readonly log: Log;
}): GuildLifecycle {
  const removed = async (guildId: string): Promise<void> => {
    book.forget(guildId);
    await guilds.change<Guild | undefined>(guildId, (guild) =>
      guild === undefined || guild.removedAt !== undefined ? guild : { ...guild, removedAt: clock.now() },
    );
  };
  const joined = async (guildId: string): Promise<void> => {
    const guild = await guilds.change<Guild | undefined>(guildId, (current) =>
      current?.removedAt === undefined ? current : returned(current, clock.now()),
    );
    if (guild !== undefined) book.put(guild);
  };
  const deleteEverything = async (guildId: string): Promise<void> => {
    book.forget(guildId);
    const { own, others } = await digestsHeld(deliveries, guildId);
    for (const digestId of own) if (!others.has(digestId)) await digests.remove(digestId);
    for await (const watchId of deliveries.keys()) if (isWatchOf(guildId, watchId)) await deliveries.remove(watchId);
    // Last, so that what failed before can be asked for again.
    await guilds.remove(guildId);
  };
  /** Every guild whose document can be read. */
  const eachGuild = async (look: (guild: Guild) => Promise<void>): Promise<void> => {
    for await (const guildId of guilds.keys()) {
      const guild = await readOrTell(guilds, guildId, (error) =>
        log.error("A server's document cannot be read and is left as it is.", { guildId }, error),
      );
      if (guild !== undefined) await look(guild);
    }
  };
  const deleteDue = async (): Promise<void> => {
    const now = clock.now().getTime();
    const kept = new Set<string>();
    await eachGuild(async ({ guildId, removedAt, watches }) => {
      for (const { id } of watches) kept.add(id);
      if (removedAt === undefined || now - removedAt.getTime() < graceDays * dayMs) return;
      await deleteEverything(guildId);
      log.info("Deleted what was stored of a server that the bot was removed from.", { guildId });
    });
    for await (const watchId of deliveries.keys()) {
      if (kept.has(watchId) || !isGuildWatch(watchId)) continue;
      const told = await readOrTell(deliveries, watchId, () => {});
      const last = told?.receipts.at(-1)?.at ?? told?.attempt?.startedAt;
      if (last !== undefined && now - last.getTime() >= removedWatchDays * dayMs) await deliveries.remove(watchId);
    }
  };

  return {
    joined,
    removed,
    deleteDue,
    deleteEverything,
    async reconcile(present, isOurs = () => true) {
      await eachGuild(async ({ guildId }) => {
        if (isOurs(guildId)) await (present.has(guildId) ? joined(guildId) : removed(guildId));
      });
      await deleteDue();
    },
  };
}

/** Slots that passed while the bot was away are not caught up. */
function returned(guild: Guild, now: Date): Guild {
  const watches = guild.watches.map((watch) => ({ ...watch, activeSince: now }));
  return { ...guild, watches, removedAt: undefined };
}

/** Ids of the digests that the guild's watches delivered, and of those that others did. */
async function digestsHeld(
  deliveries: DocumentStore<DeliveryLog>,
  guildId: string,
): Promise<{ readonly own: ReadonlySet<string>; readonly others: ReadonlySet<string> }> {
  const own = new Set<string>();
  const others = new Set<string>();
  for await (const watchId of deliveries.keys()) {
    const held = isWatchOf(guildId, watchId) ? own : others;
    const deliveryLog = await readOrTell(deliveries, watchId, () => {});
    for (const each of [...(deliveryLog?.receipts ?? []), deliveryLog?.attempt]) {
      if (each !== undefined && "digestId" in each) held.add(each.digestId);
    }
  }
  return { own, others };
}

/** @returns `undefined` where there is none, or where it cannot be understood: then `tell` is called */
async function readOrTell<T>(
  store: DocumentStore<T>,
  key: string,
  tell: (error: DamagedDocumentError) => void,
): Promise<T | undefined> {
  try {
    return await store.read(key);
  } catch (error) {
    if (!(error instanceof DamagedDocumentError)) throw error;
    tell(error);
    return undefined;
  }
}
