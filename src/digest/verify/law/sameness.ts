import type { Language } from "../../../language/language.ts";
import { words } from "../../../text/words.ts";
import { straight } from "./sentence-around.ts";

/** What two texts have in common, by their words that say something. */
export interface Sameness {
  readonly shared: number;
  /** 0..1, of the text that has fewer. */
  readonly share: number;
  /** 0..1, of the text that has more. */
  readonly shareOfMore: number;
  /** Whether exactly one of them denies. */
  readonly oneDenies: boolean;
  /** Whether they begin with the same word that says something. */
  readonly sameSubject: boolean;
}

export function samenessOf(one: string, other: string, { reading }: Language): Sameness {
  const [a, b] = [one, other].map((text) => stemsIn(text, reading));
  const shared = [...(a ?? [])].filter((stem) => b?.has(stem)).length;
  const negation = reading.argument?.claims.negation;
  const denies = (text: string) => negation?.test(straight(text)) ?? false;
  return {
    shared,
    share: shared / (Math.min(a?.size ?? 0, b?.size ?? 0) || 1),
    shareOfMore: shared / (Math.max(a?.size ?? 0, b?.size ?? 0) || 1),
    oneDenies: denies(one) !== denies(other),
    sameSubject: [...(a ?? [])][0] === [...(b ?? [])][0],
  };
}

function stemsIn(text: string, { stopWords, stem }: Language["reading"]): ReadonlySet<string> {
  return new Set(
    words(text)
      .filter((word) => word.length > 1 && !stopWords.has(word))
      .map((word) => stem(word.replace(/'s$/u, ""))),
  );
}
