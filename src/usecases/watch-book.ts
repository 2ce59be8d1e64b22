import { AppError } from "../errors.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { CommunityName } from "../thread/thread.ts";
import type { Guild } from "../watch/guild.ts";
import { type CronRule, cronRuleOf, ruleKeyOf } from "../watch/schedule.ts";
import type { Watch } from "../watch/watch.ts";

/**
 * All watches, in memory: loaded at start, told of every change. Watches of guilds that the bot was removed from are not
 * in it.
 */
export interface WatchBook {
  find(watchId: string): Watch | undefined;
  ofGuild(guildId: string): readonly Watch[];
  /** Those that post to a Lemmy community. */
  ofCommunity(community: CommunityName): readonly Watch[];
  /** Those that are not paused. */
  active(): readonly Watch[];
  /** Active watches whose slots follow the rule. */
  following(rule: CronRule): readonly Watch[];
  /** The rules that active watches follow, each once. */
  rules(): readonly CronRule[];
  /** Takes over how a guild stands after a change that is stored. */
  put(guild: Guild): void;
  forget(guildId: string): void;
  /** Takes over which watches post to a Lemmy community. */
  putCommunity(community: CommunityName, watches: readonly Watch[]): void;
  /** @param listener - called after a change of the rules that active watches follow */
  onRules(listener: (change: RulesChange) => void): void;
}

export interface RulesChange {
  readonly begun: readonly CronRule[];
  readonly ended: readonly CronRule[];
}

interface Followers {
  readonly rule: CronRule;
  readonly watches: Map<string, Watch>;
}

export function createWatchBook(): WatchBook {
  /** By guild id or community. */
  const owners = new Map<string, readonly Watch[]>();
  const watches = new Map<string, Watch>();
  const followersOf = new Map<string, Followers>();
  const listeners: ((change: RulesChange) => void)[] = [];

  const take = (owner: string, wanted: readonly Watch[]): void => {
    const rules = new Map(
      [...(owners.get(owner) ?? []), ...wanted]
        .map(({ schedule }) => cronRuleOf(schedule))
        .map((rule) => [ruleKeyOf(rule), rule]),
    );
    const before = new Set([...rules.keys()].filter((key) => followersOf.has(key)));
    for (const watch of owners.get(owner) ?? []) drop(watch);
    if (wanted.length === 0) owners.delete(owner);
    else owners.set(owner, wanted);
    for (const watch of wanted) enter(watch);
    const begun = [...rules].filter(([key]) => !before.has(key) && followersOf.has(key)).map(([, rule]) => rule);
    const ended = [...rules].filter(([key]) => before.has(key) && !followersOf.has(key)).map(([, rule]) => rule);
    if (begun.length + ended.length > 0) for (const listener of listeners) listener({ begun, ended });
  };
  const enter = (watch: Watch): void => {
    watches.set(watch.id, watch);
    if (watch.paused !== undefined) return;
    const rule = cronRuleOf(watch.schedule);
    const followers = followersOf.get(ruleKeyOf(rule)) ?? { rule, watches: new Map() };
    followersOf.set(ruleKeyOf(rule), followers);
    followers.watches.set(watch.id, watch);
  };
  const drop = (watch: Watch): void => {
    watches.delete(watch.id);
    const key = ruleKeyOf(cronRuleOf(watch.schedule));
    const followers = followersOf.get(key);
    followers?.watches.delete(watch.id);
    if (followers?.watches.size === 0) followersOf.delete(key);
  };

  return {
    find: (watchId) => watches.get(watchId),
    ofGuild: (guildId) => owners.get(guildId) ?? [],
    ofCommunity: (community) => owners.get(community) ?? [],
    active: () => [...watches.values()].filter(({ paused }) => paused === undefined),
    following: (rule) => [...(followersOf.get(ruleKeyOf(rule))?.watches.values() ?? [])],
    rules: () => [...followersOf.values()].map(({ rule }) => rule),
    put: (guild) => take(guild.guildId, guild.removedAt === undefined ? guild.watches : []),
    forget: (guildId) => take(guildId, []),
    putCommunity: take,
    onRules: (listener) => {
      listeners.push(listener);
    },
  };
}

/**
 * Reads all watches from the store. A guild whose document cannot be understood is told to the log and left out: its
 * watches rest until it is mended.
 *
 * @throws {StoreError}
 */
export async function loadWatchBook(guilds: DocumentStore<Guild>, log: Log): Promise<WatchBook> {
  const book = createWatchBook();
  for await (const guildId of guilds.keys()) {
    try {
      const guild = await guilds.read(guildId);
      if (guild !== undefined) book.put(guild);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "damaged-document") throw error;
      log.error("A server's watches cannot be read and rest.", { guildId }, error);
    }
  }
  return book;
}
