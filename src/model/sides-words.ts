import type { Language } from "../language/language.ts";

/** What this room says in its own words, in each language that has a file. */
interface OwnWords {
  /** Before the proposition, where the framing ends. */
  readonly atIssue: string;
  /** Comments of the program's own among those that are read; each must be found to be on its side. */
  readonly controls: { readonly favor: readonly string[]; readonly against: readonly string[] };
}

const english: OwnWords = {
  atIssue: "At issue: {proposition}.",
  controls: {
    favor: ["Yes, I agree with this: {proposition}.", "I support that view. {proposition}."],
    against: [
      "I am against that view. It is wrong to say: {proposition}.",
      "No, I disagree. It is not true: {proposition}.",
    ],
  },
};

const german: OwnWords = {
  atIssue: "Worum es geht: {proposition}.",
  controls: {
    favor: ["Ja, dem stimme ich zu: {proposition}.", "Das sehe ich auch so. {proposition}."],
    against: [
      "Nein, da bin ich dagegen. Es stimmt nicht: {proposition}.",
      "Das ist falsch, ich widerspreche: {proposition}.",
    ],
  },
};

const spanish: OwnWords = {
  atIssue: "Lo que se discute: {proposition}.",
  controls: {
    favor: ["Sí, estoy de acuerdo con esto: {proposition}.", "Estoy a favor. {proposition}."],
    against: [
      "Estoy en contra. No es verdad que esto sea así: {proposition}.",
      "No, no estoy de acuerdo: {proposition}.",
    ],
  },
};

/** Where a language has no file, what is printed is English; what is read need not be. */
const otherControls: Readonly<Record<string, OwnWords["controls"]>> = {
  fr: {
    favor: ["Oui, je suis d'accord avec cela : {proposition}.", "Je suis pour. {proposition}."],
    against: ["Je suis contre. Il est faux de dire : {proposition}.", "Non, je ne suis pas d'accord : {proposition}."],
  },
  it: {
    favor: ["Sì, sono d'accordo: {proposition}."],
    against: ["Sono contrario. Non è vero: {proposition}."],
  },
  pt: {
    favor: ["Sim, concordo com isto: {proposition}."],
    against: ["Sou contra. Não é verdade: {proposition}."],
  },
  nl: {
    favor: ["Ja, ik ben het hiermee eens: {proposition}."],
    against: ["Ik ben hiertegen. Het is niet waar: {proposition}."],
  },
};

const byTag: Readonly<Record<string, OwnWords>> = { en: english, de: german, es: spanish };

export function ownWordsFor({ tag }: Language): OwnWords {
  const controls = otherControls[tag];
  return byTag[tag] ?? (controls === undefined ? english : { ...english, controls });
}

/** How a sentence says which side somebody is on, and how one begins that does not. */
interface SideWords {
  readonly said: RegExp;
  readonly lead: string;
}

const sides: Readonly<Record<string, { readonly favor: SideWords; readonly against: SideWords }>> = {
  en: {
    favor: {
      said: /(?<!\p{L})(?:in favou?r|supporters?|supporting|for it)(?!\p{L})/iu,
      lead: "Among those in favour, ",
    },
    against: { said: /(?<!\p{L})(?:against|opponents?|opposing|opposed)(?!\p{L})/iu, lead: "Among those against, " },
  },
  de: {
    favor: { said: /(?<!\p{L})(?:dafür|befürwort\p{L}*)(?!\p{L})/iu, lead: "Unter denen, die dafür sind: " },
    against: { said: /(?<!\p{L})(?:dagegen|gegner\p{L}*)(?!\p{L})/iu, lead: "Unter denen, die dagegen sind: " },
  },
  es: {
    favor: { said: /(?<!\p{L})(?:a favor|partidari[oa]s?)(?!\p{L})/iu, lead: "Entre quienes están a favor, " },
    against: { said: /(?<!\p{L})(?:en contra|contrari[oa]s?)(?!\p{L})/iu, lead: "Entre quienes están en contra, " },
  },
};

/** Which side a sentence says somebody is on, its quotations aside; and what says it where nothing does. */
export function sideIn(
  text: string,
  placed: "favor" | "against",
  { tag }: Language,
): { readonly said: "own" | "other" | "none"; readonly lead: string } {
  const words = sides[tag];
  if (words === undefined) return { said: "none", lead: "" };
  const plain = text.replace(/["“”„«»][^"“”„«»]*["“”„«»]/gu, " ");
  const other = words[placed === "favor" ? "against" : "favor"];
  const { lead, said } = words[placed];
  if (said.test(plain)) return { said: "own", lead };
  return { said: other.said.test(plain) ? "other" : "none", lead };
}

export function filled(pattern: string, proposition: string): string {
  return pattern.replace("{proposition}", () => proposition.replace(/[.!?]+$/u, ""));
}

/** A language's name in English, for a prompt; its tag where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    // No language tag at all: threads may say anything of themselves.
    return "the language of the comments";
  }
}
