import PQueue from "p-queue";
import type { Clock } from "../../ports/clock.ts";
import type { DocumentStore } from "../../ports/document-store.ts";

/** Lemmy's default limits are six posts, and six comments, in ten minutes; one is left to others who use the account. */
const atMost = 5;
const withinMs = 10 * 60 * 1_000;

/** What an account may still write. */
export interface PostingBudget {
  /**
   * Writes when its turn has come, one after another, and no more than the instance takes. What was written before a
   * restart counts.
   */
  write<T>(kind: "post" | "comment", work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/**
 * @param account - `name@host`: each account has its own budget
 * @param facts - where the times of writing are kept
 */
export function createPostingBudget(account: string, facts: DocumentStore<string>, clock: Clock): PostingBudget {
  const queues = { post: new PQueue({ concurrency: 1 }), comment: new PQueue({ concurrency: 1 }) };

  async function turn(kind: "post" | "comment", signal: AbortSignal | undefined): Promise<void> {
    const key = `written/${kind}/${account}`;
    for (;;) {
      const lately = timesIn(await facts.read(key)).filter((at) => at > clock.now().getTime() - withinMs);
      const [oldest = 0] = lately.slice(-atMost);
      if (lately.length < atMost) {
        // Noted beforehand: what crashes while it writes has counted at the instance, too.
        await facts.change(key, () => JSON.stringify([...lately, clock.now().getTime()]));
        return;
      }
      await clock.sleep(oldest + withinMs - clock.now().getTime() + 1, signal);
    }
  }

  return {
    write: (kind, work, signal) =>
      queues[kind].add(
        async () => {
          await turn(kind, signal);
          return work();
        },
        signal === undefined ? {} : { signal },
      ),
  };
}

/** What cannot be read counts as nothing written. */
function timesIn(kept: string | undefined): number[] {
  try {
    const times: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(times) ? times.filter((time) => typeof time === "number") : [];
  } catch {
    return [];
  }
}
