import { describe, expect, it } from "vitest";
import { digestButtonId } from "../../src/discord/digest-button.ts";
import { aDigest } from "../fakes/digests.ts";
import { anEntry, now } from "./fake-context.ts";
import { setup } from "./setup.ts";

const communities = [anEntry("technology@lemmy.example")];

async function watching() {
  const ready = await setup({ communities });
  const ada = ready.discord.user("ada");
  await ada.runs("/watch add", { community: "technology@lemmy.example" }).reply();
  return { ...ready, ada };
}

describe("removing a watch", () => {
  it("is done once it is confirmed", async () => {
    const { ada, context, guildId, discord } = await watching();
    const question = await ada.runs("/watch remove", { watch: "1" }).reply();
    expect(question.buttons.map(({ label }) => label)).toEqual(["Remove", "Cancel"]);
    expect((await context.readGuild(guildId)).watches).toHaveLength(1);

    const { original } = await ada
      .presses(question, "Remove")
      .until((it) => (it.original?.buttons.length === 0 ? it : undefined));

    expect(original?.text).toContain("is removed");
    expect((await context.readGuild(guildId)).watches).toEqual([]);
    expect(discord.failures).toEqual([]);
  });

  it("is not done where it is cancelled", async () => {
    const { ada, context, guildId } = await watching();
    const question = await ada.runs("/watch remove", { watch: "1" }).reply();

    const { original } = await ada
      .presses(question, "Cancel")
      .until((it) => (it.original?.buttons.length === 0 ? it : undefined));

    expect(original?.text).toBe("Nothing has changed.");
    expect((await context.readGuild(guildId)).watches).toHaveLength(1);
  });

  it("says so where the watch is gone by then, or the store fails", async () => {
    const { ada, stores } = await watching();
    const question = await ada.runs("/watch remove", { watch: "1" }).reply();

    stores.failing = true;
    const failed = await ada.presses(question, "Remove").until(({ followUps }) => followUps[0]);
    stores.failing = false;
    await ada.presses(question, "Remove").until((it) => (it.original?.buttons.length === 0 ? it : undefined));
    const again = await ada.runs("/watch remove", { watch: "1" }).reply();

    expect(failed.text).toContain("nothing has changed");
    expect(again.text).toContain("no watch “1”");
  });
});

describe("a button", () => {
  it("is for the person who got it alone, and needs Manage Server when it is pressed", async () => {
    const { discord, ada, client, context, guildId } = await watching();
    const question = await ada.runs("/watch remove", { watch: "1" }).reply();
    const [{ customId = "" } = {}] = question.buttons;
    await client.rest.post(`/channels/${discord.channelId("general")}/messages`, {
      body: {
        components: [{ type: 1, components: [{ type: 2, style: 4, label: "Remove", custom_id: customId }] }],
        content: "copied",
      },
    });
    const copied = discord.messages("general").at(-1);
    if (copied === undefined) throw new Error("There is no message.");

    const others = await discord.user("cy").presses(copied, "Remove").reply();
    discord.change.setRoles("Gardeners", "ada", []);
    const without = await ada.presses(copied, "Remove").reply();

    expect(others).toMatchObject({ onlyFor: "cy", text: expect.stringContaining("Only the person who ran") });
    expect(without).toMatchObject({ onlyFor: "ada", text: expect.stringContaining("Manage Server") });
    expect((await context.readGuild(guildId)).watches).toHaveLength(1);
  });

  it("that no version of today made is told apart", async () => {
    const { discord, client } = await watching();
    const components = ["0/remove/1", "1/dance"].map((custom_id, at) => ({
      type: 1,
      components: [{ type: 2, style: 2, label: `old ${at}`, custom_id }],
    }));
    await client.rest.post(`/channels/${discord.channelId("general")}/messages`, {
      body: { content: "x", components },
    });
    const message = discord.messages("general").at(-1);
    if (message === undefined) throw new Error("There is no message.");

    for (const label of ["old 0", "old 1"]) {
      const { text, onlyFor } = await discord.user("bob").presses(message, label).reply();
      expect(text).toContain("too old to be understood");
      expect(onlyFor).toBe("bob");
    }
  });

  it("under a digest shows more to whoever presses it, as long as the digest is kept", async () => {
    const { discord, client, stores } = await watching();
    await stores.digests.change(aDigest().id, () => ({ digest: aDigest(), storedAt: now }));
    const made = [
      ["kept", aDigest().id],
      ["gone", "f".repeat(32)],
    ] as const;
    const buttons = made.map(([label, digestId]) => ({
      type: 2,
      style: 2,
      label,
      custom_id: digestButtonId({ digestId, topic: 0, piece: "quotes" }),
    }));
    const body = { content: "a digest", components: [{ type: 1, components: buttons }] };
    await client.rest.post(`/channels/${discord.channelId("general")}/messages`, { body });
    const message = discord.messages("general").at(-1);
    if (message === undefined) throw new Error("There is no message.");

    expect(await discord.user("bob").presses(message, "kept").reply()).toMatchObject({
      text: expect.stringContaining("Quotations ("),
      onlyFor: "bob",
    });
    expect((await discord.user("bob").presses(message, "gone").reply()).text).toContain("too old");
  });
});

describe("/privacy", () => {
  it("deletes everything once it was asked and confirmed", async () => {
    const { ada, stores, discord } = await watching();
    const page = await ada.runs("/privacy").reply();

    const question = await ada.presses(page, "Delete everything").reply();
    expect(question.text).toContain("1 watch");
    const { original } = await ada
      .presses(question, "Delete it all")
      .until((it) => (it.original?.buttons.length === 0 ? it : undefined));

    expect(original?.text).toContain("is deleted");
    expect([...stores.texts.keys()]).toEqual([]);
    expect(discord.failures).toEqual([]);
  });

  it("has no such button for people who may not manage the server", async () => {
    const { discord } = await watching();

    expect((await discord.user("bob").runs("/privacy").reply()).buttons).toEqual([]);
  });
});
