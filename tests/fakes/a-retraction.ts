import type { PlaceKind } from "../../src/delivery/published.ts";
import type { Digest } from "../../src/digest/digest.ts";
import { createEmbeddedWriter } from "../../src/digest/embedded-writer.ts";
import { passagesOf } from "../../src/digest/passages.ts";
import { DestinationUnavailableError, InstanceUnavailableError, ThreadNotFoundError } from "../../src/errors.ts";
import type { DigestBuilder } from "../../src/ports/digest-builder.ts";
import type { PlaceEditor } from "../../src/ports/place-editor.ts";
import type { ThreadSource } from "../../src/ports/thread-source.ts";
import type { EligibilityRule } from "../../src/thread/eligibility.ts";
import type { Comment, PersonName, Post, Thread } from "../../src/thread/thread.ts";
import { createPublishedCheck } from "../../src/usecases/check-published.ts";
import { notingStores } from "../../src/usecases/note-deliveries.ts";
import { createNoticer } from "../../src/usecases/notice-readings.ts";
import { orderDigest } from "../../src/usecases/order-digest.ts";
import { loadPublishedIndex } from "../../src/usecases/published-index.ts";
import { createRetraction } from "../../src/usecases/retract.ts";
import { createRewriteDigest } from "../../src/usecases/rewrite-digest.ts";
import { createManualClock } from "./manual-clock.ts";
import { createMemoryLog } from "./memory-log.ts";
import { createMemoryStores } from "./memory-stores.ts";
import { aComment, aPerson, aPost } from "./threads.ts";

/** A thread that is argued about, in which two people say much the same on each side. */
export function anArgument(id = "1"): Thread {
  const comment = (number: number, name: string, content: string, parent?: number): Comment =>
    aComment({
      id: `${id}${number}`,
      author: aPerson(name),
      content,
      score: 30 - number,
      ...(parent === undefined ? {} : { parentApId: `https://lemmy.example/comment/${id}${parent}` }),
    });
  const comments = [
    comment(1, "kira", "Free trams are empty trams because nobody values a service that costs nothing at all."),
    comment(2, "oskar", "Free trams carry more passengers because a ticket keeps poor families away from the city.", 1),
    comment(3, "mira", "Free trams need more drivers, because every tram is full in the morning already.", 1),
    comment(4, "jonas", "A ticket pays for the drivers, so free trams mean fewer trams in the evening."),
    comment(5, "lena", "Free trams save money because nobody has to sell tickets or check tickets any more.", 4),
    comment(6, "piet", "Trams without tickets are cheaper than roads because a road needs repair every year."),
  ];
  return { post: { ...aPost({ id }), commentCount: comments.length }, comments, unread: 0 };
}

/** A world in which threads are read, a digest of them is published, and what they hold changes. */
export async function aRetraction(threads: Thread[] = [anArgument()]) {
  const clock = createManualClock("2026-11-20T12:00:00.000Z");
  const log = createMemoryLog();
  const stores = createMemoryStores();
  const state = { down: false, out: [] as PersonName[], builds: 0, failingEdits: 0 };
  const gone = new Set<string>();
  const postAt = (postId: string): Post => {
    const post = threads.find((thread) => thread.post.apId.endsWith(`/post/${postId}`))?.post;
    if (post === undefined || gone.has(post.apId)) throw new ThreadNotFoundError("There is no such thread.");
    return post;
  };
  const answers = (): void => {
    if (state.down) throw new InstanceUnavailableError("It does not answer.", { instance: "lemmy.example" });
  };
  const source: ThreadSource = {
    async listPosts() {
      answers();
      return threads.map(({ post }) => post);
    },
    async readPost({ postId }) {
      answers();
      return postAt(postId);
    },
    async readComments({ apId }) {
      answers();
      const found = threads.find(({ post }) => post.apId === apId);
      return { comments: found?.comments ?? [], unread: 0 };
    },
    async rereadComments(apIds) {
      answers();
      const all = threads.filter(({ post }) => !gone.has(post.apId)).flatMap(({ comments }) => comments);
      return new Map(apIds.map((apId) => [apId, all.find((comment) => comment.apId === apId)]));
    },
  };
  const builder: DigestBuilder = {
    build(order, signal) {
      state.builds += 1;
      return orderDigest(order, { threads: source, writer: createEmbeddedWriter() }, signal);
    },
  };
  const rule = (): EligibilityRule => ({
    denied: { people: [], communities: [], instances: [] },
    optedOut: state.out,
    nsfw: true,
  });
  /** What stands where: a text a message. */
  const standing = new Map<string, Digest>();
  const edits: string[] = [];
  const editor: PlaceEditor = {
    async edit([message], digest) {
      if (state.failingEdits-- > 0) throw new DestinationUnavailableError("It does not take it.");
      if (message === undefined || !standing.has(message.messageId)) return "gone";
      standing.set(message.messageId, digest);
      edits.push(message.messageId);
      return "done";
    },
    async remove([message]) {
      if (message !== undefined) standing.delete(message.messageId);
      return "done";
    },
  };
  const forgotten: string[] = [];
  const noticer = createNoticer({
    index: () => index,
    digests: stores.digests,
    rule,
    notice: (notices) => retraction.notice(notices),
    log,
  });
  const index = await loadPublishedIndex({ stores, clock, log, starterOf: noticer.starterOf });
  const retraction = createRetraction({
    index,
    stores,
    rewrite: createRewriteDigest({ builder, clock, log }),
    editors: new Map<PlaceKind, PlaceEditor>([["discord", editor]]),
    rule,
    forget: ({ comments }) => void forgotten.push(...comments),
    clock,
    log,
  });
  const check = createPublishedCheck({ index, noticer, threads: source, clock, log, pollMs: 300_000 });

  async function publish(messageIds: readonly string[] = ["400"]): Promise<Digest> {
    const end = await builder.build({
      sources: threads.map(({ post }) => ({
        kind: "thread",
        link: { instance: "lemmy.example", postId: post.apId.slice(post.apId.lastIndexOf("/") + 1) },
      })),
      period: { from: new Date("2026-11-19T12:00:00.000Z"), to: clock.now() },
      now: clock.now(),
      selection: { minScore: 0, minComments: 0, maxTopics: 5 },
      eligibility: { ...rule(), nsfw: false },
    });
    if (end.status !== "digest") throw new Error(end.why);
    const { digest } = end;
    await stores.digests.change(digest.id, () => ({ digest, storedAt: clock.now() }));
    for (const messageId of messageIds) {
      standing.set(messageId, digest);
      const url = `https://discord.com/channels/100/200/${messageId}`;
      const messages = [{ placeId: "200", messageId, url }];
      await index.note(digest.id, { key: `100.1@${messageId}`, kind: "discord", messages }, []);
    }
    return digest;
  }

  return {
    clock,
    log,
    stores,
    state,
    gone,
    threads,
    source,
    noticer,
    index,
    retraction,
    check,
    publish,
    standing,
    edits,
    forgotten,
    notingStores: () => notingStores({ stores, index, clock, log }),
    /** Changes a comment where it stands. */
    change(apId: string, changes: Partial<Comment>): void {
      for (const [at, thread] of threads.entries()) {
        const comments = thread.comments.map((each) => (each.apId === apId ? { ...each, ...changes } : each));
        threads[at] = { ...thread, comments };
      }
    },
    /** The five minutes to the next poll pass, and what is noticed is worked off. */
    async poll(): Promise<void> {
      await clock.advance(300_000);
      await check();
      await retraction.work();
    },
    citedIn: (digest: Digest | undefined): string[] =>
      (digest?.topics ?? []).flatMap(passagesOf).flatMap(({ citations }) => citations.map(({ comment }) => comment)),
    authorsIn: (digest: Digest | undefined): string[] => [
      ...new Set(
        (digest?.topics ?? []).flatMap(passagesOf).flatMap(({ citations }) => citations.map(({ author }) => author)),
      ),
    ],
  };
}
