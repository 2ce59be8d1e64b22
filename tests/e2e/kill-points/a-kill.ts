import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as realTime } from "node:timers/promises";
import { createStores } from "../../../src/adapters/keyv/create-stores.ts";
import { isBehind } from "../../../src/delivery/published.ts";
import { startSampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { startSampleInstance } from "../../../src/demo/sample-instance/sample-instance.ts";
import lemmy from "../../../src/demo/sample-threads/threadiverse.json" with { type: "json" };
import type { Stores } from "../../../src/ports/stores.ts";
import { newGuild } from "../../../src/watch/guild.ts";
import { lemmyEnvironment } from "../bot-environment.ts";
import { type KillableBot, startKillable } from "./a-killable-bot.ts";

/** What the bot is doing when it is killed. */
export type Story = "deliver" | "answer" | "retract";

/** Where it is killed: at the n-th of these since the story began. */
export interface KillPoint {
  readonly story: Story;
  /** A request to Discord or to the instance, or a write to the bot's store. */
  readonly at: "discord" | "lemmy" | "store";
  readonly number: number;
  /** Before it has its effect, or right after. */
  readonly when: "before" | "after";
  /** Started again within two minutes, while Discord remembers a nonce; or later. */
  readonly again: "soon" | "late";
}

/** What was found once everything had come to rest. */
export interface KillEnd {
  readonly point: KillPoint;
  /** `false`: the story had ended before. */
  readonly killed: boolean;
  /** What nobody was given, and no receipt calls uncertain. */
  readonly lost: readonly string[];
  /** What stands there twice. */
  readonly doubled: readonly string[];
  /** What may have arrived, is called uncertain, and was not sent again. */
  readonly uncertain: readonly string[];
  /** What arrived in part, and the receipt says so. */
  readonly inPart: readonly string[];
}

const host = "lemmy.example";
const threadId = 48230;
const minuteMs = 60_000;
const morning = new Date("2026-11-21T08:59:00.000Z");
const slot = new Date("2026-11-21T09:00:00.000Z");
const gapMs = { soon: 60_000, late: 10 * minuteMs };
/** Real time for the work of one step of the clock. */
const stepMs = 80;
const mostSteps = 400;
const writesToDiscord = [
  "POST /channels/:channel/messages",
  "POST /channels/:channel/messages/:message/threads",
  "PATCH /channels/:channel/messages/:message",
  "DELETE /channels/:channel/messages/:message",
];

/** How many requests and writes a story has when nothing is killed. */
export type StoryLength = Readonly<Record<KillPoint["at"], number>>;

/** Tells a story with the bot killed in it, starts the bot again, and looks what came of it. */
export async function kill(point: KillPoint): Promise<KillEnd> {
  const world = await createWorld(point.story);
  try {
    return await world.tell(point);
  } finally {
    await world.close();
  }
}

export async function lengthOf(story: Story): Promise<StoryLength> {
  const world = await createWorld(story);
  try {
    return await world.measure();
  } finally {
    await world.close();
  }
}

async function createWorld(story: Story) {
  let now = morning;
  let bot: KillableBot | undefined;
  const counted = { discord: 0, lemmy: 0 };
  let plan: KillPoint | undefined;
  let counting = false;
  /** Counts a request; kills the bot where it is the one. */
  const isTheOne = (where: "discord" | "lemmy"): boolean => {
    if (!counting) return false;
    counted[where] += 1;
    if (plan?.at !== where || plan.number !== counted[where]) return false;
    bot?.kill();
    return true;
  };
  const discord = await startSampleDiscord({
    guilds: [{ name: "Gardeners", members: [{ name: "ada" }], channels: [{ name: "general" }] }],
    now: () => now,
  });
  const instance = await startSampleInstance({
    host,
    version: "1.0.0-beta.1",
    snapshot: lemmy,
    now: morning,
    clock: () => now,
    communities: { digests: {} },
    accounts: [{ name: "standpoint", password: "secret" }],
    fault: () => (isTheOne("lemmy") ? { kind: "reset", before: plan?.when === "before" } : undefined),
  });
  let cut: KillPoint["when"] | undefined;
  const isCut = (when: KillPoint["when"]): boolean => {
    if (cut !== when) return false;
    cut = undefined;
    return true;
  };
  for (const route of writesToDiscord) {
    // The first is asked first, and counts.
    discord.fail(route, { kind: "cut", after: true }, 1_000, () => {
      if (isTheOne("discord")) cut = plan?.when;
      return isCut("after");
    });
    discord.fail(route, { kind: "cut" }, 1_000, () => isCut("before"));
  }
  const directory = await mkdtemp(join(tmpdir(), "standpoint-kill-"));
  const location = { kind: "sqlite", path: join(directory, "data", "bot.db") } as const;
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...lemmyEnvironment(host, instance.baseUrl),
  };
  await prepare();

  async function prepare(): Promise<void> {
    const isAnswer = story === "answer";
    const watched = [`technology@${host}`, `citylife@${host}`] as const;
    const destinations = isAnswer ? [] : [{ community: `digests@${host}`, watch: watched }];
    await mkdir(join(directory, "config"));
    const mentions = { communities: [`technology@${host}`], pollSeconds: 30 };
    await writeFile(
      join(directory, "config", "standpoint.json"),
      JSON.stringify({ lemmy: { destinations, mentions }, retraction: { pollSeconds: 60 } }),
    );
    const guildId = discord.guildId("Gardeners");
    const stores = await createStores(location);
    await stores.guilds.change(guildId, () => ({
      ...newGuild(guildId),
      nextWatch: 2,
      watches: isAnswer
        ? []
        : [
            {
              id: `${guildId}.1`,
              communities: watched,
              destination: { kind: "discord", guildId, channelId: discord.channelId("general") },
              schedule: { every: "day", at: "09:00", timezone: "UTC" },
              selection: { minScore: 10, minComments: 10, maxTopics: 5 },
              createdAt: morning,
              createdBy: "300",
              activeSince: morning,
              paused: undefined,
            },
          ],
    }));
    await stores.close();
  }

  async function beside<T>(look: (stores: Stores) => Promise<T>): Promise<T> {
    const stores = await createStores(location, { exclusive: false });
    try {
      return await look(stores);
    } finally {
      await stores.close();
    }
  }

  async function start(): Promise<KillableBot> {
    bot = await startKillable(directory, environment, now);
    return bot;
  }

  async function moveTo(moment: Date): Promise<void> {
    now = moment;
    await bot?.moveTo(moment);
    await realTime(stepMs);
  }

  const inChannel = () => {
    const below = discord.threads("general").flatMap(({ id }) => [...discord.messages(id)]);
    return [...discord.messages("general"), ...below].filter(({ onlyFor, text }) => onlyFor === null && text !== "");
  };
  const own = <Item extends { readonly creator: string; readonly deleted?: boolean | null | undefined }>(
    items: readonly Item[],
  ) => items.filter(({ creator, deleted }) => creator === "standpoint" && deleted !== true);
  const posts = () => own(instance.life.snapshot.posts);
  const replies = () => own(instance.life.snapshot.comments);

  /** What is known of both watches' slots. */
  async function ends() {
    return beside(async (stores) => {
      const found: { readonly watchId: string; readonly status: string; readonly remarks: readonly string[] }[] = [];
      for await (const watchId of stores.deliveries.keys()) {
        const receipt = (await stores.deliveries.read(watchId))?.receipts.find((each) => each.slot >= slot);
        if (receipt !== undefined)
          found.push({
            watchId,
            status: receipt.status,
            remarks: receipt.status === "delivered" ? receipt.remarks : [],
          });
      }
      return found;
    });
  }

  async function isAnswered(): Promise<boolean> {
    return beside(async (stores) => {
      for await (const apId of stores.replies.keys()) {
        const reply = await stores.replies.read(apId);
        if (reply?.summary !== undefined && reply.attempt === undefined) return true;
      }
      return false;
    });
  }

  let taken = "";
  const texts = () => [
    ...inChannel().map(({ text }) => text),
    ...posts().map(({ body }) => body ?? ""),
    ...replies().map(({ content }) => content),
  ];

  async function isTakenOut(): Promise<boolean> {
    if (texts().some((text) => text.includes(taken))) return false;
    return beside(async (stores) => {
      for await (const id of stores.published.keys()) {
        const published = await stores.published.read(id);
        if (published !== undefined && isBehind(published)) return false;
      }
      return true;
    });
  }

  const isAtRest: Readonly<Record<Story, () => Promise<boolean>>> = {
    deliver: async () => (await ends()).length === 2,
    answer: isAnswered,
    retract: isTakenOut,
  };

  async function settle(rest: () => Promise<boolean>): Promise<boolean> {
    for (let step = 0; step < mostSteps; step++) {
      if (bot?.isGone() === true) return false;
      if (step % 3 === 2 && (await rest())) return true;
      await moveTo(new Date(now.getTime() + secondsOf(step) * 1_000));
      // A busy machine is given time, without the bot's clock running away from it.
      if (step >= 60) await realTime(4 * stepMs);
    }
    return rest();
  }

  /** A delivery may wait long to be tried again; to write a digest anew takes minutes of the bot's at most. */
  function secondsOf(step: number): number {
    if (step < 40 || story === "retract") return step < 60 ? 2 : 1;
    return step < 60 ? 30 : 1;
  }

  /** What happens before the story, with nothing killed. */
  async function before(): Promise<void> {
    await start();
    if (story !== "retract") return;
    await moveTo(new Date(slot.getTime() + 5_000));
    await settle(isAtRest.deliver);
    instance.life.addComment({
      postId: threadId,
      parentId: undefined,
      creator: "ada",
      content: `@standpoint@${host} summarize`,
    });
    await settle(isAnswered);
  }

  async function begin(): Promise<void> {
    counting = true;
    if (story === "answer") {
      instance.life.addComment({
        postId: threadId,
        parentId: undefined,
        creator: "ada",
        content: `@standpoint@${host} summarize`,
      });
      await moveTo(new Date(now.getTime() + 31_000));
    }
    if (story === "deliver") await moveTo(new Date(slot.getTime() + 5_000));
    if (story === "retract") {
      const [, name = "", id] =
        /\[([\w-]+)\]\(https:\/\/lemmy\.example\/comment\/(\d+)\)/u.exec(replies()[0]?.content ?? "") ?? [];
      taken = name;
      // All that this person wrote, so that no other comment of theirs takes its place.
      const theirs = instance.life.snapshot.comments.filter(({ creator }) => creator === name);
      for (const comment of theirs) instance.life.changeComment(Number(comment.id), { deleted: true, content: "" });
      if (id === undefined) throw new Error(`The reply cites nobody: ${replies()[0]?.content}`);
      await moveTo(new Date(now.getTime() + 61_000));
    }
  }

  async function found(point: KillPoint, killed: boolean): Promise<KillEnd> {
    const lost: string[] = [];
    const doubled: string[] = [];
    const uncertain: string[] = [];
    const inPart: string[] = [];
    const look = (what: string, items: readonly string[], status: string | undefined) => {
      if (new Set(items).size < items.length) doubled.push(what);
      if (status === "uncertain") uncertain.push(what);
      else if (items.length === 0) lost.push(what);
    };
    if (story !== "answer") {
      const receipts = await ends();
      const ofDiscord = receipts.find(({ watchId }) => !watchId.startsWith("lemmy/"));
      const ofLemmy = receipts.find(({ watchId }) => watchId.startsWith("lemmy/"));
      if (ofDiscord === undefined) lost.push("the receipt for Discord");
      if (ofLemmy === undefined) lost.push("the receipt for the post");
      look(
        "the digest in Discord",
        inChannel().map(({ text }) => text),
        ofDiscord?.status,
      );
      look(
        "the post",
        posts().map(({ name }) => name),
        ofLemmy?.status,
      );
      if (posts().length > 1) doubled.push("the post");
      if (ofDiscord?.remarks.some((remark) => remark.includes("part")) === true) inPart.push("the digest in Discord");
    }
    if (story !== "deliver") {
      look(
        "the reply",
        replies().map(({ content }) => content),
        undefined,
      );
      if (replies().length > 1) doubled.push("the reply");
    }
    if (story === "retract" && !(await isTakenOut())) lost.push("the edit");
    return { point, killed, lost, doubled, uncertain, inPart };
  }

  return {
    async tell(point: KillPoint): Promise<KillEnd> {
      await before();
      plan = point;
      if (point.at === "store") bot?.tell({ kill: { write: point.number, when: point.when } });
      await begin();
      await settle(isAtRest[story]);
      const killed = bot?.isGone() === true;
      counting = false;
      if (killed) {
        now = new Date(now.getTime() + gapMs[point.again]);
        await start();
        await settle(isAtRest[story]);
      }
      // What is doubled may come late.
      for (let minute = 0; minute < 3; minute++) await moveTo(new Date(now.getTime() + minuteMs));
      return found(point, killed);
    },
    async measure(): Promise<StoryLength> {
      await before();
      bot?.tell({ kill: { write: Number.POSITIVE_INFINITY, when: "before" } });
      await begin();
      await settle(isAtRest[story]);
      return { ...counted, store: (await bot?.writes()) ?? 0 };
    },
    async close() {
      bot?.kill();
      await bot?.gone();
      await Promise.all([discord.close(), instance.close()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
