import { describe, expect, it } from "vitest";
import { type KillPoint, kill } from "./a-kill.ts";

/** Some of the points; `npm run bench -- kills` tries all of them. */
const points: readonly (readonly [name: string, point: KillPoint])[] = [
  ["after Discord took the first part", { story: "deliver", at: "discord", number: 1, when: "after", again: "soon" }],
  ["between two parts", { story: "deliver", at: "discord", number: 2, when: "after", again: "late" }],
  ["before the attempt is written", { story: "deliver", at: "store", number: 1, when: "before", again: "late" }],
  ["after an attempt is written", { story: "deliver", at: "store", number: 3, when: "after", again: "soon" }],
  ["before a receipt is written", { story: "deliver", at: "store", number: 6, when: "before", again: "soon" }],
  ["while it answers a mention", { story: "answer", at: "store", number: 3, when: "after", again: "late" }],
  ["before what has gone is noted", { story: "retract", at: "store", number: 1, when: "before", again: "late" }],
  ["while it rewrites", { story: "retract", at: "lemmy", number: 4, when: "after", again: "soon" }],
  ["after a message is edited", { story: "retract", at: "discord", number: 1, when: "after", again: "soon" }],
  ["before the edit is written down", { story: "retract", at: "store", number: 5, when: "before", again: "late" }],
];

describe("a bot that is killed", () => {
  it.each(points)("loses and doubles nothing: %s", async (_, point) => {
    expect(await kill(point)).toMatchObject({ killed: true, lost: [], doubled: [] });
  });
});
