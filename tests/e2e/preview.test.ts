import { describe, expect, it } from "vitest";
import type { SampleDiscord, SampleMessage } from "../../src/demo/sample-discord/sample-discord.ts";
import { setup } from "./a-bot.ts";

const minuteMs = 60_000;
const one = "technology@lemmy.example";
const several = "technology@lemmy.example, citylife@lemmy.example, ai@feddit.example";

/**
 * What a message shows: words, buttons and pictures. What Discord itself gives to every message is left out: the numbers of
 * its components, and the addresses of its pictures, whose content stands here instead.
 */
function shown({ api, files }: SampleMessage) {
  const components = JSON.parse(JSON.stringify(api.components), (key, value) => {
    if (key === "id" && typeof value === "number") return undefined;
    return key === "url" && value.includes("/attachments/") ? value.split("/").at(-1) : value;
  }) as readonly unknown[];
  const pictures = files.map(({ name, description, bytes }) => ({
    name,
    description,
    bytes: bytes.toString("base64"),
  }));
  return { components, pictures };
}

/** A watch that is due: what bob is answered to `/watch preview`, and what is then posted, each in order. */
async function previewAndPost(community: string, change: (discord: SampleDiscord) => unknown) {
  const { discord, clock, start, posted } = await setup();
  const bot = await start();
  const ada = discord.user("ada");
  await ada.runs("/watch add", { community, at: "09:10" }, { channel: "general" }).reply();
  await change(discord);
  await clock.advance(10 * minuteMs);

  const asked = discord.user("bob").runs("/watch preview", { watch: "1" }, { channel: "lobby" });
  await asked.reply();
  await bot.tick();
  await discord.until(() => bot.log().find(({ msg }) => msg === "A slot ended."), "the digest");
  const below = discord.threads("general").flatMap(({ id }) => [...discord.messages(id)]);
  const digest = [...posted("general"), ...below].filter(({ text }) => text !== "");
  const preview = await asked.until(({ original, followUps }) => {
    const all = original === undefined ? followUps : [original, ...followUps];
    return all.length < digest.length ? undefined : all;
  }, "as many messages as were posted");
  expect(discord.failures).toEqual([]);
  return { preview, digest };
}

const deny = (permission: "AttachFiles" | "CreatePublicThreads") => (discord: SampleDiscord) =>
  discord.change.editChannel("general", { overwrites: [{ of: "bot", deny: [permission] }] });

describe("/watch preview", () => {
  it.each<[where: string, community: string, change: (discord: SampleDiscord) => unknown, messages: number]>([
    ["one message", one, () => {}, 1],
    ["several messages", several, () => {}, 5],
    ["in a server in German", several, ({ change }) => change.editGuild("Gardeners", { locale: "de" }), 5],
    ["where no picture may be attached", several, deny("AttachFiles"), 5],
    ["where nothing may follow the first message", several, deny("CreatePublicThreads"), 1],
  ])("shows to the caller alone, component by component, what is then posted: %s", async (_, ...given) => {
    const [community, change, messages] = given;
    const { preview, digest } = await previewAndPost(community, change);

    expect(digest).toHaveLength(messages);
    expect(preview.map(shown)).toEqual(digest.map(shown));
    expect(new Set(preview.map(({ onlyFor }) => onlyFor))).toEqual(new Set(["bob"]));
    expect(new Set(digest.map(({ onlyFor }) => onlyFor))).toEqual(new Set([null]));
  });

  it("differs in nothing but the role, which is mentioned above what is posted alone", async () => {
    const { preview, digest } = await previewAndPost(one, (discord) =>
      discord.user("ada").runs("/settings set", { "role-to-mention": "Readers" }).reply(),
    );

    const [mention, ...below] = digest.flatMap((message) => shown(message).components);
    expect(mention).toMatchObject({ content: expect.stringMatching(/^<@&\d+>$/u) });
    expect(digest[0]?.pings.roles).toEqual(["Readers"]);
    expect(preview.flatMap((message) => shown(message).components)).toEqual(below);
    expect(preview[0]?.pings.roles).toEqual([]);
  });
});
