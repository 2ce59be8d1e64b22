import { describe, expect, it } from "vitest";
import { composeKeyPoints } from "../../src/digest/compose-key-points.ts";
import { openTellingBook } from "../../src/digest/telling-book.ts";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

const poster = { author: aPerson("poster") };
/** Comments of which nothing is told: they make words common, and small. */
const talk = Array.from({ length: 4 }, (_, at) =>
  says(90 + at, `talker${at}`, "ah, the free trams, the parking, the night buses, however", { score: 9 }),
);

/** Key points as their words, frames and quotations: `words | frame: quote`. */
function pointsOf(...comments: Parameters<typeof aDiscussion>[1]): string[] {
  return pointsIn(aDiscussion({ title: "Should trams be free?", ...poster }, [...comments, ...talk]));
}

function pointsIn(thread: EligibleThread): string[] {
  return composeKeyPoints(openTellingBook(readingOf(thread), new Map())).map(
    ({ claim, support }) =>
      `${claim.map(({ citation }) => citation?.quote).join()} | ${support.map(({ frame, citation }) => `${frame}: ${citation?.quote}`).join(", ")}`,
  );
}

const claim = "Free trams are better than wide roads for every town.";
const plain = "Free trams are better than wide roads for every town";

describe("a key point", () => {
  it("names its holder", () => {
    expect(pointsOf(says(1, "oda", claim))).toEqual([`${plain} | holder: ${plain}`]);
  });

  it("is answered where somebody answers it", () => {
    const answer = says(2, "neve", "Wide roads are necessary for every bus driver.", { under: 1 });
    expect(pointsOf(says(1, "oda", claim), answer)).toContain(
      `${plain} | holder: ${plain}, replies: Wide roads are necessary for every bus driver.`,
    );
  });

  it("is countered where the answer follows a bare refusal", () => {
    const answer = says(2, "neve", "Nonsense. Wide roads are necessary for every bus driver.", { under: 1 });
    expect(pointsOf(says(1, "oda", claim), answer)[0]).toContain("counters: Wide roads are necessary");
  });

  it("is gone on with by the very next sentence, if that may be told", () => {
    const next = "Fares should pay for the trams.";
    expect(pointsOf(says(1, "oda", `${claim} ${next} Nobody should ever pay for parking twice.`))[0]).toBe(
      `${plain} | holderAdds: ${next}`,
    );
    expect(pointsOf(says(1, "oda", `${claim} Did anyone ask? ${next}`))[0]).toBe(`${plain} | holder: ${plain}`);
  });

  it("names somebody else who makes much the same point, denying where it does", () => {
    const same = says(
      2,
      "neve",
      "Free trams are better than wide roads for any other town of that size.".replace(" of that size", ""),
    );
    const denied = says(2, "neve", "Free trams are never better than wide roads for another town.");
    expect(pointsOf(says(1, "oda", claim), same)[0]).toMatch(/holder: .*, sameHolder: Free trams are better/u);
    expect(pointsOf(says(1, "oda", claim), denied).join()).not.toContain("sameHolder");
  });

  it("is not cut where a word before its reason hangs on that", () => {
    expect(
      pointsOf(says(1, "oda", "Trams should be free only because fares cost more than they bring."))[0],
    ).not.toContain("Because");
  });

  it("gives its reason where the sentence holds one", () => {
    expect(
      pointsOf(says(1, "oda", "Trams should be free for everyone because fares cost more than they bring."))[0],
    ).toBe("Trams should be free for everyone | holderBecause: fares cost more than they bring");
  });

  it("keeps a reason inside where either half is too short", () => {
    expect(pointsOf(says(1, "oda", "Trams should be free for everyone because fares cost."))[0]).toMatch(
      /because fares cost \| holder:/u,
    );
  });
});

describe("key points", () => {
  it("are six at most, each sentence once, two of a person", () => {
    const comments = Array.from({ length: 20 }, (_, at) =>
      says(
        at + 1,
        `p${at % 4}x`,
        `Free trams are better for town${at % 13} than street${at % 13} and bridge${at % 13}.`,
      ),
    );
    const points = pointsOf(...comments);
    expect(points.length).toBeLessThanOrEqual(6);
    expect(new Set(points).size).toBe(points.length);
  });

  it("leave out what ranks below the median of scores, unless too few are left", () => {
    const high = [
      "Free trams are better than parking for every town.",
      "Free trams are worse than night buses for drivers.",
      "Free trams should replace every road in the rain.",
    ];
    const low = says(50, "lowly", "Free trams are useless for the hills of our northern suburbs.".replace("our ", ""), {
      score: -5,
    });
    const comments = high.map((words, at) => says(at + 1, `p${at}x`, words, { score: 9 }));
    expect(pointsOf(...comments, low).join("\n")).not.toContain("useless");
    expect(pointsOf(...comments.slice(0, 1), low).join("\n")).toContain("useless");
  });

  it("are quoted sentences where nothing is known of the language", () => {
    const said = "Les trams devraient rester gratuits pour tout le monde.";
    const thread = aDiscussion({ title: "Des trams gratuits ?", language: "fr", ...poster }, [
      says(1, "rike", said),
      says(2, "jost", "Merci beaucoup à tous pour vos idées sur ce sujet."),
    ]);
    expect(pointsIn(thread)).toEqual([`${said} | holder: ${said}`]);
  });

  it("are none where nobody claims anything", () => {
    expect(pointsOf(says(1, "oda", "lol"))).toEqual([]);
  });
});
