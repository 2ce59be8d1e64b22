import { describe, expect, it } from "vitest";
import { passagesOf } from "../../src/digest/passages.ts";
import { runStandpoint } from "../fakes/run-standpoint.ts";
import { setup } from "./a-bot-everywhere.ts";

async function published() {
  const world = await setup();
  const bot = await world.start();
  await world.publishEverywhere(bot);
  const { places, storedDigests } = world;
  const [, name = ""] =
    /\[([\w-]+)\]\(https:\/\/lemmy\.example\/comment\/\d+\)/u.exec(places.reply()[0]?.content ?? "") ?? [];
  const whereNamed = () =>
    [
      places.message(),
      ...places.post().map(({ body }) => body ?? ""),
      ...places.reply().map(({ content }) => content),
    ].filter((words) => words.includes(name)).length;
  const citedPeople = async () =>
    (await storedDigests())
      .flatMap(({ topics }) => topics.flatMap(passagesOf))
      .flatMap(({ citations }) => citations.map(({ author }) => author));
  const forget = () => runStandpoint(`forget ${name}@lemmy.example`, world);
  return { ...world, bot, person: `${name}@lemmy.example`, whereNamed, citedPeople, forget };
}

describe("standpoint forget", () => {
  it("edits everything itself while the bot is stopped, and the person stays out", async () => {
    const { bot, person, whereNamed, citedPeople, forget, start, life, places, passUntil } = await published();
    expect(whereNamed()).toBe(3);
    await bot.stop();

    expect(await forget()).toEqual({
      status: 0,
      out: "",
      err: `${person} is in nothing that is published any more, and is kept out from now on.\n`,
    });
    expect(whereNamed()).toBe(0);
    const people = await citedPeople();
    expect(people.length).toBeGreaterThan(0);
    expect(people).not.toContain(person);

    const again = await start();
    const before = places.reply()[0]?.content;
    life.addComment({
      postId: 48230,
      parentId: undefined,
      creator: "ben",
      content: "@standpoint@lemmy.example summarize",
    });
    await passUntil(() => life.notices.every(({ read }) => read), "the answer");
    await again.stop();
    expect(before).toBeDefined();
    expect(whereNamed()).toBe(0);
  });

  it("beside a running bot waits for it to edit, a minute or so", async () => {
    const { person, whereNamed, forget, passUntil } = await published();
    let end: Awaited<ReturnType<typeof forget>> | undefined;

    const forgetting = forget().then((ended) => {
      end = ended;
    });
    const minutes = await passUntil(() => end !== undefined, "the command to end");
    await forgetting;

    expect(minutes).toBeLessThanOrEqual(15);
    expect(end?.status).toBe(0);
    expect(end?.err).toContain("is kept out from now on. The running bot has");
    expect(end?.err).toContain(`${person} is in nothing that is published any more`);
    expect(whereNamed()).toBe(0);
  });

  it("says where something is left that could not be edited, and the bot does it later", async () => {
    const { bot, discord, person, whereNamed, forget, start, passUntil } = await published();
    await bot.stop();
    discord.fail("PATCH /channels/:channel/messages/:message", { kind: "answer", status: 503 }, 16);

    const { status, err } = await forget();
    expect(status).toBe(1);
    expect(err).toContain(`${person} is kept out from now on, but this could not be edited yet; the bot tries again`);
    expect(err).toContain("https://discord.com/channels/");
    expect(whereNamed()).toBe(1);

    await start();
    await passUntil(() => whereNamed() === 0, "the bot's edit");
  });
});
