/** Questions in a row that an endpoint may leave unanswered before it is left alone. */
const failuresToOpen = 3;
/** The first rest; each one after a failed trial is twice as long. */
const firstRestMs = 60_000;
const longestRestMs = 10 * 60_000;

/**
 * Keeps a program from waiting for an endpoint that does not answer. *Closed*: everything passes; three failures in a row
 * open it. *Open*: nothing passes for a minute. *On trial*: one question passes; if it is answered the circuit closes, if
 * not it opens for twice as long as before, ten minutes at most. What will not pass by itself, like a wrong key, opens it
 * for ten minutes at once.
 */
export interface Circuit {
  /** @returns milliseconds until a question may pass; 0: now, and it counts as the trial where there has to be one */
  enter(): number;
  answered(): void;
  failed(how: "passing" | "lasting"): void;
  /** The question ended without telling anything of the endpoint. */
  withdrawn(): void;
}

/** @param now - in milliseconds */
export function createCircuit(now: () => number): Circuit {
  let failures = 0;
  let openUntilMs: number | undefined;
  let restMs = firstRestMs;
  let onTrial = false;

  return {
    enter() {
      if (openUntilMs === undefined) return 0;
      const leftMs = openUntilMs - now();
      if (leftMs > 0) return leftMs;
      if (onTrial) return 1_000;
      onTrial = true;
      return 0;
    },
    answered() {
      failures = 0;
      openUntilMs = undefined;
      restMs = firstRestMs;
      onTrial = false;
    },
    failed(how) {
      failures += 1;
      const failedTrial = onTrial;
      onTrial = false;
      if (how === "passing" && failures < failuresToOpen && !failedTrial) return;
      // Others that were under way when it opened say nothing new.
      if (openUntilMs !== undefined && openUntilMs > now()) return;
      if (failedTrial) restMs = Math.min(longestRestMs, restMs * 2);
      openUntilMs = now() + (how === "lasting" ? longestRestMs : restMs);
    },
    withdrawn() {
      onTrial = false;
    },
  };
}
