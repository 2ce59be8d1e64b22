import { describe, expect, it } from "vitest";
import { passagesOf } from "../../src/digest/passages.ts";
import { setup } from "./a-bot-everywhere.ts";
import { versions } from "./a-lemmy-bot.ts";

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
    expect(bot.log()).not.toContain('"level":"error"');
  });
});
