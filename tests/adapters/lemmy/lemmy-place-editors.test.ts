import { afterEach, describe, expect, it } from "vitest";
import { createHostQueues } from "../../../src/adapters/lemmy/host-queues.ts";
import { createLemmyAccess } from "../../../src/adapters/lemmy/lemmy-access.ts";
import { createLemmyAccount } from "../../../src/adapters/lemmy/lemmy-account.ts";
import { createLemmyPlaceEditors } from "../../../src/adapters/lemmy/lemmy-place-editors.ts";
import {
  type SampleInstance,
  type SampleInstanceOptions,
  startSampleInstance,
} from "../../../src/demo/sample-instance/sample-instance.ts";
import { AppError } from "../../../src/errors.ts";
import { aDigest } from "../../fakes/digests.ts";
import { createFastTiming } from "./fast-timing.ts";

const host = "lemmy.example";
const opened: SampleInstance[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((instance) => instance.close()));
});

async function setup(version: "0.19.20" | "1.0.0-beta.1", options: Partial<SampleInstanceOptions> = {}) {
  const timing = createFastTiming();
  const now = new Date(timing.now());
  const instance = await startSampleInstance({
    ...{ host, version, now, snapshot: { posts: [], comments: [] }, communities: { digests: {} } },
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
  const account = createLemmyAccount({
    ...{ instances, host, now: timing.now },
    credentials: { username: "standpoint", password: "secret" },
    tokens: { read: async () => undefined, write: async () => {} },
  });
  const editors = createLemmyPlaceEditors({
    account,
    writePost: (digest) => ({ title: digest.topics[0]?.headline ?? "", body: "A new body" }),
    writeComment: () => "A new comment",
  });
  const { life } = instance;
  const postId = life.addPost({ community: "digests", creator: "standpoint", name: "Before", body: "Before" });
  const commentId = life.addComment({ postId, parentId: undefined, creator: "standpoint", content: "Before" });
  const message = (id: number) => ({
    placeId: `digests@${host}`,
    messageId: String(id),
    url: `https://${host}/x/${id}`,
  });
  return { editors, life, post: [message(postId)], comment: [message(commentId)], nowhere: [message(99_999)] };
}

describe.each(["0.19.20", "1.0.0-beta.1"] as const)("what was published on Lemmy %s", (version) => {
  it("is changed where it stands, and deleted", async () => {
    const { editors, life, post, comment } = await setup(version);

    expect(await editors.post.edit(post, aDigest(), "en", "w@2026-11-21")).toBe("done");
    expect(await editors.comment.edit(comment, aDigest(), "en", "w@2026-11-21")).toBe("done");
    expect(life.snapshot.posts[0]).toMatchObject({
      name: aDigest().topics[0]?.headline,
      body: expect.stringMatching(/^A new body\n/u),
    });
    expect(life.snapshot.comments[0]).toMatchObject({ content: "A new comment" });

    expect(await editors.comment.remove(comment)).toBe("done");
    expect(await editors.post.remove(post)).toBe("done");
    expect(life.snapshot.posts[0]).toMatchObject({ deleted: true });
    expect(life.snapshot.comments[0]).toMatchObject({ deleted: true });
  });

  it("is gone where nobody knows of it any more", async () => {
    const { editors, nowhere } = await setup(version);

    expect(await editors.post.edit(nowhere, aDigest(), "en", "w@2026-11-21")).toBe("gone");
    expect(await editors.comment.edit(nowhere, aDigest(), "en", "w@2026-11-21")).toBe("gone");
    expect(await editors.post.remove(nowhere)).toBe("gone");
  });

  it("waits for an instance that does not answer", async () => {
    let down = false;
    const fault = () => (down ? ({ kind: "reset", before: true } as const) : undefined);
    const { editors, post } = await setup(version, { fault });
    await editors.post.edit(post, aDigest(), "en", "w@2026-11-21");

    down = true;
    await expect(editors.post.edit(post, aDigest(), "en", "w@2026-11-21")).rejects.toThrow(AppError);
  });
});
