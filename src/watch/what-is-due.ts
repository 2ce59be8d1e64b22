import { cronRuleOf, ruleKeyOf, type Schedule } from "./schedule.ts";
import { nextSlot, slotAtOrBefore, slotBefore } from "./slots.ts";

/** What has become due. */
export interface Due {
  /** The one slot to work on: the latest. */
  readonly slot: Date;
  /** Missed before it, and not caught up any more: oldest first, of very many the latest. */
  readonly skipped: readonly Date[];
}

/**
 * Finds what is due. Of several slots that were missed, the latest is caught up: the one that is at most one period old.
 *
 * @param handled - the last slot that is done or being worked on; `undefined`: none ever was
 * @param activeSince - slots before it are not the watch's
 * @param mostSkipped - how many of the skipped to tell
 */
export function whatIsDue(
  { schedule, activeSince }: { readonly schedule: Schedule; readonly activeSince: Date },
  handled: Date | undefined,
  now: Date,
  mostSkipped: number,
): Due | undefined {
  const isDue = (slot: Date): boolean => slot >= activeSince && (handled === undefined || slot > handled);
  const slot = latestSlot(schedule, now);
  if (!isDue(slot)) return undefined;
  const skipped: Date[] = [];
  for (let missed = slotBefore(schedule, slot); isDue(missed); missed = slotBefore(schedule, missed)) {
    if (skipped.length === mostSkipped) break;
    skipped.unshift(missed);
  }
  return { slot, skipped };
}

interface Around {
  readonly slot: Date;
  readonly next: Date;
}

/** Between which two slots a rule was looked at last: a thousand watches that follow it ask the same. */
const lookedAt = new Map<string, Around>();
const mostRemembered = 5_000;

function latestSlot(schedule: Schedule, now: Date): Date {
  const key = ruleKeyOf(cronRuleOf(schedule));
  const known = lookedAt.get(key);
  if (known !== undefined && known.slot <= now && now < known.next) return known.slot;
  const slot = slotAtOrBefore(schedule, now);
  if (lookedAt.size >= mostRemembered) lookedAt.clear();
  lookedAt.set(key, { slot, next: nextSlot(schedule, slot) });
  return slot;
}
