import { describe, expect, it } from "vitest";
import { host, setup } from "./a-bot-everywhere.ts";

const minuteMs = 60_000;

describe("/publish", () => {
  it("posts a digest to the community that the operator allowed, once an hour, over restarts", async () => {
    const { discord, choose, start, places, clock } = await setup();
    await choose({ publish: { [discord.guildId("Gardeners")]: [`digests@${host}`] }, lemmy: {} });
    let bot = await start();
    const ada = discord.user("ada");
    const ask = (to = `digests@${host}`) =>
      ada.runs("/publish", { community: `technology@${host}`, to }, { channel: "general" }).reply();

    const [first, second] = await Promise.all([ask(), ask()]);
    const url = `https://${host}/post/${places.post()[0]?.id}`;
    expect(first.text).toContain(url);
    expect(second.text).toContain(url);
    expect(places.post()).toHaveLength(1);
    expect(places.post()[0]).toMatchObject({ community: "digests" });
    await bot.stop();

    bot = await start();
    await clock.advance(59 * minuteMs);
    expect((await ask()).text).toContain(url);
    expect(places.post()).toHaveLength(1);
    expect((await ask(`technology@${host}`)).text).not.toContain("https://");
    expect(discord.failures).toEqual([]);
  });
});
