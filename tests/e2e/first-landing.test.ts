import { describe, expect, it } from "vitest";
import { setup } from "./a-bot.ts";

const hourMs = 60 * 60 * 1_000;

describe("the bot on a Discord", () => {
  it("answers /digest with a digest in the channel", async () => {
    const { discord, start } = await setup();
    await start();

    const asked = discord
      .user("bob")
      .runs("/digest", { community: "technology@lemmy.example" }, { channel: "general" });

    const reply = await asked.reply();
    expect(reply.text).toContain("Key Points");
    expect(discord.failures).toEqual([]);
  });

  it("delivers a watch's digest when it is due, once, over restarts", async () => {
    const { discord, posted, clock, start } = await setup();
    let bot = await start();
    const added = await discord
      .user("ada")
      .runs("/watch add", { community: "technology@lemmy.example", at: "10:00" }, { channel: "general" })
      .reply();
    expect(added.text).toContain("10:00");

    await clock.advance(hourMs);
    await bot.tick();
    const delivered = await discord.until(() => posted("general").at(-1), "the digest");
    expect(delivered.text).toContain("Key Points");
    expect(delivered.pings).toEqual({ everyone: false, roles: [], users: [] });
    await bot.stop();

    bot = await start();
    await bot.tick();
    await bot.stop();
    expect(posted("general")).toHaveLength(1);
    expect(discord.failures).toEqual([]);
  });
});
