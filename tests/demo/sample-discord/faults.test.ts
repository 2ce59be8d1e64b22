import type { SendableChannels } from "discord.js";
import { describe, expect, it } from "vitest";
import type { SampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { aBot, aClock, aDiscord, refused, restOf } from "./a-discord.ts";

const sending = "POST /channels/:channel/messages";

function send(discord: SampleDiscord, content = "a"): Promise<unknown> {
  return restOf(discord).post(`/channels/${discord.channelId("general")}/messages`, { body: { content } });
}

async function botsChannel(discord: SampleDiscord): Promise<SendableChannels> {
  const client = await aBot(discord);
  return client.channels.cache.get(discord.channelId("general")) as SendableChannels;
}

describe("a fault", () => {
  it("happens so many times and no more", async () => {
    const discord = await aDiscord();
    discord.fail(sending, { kind: "answer", status: 502 }, 2);

    expect(await refused(send(discord))).toMatchObject({ status: 502 });
    expect(await refused(send(discord))).toMatchObject({ status: 502 });
    await send(discord);

    expect(discord.messages("general")).toHaveLength(1);
  });

  it("loses the answer to what was done, which discord.js then does again", async () => {
    const discord = await aDiscord();
    const channel = await botsChannel(discord);
    discord.fail(sending, { kind: "answer", status: 500, after: true });
    await channel.send("twice");
    discord.fail(sending, { kind: "answer", status: 500, after: true });
    await channel.send({ content: "once", nonce: "n", enforceNonce: true });

    expect(discord.messages("general").map(({ text }) => text)).toEqual(["twice", "twice", "once"]);
  });

  it("cuts the connection, before or after it is done", async () => {
    const discord = await aDiscord();
    const channel = await botsChannel(discord);
    discord.fail(sending, { kind: "cut" });
    discord.fail(sending, { kind: "cut", after: true });

    await expect(channel.send("before")).rejects.toThrow();
    await expect(channel.send("after")).rejects.toThrow();

    expect(discord.messages("general").map(({ text }) => text)).toEqual(["after"]);
  });

  it("says to wait, which discord.js does", async () => {
    const discord = await aDiscord();
    const channel = await botsChannel(discord);
    discord.fail(sending, { kind: "rate-limit", retryAfterSeconds: 0.01 });

    await channel.send("a");

    expect(discord.requests.filter(({ route }) => route === sending).map(({ status }) => status)).toEqual([429, 200]);
  });

  it("refuses in Discord's words, here or there", async () => {
    const discord = await aDiscord();
    const here = discord.channelId("general");
    discord.fail(sending, { kind: "answer", status: 403 }, 1, ({ channel }) => channel === here);
    discord.fail(sending, { kind: "answer", status: 404 }, 1, ({ channel }) => channel !== here);

    expect(await refused(send(discord))).toMatchObject({ status: 403, code: 50001 });
    await send(discord);
  });

  it("makes an answer late", async () => {
    const discord = await aDiscord();
    discord.fail(sending, { kind: "slow", delayMs: 1 });

    await send(discord);

    expect(discord.messages("general")).toHaveLength(1);
  });

  it("of an unknown route is a mistake", async () => {
    const discord = await aDiscord();

    expect(() => discord.fail("POST /channels/:id/messages", { kind: "cut" })).toThrow(
      'There is no route "POST /channels/:id/messages"',
    );
  });
});

describe("rate limits", () => {
  const post = (discord: SampleDiscord, channel = "general") =>
    fetch(`${discord.apiUrl}/v10/channels/${discord.channelId(channel)}/messages`, {
      method: "POST",
      headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
      body: JSON.stringify({ content: "a" }),
    });

  it("hold for each route and channel, and say so in Discord's headers", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now, rateLimits: true });
    for (let sent = 0; sent < 4; sent += 1) await post(discord);

    const fifth = await post(discord);
    expect(Object.fromEntries(fifth.headers)).toMatchObject({
      "x-ratelimit-limit": "5",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset-after": "5",
    });
    const sixth = await post(discord);
    expect(sixth.status).toBe(429);
    expect(sixth.headers.get("retry-after")).toBe("5");
    expect(sixth.headers.get("x-ratelimit-scope")).toBe("user");
    expect(await sixth.json()).toMatchObject({ retry_after: 5, global: false });
    expect((await post(discord, "news")).status).toBe(200);
    clock.passes(5_000);
    expect((await post(discord)).status).toBe(200);
  });

  it("hold for all requests together, but those about interactions", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now, rateLimits: true });
    const ask = (path: string) =>
      fetch(`${discord.apiUrl}/v10${path}`, { headers: { authorization: `Bot ${discord.token}` } });
    for (let asked = 0; asked < 25; asked += 1) {
      await ask("/users/@me");
      await ask(`/channels/${discord.channelId("general")}`);
    }

    const next = await ask("/users/@me");
    expect(next.status).toBe(429);
    expect(next.headers.get("x-ratelimit-global")).toBe("true");
    expect(await next.json()).toMatchObject({ global: true });
    expect((await ask(`/webhooks/${discord.applicationId}/token/messages/@original`)).status).toBe(401);
    clock.passes(1_000);
    expect((await ask("/users/@me")).status).toBe(200);
  });
});
