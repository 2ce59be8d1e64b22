import { z } from "zod";
import { asField, dataBlock, dataRule } from "./data-block.ts";

/** A verified claim as the model sees it. */
export interface ClaimLine {
  readonly id: string;
  readonly author: string;
  readonly stance: "favor" | "against" | "none";
  readonly score: number;
  readonly parent: string | undefined;
  /** Empty where the quotation says it by itself. */
  readonly claim: string;
  readonly quote: string;
}

export interface WriteMaterial {
  readonly title: string;
  /** Empty where nobody disputes. */
  readonly proposition: string;
  readonly claims: readonly ClaimLine[];
  readonly language: string;
}

/** What is beyond is not read. */
const most = { stances: 5, points: 7 };
const long = z.string().max(1_200);
export const writeAnswerSchema = z.object({
  headline: long,
  framing: long,
  stances: z.array(long).transform((texts) => texts.slice(0, most.stances)),
  apart: long.catch(""),
  points: z
    .array(z.object({ comment: z.string().max(12), claim: long, support: long }))
    .transform((points) => points.slice(0, most.points)),
});
export type WriteAnswer = z.infer<typeof writeAnswerSchema>;

/** Words: what is longer in all is left out, points of the larger side first. */
const longest = { stance: 40, claim: 12, support: 15 };

const text = { type: "string", maxLength: 500 };
export const writeSchema = {
  type: "object",
  properties: {
    headline: { type: "string", maxLength: 110 },
    framing: text,
    stances: { type: "array", items: text, maxItems: 4 },
    apart: text,
    points: {
      type: "array",
      maxItems: 5,
      items: {
        type: "object",
        properties: { comment: { type: "string" }, claim: text, support: text },
        required: ["comment", "claim", "support"],
        additionalProperties: false,
      },
    },
  },
  required: ["headline", "framing", "stances", "apart", "points"],
  additionalProperties: false,
} as const;

export const writeAnswerTokens = 1_200;

export function writePrompt({ title, proposition, claims, language }: WriteMaterial, mark: string) {
  const disputed = proposition !== "";
  const system = [
    `You write a short report in ${language} of who argues what in a forum thread, from these claims alone. People are characters, set against each other, each with their own striking words.`,
    "{c12} stands for the name of who wrote c12. Put it before what that person says, in the same sentence; never a pronoun without it, never a name. Say nothing of a person that their own line does not say; keep to its words. Between double quotation marks only words copied from that line.",
    'How many people think so is counted elsewhere: no numbers of people, no most, many, everyone of your own. Where a line itself says how many or how often ("not many doctors", sometimes), keep that with its word or quote it; never say more than the line: no never for not, no none for not many. No Markdown, no links.',
    "headline: both sides of what is argued, at most 90 characters, no names.",
    `framing: one or two sentences: what the argument is about; nobody's name.${disputed ? "" : " There are no sides."}`,
    `stances: 3 paragraphs of 1 to 3 sentences, at most ${longest.stance} words each, each sentence with a person.`,
    disputed
      ? 'apart: one sentence about somebody who stands apart from the others of a side; say which: "in favour" or "against".'
      : 'apart: "".',
    `points: 4 or 5 claims that can stand alone, of both sides, each told once, best first; comment: whose claim; claim: at most ${longest.claim} words, no name; support: one sentence of at most ${longest.support} words about who holds it and why, {c12} first.`,
    "A line: id|author|stance|score|id it answers|claim|quote; no claim: the quote says it.",
    "Answer with JSON alone, on one line.",
    dataRule(mark),
  ].join("\n");
  const head = [`title|${asField(title)}`, ...(disputed ? [`proposition|${asField(proposition)}`] : [])];
  return { system, prompt: dataBlock(mark, [...head, ...claims.map(claimLineOf)]) };
}

export function claimLineOf({ id, author, stance, score, parent = "", claim, quote }: ClaimLine): string {
  return [id, author, stance, score, parent, asField(claim), asField(quote)].join("|");
}
