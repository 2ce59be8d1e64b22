import { describe, expect, it } from "vitest";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import type { Comment } from "../../src/thread/thread.ts";
import { processorMs } from "../fakes/processor-time.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

/** Two camps of three who quote each other again and again. */
function quarrel(id = 0): Comment[] {
  const lines = {
    pro: "Free trams are better than wide roads for every town.",
    con: "Free trams are a waste of money for every town.",
  };
  const comments: Comment[] = [];
  for (let round = 0; round < 12; round++) {
    const at = id + comments.length + 1;
    const [one, other] = [`pro${round % 3}x`, `con${(round + Math.floor(round / 3)) % 3}x`];
    comments.push(says(at, one, `${lines.pro} It is round ${round}.`));
    comments.push(
      says(at + 1, other, `> ${lines.pro} It is round ${round}.\n\nNo, why should you pay? ${lines.con}`, {
        under: at,
      }),
    );
    comments.push(says(at + 2, one, `> ${lines.con}\n\nBut who are you to say so?`, { under: at + 1 }));
  }
  return comments;
}

const disputed = (id = 0): EligibleThread =>
  aDiscussion({ id: `d${id}`, title: "Should trams be free?", author: aPerson("poster") }, quarrel(id));

describe("a quarrel", () => {
  it("is a dispute whose sides are named by a claim", () => {
    const { kind, sides } = readingOf(disputed());
    expect(kind).toBe("dispute");
    const author = sides?.proposition?.sentence.of.comment.author.name ?? "nobody@x";
    const camp = author.slice(0, 3);
    expect(sides?.placed.size).toBe(6);
    for (const [person, side] of sides?.placed ?? []) expect(side).toBe(person.startsWith(camp) ? "favor" : "against");
  });

  it("keeps its people's sides across the threads of a topic", () => {
    const { sides, comments } = readingOf(disputed(), disputed(1_000));
    expect(comments).toHaveLength(72);
    expect(sides?.placed.size).toBe(6);
  });
});

describe("talk", () => {
  const advice = aDiscussion({ title: "What should I know about trams?" }, [
    says(1, "oda", "Buy the ticket for trams at home before the line begins."),
    says(2, "neve", "Trams should never be a problem for new drivers."),
  ]);

  it("names no sides and admits advice", () => {
    const { kind, sides, claims } = readingOf(advice);
    expect(kind).toBe("other");
    expect(sides).toBeUndefined();
    expect(claims.map(({ text }) => text)).toContain("Buy the ticket for trams at home before the line begins.");
  });
});

it("reads a topic of no comments", () => {
  expect(readingOf(aDiscussion({ title: "Trams" }, []))).toMatchObject({
    kind: "other",
    claims: [],
    exchanges: [],
    comments: [],
  });
});

it("reads three thousand comments in a few seconds, the same every time", () => {
  const town = (at: number) => `town${(at * 7919) % 700} and street${(at * 31) % 900}`;
  const threads = [0, 1, 2].map((part) =>
    aDiscussion(
      { id: `t${part}`, title: "Should trams be free?", author: aPerson("poster") },
      Array.from({ length: 1_000 }, (_, index) => {
        const at = part * 1_000 + index + 1;
        const content = `> Free trams are better than roads for ${town(at - 7)}\n\nNo. Free trams are better than roads for ${town(at)}. I think we should never pay for ${town(at + 1)}. Why not?`;
        return says(at, `person${(at * 13) % 800}x`, content, index < 9 ? {} : { under: at - 7 });
      }),
    ),
  );
  const once = readingOf(...threads);
  let again = once;
  const readAgain = () => {
    again = readingOf(...threads);
  };
  // About a second on a fast machine.
  expect(processorMs(readAgain)).toBeLessThan(10_000);
  expect(once.claims.length).toBeLessThanOrEqual(1_000);
  expect(again.claims.map(({ text, rank }) => [text, rank])).toEqual(once.claims.map(({ text, rank }) => [text, rank]));
  expect(again.sides?.placed).toEqual(once.sides?.placed);
});
