import type { WrittenTopic } from "../../digest/digest-writer.ts";
import { passagesOf } from "../../digest/passages.ts";
import type { Claim } from "./messages.ts";

/** As long as an instance's comments are remembered: after that scores have moved. */
const lifetimeMs = 30 * 60_000;
/** A topic takes some 20 kB. */
const mostTopics = 500;

/** What was written of topics, for all engine threads. */
export interface TopicShelf {
  /** One who works on an order. */
  enter(): TopicShelfUser;
  /** Gives no more what cites something that is over. */
  forget(isOver: (apId: string) => boolean): void;
}

export interface TopicShelfUser {
  /** Waits while somebody else writes the topic. */
  claim(key: string): Promise<Claim>;
  keep(key: string, written: WrittenTopic | undefined): void;
  giveUp(key: string): void;
  /** Gives up what it claimed, and waits for nothing more. */
  leave(): void;
}

interface Waiting {
  readonly user: TopicShelfUser;
  give(claim: Claim): void;
}

/** @param now - in milliseconds */
export function createTopicShelf(now: () => number): TopicShelf {
  const shelf = new Map<string, { readonly written: WrittenTopic | undefined; readonly untilMs: number }>();
  const writers = new Map<string, TopicShelfUser>();
  const queues = new Map<string, Waiting[]>();

  function remembered(key: string): Claim | undefined {
    const found = shelf.get(key);
    return found !== undefined && found.untilMs > now() ? { status: "remembered", written: found.written } : undefined;
  }

  function put(key: string, written: WrittenTopic | undefined): void {
    shelf.delete(key);
    shelf.set(key, { written, untilMs: now() + lifetimeMs });
    for (const [oldest, { untilMs }] of shelf) {
      if (shelf.size <= mostTopics && untilMs > now()) break;
      shelf.delete(oldest);
    }
  }

  /** Nobody writes the topic any more: who waits gets it, or the first of them writes it. */
  function release(key: string): void {
    writers.delete(key);
    const waiting = queues.get(key) ?? [];
    queues.delete(key);
    const claim = remembered(key);
    const [first, ...others] = waiting;
    if (claim !== undefined) for (const { give } of waiting) give(claim);
    else if (first !== undefined) {
      if (others.length > 0) queues.set(key, others);
      writers.set(key, first.user);
      first.give({ status: "to-be-written" });
    }
  }

  return {
    forget(isOver) {
      for (const [key, { written }] of shelf) {
        const passages = written === undefined ? [] : passagesOf(written.summary);
        if (passages.some(({ citations }) => citations.some(({ comment }) => isOver(comment)))) shelf.delete(key);
      }
    },
    enter() {
      const user: TopicShelfUser = {
        async claim(key) {
          const found = remembered(key);
          if (found !== undefined) return found;
          if (writers.has(key)) {
            return new Promise((give) => queues.set(key, [...(queues.get(key) ?? []), { user, give }]));
          }
          writers.set(key, user);
          return { status: "to-be-written" };
        },
        keep(key, written) {
          put(key, written);
          if (writers.get(key) === user) release(key);
        },
        giveUp(key) {
          if (writers.get(key) === user) release(key);
        },
        leave() {
          for (const [key, waiting] of queues) {
            queues.set(
              key,
              waiting.filter((each) => each.user !== user),
            );
          }
          for (const [key, writer] of [...writers]) if (writer === user) release(key);
        },
      };
      return user;
    },
  };
}
