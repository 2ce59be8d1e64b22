import { Events } from "discord.js";
import { describe, expect, it } from "vitest";
import { buttons } from "../../commands/buttons.ts";
import { createInteractionHandler } from "../../commands/handle-interaction.ts";
import { commands } from "../../commands/index.ts";
import { CommunityNotFoundError, InstanceUnavailableError, StoreError } from "../../src/errors.ts";
import { anEntry, createFakeContext } from "./fake-context.ts";
import { setup } from "./setup.ts";

const communities = [anEntry("technology@lemmy.example")];
const technology = { community: "technology@lemmy.example" };
const callback = "POST /interactions/:interaction/:token/callback";

describe("an interaction that cannot be answered", () => {
  it("is passed over where it arrives too late, and nothing is done", async () => {
    const { discord, logged, stores } = await setup({ communities });
    const body = { message: "Unknown interaction", code: 10062 };
    discord.fail(callback, { kind: "answer", status: 404, body });

    discord.user("ada").runs("/watch add", technology);

    await discord.until(() => logged.find(({ level }) => level === "warn"));
    expect(logged).toEqual([
      { level: "warn", event: "An interaction could not be answered: it was too late, or twice." },
    ]);
    expect(stores.writes).toBe(0);
  });

  it("is done once where it arrives twice", async () => {
    const { discord, client, context, logged, stores } = await setup({ communities });
    client.on(Events.InteractionCreate, createInteractionHandler({ commands, buttons, context }));

    const { text } = await discord.user("ada").runs("/watch add", technology).reply();

    await discord.until(() => logged.find(({ level }) => level === "warn"));
    expect(text).toContain("#1 is set up");
    expect(stores.writes).toBe(1);
    expect(logged).toHaveLength(1);
  });

  it("is told so where its command is not there any more", async () => {
    const { discord, client } = await setup();
    const body = [...commands.map(({ data }) => data), { name: "unwatch", description: "Of an older version" }];
    await client.rest.put(`/applications/${discord.applicationId}/commands`, { body });

    const { text, onlyFor } = await discord.user("ada").runs("/unwatch").reply();

    expect(text).toContain("not there any more");
    expect(onlyFor).toBe("ada");
  });

  it("does not end the bot when it comes from something that is no command of ours", async () => {
    const { context, logged } = createFakeContext();
    const handle = createInteractionHandler({ commands, buttons, context });
    const bug = () => {
      throw new TypeError("what is this?");
    };

    await handle({ isAutocomplete: bug, isChatInputCommand: () => false, isButton: () => false } as never);

    expect(logged).toEqual([{ level: "error", event: "An interaction could not be answered." }]);
  });
});

describe("a command that fails", () => {
  it("says that nothing has changed where the store cannot be written", async () => {
    const { discord, stores, context, guildId } = await setup({ communities });
    stores.failing = true;

    const added = await discord.user("ada").runs("/watch add", technology).reply();
    const set = await discord.user("ada").runs("/settings set", { timezone: "Asia/Tokyo" }).reply();

    for (const { text, onlyFor } of [added, set]) {
      expect(text).toContain("nothing has changed");
      expect(onlyFor).toBe("ada");
    }
    expect(await context.readGuild(guildId)).toMatchObject({ watches: [], settings: { timezone: "UTC" } });
  });

  it("says so where what is stored cannot even be read", async () => {
    const readGuild = async () => {
      throw new StoreError("The store cannot be read.");
    };
    const { discord } = await setup({ change: { readGuild } });

    const list = await discord.user("ada").runs("/watch list").reply();
    const digest = await discord.user("ada").runs("/digest", technology).reply();

    for (const { text, onlyFor } of [list, digest]) {
      expect(text).toContain("nothing has changed");
      expect(onlyFor).toBe("ada");
    }
  });

  it("gives a bug a number under which it stands in the log", async () => {
    const statusOf = async () => {
      throw new TypeError("undefined is not a function");
    };
    const { discord, logged } = await setup({ change: { statusOf } });

    const interaction = discord.user("ada").runs("/status");

    const { text } = await interaction.reply();
    expect(text).toContain(interaction.id);
    expect(text).not.toContain("undefined");
    expect(logged).toEqual([{ level: "error", event: "A command has a bug." }]);
  });

  it("takes back a public answer that has begun, and tells the caller alone", async () => {
    const { discord, context } = await setup({ communities });
    context.digests.ask = async () => {
      throw new CommunityNotFoundError("lemmy.example knows no <@1> **community**.");
    };

    const interaction = discord.user("bob").runs("/digest", technology);

    const { text, onlyFor } = await interaction.until(({ followUps }) => followUps[0]);
    expect(onlyFor).toBe("bob");
    expect(text).toContain("\\<\\@1\\> \\*\\*community\\*\\*");
    expect(discord.messages("general").filter((message) => message.onlyFor === null)).toEqual([]);
    expect(discord.failures).toEqual([]);
  });
});

describe("failures in German", () => {
  it("are harmless, whatever an instance is called", async () => {
    const { discord, context } = await setup({ communities, guild: { locale: "de" } });
    context.digests.ask = async () => {
      throw new InstanceUnavailableError("It is down.", { instance: "<@1>.*example*", reason: "timeout" });
    };

    const { text } = await discord
      .user("bob")
      .runs("/digest", technology)
      .until(({ followUps }) => followUps[0]);

    expect(text).toContain("\\<\\@1\\>.\\*example\\* antwortet gerade nicht");
  });
});

describe("answers", () => {
  it("are in the server's language: what was set, else what Discord says", async () => {
    const { discord } = await setup({ communities, guild: { locale: "de" } });
    const show = () => discord.user("ada").runs("/settings show").reply();

    expect((await show()).text).toContain("Einstellungen dieses Servers");
    await discord.user("ada").runs("/settings set", { language: "en" }).reply();
    expect((await show()).text).toContain("Settings of this server");
    await discord.user("ada").runs("/settings reset").reply();
    expect((await show()).text).toContain("Einstellungen dieses Servers");
  });

  it("are acknowledged before anything is worked out", async () => {
    const { discord, context } = await setup({ communities });
    const { promise, resolve } = Promise.withResolvers<void>();
    const { ask } = context.digests;
    context.digests.ask = async (wish) => {
      await promise;
      return ask(wish);
    };

    const interaction = discord.user("ada").runs("/digest", technology);

    expect(await interaction.response()).toMatchObject({ kind: "deferred", ephemeral: false });
    resolve();
    expect((await interaction.reply()).text).toContain("trams");
  });

  it("that are longer than a message go on in the next", async () => {
    const { discord, stores, guildId } = await setup({ communities });
    await discord.user("ada").runs("/watch add", technology).reply();
    await stores.guilds.change(guildId, (guild) => {
      const [watch] = guild?.watches ?? [];
      if (guild === undefined || watch === undefined) throw new Error("There is no watch.");
      const include = [`${"a".repeat(250)}`, "b".repeat(200)];
      const watches = Array.from({ length: 25 }, (_, at) => ({
        ...watch,
        id: `${guildId}.${at + 1}`,
        selection: { ...watch.selection, include },
      }));
      return { ...guild, watches };
    });

    const interaction = discord.user("ada").runs("/watch list");

    const rest = await interaction.until(({ followUps }) => (followUps.length === 4 ? followUps : undefined));
    expect(rest.at(-1)?.text).toContain("#25");
    expect(rest.every(({ onlyFor }) => onlyFor === "ada")).toBe(true);
    expect(discord.failures).toEqual([]);
  });
});
