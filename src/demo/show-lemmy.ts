import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loadSettings } from "../../config/load.ts";
import { runBot } from "../bot/run-bot.ts";
import { createDemoClock } from "./demo-clock.ts";
import { now } from "./instances.ts";
import { instancePage } from "./sample-instance/page/instance-page.ts";
import { type SampleInstance, startSampleInstance } from "./sample-instance/sample-instance.ts";
import lemmy from "./sample-threads/threadiverse.json" with { type: "json" };
import { servePage } from "./serve-page.ts";

const host = "lemmy.example";
const account = { name: "standpoint", password: "only for the demo" };
const read = "technology";
/** A thread that somebody asks about. */
const threadId = 48245;
/** So long before the digest is due the demo begins. */
const leadMs = 1_000;
const longestMs = 60_000;

const choices = {
  lemmy: {
    destinations: [{ community: `digests@${host}`, watch: [`${read}@${host}`, `citylife@${host}`] }],
    mentions: { communities: [`${read}@${host}`], pollSeconds: 10 },
  },
};

/**
 * Runs the bot, as it is, on an instance with the sample threads: it posts a digest to a community, and answers somebody who
 * asks for a summary.
 *
 * @param once - whether it ends when both are there, and printed
 * @returns the exit status
 */
export async function showLemmy(once: boolean, signal: AbortSignal): Promise<number> {
  const demoClock = createDemoClock(now, leadMs);
  const ending = new AbortController();
  const [instance, directory] = await Promise.all([
    startSampleInstance({
      host,
      version: "1.0.0-beta.1",
      snapshot: lemmy,
      now: new Date(now),
      clock: demoClock.clock.now,
      communities: { digests: {} },
      accounts: [account],
    }),
    mkdtemp(join(tmpdir(), "standpoint-demo-")),
  ]);
  const asked = instance.life.addComment({
    postId: threadId,
    parentId: undefined,
    creator: "you",
    content: `@${account.name}@${host} summarize`,
  });
  try {
    await mkdir(join(directory, "config"));
    await writeFile(join(directory, "config", "standpoint.json"), JSON.stringify(choices));
    const settings = await loadSettings({
      environment: {
        LEMMY_INSTANCE: host,
        LEMMY_USERNAME: account.name,
        LEMMY_PASSWORD: account.password,
        LEMMY_BASE_URLS: JSON.stringify({ [host]: instance.baseUrl }),
      },
      directory,
    });
    const { stderr } = process;
    const stopped = AbortSignal.any([signal, ending.signal]);
    const running = runBot(settings, { directory, stderr, signal: stopped, ...demoClock });
    const shown = show(instance, asked, once, stopped).finally(() => ending.abort());
    await Promise.race([running, shown]);
    await running;
    return await shown;
  } finally {
    ending.abort();
    await Promise.all([instance.close(), rm(directory, { recursive: true })]);
  }
}

/** Prints the post and the answer when they are there, then shows them as a page. @returns the exit status */
async function show(instance: SampleInstance, asked: number, once: boolean, signal: AbortSignal): Promise<number> {
  const { snapshot } = instance.life;
  const isBots = ({ creator }: { readonly creator: string }) => creator === account.name;
  for (const deadline = Date.now() + longestMs; ; await sleep(100, undefined, { signal }).catch(() => {})) {
    const post = snapshot.posts.find(isBots);
    const answer = snapshot.comments.find(isBots);
    if (post !== undefined && answer !== undefined) {
      process.stdout.write(`# ${post.name}\n\n${post.body}\n${"=".repeat(40)}\n\n${answer.content}`);
      if (once) return 0;
      const page = instancePage({
        host,
        life: instance.life,
        posts: [Number(post.id), threadId],
        comments: [asked, Number(answer.id)],
      });
      const sayWhere = (url: string) => process.stderr.write(`\nThe same as a page: ${url} (Ctrl-C ends)\n`);
      await servePage(page, sayWhere, signal);
      return 0;
    }
    if (signal.aborted) return 0;
    if (Date.now() > deadline) {
      process.stderr.write("The bot has neither posted nor answered; its log above says why.\n");
      return 1;
    }
  }
}
