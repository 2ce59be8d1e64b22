import type { SentMessage } from "../delivery/delivery-log.ts";
import type { PublishedPlace } from "../delivery/published.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { ReplyAttempt, ReplySummary, ThreadReply } from "../delivery/thread-reply.ts";
import { citedIn } from "../delivery/told.ts";
import type { Digest } from "../digest/digest.ts";
import { mentionWordsFor } from "../mention/mention-words.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestBuilder } from "../ports/digest-builder.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { Call, MentionInbox } from "../ports/mention-inbox.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";

export interface SummarizeThreadPorts {
  readonly inbox: MentionInbox;
  readonly replies: DocumentStore<ThreadReply>;
  readonly digests: DocumentStore<StoredDigest>;
  readonly builder: DigestBuilder;
  /** A digest as a comment. @param language - BCP 47, of the words around */
  readonly write: (digest: Digest, language: string) => string;
  /** Notes where a digest can be read, and what it cited as it was sent. */
  readonly notePublished: (
    digestId: string,
    place: Omit<PublishedPlace, "shows">,
    cited: readonly string[],
  ) => Promise<void>;
  readonly denied: EligibilityRule["denied"];
  readonly clock: Clock;
  readonly log: Log;
}

/** A summary that is younger is not written anew. */
const freshForMs = 10 * 60 * 1_000;

/** A thread named by its link is never refused for its age, score or size. */
const selection = { minScore: 0, minComments: 0, maxTopics: 1 } as const;

/** What is to stand in the thread. */
interface Told extends Pick<ReplySummary, "digestId" | "cited" | "language"> {
  readonly text: string;
}

/** What a thread is that was never answered in. */
export function newThreadReply(thread: string): ThreadReply {
  return { thread, summary: undefined, attempt: undefined, notes: [] };
}

/**
 * Answers with the stance summary of the thread: one comment a thread, below the first who asked. Asked again, it writes
 * that comment anew and says nothing more: who asks has the thread before them, and a second comment would only repeat what
 * stands there. A summary that others removed is not put there again.
 *
 * Done twice, it says nothing twice. Throws `AppError` where trying later may help.
 *
 * @param language - of what is said where there is nothing to tell
 */
export type SummarizeThread = (call: Call, language: string, signal: AbortSignal) => Promise<void>;

export function createSummarizeThread(ports: SummarizeThreadPorts): SummarizeThread {
  const { inbox, replies, digests, builder, clock, log } = ports;

  async function build(call: Call, language: string, signal: AbortSignal): Promise<Told> {
    const end = await builder.build(
      {
        sources: [{ kind: "thread", link: call.thread.link }],
        period: "all",
        now: clock.now(),
        selection,
        eligibility: { denied: ports.denied, nsfw: false },
      },
      signal,
    );
    if (end.status === "nothing") {
      return { digestId: undefined, cited: [], language, text: mentionWordsFor(language).nothingToTell };
    }
    const { digest } = end;
    await digests.change(digest.id, () => ({ digest, storedAt: clock.now() }));
    const text = ports.write(digest, digest.language);
    return { digestId: digest.id, cited: citedIn(digest), language: digest.language, text };
  }

  function change(thread: string, update: (reply: ThreadReply) => ThreadReply): Promise<ThreadReply> {
    return replies.change(thread, (reply) => update(reply ?? newThreadReply(thread)));
  }

  async function note(call: Call, comment: SentMessage, told: Omit<Told, "text">): Promise<ThreadReply> {
    const { digestId, cited, language } = told;
    const summary: ReplySummary = { comment, digestId, cited, language, at: clock.now() };
    const reply = await change(call.thread.apId, (before) => ({ ...before, summary, attempt: undefined }));
    if (digestId !== undefined) {
      const key = `reply/${call.thread.apId}`;
      await ports.notePublished(digestId, { key, kind: "lemmy-comment", messages: [comment], language }, cited);
    }
    return reply;
  }

  /** Finds out what became of a summary that a crash left without a note. */
  async function settle(
    call: Call,
    { digestId, parentId, startedAt }: ReplyAttempt,
    signal: AbortSignal,
  ): Promise<ThreadReply | "unknown"> {
    const { community, thread } = call;
    const place = { community, postId: thread.postId, commentId: parentId };
    const found = await inbox.findAnswer(place, startedAt, signal);
    if (found === "unknown") return "unknown";
    if (found === undefined) return change(thread.apId, (reply) => ({ ...reply, attempt: undefined }));
    const stored = digestId === undefined ? undefined : (await digests.read(digestId))?.digest;
    const cited = stored === undefined ? [] : citedIn(stored);
    return note(call, found, { digestId, cited, language: stored?.language ?? "en" });
  }

  async function answer(call: Call, told: Told, signal: AbortSignal): Promise<void> {
    const { thread, commentId: parentId } = call;
    const attempt: ReplyAttempt = { startedAt: clock.now(), digestId: told.digestId, parentId };
    await change(thread.apId, (reply) => ({ ...reply, attempt }));
    const answered = await inbox.answer(call, told.text, signal);
    if (answered.status === "answered") {
      await note(call, answered.comment, told);
      log.info("Summarized a thread.", { community: call.community, digestId: told.digestId });
      return;
    }
    await change(thread.apId, (reply) => ({ ...reply, attempt: undefined }));
    log.warn("A summary was not taken.", { community: call.community, code: answered.code });
  }

  return async (call, language, signal) => {
    const { apId } = call.thread;
    let known = (await replies.read(apId)) ?? newThreadReply(apId);
    if (known.attempt !== undefined) {
      const settled = await settle(call, known.attempt, signal);
      if (settled === "unknown") {
        log.warn("A summary may stand in a thread that is too long to look through; it is not sent again.", {});
        return;
      }
      known = settled;
    }
    const { summary } = known;
    if (summary !== undefined && clock.now().getTime() - summary.at.getTime() < freshForMs) return;
    const told = await build(call, language, signal);
    if (summary === undefined) return answer(call, told, signal);
    // What was told stays until there is something better to tell.
    if (told.digestId === undefined) return;
    const edited = await inbox.edit(summary.comment, told.text, signal);
    if (edited === "edited") await note(call, summary.comment, told);
    else if (edited === "deleted") await answer(call, told, signal);
  };
}
