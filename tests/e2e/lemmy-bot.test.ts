import { describe, expect, it } from "vitest";
import { bot, setup, until, versions } from "./a-lemmy-bot.ts";

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
    await passUntil(() => (comments()[0]?.content.includes(`[${cited}]`) ? undefined : true), "the edit");
    await running.stop();

    expect(comments()).toHaveLength(2);
    expect(comments()[1]?.content).toContain("I do not read or cite you any more");
  });
});
