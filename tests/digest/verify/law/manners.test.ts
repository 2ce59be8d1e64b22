import { describe, expect, it } from "vitest";
import { balanceOf, placementsOf } from "../../../../src/digest/balance.ts";
import type { Citation, Stance, TopicSummary } from "../../../../src/digest/digest.ts";
import { realise, type Telling } from "../../../../src/digest/realise.ts";
import { english } from "../../../../src/language/en.ts";
import type { FrameId } from "../../../../src/language/frames.ts";
import type { PersonName } from "../../../../src/thread/thread.ts";
import { namesOf } from "../../../../src/thread/thread-names.ts";
import { proveWritten } from "../../../fakes/prove-written.ts";
import { aPerson } from "../../../fakes/threads.ts";
import { aDiscussion, says } from "../../../fakes/topics.ts";

const thread = aDiscussion(
  {
    title: "Free trams",
    body: "Should trams be free for everyone? When I moved here the tram stood still for two hours.",
    author: aPerson("poster"),
  },
  [
    says(1, "kira", "I suspect that trams cost more than roads. Everyone rides trams.", { score: 9 }),
    says(2, "oda", "I wonder whether trams cost more than roads.", { score: 7 }),
    says(3, "neve", "Free trams will bring more shops to town.", { score: 5 }),
    says(4, "lark", "Exactly. Free trams bring more shops to towns.", { under: 3 }),
    says(5, "quill", "Free trams never bring more shops to town.", { under: 3 }),
    says(6, "wend", "When I drove the tram at night nobody paid for it.", { score: 4 }),
    says(7, "rue", "My tram was late for nine years.", { score: 3 }),
    says(8, "fenn", "Trams are a toy for planners.", { under: 9, score: 2 }),
    says(9, "gorse", "Trams are the only answer to traffic.", { score: 2 }),
    says(10, "yarrow", "Why would free trams bring more shops to town?", { under: 3 }),
  ],
);
const favor = ["neve", "lark"];
const against = ["quill", "kira"];
const placed = new Map<PersonName, "favor" | "against">([
  ...favor.map((name) => [`${name}@lemmy.example`, "favor"] as const),
  ...against.map((name) => [`${name}@lemmy.example`, "against"] as const),
]);
const proposition = "Free trams will bring more shops to town";

interface Kind {
  readonly kind?: "dispute" | "other";
  readonly headline?: string;
}

/** What is found where a summary has these parts. */
function reasons(parts: Partial<TopicSummary>, { kind = "dispute", headline = "Free trams" }: Kind = {}): string[] {
  const placements = placementsOf(thread.comments, kind === "dispute" ? placed : undefined);
  const summary: TopicSummary = {
    language: "en",
    kind,
    headline,
    framing: told([{ frame: "postHeaded" }]),
    stances: [],
    consensus: [],
    keyPoints: [],
    balance: balanceOf(thread.comments, placements, kind === "dispute" ? proposition : ""),
    sources: [],
    ...parts,
  };
  const proposed = { comment: "https://lemmy.example/comment/3", author: "neve@lemmy.example" as PersonName };
  const analysis = { placements, propositionOf: kind === "dispute" ? proposed : undefined };
  return proveWritten({ summary, analysis }, [thread]).failures.map(({ reason }) => reason);
}

function told(tellings: readonly Telling[]) {
  const balance = balanceOf(thread.comments, placementsOf(thread.comments, placed), proposition);
  return realise(tellings, {
    language: english,
    names: namesOf([thread]),
    balance,
    title: "Free trams",
    community: "x",
  });
}

function cite(id: number, quote: string, kind: "dispute" | "other" = "dispute"): Citation {
  const comment = thread.comments[id - 1];
  if (comment === undefined) throw new Error(`There is no comment ${id}.`);
  const { name } = comment.author;
  const stance: Stance = (kind === "dispute" ? placed.get(name) : undefined) ?? "unclear";
  return { author: name, comment: comment.apId, quote, score: comment.score, stance };
}

const ofPost = (quote: string): Citation => ({
  author: "poster@lemmy.example",
  comment: thread.post.apId,
  quote,
  score: thread.post.score,
  stance: "unclear",
});

const clause = (frame: FrameId, id: number, words: string): Telling => ({
  frame,
  citation: cite(id, words),
  clause: words,
});
const quote = (frame: FrameId, id: number, words: string): Telling => ({ frame, citation: cite(id, words) });
const stances = (...passages: readonly (readonly Telling[])[]) => reasons({ stances: passages.map(told) });

describe("a verb taken from an opener", () => {
  it("stands where the sentence opens so", () => {
    expect(stances([clause("suspects", 1, "trams cost more than roads")])).toEqual([]);
    expect(stances([clause("wonders", 2, "whether trams cost more than roads")])).toEqual([]);
  });

  it.each(["isSure", "feels", "hopes", "agreesThat", "doubts", "wonders"] as const)(
    "stands nowhere else: %s",
    (frame) => {
      expect(stances([clause(frame, 1, "trams cost more than roads")])[0]).toContain("no opener that says so");
    },
  );

  it("is not left out: what somebody suspects they do not argue", () => {
    expect(stances([clause("argues", 1, "trams cost more than roads")])[0]).toContain("was cut off before it");
  });

  it("expects only what will be", () => {
    expect(stances([{ ...quote("expects", 3, proposition), clause: `f${proposition.slice(1)}` }])).toEqual([]);
    const never = "Free trams never bring more shops to town";
    expect(stances([{ ...quote("expects", 5, never), clause: `f${never.slice(1)}` }])[0]).toContain("what will be");
  });
});

describe("an answer", () => {
  const claim = quote("writes", 3, `${proposition}.`);

  it("agrees only after a bare agreement", () => {
    expect(stances([claim, quote("agrees", 4, "Free trams bring more shops to towns.")])).toEqual([]);
    expect(stances([claim, quote("agrees", 5, "Free trams never bring more shops to town.")])[0]).toContain(
      "no bare agreement",
    );
  });

  it("asks only where its words are a question, to whom it answers", () => {
    const asked = "Why would free trams bring more shops to town?";
    expect(stances([claim, quote("asks", 10, asked)])).toEqual([]);
    expect(stances([claim, quote("asks", 4, "Free trams bring more shops to towns.")])[0]).toContain("no question");
    expect(
      stances([quote("writes", 9, "Trams are the only answer to traffic."), quote("asks", 10, asked)])[0],
    ).toContain("does not answer");
  });

  it("counters where it denies what the claim affirms", () => {
    expect(stances([claim, quote("counters", 5, "Free trams never bring more shops to town.")])).toEqual([]);
    expect(stances([claim, quote("counters", 4, "Free trams bring more shops to towns.")])[0]).toContain("neither");
  });
});

it("sets in contrast only who is placed opposite the one before", () => {
  const claim = quote("writes", 3, `${proposition}.`);
  expect(stances([claim], [quote("contrastWrites", 5, "Free trams never bring more shops to town.")])).toEqual([]);
  expect(stances([claim], [quote("contrastWrites", 4, "Free trams bring more shops to towns.")])[0]).toContain(
    "opposite",
  );
  expect(stances([claim], [quote("contrastWrites", 9, "Trams are the only answer to traffic.")])[0]).toContain(
    "opposite",
  );
});

it("says that somebody is also on a side only after somebody else who is", () => {
  const claim = quote("favorWrites", 3, `${proposition}.`);
  const same = quote("alsoFavorWrites", 4, "Free trams bring more shops to towns.");
  const denial = "Free trams never bring more shops to town.";
  expect(stances([claim], [same])).toEqual([]);
  expect(stances([same], [claim])[0]).toContain("nobody else of that side");
  expect(stances([claim], [quote("alsoFavorWrites", 3, `${proposition}.`)]).join()).toContain("nobody else");
  expect(stances([claim], [quote("alsoAgainstWrites", 5, denial)])[0]).toContain("nobody else of that side");
  expect(stances([claim], [quote("alsoAgainstWrites", 4, denial)]).join()).toContain("not placed as against");
});

describe("experience", () => {
  const lived = quote("experience", 6, "When I drove the tram at night nobody paid for it.");
  const late = quote("experience", 7, "My tram was late for nine years.");
  const claim = quote("writes", 3, `${proposition}.`);

  it("is told last, and once", () => {
    expect(stances([claim], [lived])).toEqual([]);
    expect(stances([lived], [claim])[0]).toContain("not the last");
    expect(stances([lived], [late])[0]).toContain("not the last");
    expect(stances([lived, late])[0]).toContain("not the last");
  });

  it("is no opinion", () => {
    expect(stances([quote("experience", 9, "Trams are the only answer to traffic.")])[0]).toContain("lived through");
  });
});

describe("the post", () => {
  const question = "Should trams be free for everyone?";
  const event = "When I moved here the tram stood still for two hours.";

  it("asks only in its own words, and only what is a question", () => {
    expect(reasons({ framing: told([{ frame: "bodyAsks", citation: ofPost(question) }]) })).toEqual([]);
    expect(reasons({ framing: told([{ frame: "bodyAsks", citation: ofPost(event) }]) })[0]).toContain("no question");
    expect(
      reasons({
        framing: told([{ frame: "bodyAsks", citation: cite(9, "Trams are the only answer to traffic.") }]),
      })[0],
    ).toContain("not the post's");
  });

  it("tells what happened only where nobody disputes, and only of the past", () => {
    const other = { kind: "other" } as const;
    const tells = (words: string) => told([{ frame: "postTells", citation: ofPost(words) }]);
    expect(reasons({ framing: tells(event) }, other)).toEqual([]);
    expect(reasons({ framing: tells(event) })[0]).toContain("it is a dispute");
    expect(reasons({ framing: tells(question) }, other)[0]).toContain("nothing that happened");
  });

  it("asks for advice only where its title does", () => {
    expect(reasons({ framing: told([{ frame: "asksForAdvice" }]) }, { kind: "other" })[0]).toContain("no advice");
  });

  it("may have its question for a headline, but no other sentence", () => {
    expect(reasons({}, { headline: question })).toEqual([]);
    expect(reasons({}, { headline: event })[0]).toContain("none of the forms");
    expect(reasons({}, { headline: '"Free trams"' })).toEqual([]);
  });
});

it("sets two callings against each other only as they were cited, by one who answers the other", () => {
  const called = (id: number, predicate: string): Telling => {
    const text = `Trams are ${predicate}`;
    return { frame: "calls", citation: cite(id, text), predication: { text, subject: "trams", predicate } };
  };
  const parts = { stances: [told([called(9, "the only answer to traffic"), called(8, "a toy for planners")])] };
  expect(reasons(parts, { headline: 'Trams: "the only answer to traffic" or "a toy for planners"?' })).toEqual([]);
  expect(reasons(parts, { headline: 'Trams: "the only answer" or "a toy for planners"?' })[0]).toContain("none of the");
  expect(reasons({}, { headline: 'Trams: "the only answer to traffic" or "a toy for planners"?' })).not.toEqual([]);
});

describe("the comment with the highest score", () => {
  const best = quote("writes", 1, "Everyone rides trams.");
  const again: Telling = quote("highestScoreAgain", 1, "Everyone rides trams.");

  it("is pointed back to only where it is cited, and has it", () => {
    const consensus = [told([again])];
    expect(reasons({ stances: [told([best])], consensus })).toEqual([]);
    expect(reasons({ consensus })[0]).toContain("not cited before");
    const second = quote("highestScoreAgain", 3, `${proposition}.`);
    expect(
      reasons({ stances: [told([quote("writes", 3, `${proposition}.`)])], consensus: [told([second])] })[0],
    ).toContain("its own is 5");
  });
});

it("names somebody else as holding a point only where they say much the same", () => {
  const claim = told([clause("claimClause", 4, "Free trams bring more shops to towns")]);
  const point = (id: number, words: string) =>
    reasons({
      keyPoints: [
        {
          claim,
          support: told([quote("holder", 4, "Free trams bring more shops to towns"), quote("sameHolder", id, words)]),
        },
      ],
    });
  expect(point(3, proposition)).toEqual([]);
  expect(point(5, "Free trams never bring more shops to town")[0]).toContain("much the same");
  expect(point(9, "Trams are the only answer to traffic")[0]).toContain("much the same");
});
