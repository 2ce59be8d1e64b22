import type { Language } from "../language/language.ts";
import { contentWords } from "./content-words.ts";
import type { DenialRules } from "./denial-words.ts";

/** What a denial reaches, nearest first. */
export interface Denial {
  /** `stance`: how somebody stands to it, rather than that it is not so; `partly`: that it is not the whole. */
  readonly kind: "denial" | "lack" | "stance" | "partly";
  readonly stems: readonly string[];
}

/** A clause, and which of its content it denies. */
export interface Clause {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  /** Stems that no denial reaches, at least once. */
  readonly plain: ReadonlySet<string>;
  readonly denials: readonly Denial[];
  /** Stems of which only a part is meant: "not many doctors". */
  readonly limited: ReadonlySet<string>;
  /** Whether anything in it is limited: in number, in time. */
  readonly isLimited: boolean;
  /** A question, or something after "whether": it says either. */
  readonly isOpen: boolean;
}

/** How many words of content a denial reaches. */
const reach = { denial: 5, lack: 2, stance: 3, partly: 3, behind: 3, before: 2 };
/** Words of any kind beyond which nothing is reached. */
const farthest = 40;

/** Of a text with single spaces. */
const border =
  /(?<=[.!?…;:]) |\n| ?[()] ?| [–—-] |--|,? (?=(?:but|because|while|whereas|although|though|since|aber|weil|sondern|während|obwohl|denn|pero|porque|sino|mientras|aunque) )|, (?=(?:and|so|or|und|oder|y|o|ya que) )/iu;
/** An answer to somebody before what is said: "Not really, the most likely …". */
const interjected =
  /^[\s"'¿¡-]*(?:(?:no|nope|nah|not|nein|nicht|pues no|claro que no|para nada)(?: (?:really|at all|exactly|necessarily|quite|true|so|no|claro que no|es verdad|es así|wirklich|unbedingt|ganz)){0,2})\s*[,!:–-]\s*/iu;
const open = /\?|(?<!\p{L})(?:whether|ob)(?!\p{L})/iu;

/** The clauses of a text; those that say nothing are left out. */
export function clausesOf(text: string, language: Language, rules: DenialRules): Clause[] {
  return text
    .replaceAll("’", "'")
    .replace(/[^\S\n]+/gu, " ")
    .split(border)
    .map((part) => clauseOf(part.trim(), language, rules))
    .filter(({ stems }) => stems.size > 0);
}

type Token =
  | { readonly kind: Denial["kind"] | "limit" | "stop" | "idle" }
  | { readonly kind: "word"; readonly stem: string | undefined };

function clauseOf(text: string, language: Language, rules: DenialRules): Clause {
  const tokens = tokensOf(text.replace(interjected, ""), language, rules);
  const denials = tokens.flatMap((token, at): Denial[] =>
    isMark(token) ? [{ kind: token.kind, stems: reached(tokens, at, token.kind, rules) }] : [],
  );
  const content = tokens.flatMap((token) => (isContent(token) ? token.stem : []));
  const said = Map.groupBy(content, (stem) => stem);
  const denied = Map.groupBy(
    denials.flatMap(({ stems }) => stems),
    (stem) => stem,
  );
  const limited = tokens.flatMap((token, at) => {
    const next = tokens.slice(at + 1, at + 3).find(isContent);
    return token.kind === "limit" && next !== undefined ? next.stem : [];
  });
  return {
    text,
    stems: new Set(content),
    plain: new Set([...said.keys()].filter((stem) => countIn(said, stem) > countIn(denied, stem))),
    denials,
    limited: new Set(limited),
    isLimited: rules.hedge.test(text) || tokens.some(({ kind }) => kind === "limit"),
    isOpen: open.test(text),
  };
}

function tokensOf(text: string, language: Language, { scan }: DenialRules): Token[] {
  return Array.from(text.matchAll(scan), ({ groups = {}, 0: found }): Token => {
    if (groups.word !== undefined) return { kind: "word", stem: contentWords(found, language, new Set())[0]?.stem };
    if (groups.denial !== undefined) return { kind: "denial" };
    if (groups.lack !== undefined) return { kind: "lack" };
    if (groups.partly !== undefined) return { kind: "partly" };
    if (groups.stance !== undefined || groups.unwilling !== undefined) return { kind: "stance" };
    if (groups.limit !== undefined) return { kind: "limit" };
    return { kind: groups.stop === undefined ? "idle" : "stop" };
  });
}

/** To the comma behind the first word of content; where nothing stands behind, what stands before. */
function reached(tokens: readonly Token[], at: number, kind: Denial["kind"], { isBehind }: DenialRules): string[] {
  const after = stemsTo(tokens, at + 1, 1, kind);
  if (kind !== "denial") return after;
  const before = stemsTo(tokens, at - 1, -1, isBehind ? "behind" : "before");
  if (isBehind) return [...after, ...before];
  return after.length === 0 ? before : after;
}

/** @param step - 1: forwards, -1: backwards */
function stemsTo(tokens: readonly Token[], from: number, step: 1 | -1, kind: keyof typeof reach): string[] {
  const stems: string[] = [];
  for (let at = from; at >= 0 && at < tokens.length && Math.abs(at - from) < farthest; at += step) {
    const token = tokens[at] as Token;
    if (stems.length >= reach[kind] || token.kind === "lack") break;
    if (token.kind === "stop" && (kind === "stance" || stems.length > 0)) break;
    // What is lacking is one thing: "without a ticket this is …".
    if (kind === "lack" && token.kind !== "stop" && stems.length > 0 && !isContent(token)) break;
    if (isContent(token)) stems.push(token.stem);
  }
  return stems;
}

function countIn(groups: ReadonlyMap<string, readonly string[]>, stem: string): number {
  return groups.get(stem)?.length ?? 0;
}

function isMark(token: Token): token is { readonly kind: Denial["kind"] } {
  return ["denial", "lack", "stance", "partly"].includes(token.kind);
}

function isContent(token: Token): token is Token & { readonly kind: "word"; readonly stem: string } {
  return token.kind === "word" && token.stem !== undefined;
}
