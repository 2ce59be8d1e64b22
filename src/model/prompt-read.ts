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
export const readAnswerSchema = z.object({
  claims: z.array(
    z.object({
      comment: z.string().max(12),
      stance: z.enum(["favor", "against", "none"]).catch("none"),
      claim: z.string(),
      quote: z.string(),
    }),
  ),
});
export type ReadAnswer = z.infer<typeof readAnswerSchema>;
export type ProposedClaim = ReadAnswer["claims"][number];

const text = { type: "string", maxLength: 240 };

function schemaWith(stances: readonly string[]) {
  return {
    type: "object",
    properties: {
      claims: {
        type: "array",
        items: {
          type: "object",
          properties: {
            comment: { type: "string" },
            stance: { type: "string", enum: stances },
            claim: text,
            quote: text,
          },
          required: ["comment", "stance", "claim", "quote"],
          additionalProperties: false,
        },
      },
    },
    required: ["claims"],
    additionalProperties: false,
  };
}

export const readSchemas = { dispute: schemaWith(["favor", "against"]), other: schemaWith(["none"]) };

/** Tokens that an answer about so many comments may take. */
export function readAnswerTokens(comments: number): number {
  return 120 + 48 * comments;
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
          'stance: always "none".',
        ]
      : [
          "You read comments of a forum thread. List every comment that shows which side its author is on, agreement or objection in a reply included. Jokes, questions and remarks on something else: leave out.",
          "stance: favor or against, to the proposition, as its author means it.",
        ];
  const system = [
    ...task,
    `claim: what this comment argues, in ${language}, at most 12 words, close to its own words, never who says it.`,
    "quote: 5 to 10 words in a row, copied letter by letter from this very comment; a shorter sentence whole.",
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
export function lineOf({ id, author, score, parent = "", text: words }: CommentLine): string {
  return `${id}|${author}|${score}|${parent}|${asField(words)}`;
}
