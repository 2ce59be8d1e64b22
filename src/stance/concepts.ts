import type { ReadingRules } from "../language/reading-rules.ts";

/** The concepts that a stem speaks of, by names that are no stems; none for most. */
export type ConceptsOf = (stem: string) => readonly string[];

/** What words of a language speak of the same reason. A language that does not say has no concepts. */
export function conceptsIn({ concepts = [], stem }: Pick<ReadingRules, "concepts" | "stem">): ConceptsOf {
  const named = new Map<string, Set<string>>();
  concepts.forEach((words, at) => {
    for (const word of words) {
      const own = stem(word);
      named.set(own, (named.get(own) ?? new Set()).add(`#${at}`));
    }
  });
  const known = new Map([...named].map(([own, names]) => [own, [...names]]));
  return (own) => known.get(own) ?? [];
}

/** The same terms with what they speak of behind them. What a title's words speak of is said by all, so it is left out. */
export function withConcepts(
  stems: readonly string[],
  titleStems: ReadonlySet<string>,
  conceptsOf: ConceptsOf,
): readonly string[] {
  return [...stems, ...stems.flatMap((stem) => (titleStems.has(stem) ? [] : conceptsOf(stem)))];
}
