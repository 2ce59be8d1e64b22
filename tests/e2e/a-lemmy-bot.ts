import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type SampleInstanceOptions, startSampleInstance } from "../../src/demo/sample-instance/sample-instance.ts";
import lemmy from "../../src/demo/sample-threads/threadiverse.json" with { type: "json" };
import { createManualClock } from "../fakes/manual-clock.ts";
import { createTemporaryDirectory } from "../fakes/temporary-directory.ts";
import { lemmyEnvironment } from "./bot-environment.ts";
import { passUntil } from "./pass-until.ts";
import { startBot } from "./running-bot.ts";

/** A Saturday; the sample threads are a day old at most. */
export const morning = "2026-11-21T08:59:00.000Z";
export const versions = ["0.19.20", "1.0.0-beta.1"] as const;
export const host = "lemmy.example";
export const bot = `standpoint@${host}`;

const minuteMs = 60_000;

/** What the operator chose, unless told otherwise. */
export const choices = {
  lemmy: {
    destinations: [{ community: `digests@${host}`, watch: [`technology@${host}`] }],
    // Requests to a host are few in real time, however fast the bot's clock goes.
    mentions: { communities: [`technology@${host}`], pollSeconds: 600 },
  },
};

/**
 * An instance with the sample threads and the bot's account, and a directory for the bot: everything that outlives a bot.
 */
export async function setup(version: (typeof versions)[number], options: Partial<SampleInstanceOptions> = {}) {
  const clock = createManualClock(morning);
  const instance = await startSampleInstance({
    host,
    version,
    snapshot: lemmy,
    now: new Date(morning),
    clock: () => clock.now(),
    communities: { digests: {} },
    moderators: { digests: ["mo"], technology: ["tess"] },
    accounts: [{ name: "standpoint", password: "secret" }],
    ...options,
  });
  const directory = await createTemporaryDirectory();
  onTestFinished(() => instance.close());

  const environment = {
    CONTACT_URL: "https://example.org/contact",
    ...lemmyEnvironment(host, instance.baseUrl),
  };

  async function start(chosen: unknown = choices) {
    await mkdir(join(directory, "config"), { recursive: true });
    await writeFile(join(directory, "config", "standpoint.json"), JSON.stringify(chosen));
    const running = await startBot({ environment, directory, clock });
    /** So much time goes by, with looks for mentions. */
    const pass = async (minutes: number) => {
      for (let at = 0; at < minutes; at++) await clock.advance(minuteMs);
    };
    return { ...running, pass };
  }

  /** @param meanwhile - done after each minute */
  async function passMinutesUntil<T>(look: () => T | undefined, what: string, meanwhile = async () => {}): Promise<T> {
    return (await passUntil(clock, look, what, { meanwhile })).found;
  }

  const { life } = instance;
  return {
    clock,
    instance,
    start,
    passUntil: passMinutesUntil,
    /** The thread about which most is said. */
    threadId: 48245,
    says: (creator: string, content: string, postId: number, parentId?: number) =>
      life.addComment({ postId, parentId, creator, content }),
    /** The bot's own, as they stand. */
    posts: () => life.snapshot.posts.filter(isBots),
    comments: () => life.snapshot.comments.filter(isBots),
    /** Whether the bot has been told of everything and has nothing left to look at. */
    unread: () => life.notices.filter(({ recipient, read }) => recipient === "standpoint" && !read),
  };
}

function isBots({
  creator,
  deleted,
}: {
  readonly creator: string;
  readonly deleted?: boolean | null | undefined;
}): boolean {
  return creator === "standpoint" && deleted !== true;
}
