import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { takersUp } from "../../src/stance/taken-up.ts";
import { aDiscussion, readAll, readingOf, says } from "../fakes/topics.ts";

const claim = "Free trams should be paid for by a tax on parking.";

/** Who takes up the claim by "asker", the first comment's first sentence. */
function takersOf(rest: string, ...others: Parameters<typeof says>[]): string[] {
  const thread = aDiscussion({ title: "Free trams?" }, [
    says(1, "asker", `${claim}${rest}`),
    ...others.map((other) => says(...other)),
  ]);
  const found = readingOf(thread).claims.find(({ sentence }) => sentence.text === claim);
  if (found === undefined) throw new Error("No claim.");
  const replies = english.reading.argument?.replies;
  if (replies === undefined) throw new Error("No rules.");
  return [...takersUp(readAll(thread), replies)(found)].map((name) => name.split("@")[0] ?? "").sort();
}

describe("who takes up a claim", () => {
  it("is whoever quotes its sentence, wherever they stand", () => {
    expect(
      takersOf(
        " Parking is cheap. Everybody knows that.",
        [2, "quoter", `> ${claim}\n\nParking pays for the hospital.`],
        [3, "other", "> Parking is cheap.\n\nIt is not.", { under: 1 }],
      ),
    ).toEqual(["quoter"]);
  });

  it("is whoever objects to a comment that says hardly anything else", () => {
    expect(
      takersOf(
        "",
        [2, "objector", "No, you cannot tax what people need.", { under: 1 }],
        [3, "friend", "Exactly, parking is far too cheap.", { under: 1 }],
        [4, "elsewhere", "No, you cannot tax what people need."],
      ),
    ).toEqual(["objector"]);
  });

  it("is nobody who answers a comment that says more, nor its own author", () => {
    expect(
      takersOf(
        " Parking is cheap. Everybody knows that.",
        [2, "objector", "No, you cannot tax what people need.", { under: 1 }],
        [3, "asker", `> ${claim}\n\nI still think so.`],
      ),
    ).toEqual([]);
  });
});
