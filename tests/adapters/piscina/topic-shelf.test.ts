import { describe, expect, it } from "vitest";
import { createTopicShelf } from "../../../src/adapters/piscina/topic-shelf.ts";
import { aSummary } from "../../fakes/digests.ts";

const minuteMs = 60_000;

function setup() {
  const time = { ms: 0 };
  const shelf = createTopicShelf(() => time.ms);
  return { time, shelf, one: shelf.enter(), other: shelf.enter() };
}

describe("what was written of a topic", () => {
  it("is written by the first who asks, and given to all who ask meanwhile and later", async () => {
    const { one, other } = setup();
    expect(await one.claim("k")).toEqual({ status: "to-be-written" });
    const waiting = other.claim("k");
    one.keep("k", undefined);

    expect(await waiting).toEqual({ status: "remembered", written: undefined });
    expect(await one.claim("k")).toEqual({ status: "remembered", written: undefined });
  });

  it("is written by the next where the first gives it up, or goes", async () => {
    for (const end of ["giveUp", "leave"] as const) {
      const { one, other, shelf } = setup();
      const third = shelf.enter();
      await one.claim("k");
      const waiting = other.claim("k");
      const last = third.claim("k");
      one[end]("k");

      expect(await waiting).toEqual({ status: "to-be-written" });
      other.keep("k", undefined);
      expect(await last).toEqual({ status: "remembered", written: undefined });
    }
  });

  it("is not left to one who has gone", async () => {
    const { one, other, shelf } = setup();
    const third = shelf.enter();
    await one.claim("k");
    void other.claim("k");
    const waiting = third.claim("k");
    other.leave();
    one.leave();

    expect(await waiting).toEqual({ status: "to-be-written" });
  });

  it("is forgotten after half an hour", async () => {
    const { one, time } = setup();
    await one.claim("k");
    one.keep("k", undefined);
    time.ms = 30 * minuteMs;

    expect(await one.claim("k")).toEqual({ status: "to-be-written" });
  });

  it("is forgotten where it cites something that is over", async () => {
    const { one, shelf } = setup();
    const analysis = { placements: new Map(), propositionOf: undefined };
    await one.claim("cites it");
    one.keep("cites it", { summary: aSummary(), analysis });
    await one.claim("tells nothing");
    one.keep("tells nothing", undefined);

    shelf.forget((apId) => apId === "https://lemmy.example/comment/1");
    expect(await one.claim("cites it")).toEqual({ status: "to-be-written" });
    expect(await one.claim("tells nothing")).toEqual({ status: "remembered", written: undefined });
  });
});
