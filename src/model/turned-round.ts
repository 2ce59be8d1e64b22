import type { Language } from "../language/language.ts";
import { type Clause, clausesOf, type Denial } from "./clauses.ts";
import { type DenialRules, denialRules } from "./denial-words.ts";

/** A clause of a report, and the clause of its source that says otherwise. */
export interface Contradiction {
  /** `stronger`: what the source says of some, or of now, is told of all, or for ever. */
  readonly why: "negation" | "stronger";
  readonly told: string;
  readonly written: string;
}

/** Clauses that share fewer words of content are not taken to speak of the same. */
const leastShared = 2;
/** Of what a clause of the report shares with its source at all, so much must stand in one clause there. */
const mostOfIt = 0.5;
/** Clauses that share nearly as much as the best are asked too. */
const nearlyBest = 0.75;

/**
 * Holds clause against clause: one of the report contradicts its source where the clauses there that share most of its
 * content all say it the other way round, or say less.
 *
 * @param quotes - what the report quotes: a clause that is nothing else says what stands there
 * @returns `undefined` where nothing does, and for languages whose negations are not known
 */
export function contradictionOf(
  report: string,
  source: string,
  language: Language,
  quotes: readonly string[] = [],
): Contradiction | undefined {
  const rules = denialRules(language);
  if (rules === undefined) return undefined;
  const written = clausesOf(source, language, rules);
  const held = new Set(written.flatMap(({ stems }) => [...stems]));
  for (const told of clausesOf(report, language, rules)) {
    if (told.isOpen || isQuoted(told, quotes)) continue;
    const bounded = forEver(told, written, rules);
    if (bounded !== undefined) return { why: "stronger", told: told.text, written: bounded.text };
    const wanted = [...told.stems].filter((stem) => held.has(stem)).length;
    const verdicts = nearest(told, written, wanted).map((clause) => ({
      clause,
      why: whyOtherwise(told, clause, rules),
    }));
    const [first] = verdicts;
    if (first?.why === undefined || verdicts.some(({ why }) => why === undefined)) continue;
    return { why: first.why, told: told.text, written: first.clause.text };
  }
  return undefined;
}

function isQuoted({ text }: Clause, quotes: readonly string[]): boolean {
  const said = text.replace(/[.,;:!]+$/u, "");
  return quotes.some((quote) => quote.replaceAll("’", "'").includes(said));
}

/** What is denied of the same, only not for ever, where the report says "never". */
function forEver(told: Clause, written: readonly Clause[], { never, absolute }: DenialRules): Clause | undefined {
  if (!never.test(told.text)) return undefined;
  const same = written.filter(({ denials }) =>
    denials.some(({ stems }) => told.denials.some((own) => isOfSame(own, stems))),
  );
  return same.some(({ text }) => absolute.test(text)) ? undefined : same[0];
}

function nearest(told: Clause, written: readonly Clause[], wanted: number): Clause[] {
  const scored = written
    .map((clause) => ({ clause, shared: [...clause.stems].filter((stem) => told.stems.has(stem)).length }))
    .toSorted((a, b) => b.shared - a.shared);
  const least = Math.max(leastShared, mostOfIt * wanted, nearlyBest * (scored[0]?.shared ?? 0));
  return scored.filter(({ shared }) => shared >= least).map(({ clause }) => clause);
}

function whyOtherwise(told: Clause, written: Clause, rules: DenialRules): Contradiction["why"] | undefined {
  if (written.isOpen) return undefined;
  const isTurned =
    // How somebody stands is the report's to say; what somebody stands against in a comment is not what the comment says.
    told.denials.some((denial) => denial.kind !== "stance" && denial.kind !== "partly" && isSaid(denial, written)) ||
    written.denials.some((denial) => denial.kind !== "partly" && isSaid(denial, told));
  if (isTurned) return "negation";
  return isStronger(told, written, rules) ? "stronger" : undefined;
}

/** Whether a clause says plainly what another denies, its first word or two of its words, and denies nothing of it. */
function isSaid({ stems }: Denial, { plain, denials }: Clause): boolean {
  const said = stems.filter((stem) => plain.has(stem));
  const isTold = said.length > 1 || (stems[0] !== undefined && plain.has(stems[0]));
  return isTold && !denials.some((other) => isOfSame(other, stems));
}

function isOfSame(denial: Denial, stems: readonly string[]): boolean {
  return denial.stems.some((stem) => stems.includes(stem));
}

/** Whether both deny, and the report without the bounds of its source: "doctors do not" for "not many doctors". */
function isStronger(told: Clause, written: Clause, { hedge }: DenialRules): boolean {
  const isSameDenial = told.denials.some(
    ({ kind, stems }) => kind === "denial" && written.denials.some((other) => isOfSame(other, stems)),
  );
  if (!isSameDenial) return false;
  const isBounded = hedge.test(written.text) || [...written.limited].some((stem) => told.stems.has(stem));
  return isBounded && !told.isLimited;
}
