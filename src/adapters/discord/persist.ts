import { DestinationUnavailableError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import { discordFailure, neverReached } from "./discord-failure.ts";

/** Waited before each further try where nothing else is said: discord.js has by then tried several times without a pause. */
const usualPausesMs = [500, 2_000, 5_000];

export interface Persistence {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Waited before each further try. */
  readonly pausesMs?: readonly number[];
  /** For how long after it may first have been done doing it again does no harm; left out: for ever. */
  readonly harmlessForMs?: number;
  /** When it may first have been done, where that was before. */
  readonly firstTriedAt?: Date | undefined;
  /** Called when a try has failed that may have been done all the same. */
  readonly onDoubt?: () => void;
}

/**
 * Does something at Discord again where it failed and may not have been done: after a 5xx, a silence or a cut connection.
 *
 * @param act - doing it twice must do no harm; what it is given is aborted where that holds no longer
 * @throws {DestinationUnavailableError} after the last try; and what is no such failure, at once
 */
export async function persist<T>(act: (late?: AbortSignal) => Promise<T>, persistence: Persistence): Promise<T> {
  const { clock, signal, pausesMs = usualPausesMs, harmlessForMs = Infinity, firstTriedAt } = persistence;
  let doneAtMs = firstTriedAt?.getTime();
  for (let tried = 0; ; tried++) {
    signal?.throwIfAborted();
    const startedAtMs = clock.now().getTime();
    const leftMs = (doneAtMs ?? startedAtMs) + harmlessForMs - startedAtMs;
    if (leftMs <= 0) throw unavailable(undefined, true);
    const isAlwaysHarmless = doneAtMs === undefined || leftMs === Infinity;
    const late = isAlwaysHarmless ? undefined : AbortSignal.timeout(leftMs);
    try {
      return await act(late);
    } catch (error) {
      // discord.js calls a request that waited too long for its turn by another name.
      if (late?.aborted) throw unavailable(error, true);
      if (discordFailure(error) !== "unavailable") throw error;
      if (!neverReached(error)) {
        doneAtMs ??= startedAtMs;
        persistence.onDoubt?.();
      }
      const pauseMs = pausesMs[tried];
      if (pauseMs === undefined) throw unavailable(error, doneAtMs !== undefined);
      await clock.sleep(pauseMs, signal);
    }
  }
}

function unavailable(cause: unknown, mayHaveArrived: boolean): DestinationUnavailableError {
  return new DestinationUnavailableError(
    "Discord did not take the message, though it was tried several times; it is tried again later.",
    mayHaveArrived ? {} : { arrived: "no" },
    { cause },
  );
}
