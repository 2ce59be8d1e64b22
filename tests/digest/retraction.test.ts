import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { holds, inPlaceOf, withoutCited } from "../../src/digest/retraction.ts";
import { aDigest, aPassage, aSummary } from "../fakes/digests.ts";

const comment = (number: number): string => `https://lemmy.example/comment/${number}`;
const post = (number: number): string => `https://lemmy.example/post/${number}`;
const gone = (comments: string[], threads: string[] = []) => ({
  comments: new Set(comments),
  threads: new Set(threads),
});

/** Two topics: one about post 1 that cites comments 1 and 2, one about post 2 that cites comment 9. */
function twoTopics(): Digest {
  const [source] = aSummary().sources;
  if (source === undefined) throw new Error("The sample topic has no source.");
  const cite = (text: string) => {
    const passage = aPassage(text);
    return { ...passage, citations: passage.citations.map((each) => ({ ...each, comment: comment(9) })) };
  };
  const second = aSummary({
    headline: "Another",
    framing: aPassage("It is about something else."),
    stances: [cite("[mira] argues something.")],
    keyPoints: [{ claim: cite("Something."), support: cite("Argued by [mira].") }],
    balance: { proposition: "", favor: 0, against: 0, unclear: 5, shareOfScore: { favor: 0, against: 0, unclear: 1 } },
    sources: [{ ...source, apId: post(2), url: post(2), comments: 7 }],
  });
  return aDigest({ topics: [aSummary(), second], read: { people: 17, comments: 8 } });
}

describe("taking out of a digest what has gone", () => {
  it("drops the topics that cite it and keeps the others word by word", () => {
    const digest = twoTopics();

    const left = withoutCited(digest, gone([comment(1)]));
    expect(left?.topics).toEqual([digest.topics[1]]);
    expect(left?.id).toBe(digest.id);
    expect(left?.read).toEqual({ people: 5, comments: 7 });
  });

  it("drops the topics of a thread that has gone, whatever they cite", () => {
    const digest = twoTopics();
    expect(withoutCited(digest, gone([], [post(2)]))?.topics).toEqual([digest.topics[0]]);
  });

  it("leaves nothing where every topic cites it", () => {
    expect(withoutCited(twoTopics(), gone([comment(1), comment(9)]))).toBeUndefined();
  });

  it("gives the same digest where nothing of it has gone", () => {
    const digest = twoTopics();
    expect(withoutCited(digest, gone([comment(77)], [post(77)]))).toBe(digest);
    expect(digest.topics.some((topic) => holds(topic, gone([comment(77)])))).toBe(false);
  });

  it("drops what the notes say of a topic that is dropped", () => {
    const moved = { code: "moved-unplaced", params: { headline: "Another", since: "x", timezone: "UTC", comments: 3 } };
    const digest = { ...twoTopics(), notes: [moved] };

    expect(withoutCited(digest, gone([comment(1)]))?.notes).toEqual([moved]);
    expect(withoutCited(digest, gone([comment(9)]))?.notes).toEqual([]);
  });
});

describe("a digest that was built anew", () => {
  it("stands under the id and the moment of the one that was published, and counts no less left out", () => {
    const published = aDigest({
      omitted: { deleted: 2, bots: 5 },
      communities: ["a@lemmy.example", "b@lemmy.example"],
    });
    const anew = aDigest({
      ...twoTopics(),
      id: "f".repeat(32),
      generatedAt: "2026-12-01T12:00:00.000Z",
      omitted: { deleted: 3 },
    });

    const { topics, ...rest } = inPlaceOf(published, anew);
    expect(topics).toEqual(anew.topics);
    expect(rest).toMatchObject({
      id: published.id,
      generatedAt: published.generatedAt,
      period: published.period,
      communities: published.communities,
      omitted: { deleted: 3, bots: 5 },
    });
  });
});
