import { withoutInvisibles } from "./control-characters.ts";
import { harmlessSenses, slurs } from "./slur-list.ts";

const lookAlikes: Readonly<Record<string, string>> = {
  a: "a4@",
  e: "e3",
  g: "g9",
  i: "i1!|",
  o: "o0",
  s: "s5$",
  t: "t7",
};
/** Longer words are also met with starred vowels and with their letters spaced out. */
const shortestDisguised = 5;

/** One letter of a word: once or, for emphasis, three times and more; a doubled letter at least twice. */
function letters(run: string, starred: boolean): string {
  const letter = run.charAt(0);
  const members = `[${lookAlikes[letter] ?? letter}${starred && "aeiou".includes(letter) ? "*#" : ""}]`;
  return run.length > 1 ? `${members}(?:[._·']?${members})+` : `${members}(?:${members}{2,})?`;
}

function wordPattern(word: string, starred: boolean): string {
  const runs = word.match(/ |([a-z])\1*/gu) ?? [];
  return runs
    .map((run, at) => (run === " " ? "[ _-]?" : letters(run, starred && at > 0)))
    .join("[._·']?")
    .replaceAll("[._·']?[ _-]?[._·']?", "[ ._-]?");
}

function slurPattern(entry: string): string {
  const [, stem = entry, endings = ""] = entry.match(/^([^(]+)(?:\(([^)]+)\))?$/u) ?? [];
  const disguised = stem.replace(" ", "").length >= shortestDisguised;
  const ending =
    endings === ""
      ? ""
      : `(?:${endings
          .split("|")
          .map((e) => wordPattern(e, false))
          .join("|")})?`;
  const whole = wordPattern(stem, disguised) + ending;
  if (!disguised) return whole;
  const spaced = [...stem.replace(" ", "")].map((letter) => `[${lookAlikes[letter] ?? letter}]`).join("[ ._-]");
  return `${whole}|${spaced}s?`;
}

/** What cannot be spelt as an entry, by its first letter. */
const starredWords: readonly (readonly [initial: string, pattern: string])[] = [
  ["n", "n[*#@]{3,4}[ra][sz]?"],
  ["f", "f[*#@]{4}ts?"],
];

/** For each character that a slur can begin with, the pattern of those that do: one long pattern would try them all. */
const slursByInitial: ReadonlyMap<string, RegExp> = patternsByInitial();

function patternsByInitial(): Map<string, RegExp> {
  const patterns = [...slurs.map((entry) => [entry.charAt(0), slurPattern(entry)] as const), ...starredWords];
  const byInitial = Map.groupBy(patterns, ([initial]) => initial);
  return new Map(
    [...byInitial].flatMap(([initial, ofInitial]) => {
      const any = ofInitial.map(([, pattern]) => pattern).join("|");
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "uy");
      return [...(lookAlikes[initial] ?? initial)].map((character): [string, RegExp] => [character, pattern]);
    }),
  );
}

/** A first letter stands once, or three times and more: what begins further inside a run of it began at its start too. */
const lastOfRun = 3;

/**
 * The words of a folded text that are spelt like a slur, from left to right. Of a run of what one letter may be
 * disguised as only the first place and the last few are tried: each reads the run to its end.
 */
function* slurWordsIn(plain: string): Generator<string> {
  let runEnd = 0;
  for (let at = 0; at < plain.length; at++) {
    // Inside a word nothing begins; of letters beyond ASCII the pattern itself takes care.
    if (at > 0 && isAsciiAlphanumeric(plain.charCodeAt(at - 1))) continue;
    if (at < runEnd - lastOfRun) continue;
    const pattern = slursByInitial.get(plain.charAt(at));
    if (pattern === undefined) continue;
    if (at >= runEnd) {
      runEnd = at + 1;
      while (slursByInitial.get(plain.charAt(runEnd)) === pattern) runEnd++;
    }
    pattern.lastIndex = at;
    const word = pattern.exec(plain)?.[0];
    if (word === undefined) continue;
    yield word;
    at += word.length - 1;
  }
}

function isAsciiAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/** Cyrillic and Greek letters that pass for Latin ones. */
const homoglyphs: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  і: "i",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  к: "k",
  т: "t",
  ѕ: "s",
  ο: "o",
  α: "a",
  ε: "e",
  ι: "i",
  κ: "k",
};

/** Lower case, without accents, invisible characters and letters of other scripts that pass for Latin ones. */
function folded(text: string): string {
  if (/^[\0-\x7f]*$/u.test(text)) return text.toLowerCase();
  return withoutInvisibles(text.normalize("NFKD"))
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u0370-\u04ff]/gu, (letter) => homoglyphs[letter] ?? letter);
}

/** Whether the text holds a slur as a whole word, plain or disguised (`r3tard`, `f*ggot`, letters spaced out). */
export function holdsSlur(text: string): boolean {
  const plain = folded(text);
  const harmless = new Map<string, boolean>();
  for (const word of slurWordsIn(plain)) {
    const isHarmless =
      harmless.get(word) ?? harmlessSenses.some((sense) => sense.word.test(word) && sense.around.test(plain));
    if (!isHarmless) return true;
    harmless.set(word, isHarmless);
  }
  return false;
}
