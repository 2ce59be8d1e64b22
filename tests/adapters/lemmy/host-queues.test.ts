import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createHostQueues } from "../../../src/adapters/lemmy/host-queues.ts";

const one = "https://one.example";
const other = "https://other.example";
const ordinary = { signal: undefined, urgent: false };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A task that ends when it is told to, and the moment at which it began. */
function slowTasks() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const startMs = Date.now();
  return {
    begun,
    endAll: () => {
      for (const end of ends.splice(0)) end();
    },
    task: () =>
      new Promise<void>((resolve) => {
        begun.push(Date.now() - startMs);
        ends.push(resolve);
      }),
  };
}

describe("the queue of a host", () => {
  it("lets four requests through at once, and the next when one ends", async () => {
    const queues = createHostQueues();
    const { task, begun, endAll } = slowTasks();
    for (let count = 0; count < 6; count++) void queues.run(one, ordinary, task);

    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun).toHaveLength(4);
    endAll();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toHaveLength(6);
  });

  it("lets 120 requests begin within any minute", async () => {
    const queues = createHostQueues();
    const begun: number[] = [];
    const startMs = Date.now();
    const ask = (count: number) => {
      for (let at = 0; at < count; at++) {
        void queues.run(one, ordinary, async () => void begun.push(Date.now() - startMs));
      }
    };

    ask(60);
    await vi.advanceTimersByTimeAsync(59_000);
    ask(100);
    await vi.advanceTimersByTimeAsync(999);
    expect(begun).toHaveLength(120);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(160);
    ask(100);
    await vi.advanceTimersByTimeAsync(58_000);
    expect(begun).toHaveLength(180);
  });

  it("does not keep other hosts waiting", async () => {
    const queues = createHostQueues({ maxAtOnce: 1 });
    const { task, begun } = slowTasks();

    void queues.run(one, ordinary, task);
    void queues.run(other, ordinary, task);
    await vi.advanceTimersByTimeAsync(0);

    expect(begun).toHaveLength(2);
  });

  it("lets what was begun go first", async () => {
    const queues = createHostQueues({ maxAtOnce: 1 });
    const { task, endAll } = slowTasks();
    const order: string[] = [];
    const note = (name: string) => async () => void order.push(name);
    void queues.run(one, ordinary, task);

    void queues.run(one, ordinary, note("new"));
    void queues.run(one, { ...ordinary, urgent: true }, note("again"));
    endAll();
    await vi.advanceTimersByTimeAsync(0);

    expect(order).toEqual(["again", "new"]);
  });

  it("lets nothing through while the host is to be left alone", async () => {
    const queues = createHostQueues();
    const { task, begun } = slowTasks();

    queues.rest(one, 5_000);
    queues.rest(one, 2_000);
    void queues.run(one, ordinary, task);
    void queues.run(other, ordinary, task);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(begun).toEqual([0, 5_000]);
  });

  it("lets go of who no longer wants to wait, for the turn or for the host", async () => {
    const queues = createHostQueues({ maxAtOnce: 1 });
    const { task, begun } = slowTasks();
    const caller = new AbortController();
    const reason = new Error("No longer needed");
    const waits = { signal: caller.signal, urgent: false };
    queues.rest(other, 60_000);
    void queues.run(one, ordinary, task);

    const rejected = Promise.all(
      [one, other].map((origin) => expect(queues.run(origin, waits, task)).rejects.toBe(reason)),
    );
    await vi.advanceTimersByTimeAsync(10);
    caller.abort(reason);
    await rejected;

    expect(begun).toEqual([0]);
  });

  it("passes on what a request comes to, and goes on after a failure", async () => {
    const queues = createHostQueues({ maxAtOnce: 1 });
    const failure = new Error("No");

    await expect(queues.run(one, ordinary, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(await queues.run(one, ordinary, async () => "yes")).toBe("yes");
  });

  it("keeps nothing alive when it is empty", async () => {
    const queues = createHostQueues();

    await Promise.all(Array.from({ length: 50 }, () => queues.run(one, ordinary, async () => {})));

    expect(vi.getTimerCount()).toBe(0);
  });
});
