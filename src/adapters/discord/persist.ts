import { DestinationUnavailableError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import { discordFailure, neverReached } from "./discord-failure.ts";

/** Waited before each further try: discord.js has by then tried several times without a pause. */
const pausesMs = [500, 2_000, 5_000];

export interface Persistence {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does something at Discord again where it failed and may not have been done: after a 5xx, a silence or a cut connection.
 *
 * @param act - doing it twice must do no harm
 * @throws {DestinationUnavailableError} after the last try; and what is no such failure, at once
 */
export async function persist<T>(act: () => Promise<T>, { clock, signal }: Persistence): Promise<T> {
  let mayHaveArrived = false;
  for (let tried = 0; ; tried++) {
    signal?.throwIfAborted();
    try {
      return await act();
    } catch (error) {
      if (discordFailure(error) !== "unavailable") throw error;
      mayHaveArrived ||= !neverReached(error);
      const pauseMs = pausesMs[tried];
      if (pauseMs === undefined) throw unavailable(error, mayHaveArrived);
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
