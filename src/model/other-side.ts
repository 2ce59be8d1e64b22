import type { Stance } from "../digest/digest.ts";
import type { Language } from "../language/language.ts";
import { clausesOf } from "./clauses.ts";
import { contentWords } from "./content-words.ts";
import { denialRules } from "./denial-words.ts";

/** Verbs that put somebody on a side of what follows them, up to the end of its clause. */
const verbs: Readonly<Record<string, { readonly favor: string; readonly against: string }>> = {
  en: {
    favor:
      "supports?|backs?|defends?|favou?rs?|wants?|(?:is|are) (?:in favou?r of|for)|argues? for|calls? for|demands?",
    against: "opposes?|rejects?|(?:is|are|argues?|speaks?) against|objects? to|dismiss(?:es)?",
  },
  de: {
    favor: "unterstütz(?:t|en)|befürworte(?:t|n)|verteidig(?:t|en)|will|wollen|forder(?:t|n)|(?:ist|sind) für",
    against: "(?:ist|sind) gegen|lehn(?:t|en)|bekämpf(?:t|en)",
  },
  es: {
    favor: "apoyan?|defienden?|quieren?|piden?|(?:está|están) a favor de",
    against: "rechazan?|se oponen? a|(?:está|están) en contra de",
  },
};
/** So much of the proposition's content must follow the verb, and nothing else: then it is the proposition. */
const leastOfIt = 0.75;
const fewestWords = 2;

/** Whether a report puts somebody on the other side of the proposition than the one where they were placed. */
export function putsOnOtherSide(words: string, placed: Stance, proposition: string, language: Language): boolean {
  const rules = denialRules(language);
  const ofLanguage = verbs[language.tag];
  if (placed === "unclear" || proposition === "" || rules === undefined || ofLanguage === undefined) return false;
  const isPlain = (text: string) => clausesOf(text, language, rules).every(({ denials }) => denials.length === 0);
  const stemsOf = (text: string) => new Set(contentWords(text, language, new Set()).map(({ stem }) => stem));
  const wanted = stemsOf(proposition);
  if (wanted.size < fewestWords || !isPlain(proposition)) return false;
  const other = ofLanguage[placed === "favor" ? "against" : "favor"];
  const said = words.matchAll(new RegExp(`(?<!\\p{L})(?:${other})(?!\\p{L})([^,;:.!?]*)`, "giu"));
  return Array.from(said, ([whole, object = ""]) => ({ before: words.slice(0, words.indexOf(whole)), object })).some(
    ({ before, object }) => {
      const stems = stemsOf(object);
      const isProposition =
        stems.size >= leastOfIt * wanted.size &&
        stems.size >= fewestWords &&
        [...stems].every((stem) => wanted.has(stem));
      return isProposition && isPlain(object) && !/(?:not|n't|never|no|nicht|nie)\s*$/iu.test(before);
    },
  );
}
