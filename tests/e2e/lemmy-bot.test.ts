import { describe, expect, it } from "vitest";
import { bot, setup, versions } from "./a-lemmy-bot.ts";
import { until } from "./until.ts";

describe.each(versions)("the bot on Lemmy %s", (version) => {
  it("marks its account and writes its profile, once", async () => {
    const { instance, start } = await setup(version);
    const profile = () => instance.accounts.find("standpoint");
    const saves = () => instance.requests.filter(({ path }) => /save/u.test(path)).length;

    let running = await start();
    await until(() => (profile()?.bot === true ? true : undefined), "the mark");
    expect(profile()?.bio).toContain("https://example.org/contact");
    expect(profile()?.bio).toContain("#nostandpoint");
    expect(profile()?.bio?.length).toBeLessThanOrEqual(1_000);
    await running.stop();
    running = await start();
    await until(() => running.log().find(({ msg }) => msg === "Logged in to Lemmy."), "the login");

    expect(saves()).toBe(1);
    expect(instance.requests.filter(({ path }) => path.endsWith("/login"))).toHaveLength(1);
  });

  it("posts the digest of the operator's file when it is due, once, over restarts", async () => {
    const { posts, start, passUntil } = await setup(version);
    let running = await start();

    await passUntil(() => posts()[0], "the post", running.tick);
    expect(posts()[0]).toMatchObject({ community: "digests" });
    expect(posts()[0]?.body).toContain("Key Points");
    expect(posts()[0]?.name.length).toBeLessThanOrEqual(200);
    await until(() => running.log().find(({ msg }) => msg === "A slot ended."), "the receipt");
    await running.stop();

    running = await start();
    await running.tick();
    await running.pass(10);
    await running.stop();
    expect(posts()).toHaveLength(1);
  });

  it("summarizes a thread once, and writes it anew when asked again", async () => {
    const { comments, says, threadId, start, passUntil, unread } = await setup(version);
    const running = await start();

    const asked = says("ada", `@${bot} summarize`, threadId);
    await passUntil(() => (unread().length === 0 ? comments()[0] : undefined), "the answer");
    expect(comments()).toHaveLength(1);
    const [answer] = comments();
    expect(answer?.path).toBe(`0.${asked}.${answer?.id}`);
    expect(answer?.content).toContain("Key Points");
    expect(answer?.content).toContain("::: spoiler");
    expect(answer?.content.length).toBeLessThanOrEqual(10_000);
    await running.pass(15);
    says("ben", `@${bot} summarize`, threadId);
    await passUntil(() => (unread().length === 0 ? true : undefined), "the second asker");
    await running.stop();

    expect(comments()).toHaveLength(1);
  });

  it("leaves out who opts out, from then on", async () => {
    const { comments, says, threadId, start, passUntil, unread } = await setup(version);
    const running = await start();
    says("ada", `@${bot} summarize`, threadId);
    await passUntil(() => (unread().length === 0 ? comments()[0] : undefined), "the answer");
    const cited = /\[(\w+)\]\(https:\/\/lemmy\.example\/comment\/\d+\)/u.exec(comments()[0]?.content ?? "")?.[1] ?? "";
    expect(cited).not.toBe("");

    says(cited, `@${bot} opt out`, threadId);
    await running.pass(12);
    says("ben", `@${bot} summarize`, threadId);
    const told = () => comments().map(({ content }) => content);
    await passUntil(() => (told().length < 2 || told().join().includes(`[${cited}]`) ? undefined : true), "the edit");
    await running.stop();

    expect(told()).toHaveLength(2);
    expect(told()).toContainEqual(expect.stringContaining("I do not read or cite you any more"));
  });
});

describe.each(versions)("moderators and people on Lemmy %s", (version) => {
  it("start digests by a mention, get them when they are due, and stop them", async () => {
    const { comments, posts, says, start, passUntil, unread, instance } = await setup(version);
    const news = instance.life.addPost({ community: "digests", creator: "mo", name: "Welcome", body: "" });
    says("mo", `@${bot} watch !technology@lemmy.example daily`, news);

    const running = await start({ lemmy: { mentions: { pollSeconds: 600 } } });
    await until(() => (unread().length === 0 ? comments()[0] : undefined), "the answer");
    expect(comments()[0]?.content).toContain("every day");
    await passUntil(() => posts()[0], "the post", running.tick);
    await until(() => running.log().find(({ msg }) => msg === "A slot ended."), "the receipt");
    says("mo", `@${bot} status`, news);
    await passUntil(() => comments()[1], "the status");
    expect(comments()[1]?.content).toMatch(/last: posted/u);
    says("mo", `@${bot} stop`, news);
    await passUntil(() => comments()[2], "the end");
    await running.stop();

    expect(posts()).toHaveLength(1);
    expect(comments().map(({ path }) => path.split(".").length)).toEqual([3, 3, 3]);
  });

  it("are refused where they moderate elsewhere, and answered in no private message", async () => {
    const { comments, says, start, passUntil, unread, instance } = await setup(version);
    await start();
    const news = instance.life.addPost({ community: "digests", creator: "mo", name: "Welcome", body: "" });

    says("tess", `@${bot} stop`, news);
    await passUntil(() => (unread().length === 0 ? comments()[0] : undefined), "the answer");

    expect(comments().map(({ content }) => content)).toEqual([
      "Only moderators of `digests@lemmy.example` can tell me that.",
    ]);
  });

  it("are answered after the instance was down and runs another version by then", async () => {
    let isDown = false;
    const { comments, says, threadId, start, passUntil, unread, instance } = await setup(version, {
      fault: () => (isDown ? { kind: "reset", before: true } : undefined),
    });
    const running = await start();
    await until(() => running.log().find(({ msg }) => msg === "Logged in to Lemmy."), "the login");
    isDown = true;
    says("ada", `@${bot} hello`, threadId);
    await running.pass(10);
    await until(() => running.log().find(({ level }) => level === "error"), "the trouble");
    instance.change({ version: version === "0.19.20" ? "1.0.0-beta.1" : "0.19.20" });
    isDown = false;

    await passUntil(() => (unread().length === 0 ? comments()[0] : undefined), "the answer");

    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.content).toMatch(/^I am a bot/u);
    await until(() => running.log().find(({ msg }) => msg === "Lemmy answers again."), "the end of it");
  });

  it("are told at once in the log where the account's password is wrong, and the bot ends", async () => {
    const { start } = await setup(version, { accounts: [{ name: "standpoint", password: "another" }] });

    await expect(start().then(({ ran }) => ran)).rejects.toThrow(/refuses its password/u);
  });

  it("are answered with a login that ended meanwhile", async () => {
    const { comments, says, threadId, start, passUntil, unread, instance } = await setup(version);
    const running = await start();
    await until(() => running.log().find(({ msg }) => msg === "Logged in to Lemmy."), "the login");
    instance.accounts.endLogins();

    says("ada", `@${bot} hello`, threadId);
    await passUntil(() => (unread().length === 0 ? comments()[0] : undefined), "the answer");

    expect(comments()).toHaveLength(1);
  });
});
