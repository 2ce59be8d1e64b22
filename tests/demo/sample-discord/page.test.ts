import type { Interaction, SendableChannels } from "discord.js";
import { describe, expect, it } from "vitest";
import type { SampleDiscord } from "../../../src/demo/sample-discord/sample-discord.ts";
import { aBot, aDiscord, restOf } from "./a-discord.ts";

const row = (...components: object[]) => ({ type: 1, components });
const definitions = [
  {
    name: "watch",
    description: "d",
    options: [
      {
        type: 1,
        name: "add",
        description: "Starts watching",
        options: [
          { type: 3, name: "community", description: "Which", required: true, autocomplete: true },
          { type: 3, name: "every", description: "How often", choices: [{ name: "Each day", value: "day" }] },
          { type: 4, name: "topics", description: "How many" },
          { type: 7, name: "channel", description: "Where" },
        ],
      },
      { type: 1, name: "list", description: "Shows all" },
    ],
  },
];

async function aBotThat(discord: SampleDiscord, act: (interaction: Interaction) => Promise<unknown>): Promise<void> {
  const client = await aBot(discord);
  await restOf(discord).put(`/applications/${discord.applicationId}/commands`, { body: definitions });
  client.on("interactionCreate", (interaction) => void act(interaction));
}

const look = async (discord: SampleDiscord, query = "") => (await fetch(`${discord.baseUrl}/${query}`)).text();

function post(
  discord: SampleDiscord,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${discord.baseUrl}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
    headers,
  });
}

describe("the page", () => {
  it("shows a channel as a person sees it, and no file from elsewhere", async () => {
    const discord = await aDiscord();
    const client = await aBot(discord);
    const channel = client.channels.cache.get(discord.channelId("general")) as SendableChannels;
    const gallery = {
      type: 12,
      items: [
        { media: { url: "attachment://a.png" }, description: "two bars" },
        { media: { url: "https://lemmy.example/b.png" } },
      ],
    };
    const container = {
      type: 17,
      accent_color: 0x23a55a,
      components: [{ type: 10, content: "## <b>Digest</b>" }, { type: 14 }, gallery],
    };
    await channel.send({
      flags: 1 << 15,
      components: [container as never],
      files: [{ attachment: Buffer.from("png"), name: "a.png" }],
    });

    const response = await fetch(discord.baseUrl);
    const html = await response.text();

    expect(html).toContain("<h3>&lt;b&gt;Digest&lt;/b&gt;</h3>");
    expect(html).toContain('fill="#23a55a"');
    const image = /<img src="([^"]+)" alt="two bars"/u.exec(html)?.[1];
    expect(await (await fetch(`${discord.baseUrl}${image}`)).text()).toBe("png");
    expect(html).not.toMatch(/<(?:img|link|script|iframe)[^>]+(?:src|href)="https?:/u);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(discord.failures).toEqual([]);
  });

  it("shows replies for one person to that person alone", async () => {
    const discord = await aDiscord();
    await aBotThat(discord, async (it) => it.isChatInputCommand() && it.reply({ content: "psst", flags: 64 }));
    await discord.user("ada").runs("/watch list").reply();
    const channel = discord.channelId("general");

    const hers = await look(discord, `?channel=${channel}&as=${discord.user("ada").id}`);
    expect(hers).toContain("psst");
    expect(hers).toContain("Only you can see this");
    expect(hers).toContain("ada used <b>/watch list</b>");
    expect(await look(discord, `?channel=${channel}&as=${discord.user("ben").id}`)).not.toContain("psst");
  });

  it("runs what is typed, with values that have spaces, and says why not", async () => {
    const discord = await aDiscord();
    await aBotThat(discord, async (it) => {
      if (it.isChatInputCommand())
        await it.reply(JSON.stringify(it.options.data[0]?.options?.map(({ value }) => value)));
    });
    const fields = { channel: discord.channelId("general"), as: discord.user("ada").id };

    const line = "/watch add community:a@lemmy.example, b@lemmy.example every:Each day topics:3 channel:#news";
    expect((await post(discord, "/run", { ...fields, line })).status).toBe(303);
    expect(discord.messages("general")[0]?.text).toBe(
      JSON.stringify(["a@lemmy.example, b@lemmy.example", "day", 3, discord.channelId("news")]),
    );
    const refusal = await post(discord, "/run", { ...fields, line: "/watch add" });
    expect(refusal.headers.get("location")).toContain("needs+%22community%22");
    expect((await post(discord, "/run", { ...fields, line }, { origin: "http://evil.example" })).status).toBe(403);
  });

  it("offers what to go on with, the bot's suggestions among it", async () => {
    const discord = await aDiscord();
    await aBotThat(discord, async (it) => {
      if (it.isAutocomplete())
        await it.respond([{ name: "Technology", value: `${it.options.getFocused()}h@lemmy.example` }]);
    });
    const offers = async (line: string) =>
      (
        (await (await fetch(`${discord.baseUrl}/complete?line=${encodeURIComponent(line)}`)).json()) as {
          text: string;
        }[]
      ).map(({ text }) => text);

    expect(await offers("/wa")).toEqual(["/watch add ", "/watch list "]);
    expect(await offers("/watch add ")).toEqual(
      ["community", "every", "topics", "channel"].map((name) => `/watch add ${name}:`),
    );
    expect(await offers("/watch add community:tec")).toEqual(["/watch add community:tech@lemmy.example "]);
    expect(await offers("/watch add every:e")).toEqual(["/watch add every:Each day "]);
    expect(await offers("/watch add channel:new")).toEqual(["/watch add channel:#news "]);
    expect(await offers("/watch add channel:#news ")).toEqual(
      ["community", "every", "topics"].map((name) => `/watch add channel:#news ${name}:`),
    );
  });

  it("presses, chooses and fills in", async () => {
    const discord = await aDiscord();
    await aBotThat(discord, async (it) => {
      const menu = row({ type: 3, custom_id: "menu", options: [{ label: "A", value: "a" }] });
      if (it.isChatInputCommand())
        await it.reply({
          content: "?",
          components: [row({ type: 2, style: 1, label: "Go", custom_id: "go 1" }), menu] as never[],
        });
      else if (it.isButton())
        await it.showModal({
          title: "Why",
          custom_id: "m",
          components: [{ type: 18, label: "Say", component: { type: 4, style: 1, custom_id: "why" } }],
        } as never);
      else if (it.isStringSelectMenu()) await it.reply(`chose ${it.values}`);
      else if (it.isModalSubmit()) await it.reply(`because ${it.fields.getTextInputValue("why")}`);
    });
    const { id } = await discord.user("ada").runs("/watch list").reply();
    const fields = { channel: discord.channelId("general"), as: discord.user("ada").id };

    const opened = await (await post(discord, "/press", { ...fields, press: `${id} go 1` })).text();
    expect(opened).toContain("<h2>Why</h2>");
    const token = /name="token" value="([^"]+)"/u.exec(opened)?.[1] ?? "";
    await post(discord, "/submit", { ...fields, token, "value why": "of it" });
    await post(discord, "/select", { as: fields.as, menu: `${id} menu`, value: "a" });

    expect(discord.messages("general").map(({ text }) => text)).toEqual(["?", "because of it", "chose a"]);
  });

  it("lists a forum's posts", async () => {
    const discord = await aDiscord();
    await restOf(discord).post(`/channels/${discord.channelId("talk")}/threads`, {
      body: { name: "Today", message: { content: "a" } },
    });

    expect(await look(discord, `?channel=${discord.channelId("talk")}`)).toContain(">Today</a></p>");
  });
});
