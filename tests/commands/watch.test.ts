import { describe, expect, it } from "vitest";
import { anEntry } from "./fake-context.ts";
import { setup } from "./setup.ts";

const communities = [anEntry("technology@lemmy.example", { title: "Technology" }), anEntry("linux@lemmy.example")];

describe("/watch add", () => {
  it("needs nothing but a community, and says what will happen and when", async () => {
    const { discord, read, guildId } = await setup({ communities });

    const added = discord.user("ada").runs("/watch add", { community: "technology@lemmy.example" });

    const { text, onlyFor } = await added.reply();
    expect(text).toMatchInlineSnapshot(`
      "**Watch #1 is set up.**
      technology\\@lemmy\\.example → <#1323802873082937344>
      Every day at 09:00 (UTC)
      Next: Sunday 09:00 UTC, <t:1795338000:F> (<t:1795338000:R>)
      Threads with a score of at least 10 and at least 10 comments; at most 5 topics a digest

      When no thread is worth a digest, nothing is posted. \`/watch preview\` shows what would come now."
    `);
    expect(onlyFor).toBe("ada");
    expect(read(guildId).watches).toMatchObject([
      { communities: ["technology@lemmy.example"], schedule: { every: "day", at: "09:00", timezone: "UTC" } },
    ]);
    expect(discord.failures).toEqual([]);
  });
});
