import type { EligibleThread } from "../thread/eligibility.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { bareName } from "../thread/thread.ts";

const someone = "(someone)";
const token = /[\p{L}\p{M}\p{N}_]+(?:[-.][\p{L}\p{M}\p{N}_]+)*/gu;
const handle = /(?:\/?\bu\/|[@!])[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?/giu;
/** Shorter names are too often words when their case does not count. */
const leastInAnyCase = 4;

/** Takes the names of everyone who wrote in the threads out of a text: a model is to know nobody. */
export function createMask(threads: readonly EligibleThread[], names: NameIndex): (text: string) => string {
  const bareNames = new Set(threads.flatMap(({ everyone }) => [...everyone].map(bareName)));
  const inAnyCase = new Set<string>();
  const exact = new Set<string>();
  for (const name of bareNames) {
    if (names.namedIn(name).size === 0) continue;
    exact.add(name);
    if (name.length >= leastInAnyCase) inAnyCase.add(name.toLowerCase());
  }
  const odd = [...exact].filter((name) => name.match(token)?.[0] !== name);
  const isName = (word: string) => exact.has(word) || inAnyCase.has(word.toLowerCase());
  return (text) => {
    let masked = text.replace(handle, someone);
    for (const name of odd) masked = masked.replaceAll(name, someone);
    return masked.replace(token, (found) =>
      isName(found)
        ? someone
        : /[-.]/u.test(found)
          ? found.replace(/[\p{L}\p{M}\p{N}_]+/gu, (part) => (isName(part) ? someone : part))
          : found,
    );
  };
}
