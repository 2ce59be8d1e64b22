import { describe, expect, it } from "vitest";
import { createLemmyPlaceEditors } from "../../../src/adapters/lemmy/lemmy-place-editors.ts";
import { createLemmyPublisher } from "../../../src/adapters/lemmy/lemmy-publisher.ts";
import { createPostingBudget } from "../../../src/adapters/lemmy/posting-budget.ts";
import type { SentMessage } from "../../../src/delivery/delivery-log.ts";
import { lemmyHtml } from "../../../src/demo/sample-instance/page/lemmy-markdown.ts";
import type { SampleInstance, SampleInstanceOptions } from "../../../src/demo/sample-instance/sample-instance.ts";
import { DestinationUnavailableError } from "../../../src/errors.ts";
import type { Publisher } from "../../../src/ports/publisher.ts";
import { publisherContract } from "../../contracts/publisher.ts";
import { aDigest } from "../../fakes/digests.ts";
import { createMemoryStores } from "../../fakes/memory-stores.ts";
import { bot, host, setupAccount, versions } from "./account-setup.ts";

async function setup(version: (typeof versions)[number], options: Partial<SampleInstanceOptions> = {}) {
  const { instance, timing, clock, open } = await setupAccount(version, { communities: { digests: {} }, ...options });
  const { facts } = createMemoryStores();
  const write = ({ topics }: { topics: readonly { headline: string }[] }) => ({
    title: topics[0]?.headline ?? "",
    body: "The body",
  });
  const restart = () =>
    createLemmyPublisher({ account: open(), budget: createPostingBudget(bot, facts, clock), write });
  const editors = createLemmyPlaceEditors({ account: open(), writePost: write, writeComment: () => "" });
  const sent: SentMessage[] = [];
  const consignment = {
    digest: aDigest(),
    destination: { kind: "lemmy", community: "digests@lemmy.example" },
    key: "w@2026-11-21",
    slot: clock.now(),
    timezone: "UTC",
    language: "en",
    alreadySent: [],
    onSent: async (message: SentMessage) => void sent.push(message),
  } as const;
  return { instance, publisher: restart(), restart, editors, consignment, sent, timing };
}

/** Others post in the meantime. */
function fill(instance: SampleInstance, count: number, now: number): void {
  const { snapshot } = instance.life;
  const published = new Date(now).toISOString();
  instance.change({
    snapshot: {
      posts: [
        ...snapshot.posts,
        ...Array.from({ length: count }, (_, at) => ({
          ...{
            id: 1_000_000 + snapshot.posts.length + at,
            name: `Post ${at}`,
            body: "",
            score: 1,
            upvotes: 1,
            downvotes: 0,
          },
          ...{ community: "digests", instance: host, creator: "ann", published, bot_account: false },
        })),
      ],
      comments: snapshot.comments,
    },
  });
}

describe.each(versions)("publishing to Lemmy %s", (version) => {
  it("posts a digest, and tells where it is", async () => {
    const { instance, publisher, consignment, sent } = await setup(version);

    const published = await publisher.publish(consignment);

    const { posts } = instance.life.snapshot;
    const url = `https://lemmy.example/post/${posts[0]?.id}`;
    expect(published).toEqual({ status: "published", messages: sent, remarks: [] });
    expect(sent).toEqual([{ placeId: "digests@lemmy.example", messageId: String(posts[0]?.id), url }]);
    expect(posts[0]).toMatchObject({
      name: consignment.digest.topics[0]?.headline,
      body: expect.stringMatching(/^The body\n/u),
    });
  });

  it("finds what it sent before a crash, and nothing that is another's", async () => {
    const { instance, publisher, consignment, sent } = await setup(version);
    expect(await publisher.findSent(consignment)).toBeUndefined();
    const name = consignment.digest.topics[0]?.headline ?? "";
    instance.life.addPost({ community: "digests", creator: "somebody", name, body: "The body" });
    expect(await publisher.findSent(consignment)).toBeUndefined();

    await publisher.publish(consignment);

    expect(await publisher.findSent(consignment)).toEqual(sent[0]);
    await instance.close();
    await expect(publisher.findSent(consignment)).rejects.toBeInstanceOf(DestinationUnavailableError);
  });

  it("posts two digests of one slot and one title, and finds each by its own watch", async () => {
    const { instance, publisher, restart, consignment, timing } = await setup(version);
    const daily = { ...consignment, key: "lemmy/digests@lemmy.example/1@2026-11-21" };
    const weekly = { ...consignment, key: "lemmy/digests@lemmy.example/2@2026-11-21" };

    const first = await publisher.publish(daily);
    const second = await publisher.publish(weekly);
    timing.pass(70 * 60_000);
    const slot = new Date(timing.now());
    const byHand = { ...consignment, slot, key: "publish/digests@lemmy.example@later" };

    expect(await publisher.findSent(byHand)).toBeUndefined();
    const third = await publisher.publish(byHand);
    const ids = [first, second, third].map((each) =>
      each.status === "published" ? each.messages[0]?.messageId : each.status,
    );
    expect(ids).toEqual(instance.life.snapshot.posts.map(({ id }) => String(id)));
    expect(new Set(ids).size).toBe(3);
    for (const [at, each] of [daily, weekly, byHand].entries()) {
      expect(await restart().findSent(each)).toMatchObject({ messageId: ids[at] });
    }
  });

  it("finds its post again after an edit by the bot, and by others not at all", async () => {
    const { instance, publisher, consignment, sent, editors } = await setup(version);
    await publisher.publish(consignment);
    const [topic] = consignment.digest.topics;
    if (topic === undefined) throw new Error("The sample digest has no topic");
    const rewritten = { ...consignment.digest, topics: [{ ...topic, headline: "Another headline" }] };

    await editors.post.edit(sent, rewritten, "en", consignment.key);

    const [post] = instance.life.snapshot.posts;
    expect(post).toMatchObject({ name: "Another headline" });
    expect(await publisher.findSent(consignment)).toEqual(sent[0]);
    expect(await publisher.publish(consignment)).toMatchObject({ status: "published", messages: [sent[0]] });
    instance.life.changePost(Number(post?.id), { creator: "somebody" });
    expect(await publisher.findSent(consignment)).toBeUndefined();
  });

  it("finds its post below fifty newer ones, and looks no further back than the slot", async () => {
    const { instance, publisher, consignment, sent, timing } = await setup(version);
    fill(instance, 60, timing.now());
    timing.pass(91 * 60_000);
    const slot = new Date(timing.now());
    await publisher.publish({ ...consignment, slot });
    timing.pass(3 * 60 * 60_000);
    fill(instance, 50, timing.now());

    expect(await publisher.findSent({ ...consignment, slot })).toEqual(sent[0]);
    const asked = () => instance.requests.filter(({ path }) => path.includes("/post/list")).length;
    const before = asked();
    expect(await publisher.findSent({ ...consignment, slot, key: "another@slot" })).toBeUndefined();
    expect(asked() - before).toBe(2);
  });

  it("cannot tell what stands below a thousand newer posts, and then sends nothing again", async () => {
    const { instance, publisher, consignment, timing } = await setup(version);
    await publisher.publish(consignment);
    fill(instance, 1_000, timing.now());

    expect(await publisher.findSent(consignment)).toBe("unknown");
    const failure = await publisher.publish(consignment).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DestinationUnavailableError);
    expect((failure as DestinationUnavailableError).parameters.arrived).toBeUndefined();
    expect(instance.life.snapshot.posts).toHaveLength(1_001);
  });

  it("shows readers nothing of what it knows its posts by", async () => {
    const { instance, publisher, consignment } = await setup(version);

    await publisher.publish(consignment);

    expect(lemmyHtml(instance.life.snapshot.posts[0]?.body ?? "").trim()).toBe("<p>The body</p>");
  });

  it("posts without looking where surely nothing was sent before", async () => {
    const { instance, publisher, consignment } = await setup(version);

    await publisher.publish({ ...consignment, isFirst: true });

    expect(instance.requests.filter(({ path }) => path.includes("/post/list"))).toEqual([]);
    expect(instance.life.snapshot.posts).toHaveLength(1);
  });

  it("posts once where the answer is lost, and cannot be looked for", async () => {
    const faults = { count: 0 };
    const { instance, publisher, restart, consignment, sent } = await setup(version, {
      fault: ({ method, path }) => {
        if (method === "POST" && path.endsWith("/post")) faults.count = 1;
        return faults.count > 0 && faults.count++ < 4 ? { kind: "cut" } : undefined;
      },
    });

    const failure = await publisher.publish(consignment).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(DestinationUnavailableError);
    expect((failure as DestinationUnavailableError).parameters.arrived).toBeUndefined();
    expect(sent).toEqual([]);
    faults.count = 9;
    expect(await restart().publish(consignment)).toMatchObject({ status: "published", messages: sent });
    expect(instance.life.snapshot.posts).toHaveLength(1);
  });

  it("waits for its turn rather than pass the instance's limit, also over a restart", async () => {
    const { instance, publisher, restart, consignment, timing } = await setup(version);
    const another = (at: number) => ({ ...consignment, key: `w@${at}` });

    for (let at = 0; at < 5; at++) await publisher.publish(another(at));
    expect(timing.slept).toEqual([]);
    await restart().publish(another(5));

    expect(instance.life.snapshot.posts).toHaveLength(6);
    expect(timing.slept.reduce((one, other) => one + other, 0)).toBeGreaterThanOrEqual(10 * 60 * 1_000);
  });

  it("says that surely nothing was posted where the instance asks for a pause, or cannot be reached", async () => {
    const { instance, publisher, consignment } = await setup(version);
    const { baseUrl } = instance;
    for (let at = 0; at < 6; at++) {
      instance.accounts.mayGoOn("post", "standpoint");
    }
    await expect(publisher.publish(consignment)).rejects.toMatchObject({ parameters: { arrived: "no" } });
    await instance.close();
    expect(baseUrl).toContain("127.0.0.1");
    await expect(publisher.publish(consignment)).rejects.toMatchObject({ parameters: { arrived: "no" } });
  });

  it("posts nothing where the sidebar says that no bots are wanted, unless it moderates there", async () => {
    const communities = { digests: { description: "Be kind. #NoBots" } };
    const { publisher, consignment, instance } = await setup(version, { communities });

    expect(await publisher.publish(consignment)).toMatchObject({
      status: "forbidden",
      why: expect.stringMatching(/wants no bots/u),
    });
    expect(instance.life.snapshot.posts).toEqual([]);
    instance.change({ moderators: { digests: ["standpoint"] } });
    expect(await publisher.publish(consignment)).toMatchObject({ status: "published" });
  });

  it("tells a text that is not taken from a community that is closed to it", async () => {
    const { instance, publisher, consignment } = await setup(version, { blockedWords: ["trams"] });

    expect(await publisher.publish(consignment)).toEqual({
      status: "refused",
      why: "digests@lemmy.example refused the digest, because the instance's word filter matched.",
    });
    instance.change({ blockedWords: [] });
    expect(await publisher.publish(consignment)).toMatchObject({ status: "published" });
  });

  it("names a community that is not there", async () => {
    const { publisher, consignment } = await setup(version);
    const destination = { kind: "lemmy", community: "nowhere@lemmy.example" } as const;

    expect(await publisher.publish({ ...consignment, destination })).toEqual({
      status: "gone",
      why: "nowhere@lemmy.example is not there any more, or not for the bot.",
    });
  });

  it("names a community that does not let it post", async () => {
    const { publisher, consignment } = await setup(version, { closed: ["digests"] });

    expect(await publisher.publish(consignment)).toEqual({
      status: "forbidden",
      why: "digests@lemmy.example lets only its moderators post: ask them to make the bot one, or choose another.",
    });
  });
});

for (const version of versions) {
  publisherContract(`the publisher on Lemmy ${version}`, async () => {
    const fault: { lost: number; down: boolean } = { lost: 0, down: false };
    const { instance, publisher, consignment } = await setup(version, {
      fault: ({ method, path }) => {
        if (fault.down) return { kind: "reset", before: true };
        if (method === "POST" && path.endsWith("/post") && fault.lost-- > 0) return { kind: "cut" };
        return undefined;
      },
    });
    return {
      publisher: publisher as Publisher,
      consignment: (more) => ({ ...consignment, ...more }),
      arrived: () => instance.life.snapshot.posts.length,
      remove: () => instance.change({ communities: { digests: { deleted: true } } }),
      forbid: () => instance.change({ closed: ["digests"] }),
      loseAnswers: (times) => {
        fault.lost = times;
      },
      breakDown: () => {
        fault.down = true;
      },
    };
  });
}
