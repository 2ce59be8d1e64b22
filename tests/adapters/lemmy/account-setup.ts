import { onTestFinished } from "vitest";
import { createHostQueues } from "../../../src/adapters/lemmy/host-queues.ts";
import { createLemmyAccess } from "../../../src/adapters/lemmy/lemmy-access.ts";
import { createLemmyAccount, type LemmyCredentials } from "../../../src/adapters/lemmy/lemmy-account.ts";
import { type SampleInstanceOptions, startSampleInstance } from "../../../src/demo/sample-instance/sample-instance.ts";
import type { TokenKeeper } from "../../../src/ports/token-keeper.ts";
import { createFastTiming } from "./fast-timing.ts";

export const host = "lemmy.example";
export const bot = `standpoint@${host}`;
export const versions = ["0.19.20", "1.0.0-beta.1"] as const;

/** The bot's. */
export const password = "correct horse battery";

interface AccountOptions {
  /** Default: what opens the bot's account. */
  readonly credentials?: LemmyCredentials;
  /** Default: every account logs in for itself. */
  readonly tokens?: TokenKeeper;
}

const keepsNothing: TokenKeeper = { read: async () => undefined, write: async () => {} };

/** An instance of which nothing is known but the bot's account, where waiting takes no time. Nothing is tried again. */
export async function setupAccount(version: (typeof versions)[number], options: Partial<SampleInstanceOptions> = {}) {
  const timing = createFastTiming();
  const clock = { now: () => new Date(timing.now()), sleep: timing.sleep };
  const instance = await startSampleInstance({
    host,
    version,
    now: clock.now(),
    clock: clock.now,
    snapshot: { posts: [], comments: [] },
    accounts: [{ name: "standpoint", password }],
    ...options,
  });
  onTestFinished(() => instance.close());
  const { instances } = createLemmyAccess({
    baseUrls: { [host]: instance.baseUrl },
    userAgent: "Standpoint/test",
    queues: createHostQueues({ timing }),
    timing,
    retry: { maxRetries: 0 },
  });
  /** As after a start of the program. */
  const open = ({ credentials = { username: "standpoint", password }, tokens = keepsNothing }: AccountOptions = {}) =>
    createLemmyAccount({ instances, host, credentials, tokens, now: timing.now });
  return { instance, life: instance.life, timing, clock, open };
}
