import {
  type ChatInputCommandInteraction,
  type Client,
  type Interaction,
  InteractionResponseType,
  MessageFlags,
} from "discord.js";
import { describe, expect, it } from "vitest";
import type { SampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { aBot, aClock, aDiscord, refused, restOf } from "./a-discord.ts";

const text = (content: string) => ({ type: 10, content }) as const;
const row = (...components: object[]) => ({ type: 1, components });
const button = (customId: string, label: string, more: object = {}) => ({
  type: 2,
  style: 1,
  custom_id: customId,
  label,
  ...more,
});
const definitions = [
  {
    name: "watch",
    description: "d",
    options: [
      { type: 3, name: "community", description: "d", autocomplete: true },
      { type: 7, name: "channel", description: "d" },
      { type: 8, name: "role", description: "d" },
      { type: 6, name: "person", description: "d" },
    ],
  },
];

/** A bot that does with every interaction what it is told to; what it fails at is kept. */
async function aBotThat(
  discord: SampleDiscord,
  act: (interaction: Interaction) => Promise<unknown>,
): Promise<{ client: Client<true>; failed: unknown[] }> {
  const client = await aBot(discord);
  await restOf(discord).put(`/applications/${discord.applicationId}/commands`, { body: definitions });
  const failed: unknown[] = [];
  client.on("interactionCreate", (interaction) => {
    act(interaction).catch((error: unknown) => failed.push(error));
  });
  return { client, failed };
}

const command =
  (act: (interaction: ChatInputCommandInteraction) => Promise<unknown>) => async (interaction: Interaction) =>
    interaction.isChatInputCommand() ? act(interaction) : undefined;

describe("a command", () => {
  it("reaches the bot with what Discord tells along", async () => {
    const discord = await aDiscord();
    discord.change.editChannel("news", { overwrites: [{ of: "bot", deny: ["SendMessages"] }] });
    const received: ChatInputCommandInteraction[] = [];
    await aBotThat(
      discord,
      command(async (interaction) => {
        received.push(interaction);
        await interaction.reply("ok");
      }),
    );

    await discord
      .user("ada")
      .runs("/watch", { community: "a", channel: "#news", role: "Readers", person: "ben" })
      .reply();

    const [interaction] = received as [ChatInputCommandInteraction<"cached">];
    expect(interaction.options.getString("community")).toBe("a");
    expect(interaction.options.getRole("role")).toMatchObject({ name: "Readers", mentionable: true });
    expect(interaction.options.getUser("person")?.username).toBe("ben");
    expect(interaction.options.getChannel("channel")?.name).toBe("news");
    expect(interaction.memberPermissions.has("ManageGuild")).toBe(true);
    expect(interaction.appPermissions.has("SendMessages")).toBe(true);
    expect(interaction).toMatchObject({
      locale: "en-US",
      guildLocale: "en-US",
      channelId: discord.channelId("general"),
    });
  });

  it("carries what the bot may do in a channel that it names", async () => {
    const discord = await aDiscord();
    discord.change.editChannel("news", { overwrites: [{ of: "bot", deny: ["SendMessages"] }] });
    const raw: unknown[] = [];
    const { client } = await aBotThat(
      discord,
      command((interaction) => interaction.reply("ok")),
    );
    client.ws.on("INTERACTION_CREATE" as never, (data: unknown) => raw.push(data));

    await discord.user("ada").runs("/watch", { channel: "news" }).reply();

    const { data } = raw[0] as {
      data: { resolved: { channels: Record<string, { app_permissions: string; permissions: string }> } };
    };
    const named = data.resolved.channels[discord.channelId("news")];
    expect(BigInt(named?.app_permissions ?? 0) & (1n << 11n)).toBe(0n);
    expect(BigInt(named?.permissions ?? 0) & (1n << 11n)).not.toBe(0n);
  });

  it("is answered at once, with more to follow", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now });
    await aBotThat(
      discord,
      command(async (interaction) => {
        clock.passes(5);
        const answer = await interaction.reply({ content: "one", withResponse: true });
        await interaction.editReply(`two, ${answer.resource?.message?.id === undefined}`);
        await interaction.followUp({ content: "three", flags: MessageFlags.Ephemeral });
        await interaction.deleteReply();
      }),
    );

    const asked = discord.user("ada").runs("/watch");
    await asked.until(({ changes }) => changes[3]);

    expect(await asked.response()).toMatchObject({ kind: "message", ephemeral: false, afterMs: 5 });
    expect(await asked.reply()).toMatchObject({ text: "one" });
    expect(asked.changes.map(({ kind, message }) => [kind, message?.text])).toEqual([
      ["created", "one"],
      ["edited", "two, false"],
      ["followed-up", "three"],
      ["deleted", undefined],
    ]);
    expect(asked.original).toBeUndefined();
    expect(asked.followUps).toMatchObject([{ onlyFor: "ada" }]);
    expect(discord.failures).toEqual([]);
  });

  it("can be put off, seen by one person alone, and answered with components", async () => {
    const discord = await aDiscord();
    const { failed } = await aBotThat(
      discord,
      command(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [text("done")] });
      }),
    );

    const asked = discord.user("ada").runs("/watch");
    const reply = await asked.reply();

    expect(await asked.response()).toMatchObject({ kind: "deferred", ephemeral: true });
    expect(reply).toMatchObject({ text: "done", onlyFor: "ada", loading: false });
    expect(discord.user("ada").sees(reply)).toBe(true);
    expect(discord.user("ben").sees(reply)).toBe(false);
    expect(() => discord.user("ben").presses(reply, "Go")).toThrow("ben does not see message");
    expect(failed).toEqual([]);
  });

  it("that was put off is answered by the first further message, as secret as the deferral was", async () => {
    const discord = await aDiscord();
    await aBotThat(
      discord,
      command(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.followUp("first");
        await interaction.followUp("second");
      }),
    );

    const asked = discord.user("ada").runs("/watch");
    await asked.until(({ followUps }) => followUps[0]);

    expect(asked.original).toMatchObject({ text: "first", onlyFor: "ada" });
    expect(asked.followUps).toMatchObject([{ text: "second", onlyFor: null }]);
  });

  it("drops other flags of a deferral", async () => {
    const discord = await aDiscord();
    const { failed } = await aBotThat(
      discord,
      command(async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.IsComponentsV2 as never });
        await interaction.editReply({ components: [text("done")] });
      }),
    );

    discord.user("ada").runs("/watch");
    await discord.until(() => failed[0]);

    expect(failed).toMatchObject([{ code: 50035 }]);
  });

  it("pings in its answer whom the bot does not forbid", async () => {
    const discord = await aDiscord();
    await aBotThat(
      discord,
      command((interaction) => interaction.reply(`<@${discord.user("ben").id}>`)),
    );

    expect((await discord.user("ada").runs("/watch").reply()).pings.users).toEqual(["ben"]);
  });
});

describe("in time", () => {
  it("is within three seconds", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now });
    const { failed } = await aBotThat(
      discord,
      command(async (interaction) => {
        clock.passes(interaction.options.getString("community") === "late" ? 3_001 : 3_000);
        await interaction.reply("ok");
      }),
    );

    expect(await discord.user("ada").runs("/watch", { community: "soon" }).response()).toMatchObject({
      afterMs: 3_000,
    });
    expect(discord.failures).toEqual([]);
    await expect(discord.user("ada").runs("/watch", { community: "late" }).response()).rejects.toThrow(
      "/watch was not answered within three seconds.",
    );
    expect(discord.failures).toEqual(["/watch was not answered within 3 seconds."]);
    await discord.until(() => failed[0]);
    expect(failed).toMatchObject([{ status: 404, code: 10062 }]);
  });

  it("is once", async () => {
    const discord = await aDiscord();
    const { failed } = await aBotThat(discord, async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      const body = { type: InteractionResponseType.DeferredChannelMessageWithSource };
      await restOf(discord).post(path, { body, auth: false });
      await restOf(discord).post(path, { body, auth: false });
    });

    discord.user("ada").runs("/watch");
    await discord.until(() => failed[0]);

    expect(failed).toMatchObject([{ status: 400, code: 40060 }]);
  });

  it("lasts a quarter of an hour, from the first answer on", async () => {
    const clock = aClock();
    const discord = await aDiscord({ now: clock.now });
    await aBotThat(discord, async () => undefined);
    const rest = restOf(discord);
    const { id, token } = discord.user("ada").runs("/watch");
    const original = `/webhooks/${discord.applicationId}/${token}/messages/@original` as const;
    const edit = () => rest.patch(original, { body: { content: "a" }, auth: false });

    expect(await refused(edit())).toMatchObject({ status: 404, code: 10015 });
    await rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 5 }, auth: false });
    clock.passes(15 * 60_000);
    await edit();
    await rest.patch(original.replace("@", "%40") as `/${string}`, { body: { content: "b" }, auth: false });
    expect(await rest.get(original, { auth: false })).toMatchObject({ content: "b" });
    clock.passes(1);
    expect(await refused(edit())).toMatchObject({ status: 401, code: 50027 });
    expect(
      await refused(rest.post(`/webhooks/${discord.applicationId}/nonsense`, { body: { content: "a" }, auth: false })),
    ).toMatchObject({ code: 50027 });
    expect(await refused(rest.post(`/webhooks/1/${token}`, { body: { content: "a" }, auth: false }))).toMatchObject({
      code: 10015,
    });
  });

  it("is not after it was deleted", async () => {
    const discord = await aDiscord();
    const { failed } = await aBotThat(
      discord,
      command(async (interaction) => {
        await interaction.reply("a");
        await interaction.deleteReply();
        await interaction.editReply("b");
      }),
    );

    discord.user("ada").runs("/watch");
    await discord.until(() => failed[0]);

    expect(failed).toMatchObject([{ code: 10008 }]);
  });
});

describe("an answer", () => {
  it.each([
    ["suggestions", 8, { choices: [] }],
    ["an update of no message", 7, { content: "a" }],
    ["a pong", 1, {}],
  ])("to a command is not %s", async (_, type, data) => {
    const discord = await aDiscord();
    await aBotThat(discord, async () => undefined);
    const { id, token } = discord.user("ada").runs("/watch");
    const answer = restOf(discord).post(`/interactions/${id}/${token}/callback`, { body: { type, data }, auth: false });

    expect(await refused(answer)).toMatchObject({ code: 50035, errors: { type: {} } });
  });

  it("that is too long is refused, and there is time for another", async () => {
    const discord = await aDiscord();
    const { failed } = await aBotThat(
      discord,
      command(async (interaction) => {
        await interaction.reply("a".repeat(2001)).catch(async (error) => {
          await interaction.reply("too long");
          throw error;
        });
      }),
    );

    expect((await discord.user("ada").runs("/watch").reply()).text).toBe("too long");
    await discord.until(() => failed[0]);
    expect(failed).toMatchObject([{ rawError: { errors: { data: { content: {} } } } }]);
  });
});

describe("what is typed", () => {
  it("is completed with 25 suggestions at most", async () => {
    const discord = await aDiscord();
    let offered = 25;
    const { failed } = await aBotThat(discord, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond(
        Array.from({ length: offered }, (_, at) => ({ name: `${name} ${value} ${at}`, value: `${at}` })),
      );
    });

    const choices = await discord.user("ada").types("/watch", { community: "te" }, "community");
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: "community te 0", value: "0" });
    offered = 26;
    void discord
      .user("ada")
      .types("/watch", {}, "community")
      .catch(() => undefined);
    await discord.until(() => failed[0]);
    expect(failed).toMatchObject([{ code: 50035 }]);
  });
});

describe("a button", () => {
  const ask = {
    content: "Sure?",
    components: [
      row(button("yes", "Yes"), button("no", "No", { disabled: true }), {
        type: 2,
        style: 5,
        label: "Read",
        url: "https://lemmy.example",
      }),
    ] as never[],
  };

  it("changes its message, at once or later", async () => {
    const discord = await aDiscord();
    await aBotThat(discord, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(ask);
      else if (interaction.isButton() && interaction.message.content === "Sure?") await interaction.update("Pressed");
      else if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: "Again", components: [] });
      }
    });
    const ada = discord.user("ada");
    const question = await ada.runs("/watch").reply();

    const first = ada.presses(question, "Yes");
    expect((await first.reply()).text).toBe("Pressed");
    expect(await first.response()).toMatchObject({ kind: "update" });
    const second = ada.presses(question, "yes");
    expect((await second.reply()).text).toBe("Again");
    expect(await second.response()).toMatchObject({ kind: "deferred-update" });
    expect(discord.messages("general").map(({ text: said }) => said)).toEqual(["Again"]);
  });

  it("cannot be pressed where it is not, is disabled, or leads elsewhere", async () => {
    const discord = await aDiscord();
    await aBotThat(
      discord,
      command((interaction) => interaction.reply(ask)),
    );
    const ada = discord.user("ada");
    const question = await ada.runs("/watch").reply();

    expect(() => ada.presses(question, "Maybe")).toThrow('There is no button "Maybe"');
    expect(() => ada.presses(question, "No")).toThrow("is disabled");
    expect(() => ada.presses(question, "Read")).toThrow("is a link");
    discord.change.removeMessage(question);
    expect(() => ada.presses(question, "Yes")).toThrow("it was deleted");
  });
});

describe("menus and windows", () => {
  const label = (name: string, component: object) => ({ type: 18, label: name, component });
  const modal = {
    title: "Edit",
    custom_id: "edit",
    components: [
      label("Text", { type: 4, custom_id: "text", style: 1, min_length: 2 }),
      label("Where", { type: 8, custom_id: "where", channel_types: [0] }),
      label("How often", { type: 3, custom_id: "every", options: [{ label: "Each day", value: "day" }] }),
    ],
  };

  it("tell the bot what was chosen and filled in", async () => {
    const discord = await aDiscord();
    const { failed } = await aBotThat(discord, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ components: [row({ type: 6, custom_id: "role" }) as never], content: "Who?" });
      } else if (interaction.isRoleSelectMenu()) await interaction.showModal(modal as never);
      else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        const { fields } = interaction;
        const channels = fields.getSelectedChannels("where")?.map((each) => each?.name);
        await interaction.update({
          content: `${fields.getTextInputValue("text")} ${channels} ${fields.getStringSelectValues("every")}`,
          components: [],
        });
      }
    });
    const ada = discord.user("ada");
    const question = await ada.runs("/watch").reply();

    const opened = ada.selects(question, "role", ["Readers"]);
    expect(await opened.response()).toMatchObject({ kind: "modal", modal: { title: "Edit" } });
    const values = { text: "hello", where: ["general"], every: "Each day" };
    expect(() => ada.submits(opened, { ...values, text: "" })).toThrow("must be filled in");
    expect(() => ada.submits(opened, { ...values, text: "h" })).toThrow("too short");
    expect(() => ada.submits(opened, { ...values, where: ["talk"] })).toThrow("channels of that type");
    expect(() => ada.submits(opened, { ...values, other: "a" })).toThrow('does not ask for "other"');
    const reply = await ada.submits(opened, values).reply();

    expect(reply.text).toBe("hello general day");
    expect(failed).toEqual([]);
  });

  it.each([
    ["no title", { title: "" }],
    ["a title of 46", { title: "a".repeat(46) }],
    [
      "six questions",
      { components: Array.from({ length: 6 }, (_, at) => label("a", { type: 4, style: 1, custom_id: `${at}` })) },
    ],
    ["no question", { components: [] }],
    ["a label of 46", { components: [label("a".repeat(46), { type: 4, style: 1, custom_id: "a" })] }],
    ["a button", { components: [row(button("a", "b"))] }],
    [
      "one id twice",
      {
        components: [
          label("a", { type: 4, style: 1, custom_id: "a" }),
          label("b", { type: 4, style: 1, custom_id: "a" }),
        ],
      },
    ],
  ])("may not have %s", async (_, change) => {
    const discord = await aDiscord();
    const { failed } = await aBotThat(
      discord,
      command((interaction) => interaction.showModal({ ...modal, ...change } as never)),
    );

    discord.user("ada").runs("/watch");
    await discord.until(() => failed[0]);

    expect(failed).toMatchObject([{ code: 50035 }]);
  });

  it("do not answer windows", async () => {
    const discord = await aDiscord();
    const { failed } = await aBotThat(discord, async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await restOf(discord).post(path, { body: { type: InteractionResponseType.Modal, data: modal }, auth: false });
    });
    const opened = discord.user("ada").runs("/watch");
    await opened.response();

    discord.user("ada").submits(opened, { text: "hello", where: ["general"], every: "day" });
    await discord.until(() => failed[0]);

    expect(failed).toMatchObject([{ code: 50035, rawError: { errors: { type: {} } } }]);
  });
});

describe("nobody", () => {
  it("can do anything where no bot listens", async () => {
    const discord = await aDiscord();
    await restOf(discord).put(`/applications/${discord.applicationId}/commands`, { body: definitions });

    expect(() => discord.user("ada").runs("/watch")).toThrow("No bot is connected that looks after Gardeners.");
  });
});
