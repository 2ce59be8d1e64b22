import { PermissionFlagsBits, SlashCommandBuilder } from "discord.js";
import { describe, expect, it } from "vitest";
import type { SampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { aBot, aClock, aDiscord, refused, restOf } from "./a-discord.ts";

const command = (more: object = {}) => ({ name: "watch", description: "d", ...more });
const option = (more: object = {}) => ({ type: 3, name: "community", description: "d", ...more });
const sub = (name: string, ...options: object[]) => ({ type: 1, name, description: "d", options });
const group = (name: string, ...options: object[]) => ({ type: 2, name, description: "d", options });
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const withOption = (more: object) => command({ options: [option(more)] });

function deploy(discord: SampleDiscord, commands: unknown, guild?: string): Promise<unknown> {
  const scope = guild === undefined ? "" : (`/guilds/${discord.guildId(guild)}` as const);
  return restOf(discord).put(`/applications/${discord.applicationId}${scope}/commands`, { body: commands });
}

/** A command of exactly so many characters: its name and description are 106. */
function commandOf(characters: number, localized = false): object {
  const choices = (left: number) =>
    many(Math.ceil(left / 200), (at) => {
      const here = Math.min(200, left - at * 200);
      const name = `${at}`.padEnd(Math.min(100, here - 1), "n");
      return { name, value: "v".repeat(here - name.length) };
    });
  const perOption = 5000;
  const left = characters - 106 - 2 * 3;
  const parts = [Math.min(left, perOption), Math.max(0, left - perOption)];
  const name = localized
    ? { description: "d", description_localizations: { de: "d".repeat(100) } }
    : { description: "d".repeat(100) };
  return {
    name: "demand",
    ...name,
    options: parts.map((size, at) => ({ type: 3, name: `o${at}`, description: "d", choices: choices(size) })),
  };
}

describe("commands", () => {
  it("are deployed by discord.js, replace those before, and keep their ids", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const watch = new SlashCommandBuilder().setName("watch").setDescription("d");
    const help = new SlashCommandBuilder().setName("help").setDescription("d");

    const before = await client.application.commands.set([watch, help]);
    const after = await client.application.commands.set([watch]);

    expect(discord.commands).toEqual(["watch"]);
    expect(after.map(({ id }) => id)).toEqual(before.filter(({ name }) => name === "watch").map(({ id }) => id));
    expect((await client.application.commands.fetch()).map(({ name }) => name)).toEqual(["watch"]);
  });

  it.each([
    ["a hundred", many(100, (at) => command({ name: `c${at}` }))],
    ["a name of 32 letters", [command({ name: "a".repeat(32) })]],
    ["a name in another script", [command({ name: "ほげ-1_x" })]],
    ["a description of 100", [command({ description: "d".repeat(100) })]],
    ["25 options", [command({ options: many(25, (at) => option({ name: `o${at}` })) })]],
    ["25 choices", [withOption({ choices: many(25, (at) => ({ name: `${at}`, value: `${at}` })) })]],
    ["8000 characters", [commandOf(8000)]],
    ["8000 characters with translations", [commandOf(8000, true)]],
    ["groups of commands", [command({ options: [group("a", sub("b", option())), sub("c")] })]],
    ["required options first", [command({ options: [option({ required: true }), option({ name: "b" })] })]],
  ])("may have %s", async (_, commands) => {
    const discord = await aDiscord();

    await expect(deploy(discord, commands)).resolves.toHaveLength(commands.length);
  });

  it.each([
    ["101", many(101, (at) => command({ name: `c${at}` })), 30032, ""],
    ["a name of 33 letters", [command({ name: "a".repeat(33) })], 50035, "0.name"],
    ["capitals in a name", [command({ name: "Watch" })], 50035, "0.name"],
    ["spaces in a name", [command({ name: "watch add" })], 50035, "0.name"],
    ["a description of 101", [command({ description: "d".repeat(101) })], 50035, "0.description"],
    ["no description", [{ name: "a" }], 50035, "0.description"],
    ["an option without description", [withOption({ description: "" })], 50035, "0.options.0.description"],
    ["26 options", [command({ options: many(26, (at) => option({ name: `o${at}` })) })], 50035, "0.options"],
    [
      "26 choices",
      [withOption({ choices: many(26, (at) => ({ name: `${at}`, value: `${at}` })) })],
      50035,
      "0.options.0.choices",
    ],
    [
      "a choice of 101",
      [withOption({ choices: [{ name: "a".repeat(101), value: "a" }] })],
      50035,
      "0.options.0.choices.0.name",
    ],
    ["8001 characters", [commandOf(8001)], 50035, "0"],
    ["8001 characters with translations", [commandOf(8001, true)], 50035, "0"],
    ["the same name twice", [command(), command()], 50035, "1"],
    ["one option name twice", [command({ options: [option(), option()] })], 50035, "0.options.1"],
    [
      "required options last",
      [command({ options: [option(), option({ name: "b", required: true })] })],
      50035,
      "0.options.1",
    ],
    ["commands beside options", [command({ options: [sub("a"), option()] })], 50035, "0.options"],
    ["groups in groups", [command({ options: [group("a", group("b", sub("c")))] })], 50035, "0.options.0.options"],
    [
      "choices with autocomplete",
      [withOption({ autocomplete: true, choices: [{ name: "a", value: "a" }] })],
      50035,
      "0.options.0",
    ],
    ["autocomplete of a channel", [withOption({ type: 7, autocomplete: true })], 50035, "0.options.0"],
    [
      "a number that is none",
      [withOption({ type: 4, choices: [{ name: "a", value: "1" }] })],
      50035,
      "0.options.0.choices.0.value",
    ],
    [
      "an unknown language",
      [command({ description_localizations: { deutsch: "a" } })],
      50035,
      "0.description_localizations.deutsch",
    ],
    ["no place to be used", [command({ contexts: [] })], 50035, "0.contexts"],
  ])("may not have %s", async (_, commands, code, where) => {
    const discord = await aDiscord();

    const answer = await refused(deploy(discord, commands));

    expect(answer).toMatchObject({ status: 400, code });
    if (code !== 50035) return;
    const found = where
      .split(".")
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], answer.errors);
    expect(found).toHaveProperty("_errors");
    expect(discord.commands).toEqual([]);
  });

  it("of one server say nothing of where else they can be used", async () => {
    const discord = await aDiscord();

    await deploy(discord, [command()], "Gardeners");
    expect(await refused(deploy(discord, [command({ contexts: [0] })], "Gardeners"))).toMatchObject({ code: 50035 });
  });

  it("can be created two hundred times a day", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now });
    await deploy(
      discord,
      many(100, (at) => command({ name: `a${at}` })),
    );
    await deploy(
      discord,
      many(100, (at) => command({ name: `b${at}` })),
    );

    await deploy(
      discord,
      many(100, (at) => command({ name: `b${at}` })),
    );
    const raw = () =>
      fetch(`${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`, {
        method: "PUT",
        headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
        body: JSON.stringify([command()]),
      });

    expect(await (await raw()).json()).toMatchObject({ code: 30034 });
    clock.passes(24 * 60 * 60_000);
    expect((await raw()).status).toBe(200);
  });
});

describe("a person", () => {
  const definition = command({
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      sub(
        "add",
        option({ required: true }),
        option({ name: "every", choices: [{ name: "Each day", value: "day" }] }),
        option({ name: "topics", type: 4, min_value: 1, max_value: 5 }),
        option({ name: "channel", type: 7, channel_types: [0, 5] }),
        option({ name: "role", type: 8 }),
      ),
      sub("list"),
    ],
  });

  it.each([
    ["another command", "/digest", {}, "/digest is not deployed"],
    ["the command without what is below it", "/watch", {}, "needs one of: add, list"],
    ["what is not below it", "/watch remove", {}, 'there is no "remove"'],
    ["it without what is required", "/watch add", {}, 'needs "community"'],
    ["an option that is not there", "/watch list", { community: "a" }, 'no option "community"'],
    ["another choice", "/watch add", { community: "a", every: "hour" }, "none of Each day"],
    ["a text for a number", "/watch add", { community: "a", topics: "3" }, "not such a number"],
    ["too great a number", "/watch add", { community: "a", topics: 6 }, "too great"],
    ["a channel of another type", "/watch add", { community: "a", channel: "talk" }, "not a channel of such a type"],
    ["a role that is not there", "/watch add", { community: "a", role: "Kings" }, 'no role "Kings"'],
  ])("cannot run %s", async (_, line, values, why) => {
    const discord = await aDiscord();
    await aBot(discord);
    await deploy(discord, [definition]);

    expect(() => discord.user("ada").runs(line, values as Record<string, string>)).toThrow(why);
  });

  it("cannot run what is not shown to this person, or where this person is not", async () => {
    const discord = await aDiscord();
    await aBot(discord);
    await deploy(discord, [definition]);

    expect(() => discord.user("ben").runs("/watch list")).toThrow("does not show /watch to ben");
    discord.change.openCommands("Gardeners", true);
    discord.user("ben").runs("/watch list");
    discord.change.editChannel("general", { overwrites: [{ of: "Staff", deny: ["UseApplicationCommands"] }] });
    expect(() => discord.user("ada").runs("/watch list")).toThrow("ada may not use commands in #general");
    discord.change.editChannel("general", { overwrites: [{ of: "ada", deny: ["ViewChannel"] }] });
    expect(() => discord.user("ada").runs("/watch list")).toThrow("ada does not see #general");
  });
});
