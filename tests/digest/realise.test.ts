import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Balance, Citation } from "../../src/digest/digest.ts";
import { countOf, realise, type Telling, type TellingContext } from "../../src/digest/realise.ts";
import { english } from "../../src/language/en.ts";
import { type FrameId, framesOfPart } from "../../src/language/frames.ts";
import { createNameIndex } from "../../src/thread/name-index.ts";

const balance: Balance = {
  proposition: "",
  favor: 12,
  against: 3,
  unclear: 5,
  shareOfScore: { favor: 1, against: 0, unclear: 0 },
};
const context: TellingContext = {
  language: english,
  names: createNameIndex(["oda@lemmy.example", "Kira@one.example", "kira@two.example"], []),
  balance,
  title: "Should trams be free?",
  community: "transit",
};

function cited(quote: string, author = "oda@lemmy.example", comment = "https://lemmy.example/comment/1"): Citation {
  return { author, comment, quote, score: 5, stance: "favor" };
}

const told = (frame: FrameId, citation?: Citation, clause?: string): Telling => ({
  frame,
  ...(citation && { citation }),
  ...(clause !== undefined && { clause }),
});

describe("a passage", () => {
  it("marks whom it names and what it quotes", () => {
    expect(realise([told("writes", cited("Trams are slow."))], context)).toEqual({
      text: 'oda writes: "Trams are slow."',
      citations: [cited("Trams are slow.")],
      spans: [
        { kind: "person", start: 0, end: 3, citation: 0 },
        { kind: "quote", start: 13, end: 28, citation: 0 },
      ],
    });
  });

  it.each([
    ["Trams are slow.", 'oda writes: "Trams are slow."'],
    ["Trams are slow!", 'oda writes: "Trams are slow!"'],
    ["Trams are slow", 'oda writes: "Trams are slow".'],
    ["Trams are slow)", 'oda writes: "Trams are slow)".'],
  ])("ends in one point: %s", (quote, text) => {
    expect(realise([told("writes", cited(quote))], context).text).toBe(text);
  });

  it("cites the same words once, other words or another comment apart", () => {
    const passage = realise(
      [
        told("writes", cited("One.")),
        told("adds", cited("One.")),
        told("adds", cited("Two.")),
        told("adds", cited("One.", "oda@lemmy.example", "x")),
      ],
      context,
    );
    expect(passage.citations).toHaveLength(3);
    expect(passage.spans.map((span) => (span.kind === "count" ? -1 : span.citation))).toEqual([0, 0, 0, 0, 1, 1, 2, 2]);
  });

  it("counts as the balance does", () => {
    const { text, spans } = realise([told("favorDominates"), told("restUnplaced")], context);
    expect(text).toBe(
      "Support for that view dominates, 12 to 3 among the 15 people who could be placed. Another 5 could not be placed.",
    );
    expect(spans.map((span) => span.kind === "count" && [span.of, span.value])).toEqual([
      ["favor", 12],
      ["against", 3],
      ["placed", 15],
      ["unclear", 5],
    ]);
  });

  it("begins a clause with a capital, but leaves a name as its owner writes it", () => {
    expect(realise([told("claimClause", cited("trams are slow"), "trams are slow")], context).text).toBe(
      "Trams are slow.",
    );
    expect(realise([told("holder", cited("x")), told("argues", cited("x"), "trams are slow")], context).text).toBe(
      "Argued by oda. oda argues that trams are slow.",
    );
    expect(realise([told("argues", cited("x"), "trams are slow")], context).text).toMatch(/^oda argues/u);
  });

  it("calls people by their whole names where the bare one would do for two", () => {
    expect(realise([told("writes", cited("Yes.", "kira@two.example"))], context).text).toBe(
      'kira@two.example writes: "Yes."',
    );
  });

  it("quotes the title", () => {
    expect(realise([told("postAsks"), told("peopleAnswer")], context).text).toBe(
      'The post asks: "Should trams be free?" 20 people answer.',
    );
    expect(realise([told("postSays")], { ...context, title: "Trams are slow" }).text).toBe(
      'The post says: "Trams are slow".',
    );
    expect(realise([told("postInCommunity")], context).text).toBe("A post in transit has people talking.");
  });

  it("of nothing is empty", () => {
    expect(realise([], context)).toEqual({ text: "", citations: [], spans: [] });
  });

  it("says what its spans say, in order and without overlap, whatever it tells", () => {
    const quote = fc.stringMatching(/^[a-zA-Z{}$ .!?ßéﬁ日]{1,30}$/u);
    const author = fc.constantFrom("oda@lemmy.example", "Kira@one.example", "kira@two.example");
    const frame = fc.constantFrom(...Object.values(framesOfPart).flat());
    const telling = fc.tuple(frame, quote, author).map(([id, words, by]) => ({
      ...told(id, cited(words, by), words),
      predication: { text: words, subject: "trams", predicate: words },
    }));
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 6 }), (tellings) => {
        const { text, citations, spans } = realise(tellings, context);
        let before = 0;
        for (const span of spans) {
          const shown = text.slice(span.start, span.end);
          expect(span.start).toBeGreaterThanOrEqual(before);
          before = span.end;
          if (span.kind === "count") expect(shown).toBe(String(countOf(span.of, balance)));
          else if (span.kind === "quote") expect(shown).toBe(citations[span.citation]?.quote);
          else expect(shown).toBe(context.names.display(citations[span.citation]?.author as `${string}@${string}`));
        }
        expect(before).toBeLessThanOrEqual(text.length);
        for (const { quote: words } of citations)
          expect(tellings.some(({ citation }) => citation?.quote === words)).toBe(true);
      }),
    );
  });
});

it("counts nothing that no sentence counts", () => {
  expect(() => countOf("comments", balance)).toThrow(RangeError);
});
