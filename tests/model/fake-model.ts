import type { LanguageModel, ModelAnswer, ModelQuestion } from "../../src/ports/language-model.ts";

/** What the prompts show, taken apart again. */
export interface ShownComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

export interface ShownClaim {
  readonly id: string;
  readonly author: string;
  readonly stance: string;
  readonly claim: string;
  readonly quote: string;
}

/** The data of a prompt, line by line, each in its fields. */
export function dataIn(prompt: string): string[][] {
  return prompt
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split("|"));
}

export function commentsIn(prompt: string): ShownComment[] {
  return dataIn(prompt)
    .filter(([id]) => /^c\d+$/u.test(id ?? ""))
    .map(([id = "", author = "", , , ...text]) => ({ id, author, text: text.join("|") }));
}

export function claimsIn(prompt: string): ShownClaim[] {
  return dataIn(prompt)
    .filter(([id]) => /^c\d+$/u.test(id ?? ""))
    .map(([id = "", author = "", stance = "", , , claim = "", quote = ""]) => ({ id, author, stance, claim, quote }));
}

export interface FakeModelOptions {
  readonly dispute?: boolean;
  readonly proposition?: string;
  /** What a comment's author holds; `undefined`: no side. */
  readonly stanceOf?: (text: string) => "favor" | "against" | undefined;
  /** Turns a good answer into another. */
  readonly bend?: (value: unknown, question: ModelQuestion) => unknown;
}

/** A model that does what it is asked, from the prompt's own words, and writes down what it was asked. */
export function createFakeModel({
  dispute = true,
  proposition = "Trams should be free",
  stanceOf = stanceByWords,
  bend = (value) => value,
}: FakeModelOptions = {}): LanguageModel & { readonly questions: ModelQuestion[] } {
  const questions: ModelQuestion[] = [];
  const answerTo = (question: ModelQuestion): unknown => {
    switch (question.step) {
      case "frame":
        return { dispute, proposition: dispute ? proposition : "" };
      case "read":
        return { claims: commentsIn(question.prompt).flatMap((shown) => claimOf(shown, dispute, stanceOf)) };
      case "write":
        return reportOf(claimsIn(question.prompt), proposition);
      case "repair":
        return { texts: [] };
    }
  };
  const countTokens = (text: string) => Math.ceil(text.length / 4);
  return {
    name: "fake-1",
    questions,
    countTokens,
    async ask(question): Promise<ModelAnswer> {
      questions.push(question);
      const value = asSent(bend(answerTo(question), question), question);
      return {
        value,
        tokens: {
          input: countTokens(question.system) + countTokens(question.prompt),
          output: countTokens(JSON.stringify(value) ?? ""),
        },
      };
    },
  };
}

/** What is said of a comment is sent as a list. */
function asSent(value: unknown, { step }: ModelQuestion): unknown {
  const { claims } = (value ?? {}) as { readonly claims?: unknown };
  if (step !== "read" || !Array.isArray(claims)) return value;
  return { claims: claims.map(({ comment, stance, quote, claim }) => [comment, stance, quote, claim]) };
}

export function stanceByWords(text: string): "favor" | "against" | undefined {
  if (/\b(?:against|disagree|empty|cost|wrong|vandal|no\b)/iu.test(text)) return "against";
  return /\b(?:agree|support|free|cleaner|poor|yes)\b/iu.test(text) ? "favor" : undefined;
}

function claimOf(
  { id, text }: ShownComment,
  dispute: boolean,
  stanceOf: (text: string) => "favor" | "against" | undefined,
) {
  const stance = dispute ? stanceOf(text) : "none";
  const sentence = text.split(/(?<=[.!?])\s|…/u)[0] ?? text;
  const words = sentence.split(" ");
  if (stance === undefined || words.length < 3) return [];
  return [{ comment: id, stance, claim: words.slice(0, 12).join(" "), quote: words.slice(0, 8).join(" ") }];
}

function reportOf(claims: readonly ShownClaim[], proposition: string) {
  const told = ({ id, claim }: ShownClaim) => `{${id}} argues that ${claim.replace(/[.!?]+$/u, "")}.`;
  return {
    headline: proposition,
    framing: `The thread asks whether ${proposition.charAt(0).toLowerCase()}${proposition.slice(1)}.`,
    stances: claims.slice(0, 3).map(told),
    apart: claims[3] === undefined ? "" : told(claims[3]),
    points: claims.slice(4, 9).map(({ id, claim, quote }) => ({
      comment: id,
      claim,
      support: `{${id}} writes: "${quote}"`,
    })),
  };
}

/** Draws the same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
