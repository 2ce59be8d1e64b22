import { describe, expect, it } from "vitest";
import { createLemmyPlaceEditors } from "../../../src/adapters/lemmy/lemmy-place-editors.ts";
import type { SampleInstanceOptions } from "../../../src/demo/sample-instance/sample-instance.ts";
import { AppError } from "../../../src/errors.ts";
import { aDigest } from "../../fakes/digests.ts";
import { host, setupAccount, versions } from "./account-setup.ts";

async function setup(version: (typeof versions)[number], options: Partial<SampleInstanceOptions> = {}) {
  const { life, open } = await setupAccount(version, { communities: { digests: {} }, ...options });
  const editors = createLemmyPlaceEditors({
    account: open(),
    writePost: (digest) => ({ title: digest.topics[0]?.headline ?? "", body: "A new body" }),
    writeComment: () => "A new comment",
  });
  const postId = life.addPost({ community: "digests", creator: "standpoint", name: "Before", body: "Before" });
  const commentId = life.addComment({ postId, parentId: undefined, creator: "standpoint", content: "Before" });
  const anothersId = life.addPost({ community: "digests", creator: "ann", name: "Another's", body: "Another's" });
  const message = (id: number) => ({
    placeId: `digests@${host}`,
    messageId: String(id),
    url: `https://${host}/x/${id}`,
  });
  return {
    editors,
    life,
    post: [message(postId)],
    comment: [message(commentId)],
    nowhere: [message(99_999)],
    another: [message(anothersId)],
  };
}

describe.each(versions)("what was published on Lemmy %s", (version) => {
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

  it("is deleted where the instance does not take what it is to be instead", async () => {
    const { editors, life, post, comment } = await setup(version, { blockedWords: ["new"] });

    expect(await editors.post.edit(post, aDigest(), "en", "w@2026-11-21")).toBe("gone");
    expect(await editors.comment.edit(comment, aDigest(), "en", "w@2026-11-21")).toBe("gone");

    expect(life.snapshot.posts[0]).toMatchObject({ name: "Before", deleted: true });
    expect(life.snapshot.comments[0]).toMatchObject({ content: "Before", deleted: true });
  });

  it("stands, and is tried again, where it can be neither changed nor deleted", async () => {
    const { editors, life, another } = await setup(version);

    await expect(editors.post.edit(another, aDigest(), "en", "w@2026-11-21")).rejects.toThrow(AppError);
    await expect(editors.post.remove(another)).rejects.toThrow(AppError);

    expect(life.snapshot.posts.at(-1)?.deleted).not.toBe(true);
  });

  it("is not deleted because the login is refused, the instance asks for a pause, or it cannot tell what is wrong", async () => {
    let answer: { readonly status: number; readonly code: string } | undefined;
    const fault = ({ method }: { method: string }) => {
      if (answer === undefined || method !== "PUT") return undefined;
      const { status, code: error } = answer;
      const headers = { "content-type": "application/json" };
      return { kind: "answer", before: true, status, headers, body: JSON.stringify({ error }) } as const;
    };
    const { editors, life, post } = await setup(version, { fault });
    await editors.post.edit(post, aDigest(), "en", "w@2026-11-21");

    for (const [status, code] of [
      [401, "incorrect_login"],
      [400, "rate_limit_error"],
      [429, "too_many_requests"],
      [400, "unknown"],
      [400, "couldnt_update_post"],
      [500, "internal"],
    ] as const) {
      answer = { status, code };
      await expect(editors.post.edit(post, aDigest(), "en", "w@2026-11-21"), code).rejects.toThrow(AppError);
    }
    expect(life.snapshot.posts[0]?.deleted).not.toBe(true);
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
