import type { Passage } from "../digest/digest.ts";
import type { Language } from "../language/language.ts";
import { stemsOf } from "../stance/read-comment.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import { foldSpace, withCapital, words } from "../text/words.ts";
import { fillPassage } from "./fill-passage.ts";
import { whyNotNeutral } from "./neutral-words.ts";
import type { OfferedClaim } from "./offered-claims.ts";
import type { WriteAnswer } from "./prompt-write.ts";
import { type ProofContext, provePassage } from "./prove-passage.ts";
import { whyNotShared } from "./shared-words.ts";
import { sideIn } from "./sides-words.ts";
import type { TopicMaterial } from "./topic-material.ts";
import { contradictionOf } from "./turned-round.ts";

/** One text of a report: what became of it, and how it is mended. */
export interface DraftText {
  readonly part: "headline" | "framing" | "stances" | "apart" | "claim" | "support";
  /** Of key points: which. */
  readonly point: number;
  readonly text: string;
  readonly outcome: TextOutcome;
  /** Proves another text for the same place. */
  readonly prove: (text: string) => TextOutcome;
  /** What it may be made from. */
  readonly about: readonly OfferedClaim[];
}

export type TextOutcome =
  | { readonly status: "passage"; readonly passage: Passage }
  | { readonly status: "line"; readonly line: string }
  | { readonly status: "unproved"; readonly reason: string; readonly about: readonly OfferedClaim[] };

export interface DraftContext {
  readonly material: TopicMaterial;
  readonly offered: readonly OfferedClaim[];
  readonly proposition: string;
}

const longest = { headline: 110, framing: 60, stances: 75, apart: 45, claim: 22, support: 45 };

/** Proves every text of an answer. Empty ones are left out. */
export function draftOf(answer: WriteAnswer, context: DraftContext): DraftText[] {
  const { offered } = context;
  const byId = new Map(offered.map((claim) => [claim.id, claim]));
  const entry = (part: DraftText["part"], text: string, holder?: OfferedClaim, point = 0): DraftText => {
    const prove = proverOf(part, context, byId, holder);
    const outcome = prove(text);
    const named = namedIn(text, byId, holder);
    const about = outcome.status === "unproved" ? [...new Set([...named, ...outcome.about])] : named;
    return { part, point, text, outcome, prove, about };
  };
  const points = answer.points.flatMap(({ comment, claim, support }, at) => {
    const holder = byId.get(comment.replace(/[{}\s]/gu, ""));
    return holder === undefined ? [] : [entry("claim", claim, holder, at), entry("support", support, holder, at)];
  });
  return [
    entry("headline", answer.headline),
    entry("framing", answer.framing),
    ...answer.stances.map((text) => entry("stances", text)),
    entry("apart", answer.apart),
    ...points,
  ].filter(({ part, text }) => text.trim() !== "" || part === "headline" || part === "framing");
}

function namedIn(
  text: string,
  byId: ReadonlyMap<string, OfferedClaim>,
  holder: OfferedClaim | undefined,
): OfferedClaim[] {
  const named = [...text.matchAll(/\{(c\d+)\}/gu)]
    .map(([, id = ""]) => byId.get(id))
    .filter((claim) => claim !== undefined);
  return [...new Set([...(holder === undefined ? [] : [holder]), ...named])];
}

function proverOf(
  part: DraftText["part"],
  { material, offered, proposition }: DraftContext,
  byId: ReadonlyMap<string, OfferedClaim>,
  holder: OfferedClaim | undefined,
): (text: string) => TextOutcome {
  const { names, reading } = material;
  const { language } = reading;
  if (part === "headline" || part === "framing") {
    const given = [...material.titles, material.body, proposition];
    const comments = [...Map.groupBy(offered, ({ read }) => read.comment.author.name).values()].map((ofOne) =>
      ofOne.map(({ read }) => read.own.text).join("\n"),
    );
    const spoken = [...given, ...comments, ...offered.map(({ claim = "" }) => claim)].join("\n");
    return (text) => {
      const line = withCapital(foldSpace(text)).replace(/[’‘]/gu, "'");
      const turned = contradictionOf(line, spoken, language);
      const why =
        whyMisshapen(line, part) ??
        whyNotNeutral(line, { names, language, sources: [...given, ...comments] }) ??
        whyNotShared(line, { given, comments, language }) ??
        (turned && `"${turned.told}" is not what is said: ${turned.written}`);
      if (why !== undefined) return { status: "unproved", reason: why, about: [] };
      if (part === "headline") return { status: "line", line: line.replace(/(?<=[^.])\.$/u, "") };
      return {
        status: "passage",
        passage: { text: /[.!?]$/u.test(line) ? line : `${line}.`, citations: [], spans: [] },
      };
    };
  }
  const context: ProofContext = {
    offered: byId,
    names,
    language,
    proposition,
    given: new Set(part === "claim" ? [] : stemsOf(words(proposition), language)),
    ...(part === "claim" && holder !== undefined ? { holder } : {}),
  };
  return (text) => {
    if (words(text).length > longest[part]) return { status: "unproved", reason: "it is too long", about: [] };
    if (part === "claim" && /[{}]/u.test(text))
      return { status: "unproved", reason: "a claim names nobody", about: [] };
    const told = part === "apart" ? withSide(text, byId, language) : text;
    if (typeof told !== "string") return { status: "unproved", ...told };
    const proof = provePassage(told, context);
    if (proof.status === "unproved") return proof;
    if (part === "support" && holder !== undefined && !proof.cited.some(({ read }) => isBy(read, holder)))
      return { status: "unproved", reason: `it does not say that {${holder.id}} holds this`, about: [holder] };
    const passage = fillPassage(proof.pieces, proof.cited, names, language.quotationMarks);
    return whyUnprintable(passage.text.replaceAll("@", "")) === undefined
      ? { status: "passage", passage }
      : { status: "unproved", reason: "it may not be printed", about: proof.cited };
  };
}

/** Said of who is named first, on which side that is; or what is wrong, where it says the other one. */
function withSide(
  text: string,
  byId: ReadonlyMap<string, OfferedClaim>,
  language: Language,
): string | { readonly reason: string; readonly about: readonly OfferedClaim[] } {
  const [first] = namedIn(text, byId, undefined);
  if (first === undefined || first.placed === "unclear") return text;
  const { said, lead } = sideIn(text, first.placed, language);
  if (said === "other") {
    const side = first.placed === "favor" ? "in favour" : "against";
    return { reason: `{${first.id}} is ${side}, not on the other side`, about: [first] };
  }
  return said === "none" && text.trimStart().startsWith("{") ? lead + text.trimStart() : text;
}

function isBy(read: OfferedClaim["read"], holder: OfferedClaim): boolean {
  return read.comment.author.name === holder.read.comment.author.name;
}

function whyMisshapen(line: string, part: "headline" | "framing"): string | undefined {
  if (/["“”„«»{}]/u.test(line)) return "it names or quotes somebody";
  if (line === "") return "it is empty";
  if (part === "headline" && line.length > longest.headline) return `it has more than ${longest.headline} characters`;
  return words(line).length > longest.framing ? "it is too long" : undefined;
}
