import type { ToldThread } from "../delivery/delivery-log.ts";
import { isLarge, movementOf, type Shift, shiftOf } from "../delivery/moved.ts";
import type { Note } from "../digest/digest.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import type { Stretch } from "../thread/selection.ts";
import type { Post } from "../thread/thread.ts";
import type { TopicTold } from "./write-topics.ts";

/** A thread that was told may move after the period in which it was posted: it is looked for as long again, so many days. */
const dayMs = 24 * 60 * 60_000;
const shortestLookBackMs = 3 * dayMs;
const longestLookBackMs = 7 * dayMs;

export type Told = Readonly<Record<string, ToldThread>>;

/** Keeps from a digest what was told before and has not moved much since. */
export interface ToldBefore {
  /** What is listed: further back than the period, for threads that were told. */
  readonly reach: Stretch;
  /** Before a post's comments are read. */
  wanted(post: Post): "wanted" | "told-before" | "outside";
  /** When they are read. */
  isToldBefore(thread: EligibleThread): boolean;
  /** When a topic is written: whether all of it was told, and neither its comments nor its sides have moved enough. */
  isNothingNew(topic: TopicTold): boolean;
  /** What the digest says of the topics that moved. */
  notes(topics: readonly TopicTold[]): Note[];
}

/**
 * @param told - by the post's `apId`; left out: nothing is held against anything
 * @param timezone - IANA name, in which the notes name days
 */
export function createToldBefore(stretch: Stretch, told: Told | undefined, timezone: string | undefined): ToldBefore {
  const toldOf = (apId: string): ToldThread | undefined => told?.[apId];
  const isWithin = ({ publishedAt }: Post): boolean => stretch.from === undefined || publishedAt >= stretch.from;
  return {
    reach: told === undefined ? stretch : furtherBack(stretch),
    wanted(post) {
      const before = toldOf(post.apId);
      if (before === undefined) return isWithin(post) ? "wanted" : "outside";
      if (movementOf(before, post.commentCount) !== "none") return "wanted";
      return isWithin(post) ? "told-before" : "outside";
    },
    isToldBefore({ post, comments }) {
      const before = toldOf(post.apId);
      return before !== undefined && movementOf(before, comments.length) === "none";
    },
    isNothingNew(topic) {
      return toldThreads(topic, toldOf).every(
        ({ before, comments }) =>
          before !== undefined && movementOf(before, comments) !== "much" && !hasShifted(before, topic),
      );
    },
    notes: (topics) => topics.flatMap((topic) => noteOf(topic, toldOf, timezone) ?? []),
  };
}

function furtherBack({ from, to }: Stretch): Stretch {
  if (from === undefined) return { from, to };
  const lookBackMs = Math.min(longestLookBackMs, Math.max(shortestLookBackMs, to.getTime() - from.getTime()));
  return { from: new Date(from.getTime() - lookBackMs), to };
}

interface ThreadThenAndNow {
  readonly before: ToldThread | undefined;
  readonly comments: number;
}

function toldThreads({ readings }: TopicTold, toldOf: (apId: string) => ToldThread | undefined): ThreadThenAndNow[] {
  return readings.map(({ eligible: { post, comments } }) => ({ before: toldOf(post.apId), comments: comments.length }));
}

function hasShifted(before: ToldThread, { summary }: TopicTold): boolean {
  const shift = shiftOf(before, summary.balance);
  return shift !== undefined && isLarge(shift);
}

/** Of a topic with several threads that were told: since the first of them was, and what all of them grew by. */
function noteOf(
  topic: TopicTold,
  toldOf: (apId: string) => ToldThread | undefined,
  timezone: string | undefined,
): Note | undefined {
  const told = toldThreads(topic, toldOf).flatMap(({ before, comments }) => (before ? [{ before, comments }] : []));
  const [earliest] = told.map(({ before }) => before).sort((one, other) => one.at.getTime() - other.at.getTime());
  if (earliest === undefined) return undefined;
  const params = {
    headline: topic.summary.headline,
    since: earliest.at.toISOString(),
    timezone: timezone ?? "UTC",
    comments: told.reduce((sum, { before, comments }) => sum + Math.max(0, comments - before.comments), 0),
  };
  const shift: Shift | undefined = shiftOf(earliest, topic.summary.balance);
  return shift === undefined
    ? { code: "moved-unplaced", params }
    : { code: "moved", params: { ...params, side: shift.side, now: shift.now, before: shift.before } };
}
