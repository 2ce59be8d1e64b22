import { describe, expect, it } from "vitest";
import { createLemmyInbox } from "../../../src/adapters/lemmy/lemmy-inbox.ts";
import { createPostingBudget } from "../../../src/adapters/lemmy/posting-budget.ts";
import type { SampleInstanceOptions } from "../../../src/demo/sample-instance/sample-instance.ts";
import type { Call } from "../../../src/ports/mention-inbox.ts";
import { createMemoryStores } from "../../fakes/memory-stores.ts";
import { bot, host, setupAccount, versions } from "./account-setup.ts";

async function setup(version: (typeof versions)[number], options: Partial<SampleInstanceOptions> = {}) {
  const { instance, life, timing, clock, open } = await setupAccount(version, {
    communities: { talk: {} },
    moderators: { talk: ["mo", "far@away.example"] },
    ...options,
  });
  const inbox = createLemmyInbox({
    account: open(),
    budget: createPostingBudget(bot, createMemoryStores().facts, clock),
  });
  const postId = life.addPost({
    community: "talk",
    creator: "kira",
    name: "Should trams be free?",
    body: "I say yes.",
  });
  const say = (content: string, creator = "ada", parentId?: number) =>
    life.addComment({ postId, parentId, creator, content });
  return { instance, life, inbox, postId, say, timing, clock };
}

describe.each(versions)("the inbox on %s", (version) => {
  it("tells who turns to the bot, oldest first, until it is marked as read", async () => {
    const { inbox, say, postId, timing } = await setup(version);
    const first = say(`@${bot} summarize`);
    timing.pass(1_000);
    const second = say(`@${bot} opt out`, "Ben@far.example");
    say("no word to the bot");

    const calls = await inbox.unread();

    expect(calls).toMatchObject([
      {
        apId: `https://${host}/comment/${first}`,
        author: { name: `ada@${host}`, bot: false, banned: false },
        community: `talk@${host}`,
        commentId: first,
        text: `@${bot} summarize`,
        gone: false,
        thread: {
          apId: `https://${host}/post/${postId}`,
          link: { instance: host, postId: String(postId) },
          title: "Should trams be free?",
          body: "I say yes.",
        },
      },
      { author: { name: "Ben@far.example" }, commentId: second },
    ]);
    for (const call of calls) await inbox.markRead(call);
    expect(await inbox.unread()).toEqual([]);
    expect(await inbox.self()).toBe(bot);
  });

  it("tells of answers to the bot's own comments, too", async () => {
    const { inbox, say } = await setup(version);
    const own = say("I am a bot", "standpoint");

    say(`@${bot} status`, "ada", own);

    const calls = await inbox.unread();
    expect(new Set(calls.map(({ apId }) => apId)).size).toBe(1);
    expect(calls[0]).toMatchObject({ text: `@${bot} status`, notice: { kind: "reply" } });
  });

  it("says of what was deleted that it is gone, or nothing", async () => {
    const { inbox, say, life } = await setup(version);
    const id = say(`@${bot} summarize`);
    life.changeComment(id, { deleted: true });

    expect((await inbox.unread()).every(({ gone }) => gone)).toBe(true);
  });

  it("answers below who asked, finds that answer again, and writes it anew", async () => {
    const { inbox, say, life, clock } = await setup(version);
    const asked = say(`@${bot} summarize`);
    const other = say("another");
    const [call] = (await inbox.unread()) as [Call];
    const place = { community: call.community, postId: call.thread.postId, commentId: call.commentId };
    expect(await inbox.findAnswer(place, clock.now())).toBeUndefined();

    const answered = await inbox.answer(call, "The summary");

    const standing = life.snapshot.comments.at(-1);
    expect(standing).toMatchObject({ path: `0.${asked}.${standing?.id}`, content: "The summary" });
    const comment = {
      placeId: `talk@${host}`,
      messageId: String(standing?.id),
      url: `https://${host}/comment/${standing?.id}`,
    };
    expect(answered).toEqual({ status: "answered", comment });
    expect(await inbox.findAnswer(place, clock.now())).toEqual(comment);
    expect(await inbox.findAnswer({ ...place, commentId: other }, clock.now())).toBeUndefined();
    expect(await inbox.findAnswer({ ...place, commentId: undefined }, clock.now())).toBeUndefined();

    expect(await inbox.edit(comment, "The summary, anew")).toBe("edited");
    expect(life.snapshot.comments.at(-1)?.content).toBe("The summary, anew");
    expect(await inbox.edit({ ...comment, messageId: "99999" }, "nowhere")).toBe("gone");
  });

  it("cannot tell whether an answer is there where more was said since than it can look at", async () => {
    const { inbox, say, clock } = await setup(version);
    const asked = say(`@${bot} summarize`);
    for (let at = 0; at < 50; at++) say(`comment ${at}`);
    const place = { community: `talk@${host}`, postId: 1, commentId: asked } as const;

    expect(await inbox.findAnswer(place, clock.now())).toBe("unknown");
    expect(await inbox.findAnswer(place, new Date(clock.now().getTime() + 2 * 60 * 60_000))).toBeUndefined();
  });

  it("is refused where the thread is gone, and waits its turn for the sixth answer in ten minutes", async () => {
    const { inbox, say, life, postId, timing } = await setup(version);
    say(`@${bot} summarize`);
    const [call] = (await inbox.unread()) as [Call];
    for (let at = 0; at < 6; at++) expect(await inbox.answer(call, `${at}`)).toMatchObject({ status: "answered" });
    expect(timing.slept.reduce((one, other) => one + other, 0)).toBeGreaterThanOrEqual(10 * 60_000);

    life.changePost(postId, { deleted: true });

    expect(await inbox.answer(call, "too late")).toMatchObject({ status: "refused" });
  });

  it("asks each time who moderates, and knows those of other instances", async () => {
    const { inbox, instance } = await setup(version);
    expect(await inbox.moderates(`Mo@${host}`, `talk@${host}`)).toBe(true);
    expect(await inbox.moderates("far@away.example", `talk@${host}`)).toBe(true);
    expect(await inbox.moderates("mo@away.example", `talk@${host}`)).toBe(false);

    instance.change({ moderators: { talk: [] } });

    expect(await inbox.moderates(`mo@${host}`, `talk@${host}`)).toBe(false);
  });

  it.each([
    [
      "there, where it was written there",
      "https://home.example/post/4711",
      { instance: "home.example", postId: "4711" },
    ],
    ["here, where it was written elsewhere", "https://far.example/post/4711", { instance: host, postId: "1" }],
  ])("reads a thread of another instance's community %s", async (_, apId, link) => {
    const { inbox, life } = await setup(version, {
      communities: { talk: {}, "news@home.example": {} },
      fault: ({ path }) =>
        /mention|notification\/list/u.test(path) && !/mark_as_read/u.test(path)
          ? { kind: "alter", alter: (body) => JSON.parse(JSON.stringify(body).replace(/https:[^"]*\/post\/2/gu, apId)) }
          : undefined,
    });
    const post = life.addPost({ community: "news@home.example", creator: "kira", name: "News", body: "" });
    life.addComment({ postId: post, parentId: undefined, creator: "ada", content: `@${bot} summarize` });

    const [call] = await inbox.unread();

    expect(call?.community).toBe("news@home.example");
    expect(call?.thread).toMatchObject({
      apId,
      link: link.instance === host ? { ...link, postId: String(post) } : link,
    });
  });
});

it("tells anew of a comment that was edited, on 1.0", async () => {
  const { inbox, say, life } = await setup("1.0.0-beta.1");
  const id = say(`@${bot} summarize`);
  for (const call of await inbox.unread()) await inbox.markRead(call);
  life.changeComment(id, { content: `@${bot} summarize, please` });

  const calls = await inbox.unread();

  expect(calls).toMatchObject([{ apId: `https://${host}/comment/${id}`, text: `@${bot} summarize, please` }]);
});

it("takes orders in a post's own text, on 1.0", async () => {
  const { inbox, life } = await setup("1.0.0-beta.1");
  const id = life.addPost({ community: "talk", creator: "ada", name: "A question", body: `@${bot} summarize` });

  const [call] = (await inbox.unread()) as [Call];

  expect(call).toMatchObject({ apId: `https://${host}/post/${id}`, commentId: undefined, text: `@${bot} summarize` });
  expect(await inbox.answer(call, "The summary")).toMatchObject({ status: "answered" });
  const place = { community: call.community, postId: id, commentId: undefined };
  expect(await inbox.findAnswer(place, call.publishedAt)).toMatchObject({ placeId: "talk@lemmy.example" });
});
