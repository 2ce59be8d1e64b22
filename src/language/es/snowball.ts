/** Where a suffix must begin at the earliest, in letters, to be cut off. */
interface Regions {
  readonly rv: number;
  readonly r1: number;
  readonly r2: number;
}

const vowels = "aeiouáéíóúü";

const pronouns = /(?:sel[ao]s?|l[aeo]s?|me|se|nos)$/u;
const beforePronoun = /(?:iéndo|ándo|[áéí]r|ando|iendo|[aei]r|(?<=u)yendo)$/u;

/** Longest first: what a noun, an adjective or an adverb was made with, and what goes with it where that goes. */
const made: readonly {
  readonly suffix: RegExp;
  readonly region: "r1" | "r2";
  readonly instead?: string;
  readonly also?: RegExp;
}[] = [
  { suffix: /uci(?:ó|o)n(?:es)?$/u, region: "r2", instead: "u" },
  { suffix: /log[íi]as?$/u, region: "r2", instead: "log" },
  { suffix: /encias?$/u, region: "r2", instead: "ente" },
  { suffix: /amente$/u, region: "r1", also: /(?:(?:at)?iv|os|ic|ad)$/u },
  { suffix: /mente$/u, region: "r2", also: /(?:ante|[ai]ble)$/u },
  { suffix: /(?:ador(?:es|as?)?|aci(?:ó|o)n(?:es)?|antes?|ancias?)$/u, region: "r2", also: /ic$/u },
  { suffix: /idad(?:es)?$/u, region: "r2", also: /(?:abil|ic|iv)$/u },
  { suffix: /iv[ao]s?$/u, region: "r2", also: /at$/u },
  { suffix: /(?:anzas?|ic[ao]s?|ismos?|[ai]bles?|istas?|os[ao]s?|[ai]mientos?)$/u, region: "r2" },
];

const afterU = /(?<=u)(?:yeron|yendo|yamos|yais|yan|yen|yas|yes|ya|ye|yo|yó)$/u;
const ofVerbs =
  /(?:ar[íi]amos|er[íi]amos|ir[íi]amos|ar[íi]ais|er[íi]ais|ir[íi]ais|iéramos|iésemos|aríamos|ar[íi]an|er[íi]an|ir[íi]an|ar[íi]as|er[íi]as|ir[íi]as|ierais|ieseis|asteis|isteis|ábamos|áramos|ásemos|aremos|eremos|iremos|ar[íi]a|er[íi]a|ir[íi]a|aréis|eréis|iréis|ieran|iesen|ieron|iendo|ieras|ieses|abais|arais|aseis|aban|aran|asen|aron|ando|abas|adas|idas|aras|ases|arán|erán|irán|arás|erás|irás|iera|iese|aste|iste|íais|ados|idos|amos|imos|aba|ada|ida|ara|ase|ían|ado|ido|ías|áis|ará|erá|irá|aré|eré|iré|ía|ad|ed|id|an|ió|ar|er|ir|as|ís)$/u;
const plain = /(?:en|es|éis|emos)$/u;

/**
 * The stem of a Spanish word, by the Snowball stemmer (snowballstem.org/algorithms/spanish). Endings that lost their
 * accent are cut too: many write without.
 *
 * @param word - in lower case
 */
export function snowball(word: string): string {
  const regions = regionsOf(word);
  const bare = withoutPronoun(word, regions);
  const unmade = withoutMaking(bare, regions);
  const verbless = unmade === bare ? withoutConjugation(bare, regions) : unmade;
  return withoutAccents(withoutResidue(verbless, regions));
}

function withoutPronoun(word: string, { rv }: Regions): string {
  const pronoun = pronouns.exec(word);
  if (pronoun === null || pronoun.index < rv) return word;
  const rest = word.slice(0, pronoun.index);
  const before = beforePronoun.exec(rest);
  if (before === null || before.index < rv) return word;
  return rest.slice(0, before.index) + withoutAccents(before[0]);
}

function withoutMaking(word: string, regions: Regions): string {
  for (const { suffix, region, instead = "", also } of made) {
    const found = suffix.exec(word);
    if (found === null) continue;
    if (found.index < regions[region]) return word;
    const rest = word.slice(0, found.index) + instead;
    const more = also?.exec(rest);
    return more && more.index >= regions.r2 ? rest.slice(0, more.index) : rest;
  }
  return word;
}

function withoutConjugation(word: string, { rv }: Regions): string {
  for (const ending of [afterU, ofVerbs, plain]) {
    const inside = word.slice(rv);
    const found = ending.exec(ending === afterU ? word : inside);
    const at = (found?.index ?? 0) + (ending === afterU ? 0 : rv);
    if (found === null || at < rv) continue;
    const rest = word.slice(0, at);
    return ending === plain ? rest.replace(/(?<=g)u$/u, "") : rest;
  }
  return word;
}

function withoutResidue(word: string, { rv }: Regions): string {
  const found = /(?:os|[aoáíó])$/u.exec(word);
  if (found !== null) return found.index >= rv ? word.slice(0, found.index) : word;
  if (!/[eé]$/u.test(word) || word.length - 1 < rv) return word;
  const rest = word.slice(0, -1);
  return /gu$/u.test(rest) && rest.length - 1 >= rv ? rest.slice(0, -1) : rest;
}

function withoutAccents(word: string): string {
  return word.replace(/[áéíóú]/gu, (vowel) => "aeiou".charAt("áéíóú".indexOf(vowel)));
}

function regionsOf(word: string): Regions {
  const r1 = afterVowelAndConsonant(word, 0);
  return { rv: startOfRv(word), r1, r2: afterVowelAndConsonant(word, r1) };
}

function isVowel(word: string, at: number): boolean {
  return vowels.includes(word.charAt(at));
}

function startOfRv(word: string): number {
  if (word.length < 3) return word.length;
  if (!isVowel(word, 1)) return afterNext(word, 2, true);
  return isVowel(word, 0) ? afterNext(word, 2, false) : 3;
}

/** Right after the next vowel, or the next consonant. */
function afterNext(word: string, from: number, vowel: boolean): number {
  for (let at = from; at < word.length; at++) if (isVowel(word, at) === vowel) return at + 1;
  return word.length;
}

function afterVowelAndConsonant(word: string, from: number): number {
  return afterNext(word, afterNext(word, from, true), false);
}
