import { describe, expect, it } from "vitest";
import { anEntry } from "./fake-context.ts";
import { setup } from "./setup.ts";

const communities = [
  anEntry("technology@lemmy.example", { title: "Technology | news\nand more", subscribers: 900 }),
  anEntry("techsupport@lemmy.example", { subscribers: 9_000 }),
  anEntry("linux@lemmy.example", { title: "Tech that is free" }),
  anEntry("adult@lemmy.example", { nsfw: true }),
  anEntry("secret@lemmy.example", { visibility: "hidden" }),
  anEntry("gardening@other.example"),
];

async function completing(change: NonNullable<Parameters<typeof setup>[0]>["change"] = {}) {
  const ready = await setup({ communities, change });
  return {
    ...ready,
    type: (command: string, focused: string, typed: string) =>
      ready.discord.user("ada").types(command, { [focused]: typed }, focused),
  };
}

const values = (choices: readonly { readonly value: string | number }[]) => choices.map(({ value }) => value);

describe("completing communities", () => {
  it("offers names that begin with what is typed, then those that hold it, then titles", async () => {
    const { type } = await completing();

    const choices = await type("/watch add", "community", "tech");

    expect(choices).toEqual([
      { name: "techsupport@lemmy.example · techsupport", value: "techsupport@lemmy.example" },
      { name: "technology@lemmy.example · Technology | news and more", value: "technology@lemmy.example" },
      { name: "linux@lemmy.example · Tech that is free", value: "linux@lemmy.example" },
    ]);
  });

  it("offers neither NSFW nor hidden ones, and all others where nothing is typed", async () => {
    const { type, discord } = await completing();

    expect(values(await type("/digest", "community", ""))).toEqual([
      "techsupport@lemmy.example",
      "technology@lemmy.example",
      "linux@lemmy.example",
    ]);
    await discord.user("ada").runs("/settings set", { nsfw: true }).reply();
    expect(values(await type("/digest", "community", "adu"))).toEqual(["adult@lemmy.example"]);
  });

  it("completes the last of several and keeps the others", async () => {
    const { type } = await completing();

    expect(values(await type("/digest", "community", "linux@lemmy.example, tech"))).toEqual([
      "linux@lemmy.example, techsupport@lemmy.example",
      "linux@lemmy.example, technology@lemmy.example",
    ]);
    expect(values(await type("/digest", "community", "linux@lemmy.example !techs"))).toEqual([
      "linux@lemmy.example techsupport@lemmy.example",
    ]);
  });

  it("offers nothing for a sixth, or beyond what a choice may hold", async () => {
    const { type } = await completing();

    expect(await type("/digest", "community", "a@b.c b@b.c c@b.c d@b.c e@b.c lin")).toEqual([]);
    expect(await type("/digest", "community", `${"x".repeat(70)}@lemmy.example linux`)).toEqual([]);
  });

  it("asks an instance that is typed in full", async () => {
    const { type } = await completing();

    expect(values(await type("/watch add", "community", "gard@other.example"))).toEqual(["gardening@other.example"]);
    expect(await type("/watch add", "community", "a@down.example")).toEqual([]);
  });

  it("offers what is watched already even where its instance does not answer", async () => {
    const { type, stores, guildId, discord } = await completing();
    await discord.user("ada").runs("/watch add", { community: "linux@lemmy.example" }).reply();
    await stores.guilds.change(guildId, (guild) => {
      if (guild === undefined) throw new Error("There is no guild.");
      return { ...guild, watches: guild.watches.map((watch) => ({ ...watch, communities: ["far@down.example"] })) };
    });

    expect(values(await type("/watch add", "community", "f"))).toContain("far@down.example");
  });

  it("does not wait for an instance that takes its time", async () => {
    const directory = {
      list: (_: string, signal?: AbortSignal) =>
        new Promise<never>((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
      find: () => new Promise<never>(() => {}),
    };
    const { type, discord } = await completing({ directory });

    expect(await type("/digest", "community", "tech")).toEqual([]);
    expect(discord.failures).toEqual([]);
  });

  it("offers what the others list meanwhile", async () => {
    const { type, context } = await completing({ wellKnownInstances: ["slow.example", "lemmy.example"] });
    const { list } = context.directory;
    context.directory.list = (instance, signal) =>
      instance === "slow.example"
        ? new Promise<never>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)))
        : list(instance, signal);

    expect(values(await type("/digest", "community", "linux"))).toEqual(["linux@lemmy.example"]);
  });

  it("offers nothing where the store fails", async () => {
    const readGuild = () => Promise.reject(new Error("broken"));
    const { type, logged } = await completing({ readGuild });

    expect(await type("/digest", "community", "tech")).toEqual([]);
    expect(logged).toEqual([{ level: "warn", event: "A completion failed." }]);
  });
});

describe("completing other options", () => {
  it("offers zones by any part of their name", async () => {
    const { type } = await completing();

    expect(values(await type("/watch add", "timezone", "berl"))).toEqual(["Europe/Berlin"]);
    expect(values(await type("/settings set", "timezone", "new york"))).toEqual(["America/New_York"]);
    expect(values(await type("/watch add", "timezone", ""))).toHaveLength(25);
  });

  it("offers schedules by name, or what is typed", async () => {
    const { type } = await completing();

    expect(values(await type("/watch add", "every", ""))).toEqual(["day", "week", "month"]);
    expect(values(await type("/watch add", "every", "mon"))).toEqual(["week", "month"]);
    expect(values(await type("/watch add", "every", "0 9 * * 1-5"))).toEqual(["0 9 * * 1-5"]);
  });

  it("offers the server's watches by number and community", async () => {
    const { type, discord } = await completing();
    for (const community of ["linux@lemmy.example", "technology@lemmy.example"])
      await discord.user("ada").runs("/watch add", { community }).reply();

    expect(await type("/watch remove", "watch", "tech")).toEqual([
      { name: "#2 · technology@lemmy.example", value: "2" },
    ]);
    expect(values(await type("/watch edit", "watch", "#1"))).toEqual(["1"]);
  });

  it("offers people cited lately to mute, and those muted to unmute", async () => {
    const { type, discord } = await completing();

    expect(values(await type("/settings mute", "person", ""))).toEqual(["ada@lemmy.example", "bea@lemmy.example"]);
    await discord.user("ada").runs("/settings mute", { person: "ada@lemmy.example" }).reply();
    expect(values(await type("/settings mute", "person", ""))).toEqual(["bea@lemmy.example"]);
    expect(values(await type("/settings unmute", "person", ""))).toEqual(["ada@lemmy.example"]);
  });

  it("offers the Lemmy communities that the operator allowed", async () => {
    const { type } = await completing();

    expect(values(await type("/publish", "to", "dig"))).toEqual(["digests@lemmy.example"]);
    expect(await type("/publish", "to", "zz")).toEqual([]);
  });
});
