import { type JobQueue, jobKey, type WatchJob } from "../../src/ports/job-queue.ts";

/** A queue that nobody works on: it remembers what was put in, each job once. */
export function createMemoryQueue(): JobQueue & { readonly jobs: readonly string[]; failing: boolean } {
  const jobs: string[] = [];
  const queue = {
    jobs,
    failing: false,
    async enqueue(job: WatchJob) {
      if (queue.failing) throw new Error("The queue is closed.");
      if (!jobs.includes(jobKey(job))) jobs.push(jobKey(job));
    },
    async idle() {},
    async close() {},
  };
  return queue;
}
