import type { Language } from "../language/language.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { type Piece, readMarked } from "./marked-text.ts";
import { whyNotNeutral } from "./neutral-words.ts";
import type { OfferedClaim } from "./offered-claims.ts";
import { putsOnOtherSide } from "./other-side.ts";
import { verbatimIn } from "./quote-in.ts";
import { type Unsupported, whyUnsupported } from "./support.ts";

/** A piece that was proved, and by which claim. */
export type ProvedPiece =
  | { readonly kind: "words"; readonly text: string }
  /** As its comment has it. */
  | { readonly kind: "quote"; readonly text: string; readonly by: OfferedClaim }
  | { readonly kind: "person"; readonly by: OfferedClaim };

export type Proof =
  | { readonly status: "proved"; readonly pieces: readonly ProvedPiece[]; readonly cited: readonly OfferedClaim[] }
  | { readonly status: "unproved"; readonly reason: string; readonly about: readonly OfferedClaim[] };

export interface ProofContext {
  readonly offered: ReadonlyMap<string, OfferedClaim>;
  readonly names: NameIndex;
  readonly language: Language;
  /** Stems that any report of the topic may use: the title's and the proposition's. */
  readonly given: ReadonlySet<string>;
  /** What people are for or against; empty or left out where nobody disputes. */
  readonly proposition?: string;
  /** Whose claim it is, where nobody is named: a key point's. */
  readonly holder?: OfferedClaim;
}

/** `{c1} counters {c2}`: what follows is told of the first. */
const turningTo =
  /^\s*(?:counters|replies to|answers|responds to|contradicts|disagrees with|agrees with|objects to|rebuts|challenges|widerspricht|entgegnet|antwortet|stimmt)\s*$/iu;
/** Verbs that say of somebody named alone that they turn to who was named before. */
const turningBack =
  /^\s*(?:,\s*)?(?:replies|answers|responds|counters|retorts|rebuts|objects|disagrees|agrees|antwortet|entgegnet|widerspricht|responde|contesta|répond)(?![\p{L}\p{N}])/iu;
const answering = /replies|answers|responds|retorts|antwortet|entgegnet|responde|contesta|répond/iu;
const agreeing = /(?<!dis)agrees|stimmt/iu;
const joining = /^[\s,]*(?:and|or|with|und|oder|y|et|&)?[\s,]*$/iu;

/**
 * Proves a report of what people say, sentence by sentence: whoever is named is among the claims offered, what is told
 * after a name is supported by that person's own comment and turns nothing round, what is quoted stands in it.
 */
export function provePassage(text: string, context: ProofContext): Proof {
  const sentences = readMarked(text);
  if (sentences === undefined || sentences.length === 0) return unproved("marks or braces do not pair up", []);
  const pieces: ProvedPiece[] = [];
  const cited: OfferedClaim[] = context.holder === undefined ? [] : [context.holder];
  for (const sentence of sentences) {
    const stretches = stretchesOf(sentence, context);
    if (typeof stretches === "string") return unproved(stretches, cited);
    for (const { holders, quotes, words, told } of stretches) {
      const [speaker] = holders;
      const before = cited.filter((claim) => claim !== speaker);
      if (speaker !== undefined && turningBack.test(words) && before.length > 0 && !turnsTo(speaker, before, words))
        return unproved(`{${speaker.id}} does not turn to anybody told of before`, [speaker]);
      for (const holder of holders) if (!cited.includes(holder)) cited.push(holder);
      const why = whyUntold({ words, quotes, told }, holders, context);
      if (why !== undefined) return unproved(why, cited);
    }
    pieces.push(...provedPieces(sentence, stretches, context));
  }
  return { status: "proved", pieces, cited };
}

/** What one sentence tells of the same person or people. */
interface Stretch {
  readonly holders: readonly OfferedClaim[];
  /** The report's own. */
  words: string;
  quotes: string[];
  /** Words and quotations as they follow each other. */
  told: string;
}

/** @returns what is wrong, where somebody is named who is not offered, or nobody is */
function stretchesOf(sentence: readonly Piece[], { offered, holder }: ProofContext): Stretch[] | string {
  const stretches: Stretch[] = [];
  let lead: Omit<Stretch, "holders"> = nothingTold();
  const named = sentence.filter((piece) => piece.kind === "person");
  for (const piece of named) if (!offered.has(piece.id)) return `{${piece.id}} is nobody who was offered`;
  let current: Stretch | undefined =
    named.length === 0 && holder !== undefined ? { holders: [holder], ...nothingTold() } : undefined;
  if (current !== undefined) stretches.push(current);
  for (const piece of sentence) {
    if (piece.kind === "person") {
      const claim = offered.get(piece.id) as OfferedClaim;
      if (current !== undefined && turningTo.test(current.words) && current.quotes.length === 0) {
        const [speaker] = current.holders;
        if (speaker === undefined || !turnsTo(speaker, [claim], current.words))
          return `{${speaker?.id}} does not turn to {${claim.id}} so`;
        current = { holders: [speaker], ...nothingTold() };
        stretches.push({ holders: [claim], ...nothingTold() }, current);
        continue;
      }
      // "{c1} and {c2} say": both must.
      const joined: readonly OfferedClaim[] =
        current !== undefined && joining.test(current.words) && current.quotes.length === 0 ? current.holders : [];
      current = { holders: [...joined, claim], ...lead };
      lead = nothingTold();
      stretches.push(current);
    } else {
      const into = current ?? lead;
      if (piece.kind === "words") into.words += piece.text;
      else into.quotes.push(piece.text);
      into.told += piece.text;
    }
  }
  return stretches.length === 0 ? "nobody is named who says so" : stretches;
}

function nothingTold(): Omit<Stretch, "holders"> {
  return { words: "", quotes: [], told: "" };
}

/** Whether what is said of how somebody turns to others is so: an answer is one, who counters answers or is opposed. */
function turnsTo(one: OfferedClaim, others: readonly OfferedClaim[], words: string): boolean {
  return others.some((other) => {
    if (one.read.comment.parentApId === other.read.comment.apId) return true;
    if (answering.test(words) || one.placed === "unclear" || other.placed === "unclear") return false;
    return agreeing.test(words) ? one.placed === other.placed : one.placed !== other.placed;
  });
}

function whyUntold(
  { words, quotes, told }: Pick<Stretch, "words" | "quotes" | "told">,
  holders: readonly OfferedClaim[],
  { names, language, given, proposition = "" }: ProofContext,
): string | undefined {
  for (const { id, read, placed, claim = "" } of holders) {
    const source = `${read.own.text}\n${claim}`;
    const neutral = whyNotNeutral(words, { names, language, sources: [read.own.text] });
    if (neutral !== undefined) return neutral;
    const unsupported = whyUnsupported(words, source, { language, given }, { told, quotes });
    if (unsupported !== undefined) return reasonOf(id, unsupported);
    if (putsOnOtherSide(words, placed, proposition, language))
      return `{${id}} is ${placed === "favor" ? "in favour of" : "against"} this: ${proposition}`;
    for (const quote of quotes) {
      const found = verbatimIn(read.own.text, quote);
      if (found === undefined || found.includes("\uFFFC")) return `${id} does not write "${quote}"`;
      if (whyUnprintable(found) !== undefined || names.namedIn(found).size > 0)
        return "what it quotes may not be printed";
    }
  }
  return undefined;
}

/** In words that a model can act on. */
function reasonOf(id: string, unsupported: Unsupported): string {
  if (unsupported.why === "words") return `{${id}} does not say: ${unsupported.missing.join(", ")}`;
  const { told, written } = unsupported;
  return unsupported.why === "negation"
    ? `{${id}} says the opposite of "${trimmed(told)}": ${written}`
    : `"${trimmed(told)}" is stronger than what {${id}} says: ${written}`;
}

function trimmed(clause: string): string {
  return clause.trim().replace(/[,;:.]+$/u, "");
}

function provedPieces(
  sentence: readonly Piece[],
  stretches: readonly Stretch[],
  { offered }: ProofContext,
): ProvedPiece[] {
  return sentence.map((piece) => {
    if (piece.kind === "words") return piece;
    if (piece.kind === "person") return { kind: "person", by: offered.get(piece.id) as OfferedClaim };
    const by = stretches.find(({ quotes }) => quotes.includes(piece.text))?.holders[0] as OfferedClaim;
    return { kind: "quote", text: verbatimIn(by.read.own.text, piece.text) ?? piece.text, by };
  });
}

function unproved(reason: string, about: readonly OfferedClaim[]): Proof {
  return { status: "unproved", reason, about };
}
