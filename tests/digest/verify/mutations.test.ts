import fc from "fast-check";
import { expect, it } from "vitest";
import { verifyDigest } from "../../../src/digest/verify/verify-digest.ts";
import { allowAll } from "../../fakes/threads.ts";
import { mutations, oneOf, passagesOf } from "./mutations.ts";
import { sampleDigest } from "./sample-digest.ts";
import { analyses, threads } from "./sample-threads.ts";

/** Sides are known from the analysis; without it they are taken from the digest. */
const sidesAlone = new Set([
  "people from one side to the other",
  "both sides for each other",
  "the share of the score",
]);
const names = Object.keys(mutations);

it.each(names)("catches a digest after exchanging %s", (name) => {
  catches(name, { rule: allowAll, analyses }, 20);
});

it.each(names.filter((name) => !sidesAlone.has(name)))("catches it without the analysis too: %s", (name) => {
  catches(name, { rule: allowAll }, 10);
});

function catches(name: string, options: Parameters<typeof verifyDigest>[2], numRuns: number): void {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const digest = structuredClone(sampleDigest);
      mutations[name]?.(digest, (below) => Number(numbers.next().value) % below);

      expect(verifyDigest(digest, threads, options)).not.toEqual([]);
    }),
    { numRuns },
  );
}

it("never throws, whatever stands in a digest of the right shape", () => {
  const junk = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
    fc.constantFrom('"', "mossgiel", "{person}", "\ud800", "…", "Elsewhere, ", " ".repeat(50), "a@b"),
  );
  fc.assert(
    fc.property(fc.array(junk, { minLength: 8, maxLength: 8 }), fc.nat(), fc.nat(), (strings, one, other) => {
      const digest = structuredClone(sampleDigest);
      const next = () => strings.pop() ?? "x";
      const [topic] = digest.topics;
      if (topic === undefined) return;
      Object.assign(topic, { language: next(), headline: next().slice(0, 110) });
      topic.balance.proposition = next();
      const passage = oneOf(passagesOf(digest), (below) => one % below);
      passage.text = next();
      for (const span of passage.spans) Object.assign(span, { start: one, end: other });
      for (const citation of passage.citations)
        Object.assign(citation, { quote: next(), author: `${next()}@x`, comment: next() });
      Object.assign(topic.sources[0] ?? {}, { title: next(), apId: one % 2 === 0 ? next() : topic.sources[0]?.apId });

      expect(verifyDigest(digest, threads, { rule: allowAll, analyses }).length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
