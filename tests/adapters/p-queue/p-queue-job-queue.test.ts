import { expect, it } from "vitest";
import { createPostingBudget } from "../../../src/adapters/lemmy/posting-budget.ts";
import { createPQueueJobQueue } from "../../../src/adapters/p-queue/p-queue-job-queue.ts";
import { jobQueueContract } from "../../contracts/job-queue.ts";
import { createManualClock } from "../../fakes/manual-clock.ts";
import { createMemoryStores } from "../../fakes/memory-stores.ts";

jobQueueContract("the queue of one process", createPQueueJobQueue);

it("lets nobody wait for those in another lane, however many wait there for their turn to post", async () => {
  const clock = createManualClock();
  const due = clock.now();
  const budget = createPostingBudget("standpoint@lemmy.example", createMemoryStores().facts, clock);
  const ended: string[] = [];
  const queue = createPQueueJobQueue({
    clock,
    onFailure: (_, error) => expect.fail(String(error)),
    laneOf: ({ watchId }) => watchId.slice(0, 1),
    async work({ watchId }) {
      if (watchId.startsWith("l")) await budget.write("post", async () => {});
      ended.push(watchId);
      return undefined;
    },
  });
  for (let number = 1; number <= 100; number++) await queue.enqueue({ watchId: `l${number}`, slot: due });
  await queue.enqueue({ watchId: "d1", slot: due });
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(ended.filter((watchId) => watchId.startsWith("l"))).toHaveLength(5);
  expect(ended).toContain("d1");
  const closing = queue.close();
  await clock.advance(8_000);
  await closing;
});
