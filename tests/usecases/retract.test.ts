import { describe, expect, it } from "vitest";
import type { PersonName } from "../../src/thread/thread.ts";
import { anArgument, aRetraction } from "../fakes/a-retraction.ts";
import { aPerson } from "../fakes/threads.ts";

const deleted = { deleted: true, content: "" };

describe("what was published", () => {
  it("is rewritten and edited in place at the next poll after a cited comment was deleted", async () => {
    const { publish, citedIn, change, poll, standing, stores, index } = await aRetraction();
    const digest = await publish();
    const [first = ""] = citedIn(digest);

    change(first, deleted);
    await poll();

    const now = standing.get("400");
    expect(now?.id).toBe(digest.id);
    expect(citedIn(now)).not.toContain(first);
    expect(citedIn(now).length).toBeGreaterThan(0);
    expect((await stores.digests.read(digest.id))?.digest).toEqual(now);
    expect((await index.read(digest.id))?.cited.map(({ comment }) => comment)).not.toContain(first);
  });

  it.each([
    ["was removed by a moderator", { removed: true, content: "" }],
    ["says something else now", { content: "I take it back, it is all different." }],
    ["is by somebody who was banned", { author: aPerson("kira", { banned: true }) }],
    ["is by somebody who opted out in the profile", { author: aPerson("kira", { bio: "gardener #NoBot" }) }],
    ["is by an account that was deleted", { author: aPerson("kira", { deleted: true }) }],
  ])("does not cite a comment any more that %s", async (_, changes) => {
    const { publish, authorsIn, citedIn, change, poll, standing, threads } = await aRetraction();
    const digest = await publish();
    expect(authorsIn(digest)).toContain("kira@lemmy.example");
    const theirs = threads
      .flatMap(({ comments }) => comments)
      .find(({ author }) => author.name === "kira@lemmy.example");
    const quoted = citedIn(digest).filter((apId) => apId === theirs?.apId);
    expect(quoted.length).toBeGreaterThan(0);

    change(theirs?.apId ?? "", changes);
    await poll();

    const quotes = JSON.stringify(standing.get("400"));
    expect(quotes).not.toContain("nobody values a service");
  });

  it("stays as it is where only votes changed, and where other words were added", async () => {
    const { publish, citedIn, change, poll, standing, edits, threads } = await aRetraction();
    const digest = await publish();
    for (const apId of citedIn(digest)) {
      const content = threads.flatMap(({ comments }) => comments).find((each) => each.apId === apId)?.content;
      if (content !== undefined) change(apId, { score: 99, content: `${content}\n\nEdit: typo.` });
    }

    await poll();
    expect(standing.get("400")).toBe(digest);
    expect(edits).toEqual([]);
  });

  it("stays as it is while the instance does not answer", async () => {
    const { publish, citedIn, change, poll, standing, state, edits } = await aRetraction();
    const digest = await publish();
    const [first = ""] = citedIn(digest);
    change(first, deleted);

    state.down = true;
    await poll();
    expect(edits).toEqual([]);
    expect(standing.get("400")).toBe(digest);

    state.down = false;
    await poll();
    expect(citedIn(standing.get("400"))).not.toContain(first);
  });

  it("loses the topic of a thread that was deleted, and keeps the others", async () => {
    const other = anArgument("2");
    const { publish, poll, standing, gone } = await aRetraction([
      anArgument(),
      { ...other, post: { ...other.post, title: "Should the library open on Sundays?", link: undefined } },
    ]);
    const digest = await publish();
    const sources = digest.topics.flatMap((topic) => topic.sources.map(({ apId }) => apId));
    expect(sources).toHaveLength(2);

    gone.add("https://lemmy.example/post/2");
    await poll();
    expect(standing.get("400")?.topics.flatMap((topic) => topic.sources.map(({ apId }) => apId))).toEqual([
      "https://lemmy.example/post/1",
    ]);
  });

  it("is deleted everywhere where nothing is left of it", async () => {
    const { publish, poll, standing, stores, gone, index } = await aRetraction();
    const digest = await publish(["400", "401"]);

    gone.add("https://lemmy.example/post/1");
    await poll();
    expect(standing.size).toBe(0);
    expect(await stores.digests.read(digest.id)).toBeUndefined();
    expect(await index.read(digest.id)).toBeUndefined();
  });

  it("is cut where its threads cannot be read while it is rewritten", async () => {
    const { publish, citedIn, noticer, retraction, state, standing, log } = await aRetraction();
    const [first = ""] = citedIn(await publish());

    await noticer.miss({ comments: [first] });
    state.down = true;
    await retraction.work();

    expect(standing.size).toBe(0);
    expect(log.lines).toContain("warn A digest could not be built anew; what has gone is cut out of it.");
  });

  it("is cut where its instance says of a comment now that it is gone, and now that it stands", async () => {
    const { publish, citedIn, noticer, retraction, edits, standing } = await aRetraction();
    const [first = ""] = citedIn(await publish());

    await noticer.miss({ comments: [first] });
    await retraction.work();
    expect(citedIn(standing.get("400"))).not.toContain(first);
    await noticer.miss({ comments: [first] });
    await retraction.work();
    expect(edits).toEqual([]);
  });

  it("is taken care of by ordinary reading too, without waiting for a poll", async () => {
    const { publish, citedIn, change, noticer, source, retraction, standing, threads } = await aRetraction();
    const [first = ""] = citedIn(await publish());
    change(first, deleted);
    const [thread] = threads;

    if (thread !== undefined) await noticer.through(source).readComments(thread.post);
    await noticer.idle();
    await retraction.work();
    expect(citedIn(standing.get("400"))).not.toContain(first);
  });
});

describe("somebody who is put out", () => {
  it("is taken out of everything that was ever published, and the rest stays", async () => {
    const { publish, authorsIn, retraction, standing, state, clock } = await aRetraction();
    const digest = await publish();
    const [person = ""] = authorsIn(digest);
    // Older than what is looked after.
    await clock.advance(60 * 24 * 60 * 60_000);

    state.out.push(person as PersonName);
    expect(await retraction.sweep()).toBe(1);
    await retraction.work();

    expect(authorsIn(standing.get("400"))).not.toContain(person);
    expect(authorsIn(standing.get("400")).length).toBeGreaterThan(0);
    expect(await retraction.sweep()).toBe(0);
  });

  it("is taken out of what was being published at that moment", async () => {
    const { publish, authorsIn, index, retraction, standing, state } = await aRetraction();
    const digest = await publish();
    const [person = ""] = authorsIn(digest);
    const held: Promise<boolean>[] = [];
    index.onNoted((published) => void held.push(retraction.hold(published)));

    state.out.push(person as PersonName);
    standing.set("402", digest);
    const messages = [{ placeId: "200", messageId: "402", url: "https://discord.com/channels/100/200/402" }];
    await index.note(digest.id, { key: "100.2@b", kind: "discord", messages }, []);
    expect(await Promise.all(held)).toEqual([true]);
    await retraction.work();

    expect(authorsIn(standing.get("402"))).not.toContain(person);
  });
});

describe("each step of taking out", () => {
  it("is tried again where a place does not take it, a minute later, and done places are left", async () => {
    const { publish, citedIn, change, poll, standing, state, edits, clock, retraction } = await aRetraction();
    const [first = ""] = citedIn(await publish(["400", "401"]));
    change(first, deleted);

    state.failingEdits = 1;
    await poll();
    expect(edits).toEqual(["401"]);
    await retraction.work();
    expect(edits).toEqual(["401"]);

    await clock.advance(60_000);
    await retraction.work();
    expect(edits).toEqual(["401", "400"]);
    expect(citedIn(standing.get("400"))).not.toContain(first);
  });

  it("goes on after a restart where it ended", async () => {
    const world = await aRetraction();
    const [first = ""] = world.citedIn(await world.publish());
    world.change(first, deleted);
    world.state.failingEdits = 1;
    await world.poll();
    const builds = world.state.builds;

    await world.clock.advance(60_000);
    await world.retraction.work();
    // The stored digest was rewritten before: it is not built again.
    expect(world.state.builds).toBe(builds);
    expect(world.citedIn(world.standing.get("400"))).not.toContain(first);
  });

  it("does nothing twice, however often something is noticed", async () => {
    const { publish, citedIn, noticer, retraction, edits, change } = await aRetraction();
    const [first = ""] = citedIn(await publish());
    change(first, deleted);

    await Promise.all([noticer.miss({ comments: [first] }), noticer.miss({ comments: [first] })]);
    await Promise.all([retraction.work(), retraction.work()]);
    await noticer.miss({ comments: [first] });
    await retraction.work();
    expect(edits).toEqual(["400"]);
  });

  it("is done again for a place that was given what had been written before", async () => {
    const { publish, citedIn, poll, change, standing, index, retraction, state } = await aRetraction();
    const digest = await publish();
    const [first = ""] = citedIn(digest);
    change(first, deleted);
    await poll();
    const builds = state.builds;

    // Another server's message, built before, arrives late.
    standing.set("402", digest);
    const messages = [{ placeId: "200", messageId: "402", url: "https://discord.com/channels/100/200/402" }];
    await index.note(digest.id, { key: "100.2@b", kind: "discord", messages }, citedIn(digest));
    await retraction.work();

    expect(citedIn(standing.get("402"))).not.toContain(first);
    expect(state.builds).toBe(builds);
  });

  it("forgets a message that somebody deleted", async () => {
    const { publish, citedIn, poll, change, standing, index, edits } = await aRetraction();
    const digest = await publish(["400", "401"]);
    const [first = ""] = citedIn(digest);
    change(first, deleted);
    standing.delete("400");

    await poll();
    expect(edits).toEqual(["401"]);
    expect((await index.read(digest.id))?.places.map(({ key }) => key)).toEqual(["100.1@401"]);
  });

  it("drops what is remembered of what has gone, and tells the log no words of it", async () => {
    const { publish, citedIn, poll, change, forgotten, log } = await aRetraction();
    const [first = ""] = citedIn(await publish());
    change(first, deleted);
    await poll();

    expect(forgotten).toEqual([first]);
    expect(log.lines.join("\n")).not.toMatch(/tram/u);
  });
});
