import type { DeliveryLog } from "../delivery/delivery-log.ts";
import { newDeliveryLog, withReceipt } from "../delivery/receipts.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Log } from "../ports/log.ts";
import type { ScheduleTimer } from "../ports/schedule-timer.ts";
import { tickExpressionOf } from "../watch/cron-expression.ts";
import { type CronRule, ruleKeyOf } from "../watch/schedule.ts";
import type { Watch } from "../watch/watch.ts";
import { type Due, whatIsDue } from "../watch/what-is-due.ts";
import type { WatchBook } from "./watch-book.ts";

/** Looks at all watches this often, whether a timer fired or not: machines sleep, and clocks are set. */
const sweepRule: CronRule = { expression: "*/5 * * * *", timezone: "UTC" };
/** How many of the slots that were missed are written down, so that they do not push out what was delivered. */
const mostSkippedTold = 5;

/** Puts every slot that becomes due into the queue, once. */
export interface Schedules {
  /** Catches up what was missed while the program was down, then follows the rules of the book as they come and go. */
  start(): Promise<void>;
  /** No timer fires any more; what is in the queue stays there. */
  stop(): void;
}

/**
 * A tick only asks which slots are due by now: it carries no moment of its own. So a timer that fires late, twice or not at
 * all loses and doubles nothing.
 */
export function createSchedules({
  book,
  deliveries,
  queue,
  timer,
  clock,
  log,
}: {
  readonly book: WatchBook;
  readonly deliveries: DocumentStore<DeliveryLog>;
  readonly queue: JobQueue;
  readonly timer: ScheduleTimer;
  readonly clock: Clock;
  readonly log: Log;
}): Schedules {
  /** The last slot of a watch that is done or in the queue, by watch id. */
  const handled = new Map<string, Date>();
  const stops = new Map<string, () => void>();
  let running = false;

  const enqueue = async (watch: Watch, { slot, skipped }: Due): Promise<void> => {
    const before = handled.get(watch.id);
    handled.set(watch.id, slot);
    try {
      await queue.enqueue({ watchId: watch.id, slot });
    } catch (error) {
      // The next look tries again.
      if (before === undefined) handled.delete(watch.id);
      else handled.set(watch.id, before);
      throw error;
    }
    if (skipped.length > 0) await deliveries.change(watch.id, withSkipped(watch.id, skipped, clock.now()));
  };
  const look = async (watches: readonly Watch[]): Promise<void> => {
    for (const watch of watches) {
      try {
        const due = whatIsDue(watch, handled.get(watch.id), clock.now(), mostSkippedTold);
        if (due !== undefined) await enqueue(watch, due);
      } catch (error) {
        log.error("A slot that is due could not be put into the queue.", { watchId: watch.id }, error);
      }
    }
  };
  const begin = (rule: CronRule): void => {
    try {
      const tick: CronRule = { ...rule, expression: tickExpressionOf(rule.expression) };
      const stop = timer.start(tick, () => void look(book.following(rule)));
      stops.set(ruleKeyOf(rule), stop);
    } catch (error) {
      // A zone that this machine does not know must not keep the others from their digests.
      log.error("A schedule cannot be followed.", { ...rule }, error);
    }
  };
  const sweep = async (): Promise<void> => {
    for (const watchId of handled.keys()) if (book.find(watchId) === undefined) handled.delete(watchId);
    await look(book.active());
  };
  const end = (rule: CronRule): void => {
    stops.get(ruleKeyOf(rule))?.();
    stops.delete(ruleKeyOf(rule));
  };

  book.onRules(({ begun, ended }) => {
    if (!running) return;
    for (const rule of begun) begin(rule);
    for (const rule of ended) end(rule);
  });

  return {
    async start() {
      const watches = book.active();
      for (const watch of watches) {
        try {
          const last = lastHandledOf(await deliveries.read(watch.id));
          if (last !== undefined) handled.set(watch.id, last);
        } catch (error) {
          // It is not known what was delivered: what was missed is not caught up, so that nothing comes twice.
          handled.set(watch.id, clock.now());
          log.error(
            "What a watch delivered cannot be read; missed slots are not caught up.",
            { watchId: watch.id },
            error,
          );
        }
      }
      running = true;
      for (const rule of book.rules()) begin(rule);
      stops.set(
        "sweep",
        timer.start(sweepRule, () => void sweep()),
      );
      await look(watches);
    },
    stop() {
      running = false;
      for (const stop of stops.values()) stop();
      stops.clear();
    },
  };
}

function lastHandledOf(log: DeliveryLog | undefined): Date | undefined {
  const slots = [...(log?.receipts ?? []), log?.attempt].flatMap((each) =>
    each === undefined ? [] : [each.slot.getTime()],
  );
  return slots.length === 0 ? undefined : new Date(Math.max(...slots));
}

/** Writes down slots that nobody will work on. */
function withSkipped(watchId: string, slots: readonly Date[], at: Date) {
  return (log: DeliveryLog = newDeliveryLog(watchId)): DeliveryLog =>
    slots.reduce((told, slot) => withReceipt(told, { status: "skipped", slot, at }), log);
}
