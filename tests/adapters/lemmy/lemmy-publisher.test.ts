import { afterEach, describe, expect, it } from "vitest";
import { createHostQueues } from "../../../src/adapters/lemmy/host-queues.ts";
import { createLemmyAccess } from "../../../src/adapters/lemmy/lemmy-access.ts";
import { createLemmyAccount } from "../../../src/adapters/lemmy/lemmy-account.ts";
import { createLemmyPublisher } from "../../../src/adapters/lemmy/lemmy-publisher.ts";
import { createPostingBudget } from "../../../src/adapters/lemmy/posting-budget.ts";
import type { SentMessage } from "../../../src/delivery/delivery-log.ts";
import {
  type SampleInstance,
  type SampleInstanceOptions,
  startSampleInstance,
} from "../../../src/demo/sample-instance/sample-instance.ts";
import { DestinationUnavailableError } from "../../../src/errors.ts";
import type { DocumentStore } from "../../../src/ports/document-store.ts";
import { aDigest } from "../../fakes/digests.ts";
import { createFastTiming } from "./fast-timing.ts";

const host = "lemmy.example";
const versions = ["0.19.20", "1.0.0-beta.1"] as const;
const opened: SampleInstance[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((instance) => instance.close()));
});

function memoryFacts(): DocumentStore<string> {
  const kept = new Map<string, string>();
  return {
    read: async (key) => kept.get(key),
    async change(key, change) {
      const value = await change(kept.get(key));
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      return value;
    },
    remove: async (key) => void kept.delete(key),
    async *keys() {
      yield* kept.keys();
    },
  };
}

async function setup(version: (typeof versions)[number], options: Partial<SampleInstanceOptions> = {}) {
  const timing = createFastTiming();
  const clock = { now: () => new Date(timing.now()), sleep: timing.sleep };
  const instance = await startSampleInstance({
    host,
    version,
    now: clock.now(),
    clock: clock.now,
    snapshot: { posts: [], comments: [] },
    communities: { digests: {} },
    accounts: [{ name: "standpoint", password: "secret" }],
    ...options,
  });
  opened.push(instance);
  const { instances } = createLemmyAccess({
    baseUrls: { [host]: instance.baseUrl },
    userAgent: "Standpoint/test",
    queues: createHostQueues({ timing }),
    timing,
    retry: { maxRetries: 0 },
  });
  const facts = memoryFacts();
  const restart = () => {
    const account = createLemmyAccount({
      instances,
      host,
      credentials: { username: "standpoint", password: "secret" },
      tokens: { read: async () => undefined, write: async () => {} },
      now: timing.now,
    });
    const write = ({ topics }: { topics: readonly { headline: string }[] }) => ({
      title: topics[0]?.headline ?? "",
      body: "The body",
    });
    return createLemmyPublisher({ account, budget: createPostingBudget(`standpoint@${host}`, facts, clock), write });
  };
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
  return { instance, publisher: restart(), restart, consignment, sent, timing };
}

describe.each(versions)("publishing to Lemmy %s", (version) => {
  it("posts a digest, tells where it is, edits and deletes it", async () => {
    const { instance, publisher, consignment, sent } = await setup(version);

    const published = await publisher.publish(consignment);

    const { posts } = instance.life.snapshot;
    const url = `https://lemmy.example/post/${posts[0]?.id}`;
    expect(published).toEqual({ status: "published", messages: sent, remarks: [] });
    expect(sent).toEqual([{ placeId: "digests@lemmy.example", messageId: String(posts[0]?.id), url }]);
    expect(posts[0]).toMatchObject({ name: consignment.digest.topics[0]?.headline, body: "The body" });

    const [message] = sent as [SentMessage];
    const [topic] = consignment.digest.topics;
    if (topic === undefined) throw new Error("The sample digest has no topic");
    const changed = { ...consignment.digest, topics: [{ ...topic, headline: "Another headline" }] };
    await publisher.edit(message, changed, "en");
    expect(posts[0]).toMatchObject({ name: "Another headline" });
    await publisher.remove(message);
    expect(posts[0]).toMatchObject({ deleted: true });
    await publisher.remove({ ...message, messageId: "9999" });
  });

  it("finds what it sent before a crash, and nothing that is another's or older", async () => {
    const { instance, publisher, consignment, sent, timing } = await setup(version);
    expect(await publisher.findSent(consignment)).toBeUndefined();
    const name = consignment.digest.topics[0]?.headline ?? "";
    instance.life.addPost({ community: "digests", creator: "somebody", name, body: "" });
    expect(await publisher.findSent(consignment)).toBeUndefined();

    await publisher.publish(consignment);

    expect(await publisher.findSent(consignment)).toEqual(sent[0]);
    const later = (minutes: number) => new Date(timing.now() + minutes * 60_000);
    expect(await publisher.findSent({ ...consignment, slot: later(90) })).toEqual(sent[0]);
    expect(await publisher.findSent({ ...consignment, slot: later(91) })).toBeUndefined();
    await instance.close();
    opened.pop();
    expect(await publisher.findSent(consignment)).toBe("unknown");
  });

  it("sends a post once where the answer is lost, and says that trying later may help", async () => {
    const { instance, publisher, consignment, sent } = await setup(version, {
      fault: ({ method, path }) => (method === "POST" && path.endsWith("/post") ? { kind: "cut" } : undefined),
    });

    await expect(publisher.publish(consignment)).rejects.toBeInstanceOf(DestinationUnavailableError);

    expect(instance.life.snapshot.posts).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  it("waits for its turn rather than pass the instance's limit, also over a restart", async () => {
    const { instance, publisher, restart, consignment, timing } = await setup(version);

    for (let at = 0; at < 5; at++) await publisher.publish(consignment);
    expect(timing.slept).toEqual([]);
    await restart().publish(consignment);

    expect(instance.life.snapshot.posts).toHaveLength(6);
    expect(timing.slept.reduce((one, other) => one + other, 0)).toBeGreaterThanOrEqual(10 * 60 * 1_000);
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
