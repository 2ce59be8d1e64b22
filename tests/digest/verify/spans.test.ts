import { describe, expect, it } from "vitest";
import type { Passage, Span } from "../../../src/digest/digest.ts";
import { failuresAfter } from "./sample-digest.ts";

const because = (reason: string) => expect.objectContaining({ reason: expect.stringContaining(reason) });

/** Puts other words where the first span of a kind is; what follows moves along. */
function rewrite(passage: Passage | undefined, kind: Span["kind"], words: string): void {
  const span = passage?.spans.find((candidate) => candidate.kind === kind);
  if (passage === undefined || span === undefined) throw new Error(`There is no ${kind} in it.`);
  const longer = words.length - (span.end - span.start);
  passage.text = passage.text.slice(0, span.start) + words + passage.text.slice(span.end);
  for (const later of passage.spans) if (later.start > span.start) Object.assign(later, moved(later, longer));
  span.end += longer;
}

function moved({ start, end }: Span, by: number): { start: number; end: number } {
  return { start: start + by, end: end + by };
}

describe("a span", () => {
  it("covers a person's name as the digest calls them", () => {
    expect(failuresAfter(({ trams }) => rewrite(trams.stances[0], "person", "mossgeil"))).toContainEqual(
      because('"mossgeil" is not how mossgiel@lemmy.example is called: "mossgiel"'),
    );
  });

  it("covers the quote it cites", () => {
    expect(
      failuresAfter(({ trams }) => rewrite(trams.stances[2], "quote", "Parking is free everywhere.")),
    ).toContainEqual(because('"Parking is free everywhere." is not in the quote it cites'));
  });

  it("stands between quotation marks where it is a quote", () => {
    const failures = failuresAfter(({ trams }) => {
      const [passage] = trams.stances.slice(2);
      if (passage) passage.text = passage.text.replaceAll('"', "'");
    });

    expect(failures).toContainEqual(because("a quotation without its quotation marks"));
  });

  it("covers the numeral of the value it counts", () => {
    expect(failuresAfter(({ trams }) => rewrite(trams.framing, "count", "15"))).toContainEqual(
      because('"15" is not the numeral of 14'),
    );
  });

  it("counts what was recounted", () => {
    const failures = failuresAfter(({ trams }) => {
      rewrite(trams.framing, "count", "15");
      for (const span of trams.framing.spans) if (span.kind === "count") span.value = 15;
    });

    expect(failures).toContainEqual(because("people is 14, not 15"));
  });

  it("counts holders in key points alone", () => {
    const failures = failuresAfter(({ trams }) => {
      for (const span of trams.framing.spans) if (span.kind === "count") span.of = "holders";
    });

    expect(failures).toContainEqual(because("holders can only be counted in a key point"));
  });
});

describe("quotation marks", () => {
  it("stand around nothing but quotes and titles", () => {
    const failures = failuresAfter(({ trams, digest }) => {
      digest.engine.kind = "llm";
      trams.consensus[0] = { text: 'Most of them call it "nonsense".', citations: [], spans: [] };
    });

    expect(failures).toContainEqual(because("a quotation mark around words that are not proved"));
  });

  it("may stand around a source's title", () => {
    const failures = failuresAfter(({ trams, digest }) => {
      digest.engine.kind = "llm";
      trams.consensus[0] = { text: 'It began with "Should city trams be free?".', citations: [], spans: [] };
    });

    expect(failures).toEqual([]);
  });

  it.each([
    ['"Everyone breathes easier" or not?', true],
    ['"Parking is free in half of the city" or "low fares are fine"?', false],
    ['"Everyone pays" or not?', false],
    ['The "fairest" answer" to traffic', false],
    ["“Everyone breathes easier” or not?", false],
  ])("in a headline stand around words of the topic's cited comments: %s", (headline, proved) => {
    const failures = failuresAfter(({ trams, digest }) => {
      digest.engine.kind = "llm";
      trams.headline = headline;
    });

    expect(failures.length === 0).toBe(proved);
  });
});
