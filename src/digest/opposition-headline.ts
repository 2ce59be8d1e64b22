import type { Language } from "../language/language.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";
import { withCapital, words } from "../text/words.ts";
import type { Post } from "../thread/thread.ts";

/** Two claims that may be set against each other: both cited in the topic, by people apart or in one exchange that objects. */
export type Opposition = readonly [
  Pick<RankedClaim, "text" | "predication">,
  Pick<RankedClaim, "text" | "predication">,
];

const versusWords = { least: 4, most: 10 };

/** What two people call the same thing, else their two whole claims; `undefined` where they do not make a headline. */
export function oppositionHeadline(opposition: Opposition, post: Post, language: Language): string | undefined {
  return calledBothHeadline(opposition, language) ?? versusHeadline(opposition, post, language);
}

function calledBothHeadline([a, b]: Opposition, { headlines, reading, quotationMarks }: Language): string | undefined {
  const [one, other] = [a.predication, b.predication];
  if (headlines.calledBoth === undefined || one === undefined || other === undefined) return undefined;
  const stems = ({ subject }: { readonly subject: string }) => stemsOf(subject, reading).join(" ");
  if (stems(one) === "" || stems(one) !== stems(other)) return undefined;
  if (one.predicate.toLowerCase() === other.predicate.toLowerCase()) return undefined;
  const quotes = [one, other].map(({ predicate }) => `${quotationMarks.open}${predicate}${quotationMarks.close}`);
  return headlines.calledBoth
    .replace("{subject}", () => withCapital(one.subject))
    .replace(/\{quote\}/gu, () => quotes.shift() ?? "");
}

function versusHeadline(
  [{ text: one }, { text: other }]: Opposition,
  post: Post,
  { reading, headlines, quotationMarks }: Language,
): string | undefined {
  const rules = reading.argument?.claims;
  if (rules === undefined) return undefined;
  const title = stemsOf(post.title, reading);
  const shared = stemsOf(one, reading).filter((stem) => stemsOf(other, reading).includes(stem));
  const speaksOfTitle = [one, other].some((claim) => stemsOf(claim, reading).some((stem) => title.includes(stem)));
  const fits = [one, other].every((claim) => {
    const length = words(claim).length;
    return (
      length >= versusWords.least &&
      length <= versusWords.most &&
      !rules.pronoun.test(claim) &&
      !/[,;:()]/u.test(claim) &&
      !rules.countOfPeople.test(claim) &&
      // "Free trams are empty trams" argues too.
      (rules.cue.test(claim) || rules.singularVerb.test(claim))
    );
  });
  if (shared.length === 0 || !speaksOfTitle || !fits || ![one, other].some((claim) => rules.cue.test(claim)))
    return undefined;
  const quotes = [one, other].map((claim) => `${quotationMarks.open}${claim}${quotationMarks.close}`);
  return headlines.versus.replace(/\{quote\}/gu, () => quotes.shift() ?? "");
}

function stemsOf(text: string, { stopWords, stem }: Language["reading"]): string[] {
  return words(text)
    .filter((word) => !stopWords.has(word))
    .map(stem);
}
