import type { LookupFunction } from "node:net";
import { type HostQueues, sharedHostQueues } from "./host-queues.ts";
import { type AnswerReport, createInstanceFetch } from "./instance-fetch.ts";
import { createLemmyInstances, type LemmyInstances } from "./lemmy-instance.ts";
import { defaultRetryRule, type RetryRule } from "./retry.ts";
import { systemTiming, type Timing } from "./timing.ts";

export interface LemmyAccessOptions {
  /** Where to reach an instance elsewhere than at `https://HOST`, by host; these may be on a private network. */
  readonly baseUrls: Readonly<Record<string, string>>;
  readonly userAgent: string;
  /** For one answer, from connecting to its last byte; default 15,000. */
  readonly timeoutMs?: number;
  /** How often and how long is tried again what may pass; see `defaultRetryRule`. */
  readonly retry?: Partial<RetryRule>;
  /** What requests wait in; the queues of this process unless told otherwise. */
  readonly queues?: HostQueues;
  /** The clock and the chance; the system's unless told otherwise. */
  readonly timing?: Timing;
  /** How names are resolved; the system's way unless told otherwise. */
  readonly resolve?: LookupFunction;
}

/** Everything between a question to an instance and the wire. */
export interface LemmyAccess {
  readonly instances: LemmyInstances;
  readonly timing: Timing;
}

/** @param onAnswer - called after each answer, whatever it is */
export function createLemmyAccess(options: LemmyAccessOptions, onAnswer?: (report: AnswerReport) => void): LemmyAccess {
  const { userAgent, timeoutMs = 15_000, queues = sharedHostQueues, timing = systemTiming, resolve } = options;
  const retry = { ...defaultRetryRule, ...options.retry };
  const baseUrls = new Map(Object.entries(options.baseUrls).map(([host, url]) => [host.toLowerCase(), url]));
  const instanceFetch = createInstanceFetch({
    baseUrls,
    userAgent,
    timeoutMs,
    resolve,
    queues,
    retry,
    timing,
    onAnswer,
  });
  return { instances: createLemmyInstances({ baseUrls, instanceFetch, now: timing.now }), timing };
}
