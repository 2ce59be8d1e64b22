import { describe, expect, it } from "vitest";
import type { WatchChange } from "../../src/usecases/manage-watches.ts";
import { anEntry } from "./fake-context.ts";
import { setup } from "./setup.ts";

const communities = [anEntry("technology@lemmy.example", { title: "Technology" }), anEntry("linux@lemmy.example")];
const technology = { community: "technology@lemmy.example" };

/** What people read: escapes resolved, ids by name. */
function shown(text: string): string {
  return text.replace(/\\(?=\W)/gu, "").replace(/<#\d+>/gu, "#channel");
}

describe("/watch add", () => {
  it("needs nothing but a community, and says what will happen and when", async () => {
    const { discord, context, guildId } = await setup({ communities });

    const { text } = await discord.user("ada").runs("/watch add", technology, { channel: "general" }).reply();

    expect(shown(text)).toMatchInlineSnapshot(`
      "**Watch #1 is set up.**
      technology@lemmy.example → #channel
      Every day at 09:00 (UTC)
      Next: Sunday 09:00 UTC, <t:1795338000:F> (<t:1795338000:R>)
      Threads with a score of at least 10 and at least 10 comments; at most 5 topics a digest

      Times are in UTC until someone chooses this server's zone: \`/settings set timezone:\`.
      When no thread is worth a digest, nothing is posted. \`/watch preview\` shows what would come now."
    `);
    expect((await context.readGuild(guildId)).watches).toMatchObject([
      {
        communities: ["technology@lemmy.example"],
        destination: { kind: "discord", channelId: discord.channelId("general") },
        schedule: { every: "day", at: "09:00", timezone: "UTC" },
        selection: { minScore: 10, minComments: 10, maxTopics: 5 },
        createdBy: discord.user("ada").id,
      },
    ]);
  });

  it("goes by the server's zone and language", async () => {
    const { discord } = await setup({ communities });
    const ada = discord.user("ada");
    await ada.runs("/settings set", { timezone: "Europe/Berlin", language: "de" }).reply();

    const { text } = await ada.runs("/watch add", { ...technology, every: "month" }).reply();

    expect(shown(text)).toMatchInlineSnapshot(`
      "**Beobachtung #1 ist eingerichtet.**
      technology@lemmy.example → #channel
      Am 1. jedes Monats um 09:00 (Europe/Berlin)
      Als Nächstes: Dienstag, 1. Dezember 09:00 Europe/Berlin, <t:1796112000:F> (<t:1796112000:R>)
      Threads mit mindestens 10 Punkten und mindestens 10 Kommentaren; höchstens 5 Themen je Zusammenfassung

      Wo kein Thread eine Zusammenfassung wert ist, wird nichts gepostet. \`/watch preview\` zeigt, was jetzt käme."
    `);
  });

  it("delivers into the Discord thread in which it is said", async () => {
    const { discord, client, context, guildId } = await setup({ communities });
    const { id } = (await client.rest.post(`/channels/${discord.channelId("general")}/threads`, {
      body: { name: "digests", type: 11 },
    })) as { id: string };

    await discord.user("ada").runs("/watch add", technology, { channel: "digests" }).reply();

    const [watch] = (await context.readGuild(guildId)).watches;
    expect(watch?.destination).toMatchObject({ channelId: id });
  });
});

describe("/watch edit", () => {
  it("leaves everything as it is that is not named", async () => {
    const { discord, context, guildId } = await setup({ communities });
    const ada = discord.user("ada");
    await ada.runs("/watch add", { ...technology, every: "week", include: "privacy", channel: "news" }).reply();
    const [before] = (await context.readGuild(guildId)).watches;

    await ada.runs("/watch edit", { watch: "1", "min-score": -5 }).reply();

    const [after] = (await context.readGuild(guildId)).watches;
    expect(after).toEqual({ ...before, selection: { ...before?.selection, minScore: -5 } });
  });

  it("begins the schedule anew only where it is named", async () => {
    const { discord, context } = await setup({ communities });
    const ada = discord.user("ada");
    await ada.runs("/watch add", technology).reply();
    const changes: WatchChange[] = [];
    const { edit } = context.watches;
    context.watches.edit = (guildId, number, change) => {
      changes.push(change);
      return edit(guildId, number, change);
    };

    await ada.runs("/watch edit", { watch: "1", "max-topics": 3 }).reply();
    await ada.runs("/watch edit", { watch: "1", at: "10:00" }).reply();

    expect(changes.map(({ schedule }) => schedule)).toEqual([
      undefined,
      { every: "day", at: "10:00", timezone: "UTC" },
    ]);
  });

  it("goes from a cron expression back to a time of day", async () => {
    const { discord, context, guildId } = await setup({ communities });
    const ada = discord.user("ada");
    await ada.runs("/watch add", { ...technology, every: "0 18 * * 5", timezone: "Asia/Tokyo" }).reply();

    const refused = await ada.runs("/watch edit", { watch: "1", at: "10:00" }).reply();
    await ada.runs("/watch edit", { watch: "1", every: "day", at: "10:00" }).reply();

    expect(refused.text).toContain("leave out `at`");
    const [watch] = (await context.readGuild(guildId)).watches;
    expect(watch?.schedule).toEqual({ every: "day", at: "10:00", timezone: "Asia/Tokyo" });
  });

  it("takes keywords away with a dash", async () => {
    const { discord, context, guildId } = await setup({ communities });
    const ada = discord.user("ada");
    await ada.runs("/watch add", { ...technology, include: "privacy", exclude: "sport" }).reply();

    await ada.runs("/watch edit", { watch: "1", include: "-" }).reply();

    const [watch] = (await context.readGuild(guildId)).watches;
    expect(watch?.selection).toMatchObject({ include: [], exclude: ["sport"] });
  });
});

describe("/watch preview", () => {
  it("says why where there is nothing to say, to the caller alone", async () => {
    const { discord, state } = await setup({ communities });
    await discord.user("ada").runs("/watch add", technology).reply();
    state.end = { status: "nothing", why: "There are no posts of *today*." };

    const { text, onlyFor } = await discord.user("bob").runs("/watch preview", { watch: "1" }).reply();

    expect(text).toContain("There are no posts of \\*today\\*");
    expect(onlyFor).toBe("bob");
  });
});
