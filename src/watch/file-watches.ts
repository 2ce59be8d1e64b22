import { createHash } from "node:crypto";
import type { CommunityName } from "../thread/thread.ts";
import { communityWatchId, type SeenInFile } from "./community.ts";
import { cronRuleOf, ruleKeyOf, type Schedule } from "./schedule.ts";
import type { Watch } from "./watch.ts";

/** A destination as the operator's file names it. */
export interface FileDestination {
  readonly community: CommunityName;
  /** What is read. */
  readonly watch: readonly CommunityName[];
  /** `day`, `week`, `month`, or a cron expression. */
  readonly every: string;
  /** Not with a cron expression. */
  readonly at?: string | undefined;
  readonly timezone: string;
  readonly language?: string | undefined;
  readonly minScore: number;
  readonly minComments: number;
  readonly maxTopics: number;
}

/** Who orders what the file names. */
const operator = "operator";

export function scheduleOf({ every, at = "09:00", timezone }: FileDestination): Schedule {
  if (every === "day" || every === "week" || every === "month") return { every, at, timezone };
  return { every: "cron", expression: every, timezone };
}

/**
 * The watches that a file orders for one community. A watch is known again by what it reads and how often: its thresholds,
 * its language and its time of day may change. With another schedule it begins anew.
 *
 * @param destinations - of that community
 * @param seen - since when each was in the file, by watch id
 * @returns `seen`: the same, with what is new, without what is gone
 */
export function fileWatches(
  destinations: readonly FileDestination[],
  seen: Readonly<Record<string, SeenInFile>>,
  now: Date,
): { readonly watches: readonly Watch[]; readonly seen: Readonly<Record<string, SeenInFile>> } {
  const watches = new Map<string, Watch>();
  const seenNow: Record<string, SeenInFile> = {};
  for (const destination of destinations) {
    const id = freeId(destination, watches);
    const schedule = scheduleOf(destination);
    const rule = ruleKeyOf(cronRuleOf(schedule));
    const before = seen[id];
    const since = before?.rule === rule ? before.since : now;
    seenNow[id] = { since, rule };
    const { community, watch, language, minScore, minComments, maxTopics } = destination;
    watches.set(id, {
      id,
      communities: [...new Set(watch)],
      destination: { kind: "lemmy", community },
      schedule,
      ...(language === undefined ? {} : { language }),
      selection: { minScore, minComments, maxTopics },
      createdAt: since,
      createdBy: operator,
      activeSince: since,
      paused: undefined,
    });
  }
  return { watches: [...watches.values()], seen: seenNow };
}

/** Named twice, with other times, a destination is two. */
function freeId(destination: FileDestination, taken: ReadonlyMap<string, unknown>): string {
  const { community, watch, every } = destination;
  const said = JSON.stringify([[...new Set(watch)].sort(), every]);
  const hash = createHash("sha256").update(said).digest("hex").slice(0, 12);
  const ids = Array.from({ length: taken.size + 1 }, (_, at) => `file-${hash}${at === 0 ? "" : `-${at + 1}`}`);
  const id = ids.map((each) => communityWatchId(community, each)).find((each) => !taken.has(each));
  if (id === undefined) throw new Error("More watches than there are.");
  return id;
}
