import { describe, expect, it } from "vitest";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";
import { anEntry } from "./fake-context.ts";
import { setup } from "./setup.ts";

const communities = [anEntry("technology@lemmy.example"), anEntry("adult@lemmy.example", { nsfw: true })];
const technology = { community: "technology@lemmy.example" };
const balance = {
  proposition: "Trams should be free.",
  favor: 5,
  against: 3,
  unclear: 4,
  shareOfScore: { favor: 0.5, against: 0.3, unclear: 0.2 },
};
const long = "Nobody pays for roads either, and that is well known to all who live here. ".repeat(9);

describe("/digest", () => {
  it("posts one message with its chart and buttons for everyone, and pings nobody", async () => {
    const { discord, state } = await setup({ communities });
    const stances = [aPassage('[kira] argues: "@everyone <@&1> should pay."')];
    const topics = Array.from({ length: 5 }, () => aSummary({ balance, stances: [...stances, aPassage(long)] }));
    state.end = { status: "digest", digest: aDigest({ topics }) };

    const digest = await discord.user("bob").runs("/digest", technology).reply();

    expect(digest).toMatchObject({ onlyFor: null, pings: { everyone: false, users: [], roles: [] } });
    expect(digest.files).toMatchObject([
      { contentType: "image/png", description: expect.stringContaining("In favour") },
    ]);
    expect(digest.buttons.length).toBeGreaterThan(0);
    expect(discord.messages("general")).toHaveLength(1);
    expect(discord.failures).toEqual([]);
  });

  it("asks for what was wished, as the server's settings say", async () => {
    const { discord, state } = await setup({ communities });
    const ada = discord.user("ada");
    await ada.runs("/settings set", { language: "de", nsfw: true }).reply();
    await ada.runs("/settings mute", { person: "kira@lemmy.example" }).reply();

    const wish = { community: `${technology.community} adult@lemmy.example`, period: "week" };
    await ada.runs("/digest", wish, { channel: "adults" }).reply();
    await ada.runs("/digest", technology, { channel: "general" }).reply();

    const settings = { language: "de", muted: ["kira@lemmy.example"] };
    expect(state.orders).toMatchObject([
      {
        ...settings,
        period: "week",
        eligibility: { nsfw: true },
        sources: ["technology@lemmy.example", "adult@lemmy.example"].map((community) => ({
          kind: "community",
          community,
        })),
      },
      {
        ...settings,
        period: "day",
        eligibility: { nsfw: false },
        sources: [{ kind: "community", community: "technology@lemmy.example" }],
      },
    ]);
  });

  it("leaves nothing behind in the channel where there is nothing to say", async () => {
    const { discord, state } = await setup({ communities });
    state.end = { status: "nothing", why: "There are no posts of the last 24 hours." };

    const interaction = discord.user("bob").runs("/digest", technology);

    const told = await interaction.until(({ followUps }) => followUps[0]);
    expect(told).toMatchObject({ onlyFor: "bob", text: "There are no posts of the last 24 hours." });
    expect(discord.messages("general").filter(({ onlyFor }) => onlyFor === null)).toEqual([]);
  });

  it("is built from the others where one of several instances is down", async () => {
    const { discord } = await setup({ communities });

    const digest = await discord
      .user("bob")
      .runs("/digest", { community: `${technology.community} a@down.example` })
      .reply();

    expect(digest.text).toContain("Should trams be free?");
  });
});

describe("/stance", () => {
  it("reads one thread, of whatever age", async () => {
    const { discord, state } = await setup();

    await discord.user("bob").runs("/stance", { link: " <https://lemmy.example/post/7> " }).reply();

    expect(state.orders).toMatchObject([
      { period: "all", sources: [{ kind: "thread", link: { instance: "lemmy.example", postId: "7" } }] },
    ]);
  });
});
