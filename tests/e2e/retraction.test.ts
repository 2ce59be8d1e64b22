import { describe, expect, it } from "vitest";
import { passagesOf } from "../../src/digest/passages.ts";
import { setup, threadId } from "./a-bot-everywhere.ts";
import { versions } from "./a-lemmy-bot.ts";
import { until } from "./until.ts";

/** The first comment that is cited in what stands on Lemmy, with its author. */
function citedIn(text: string): { readonly id: number; readonly name: string } {
  const [, name = "", id] = /\[([\w-]+)\]\(https:\/\/lemmy\.example\/comment\/(\d+)\)/u.exec(text) ?? [];
  return { id: Number(id), name };
}

describe.each(versions)("what was published of Lemmy %s", (version) => {
  it("loses a deleted comment everywhere within 15 minutes: in Discord, a post, a reply and the store", async () => {
    const { start, publishEverywhere, places, life, passUntil, storedDigests } = await setup({ version });
    const bot = await start();
    await publishEverywhere(bot);
    const { id, name } = citedIn(places.reply()[0]?.content ?? "");
    const address = `https://lemmy.example/comment/${id}`;
    const texts = () => [
      places.message(),
      ...places.post().map(({ body }) => body ?? ""),
      ...places.reply().map(({ content }) => content),
    ];
    expect(texts().map((text) => text.includes(name))).toEqual([true, true, true]);
    const [post] = places.post();

    life.changeComment(id, { deleted: true, content: "" });
    const minutes = await passUntil(
      () => texts().every((text) => !text.includes(address) && !text.includes(`/comment/${id})`)),
      "it is gone",
    );

    expect(minutes).toBeLessThanOrEqual(15);
    expect(places.post()).toHaveLength(1);
    expect(places.post()[0]?.id).toBe(post?.id);
    const cited = (await storedDigests())
      .flatMap(({ topics }) => topics.flatMap(passagesOf))
      .flatMap(({ citations }) => citations.map(({ comment }) => comment));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited).not.toContain(address);
    await bot.stop();
    expect(bot.logText()).not.toContain('"level":"error"');
  });
});

describe("somebody who is cited everywhere", () => {
  async function published() {
    const world = await setup();
    const bot = await world.start();
    await world.publishEverywhere(bot);
    const ada = world.discord.user("ada");
    await ada.runs("/stance", { link: "https://lemmy.example/post/48230" }, { channel: "general" }).reply();
    await until(() => (texts().length === 4 ? true : undefined), "the summary that was asked for");
    const { name } = citedIn(world.places.reply()[0]?.content ?? "");
    function texts(): string[] {
      const messages = world.discord.messages("general").filter(({ onlyFor, text }) => onlyFor === null && text !== "");
      const [post] = world.places.post();
      const [reply] = world.places.reply();
      return [...messages.map(({ text }) => text), post?.body ?? "", reply?.content ?? ""];
    }
    return { ...world, bot, name, texts, named: () => texts().filter((text) => text.includes(name)).length };
  }

  it("is taken out of everything, an answer to a command too, after saying opt out to the bot", async () => {
    const { name, named, life, passUntil } = await published();
    expect(named()).toBe(4);

    life.addComment({
      postId: threadId,
      parentId: undefined,
      creator: name,
      content: "@standpoint@lemmy.example opt out",
    });
    expect(await passUntil(() => named() === 0, "it is gone")).toBeLessThanOrEqual(15);
  });

  it("is taken out at the next start after the operator denied them", async () => {
    const { bot, name, named, choose, start, passUntil } = await published();
    await bot.stop();

    await choose({ deny: { people: [`${name}@lemmy.example`] } });
    const again = await start();
    expect(await passUntil(() => named() === 0, "it is gone")).toBeLessThanOrEqual(15);
    await again.stop();
    expect(again.logText()).not.toContain('"level":"error"');
  });
});
