import { eld } from "eld/extrasmall";

/** Beyond this a longer text tells the detector nothing more. */
const enoughCharacters = 4000;

/** The language of a text as a BCP 47 primary subtag; `und` where it cannot be told. */
export function detectLanguage(text: string): string {
  return eld.detect(text.slice(0, enoughCharacters)).language || "und";
}
