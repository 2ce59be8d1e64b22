import { describe, expect, it } from "vitest";
import type { JobQueue, WatchJob, WorkOnJob } from "../../src/ports/job-queue.ts";
import { createManualClock, type ManualClock } from "../fakes/manual-clock.ts";

export interface JobQueueHarness {
  readonly work: WorkOnJob;
  readonly onFailure: (job: WatchJob, error: unknown) => void;
  readonly clock: ManualClock;
  /** How many jobs at most are worked on at a time. */
  readonly concurrency: number;
}

const slot = new Date("2026-11-21T08:00:00.000Z");
const jobOf = (watchId: string, minutes = 0): WatchJob => ({
  watchId,
  slot: new Date(slot.getTime() + minutes * 60_000),
});
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Work that goes on until it is told to end. */
function slowWork() {
  const begun: string[] = [];
  const ends = new Map<string, (again?: Date) => void>();
  const most = { atOnce: 0 };
  const work: WorkOnJob = ({ watchId, slot: due }) =>
    new Promise((resolve) => {
      const name = `${watchId}@${(due.getTime() - slot.getTime()) / 60_000}`;
      begun.push(name);
      ends.set(name, (again) => {
        ends.delete(name);
        resolve(again);
      });
      most.atOnce = Math.max(most.atOnce, ends.size);
    });
  const end = async (name: string, again?: Date): Promise<void> => {
    ends.get(name)?.(again);
    await settle();
  };
  return { work, begun, end, most };
}

/** What every adapter of the port `JobQueue` must do. */
export function jobQueueContract(name: string, create: (harness: JobQueueHarness) => JobQueue): void {
  const setup = (work: WorkOnJob, concurrency = 10) => {
    const clock = createManualClock();
    const failed: string[] = [];
    const onFailure = ({ watchId }: WatchJob, error: unknown) => void failed.push(`${watchId}: ${error}`);
    return { queue: create({ work, onFailure, clock, concurrency }), clock, failed };
  };

  describe(`${name}, as every queue,`, () => {
    it("works on a job that is put in twice once, and again after it is done", async () => {
      const { work, begun, end } = slowWork();
      const { queue } = setup(work);
      await queue.enqueue(jobOf("a"));
      await queue.enqueue(jobOf("a"));
      await settle();
      expect(begun).toEqual(["a@0"]);

      await end("a@0");
      await queue.idle();
      await queue.enqueue(jobOf("a"));
      await settle();
      expect(begun).toEqual(["a@0", "a@0"]);
    });

    it("works on one slot of a watch at a time, in the order in which they came", async () => {
      const { work, begun, end } = slowWork();
      const { queue } = setup(work);
      for (const job of [jobOf("a"), jobOf("a", 1), jobOf("a", 2), jobOf("b")]) await queue.enqueue(job);
      await settle();
      expect(begun).toEqual(["a@0", "b@0"]);

      await end("a@0");
      expect(begun).toEqual(["a@0", "b@0", "a@1"]);
    });

    it("works on no more than so many at a time", async () => {
      const { work, begun, end, most } = slowWork();
      const { queue } = setup(work, 2);
      for (const watchId of ["a", "b", "c"]) await queue.enqueue(jobOf(watchId));
      await settle();
      expect(begun).toEqual(["a@0", "b@0"]);

      await end("b@0");
      expect(begun).toEqual(["a@0", "b@0", "c@0"]);
      expect(most.atOnce).toBe(2);
    });

    it("tries a job again when it asks for it, and lets others pass meanwhile", async () => {
      const { work, begun, end } = slowWork();
      const { queue, clock } = setup(work, 1);
      await queue.enqueue(jobOf("a"));
      await queue.enqueue(jobOf("b"));
      await settle();
      await end("a@0", new Date(clock.now().getTime() + 60_000));
      expect(begun).toEqual(["a@0", "b@0"]);
      await end("b@0");

      await clock.advance(59_999);
      await settle();
      expect(begun).toHaveLength(2);
      await clock.advance(1);
      await settle();
      expect(begun).toEqual(["a@0", "b@0", "a@0"]);
    });

    it("tells how often, and since when, a job was tried", async () => {
      const tries: string[] = [];
      const { queue, clock } = setup(async (_, { number, firstTriedAt }) => {
        tries.push(`${number} ${clock.now().getTime() - firstTriedAt.getTime()}`);
        return number < 3 ? new Date(clock.now().getTime() + 1_000) : undefined;
      });
      await queue.enqueue(jobOf("a"));
      await settle();
      await clock.advance(2_000);
      await queue.idle();

      expect(tries).toEqual(["1 0", "2 1000", "3 2000"]);
    });

    it("tells of a job that fails, and goes on with the others of its watch", async () => {
      const done: string[] = [];
      const { queue, failed } = setup(async ({ slot: due }) => {
        if (due.getTime() === slot.getTime()) throw new Error("no luck");
        done.push("second");
        return undefined;
      });
      await queue.enqueue(jobOf("a"));
      await queue.enqueue(jobOf("a", 1));
      await queue.idle();

      expect(failed).toEqual(["a: Error: no luck"]);
      expect(done).toEqual(["second"]);
    });

    it("takes nothing more when it closes, and waits for what is being worked on", async () => {
      const { work, begun, end } = slowWork();
      const { queue } = setup(work, 1);
      await queue.enqueue(jobOf("a"));
      await queue.enqueue(jobOf("b"));
      await settle();
      let closed = false;
      const closing = queue.close().then(() => {
        closed = true;
      });
      await queue.enqueue(jobOf("c"));
      await settle();
      expect(closed).toBe(false);

      await end("a@0");
      await closing;
      expect(begun).toEqual(["a@0"]);
    });

    it("tells jobs that it closes, waits for them no longer than it can, and counts no stopped one as failed", async () => {
      const { queue, clock, failed } = setup(
        (job, { signal }) =>
          new Promise((_, reject) => {
            if (job.watchId === "deaf") return;
            signal.addEventListener("abort", () => reject(signal.reason));
          }),
      );
      await queue.enqueue(jobOf("deaf"));
      await queue.enqueue(jobOf("good"));
      await settle();
      const closing = queue.close();
      await clock.advance(10_000);
      await closing;

      expect(failed).toEqual([]);
    });
  });
}
