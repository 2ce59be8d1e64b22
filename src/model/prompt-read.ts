import { z } from "zod";
import { asField, dataBlock, dataRule } from "./data-block.ts";

/** A comment as the model sees it. */
export interface CommentLine {
  /** `c417` */
  readonly id: string;
  /** `u38` */
  readonly author: string;
  readonly score: number;
  /** The comment it answers, if that one is shown too. */
  readonly parent: string | undefined;
  readonly text: string;
}

/** What the model says of one comment; nothing of it is believed yet. */
export interface ProposedClaim {
  /** `c417` */
  readonly comment: string;
  readonly stance: "favor" | "against" | "none";
  /** Empty where the quotation says it by itself. */
  readonly claim: string;
  readonly quote: string;
}

const stanceSchema = z.enum(["favor", "against", "none"]).catch("none");
/** As it is asked for: each word of an object's keys would be paid for once a comment. */
const listed = z
  .tuple([z.string(), stanceSchema, z.string(), z.string().optional().catch("")], z.unknown())
  .transform(([comment, stance, quote, claim = ""]): ProposedClaim => ({ comment, stance, quote, claim }));
/** As some models answer all the same. */
const keyed = z
  .object({ id: z.string(), side: stanceSchema, quote: z.string(), claim: z.string().catch("") })
  .transform(({ id, side, quote, claim }): ProposedClaim => ({ comment: id, stance: side, quote, claim }));
/** What is no claim at all is dropped by itself: it says nothing of the others. */
const claimsAmong = z
  .array(z.unknown())
  .transform((items) => items.flatMap((item) => z.union([listed, keyed]).safeParse(item).data ?? []));
export const readAnswerSchema = z.object({ claims: claimsAmong });

/** Lists of words alone: what a place in them means stands in the prompt. */
export const readSchema = {
  type: "object",
  properties: {
    claims: { type: "array", items: { type: "array", items: { type: "string" }, minItems: 3, maxItems: 4 } },
  },
  required: ["claims"],
  additionalProperties: false,
} as const;

/** Tokens that an answer about so many comments may take. */
export function readAnswerTokens(comments: number): number {
  return 120 + 40 * comments;
}

/**
 * @param proposition - empty where nobody disputes: then views, advice and experiences are asked for, without sides
 * @param language - in English: "German"
 */
export function readPrompt(
  { lines, proposition, title, language }: ReadMaterial,
  mark: string,
): { readonly system: string; readonly prompt: string } {
  const task =
    proposition === ""
      ? [
          "You read comments of a forum thread. List those that give a reason, advice or experience worth telling, at most one in four.",
          'side: always "none".',
        ]
      : [
          "You read comments of a forum thread. List every comment that shows which side its author is on, agreement or objection in a reply included. Jokes, questions and remarks on something else: leave out.",
          "side: favor or against, to the proposition, as its author means it.",
        ];
  const system = [
    ...task,
    'claims: for each ["c12", side, quote], or ["c12", side, quote, claim] where the quote alone does not tell its point.',
    "quote: 5 to 10 words in a row, copied letter by letter from this very comment; a shorter sentence whole.",
    `claim: what the comment argues, in ${language}, at most 12 words, close to its own words, never who says it.`,
    `A line: id|author|score|id it answers|text. "…" stands for words left out: never quote across it.`,
    "Answer with JSON alone, on one line.",
    dataRule(mark),
  ].join("\n");
  const head = proposition === "" ? `title|${asField(title)}` : `proposition|${asField(proposition)}`;
  return { system, prompt: dataBlock(mark, [head, ...lines.map(lineOf)]) };
}

export interface ReadMaterial {
  readonly lines: readonly CommentLine[];
  readonly proposition: string;
  readonly title: string;
  readonly language: string;
}

/** One line of data: what was written cannot begin another. */
export function lineOf({ id, author, score, parent = "", text }: CommentLine): string {
  return `${id}|${author}|${score}|${parent}|${asField(text)}`;
}
