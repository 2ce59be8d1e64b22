/** How Discord misbehaves; `after`: what was asked is done first, so that only the answer goes wrong (default: false). */
export type SampleFault =
  | {
      readonly kind: "answer";
      readonly status: number;
      /** Default: Discord's for 403 (50001), 404 (10003) and 5xx. */
      readonly body?: unknown;
      readonly after?: boolean;
    }
  /** Closes the connection without an answer. */
  | { readonly kind: "cut"; readonly after?: boolean }
  /** Refuses for so many seconds, whoever asks and however often, or as the bot's limit for everything. */
  | { readonly kind: "rate-limit"; readonly retryAfterSeconds: number; readonly global?: boolean }
  /** Answers rightly, but late. Real milliseconds, whatever the clock. */
  | { readonly kind: "slow"; readonly delayMs: number };

/** A fault that was asked for. */
export interface PlannedFault {
  /** As in the table of routes: `POST /channels/:channel/messages`. */
  readonly route: string;
  readonly fault: SampleFault;
  /** How often it is still to happen. */
  left: number;
  /** Only for these requests; default: for all of the route. */
  readonly where?: (params: Readonly<Record<string, string>>) => boolean;
}

export interface Faults {
  add(fault: PlannedFault): void;
  /** @returns the fault for this request, counted as used */
  take(route: string, params: Readonly<Record<string, string>>): SampleFault | undefined;
}

/** @param routes - the routes there are; another one is a mistake of the test */
export function createFaults(routes: readonly string[]): Faults {
  const planned: PlannedFault[] = [];
  return {
    add(fault) {
      if (!routes.includes(fault.route))
        throw new Error(`There is no route "${fault.route}". There are: ${routes.join(", ")}`);
      planned.push(fault);
    },
    take(route, params) {
      const next = planned.find((each) => each.left > 0 && each.route === route && each.where?.(params) !== false);
      if (next !== undefined) next.left -= 1;
      return next?.fault;
    },
  };
}

/** @returns Discord's own words for a status */
export function usualBody(status: number): unknown {
  if (status === 403) return { message: "Missing Access", code: 50001 };
  if (status === 404) return { message: "Unknown Channel", code: 10003 };
  if (status === 401) return { message: "401: Unauthorized", code: 0 };
  return { message: `${status}: Internal Server Error`, code: 0 };
}
