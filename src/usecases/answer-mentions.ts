import type { ThreadReply } from "../delivery/thread-reply.ts";
import { AppError, StoreError } from "../errors.ts";
import { languageOf } from "../language/languages.ts";
import type { AnsweredCall } from "../mention/answered-call.ts";
import { type MentionOrder, mentionOrder } from "../mention/mention-order.ts";
import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { Call, MentionInbox } from "../ports/mention-inbox.ts";
import { detectLanguage } from "../text/detect-language.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import type { PersonName } from "../thread/thread.ts";
import { type AskingLimit, createAskingLimits } from "./asking-limits.ts";
import type { HeedCall, Heeded } from "./heed-call.ts";
import type { OptOuts } from "./opt-outs.ts";
import { newThreadReply, type SummarizeThread } from "./summarize-thread.ts";
import { isDenied, isHeard } from "./who-is-heard.ts";

export interface AnswerMentionsPorts {
  readonly inbox: MentionInbox;
  readonly calls: DocumentStore<AnsweredCall>;
  readonly replies: DocumentStore<ThreadReply>;
  readonly heed: HeedCall;
  readonly summarize: SummarizeThread;
  readonly optOuts: OptOuts;
  readonly denied: EligibilityRule["denied"];
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers those who turn to the bot, each comment once. */
export interface MentionDesk {
  /**
   * Looks what is new. What is asked for, within the limits, takes effect at once; answers are sent one after another, in
   * their turn.
   *
   * @throws {AppError} where the instance does not answer, or the account cannot log in
   */
  poll(signal: AbortSignal): Promise<void>;
  /** Waits until every answer that is on its way is sent, or given up for now. */
  idle(): Promise<void>;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Answers to one person, and in one community: more often they get none, and nothing is done but `alwaysHeeded`. */
export const answersToPerson: AskingLimit = { most: 5, withinMs: hourMs };
export const answersInCommunity: AskingLimit = { most: 20, withinMs: hourMs };
/** Who wants less of the bot is never told to come back later, nor who takes that back. */
const alwaysHeeded: ReadonlySet<MentionOrder["kind"]> = new Set(["opt-out", "opt-in", "stop"]);
/** Older ones are not answered: nobody waits for it any more. */
const longestWaitMs = 7 * 24 * hourMs;
/** Waited before what failed is tried again. */
const delaysMs = [1, 2, 4, 8, 15, 30, 60].map((minutes) => minutes * minuteMs);

interface Task {
  readonly call: Call;
  readonly order: MentionOrder;
  /** When an answer was about to be sent before: a crash, or a failure, left it open. */
  readonly begunAt: Date | undefined;
}

/** What failed, and when it is tried again. */
interface Failed {
  readonly tries: number;
  readonly againMs: number;
}

export function createMentionDesk(ports: AnswerMentionsPorts): MentionDesk {
  const { inbox, calls, replies, heed, summarize, optOuts, denied, clock, log } = ports;
  const limits = createAskingLimits(clock, { user: answersToPerson, guild: answersInCommunity });
  /** By ActivityPub id. */
  const underWay = new Set<string>();
  const failed = new Map<string, Failed>();
  let sending: Promise<void> = Promise.resolve();

  async function take(call: Call, self: PersonName, signal: AbortSignal): Promise<void> {
    const { apId } = call;
    if (underWay.has(apId) || (failed.get(apId)?.againMs ?? 0) > clock.now().getTime()) return;
    const order = isHeard(call, self) ? mentionOrder(call.text, self) : undefined;
    if (order === undefined) return leave(call, signal);
    const known = await calls.read(apId);
    const isAnswered = known?.done === true;
    if (isAnswered || isDenied(call, denied) || clock.now().getTime() - call.publishedAt.getTime() > longestWaitMs) {
      // Whoever writes this wants to be left alone, by an edit, too. What was answered is not obeyed again.
      const isNew = !isAnswered || known.order !== order.kind;
      if (order.kind === "opt-out" && isNew) await optOuts.optOut(call.author.name, "self");
      return leave(call, signal);
    }
    const admitted = known !== undefined || failed.has(apId) || isAdmitted(call);
    if (!admitted && !alwaysHeeded.has(order.kind)) return conclude(call, order, signal);
    const heeded = await heed(call, order, languageOfCall(call), signal);
    if (!admitted) return conclude(call, order, signal);
    underWay.add(apId);
    sending = sending
      .then(() => carryOut({ call, order, begunAt: known?.startedAt }, heeded, signal))
      .catch((error: unknown) => fail(call, error, signal))
      .finally(() => underWay.delete(apId));
  }

  function isAdmitted({ author, community }: Call): boolean {
    const { status } = limits.admit({ userId: author.name, guildId: community });
    if (status === "too-often") log.info("A mention is not answered: too many were.", { community });
    return status === "admitted";
  }

  async function carryOut(task: Task, heeded: Heeded, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { call, order } = task;
    if (heeded.kind === "summarize") await summarize(call, languageOfCall(call), signal);
    else if (heeded.kind === "say") await say(task, heeded.text, signal);
    else await sayOnce(task, heeded.text, signal);
    await conclude(call, order, signal);
  }

  /** To a person once in a thread, for the same order. */
  async function sayOnce(task: Task, text: string, signal: AbortSignal): Promise<void> {
    const { author, thread } = task.call;
    const order = task.order.kind;
    const isNoted = (reply: ThreadReply | undefined) =>
      reply?.notes.some((note) => note.person === author.name && note.order === order) === true;
    if (task.begunAt === undefined && isNoted(await replies.read(thread.apId))) return;
    // Before the note: what a crash leaves without an answer is said, though it is noted.
    await begin(task);
    await replies.change(thread.apId, (before) => {
      const reply = before ?? newThreadReply(thread.apId);
      return isNoted(reply) ? reply : { ...reply, notes: [...reply.notes, { person: author.name, order }] };
    });
    await say(task, text, signal);
  }

  async function say(task: Task, text: string, signal: AbortSignal): Promise<void> {
    const { call, order, begunAt } = task;
    const { community, thread, commentId } = call;
    if (begunAt !== undefined) {
      const found = await inbox.findAnswer({ community, postId: thread.postId, commentId }, begunAt, signal);
      if (found === "unknown") log.warn("An answer may have arrived; it is not sent again.", { community });
      if (found !== undefined) return;
    }
    await begin(task);
    const answered = await inbox.answer(call, text, signal);
    if (answered.status === "refused") log.warn("An answer was not taken.", { community, code: answered.code });
    else log.info("Answered a mention.", { community, order: order.kind });
  }

  /** Writes down that an answer is about to be sent. */
  async function begin({ call: { apId }, order: { kind: order } }: Task): Promise<void> {
    await calls.change<AnsweredCall>(apId, (before) => before ?? { apId, order, startedAt: clock.now(), done: false });
  }

  async function conclude(call: Call, { kind: order }: MentionOrder, signal: AbortSignal): Promise<void> {
    const { apId } = call;
    await calls.change<AnsweredCall>(apId, (before) => ({
      apId,
      order,
      startedAt: before?.startedAt ?? clock.now(),
      done: true,
    }));
    await leave(call, signal);
  }

  /** Nothing, or nothing more, is to be said. */
  async function leave(call: Call, signal: AbortSignal): Promise<void> {
    failed.delete(call.apId);
    await inbox.markRead(call, signal);
  }

  /** Left unread, it is found again at a later look. */
  function fail({ apId, community }: Call, error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    const tries = (failed.get(apId)?.tries ?? 0) + 1;
    const delayMs = delaysMs[Math.min(tries, delaysMs.length) - 1] ?? hourMs;
    failed.set(apId, { tries, againMs: clock.now().getTime() + delayMs });
    if (error instanceof AppError) {
      log.warn("A mention is answered later.", { community, error: error.code, minutes: delayMs / minuteMs });
    } else log.error("A mention could not be answered.", { community }, error);
  }

  return {
    async poll(signal) {
      const self = await inbox.self(signal);
      for (const call of await inbox.unread(signal)) {
        try {
          await take(call, self, signal);
        } catch (error) {
          if (error instanceof StoreError) throw error;
          fail(call, error, signal);
        }
      }
    },
    async idle() {
      for (let waited: Promise<void> | undefined; waited !== sending; ) {
        waited = sending;
        await waited;
      }
    },
  };
}

/** The thread's language where there are words in it; English otherwise. */
function languageOfCall({ thread, text }: Call): string {
  return languageOf(detectLanguage(`${thread.title}\n${thread.body}\n${text}`))?.tag ?? "en";
}
