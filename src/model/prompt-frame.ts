import { z } from "zod";
import { asField, dataBlock, dataRule } from "./data-block.ts";

/** What the model is told of a topic before its comments are read. */
export interface FrameMaterial {
  /** Of the threads, highest score first. */
  readonly titles: readonly string[];
  /** Of the first thread's post, cut; empty where it may not be shown. */
  readonly body: string;
  /** Comments over all branches, cut. */
  readonly sample: readonly string[];
  /** In English: "German". */
  readonly language: string;
}

export const frameAnswerSchema = z.object({ dispute: z.boolean(), proposition: z.string().max(400) });
export type FrameAnswer = z.infer<typeof frameAnswerSchema>;

export const frameSchema = {
  type: "object",
  properties: { dispute: { type: "boolean" }, proposition: { type: "string", maxLength: 200 } },
  required: ["dispute", "proposition"],
  additionalProperties: false,
} as const;

export const frameAnswerTokens = 120;

export function framePrompt({ titles, body, sample, language }: FrameMaterial, mark: string) {
  const system = [
    "You read a forum thread: its title, its post, a sample of its comments. Say what people argue about.",
    `dispute: whether people take sides on one question. Advice, news, stories and jokes are none: then "proposition" is "".`,
    `proposition: the statement that most of them are for or against, in ${language}, in the thread's own words, at most 16 words. A whole sentence that affirms something, no question, nothing about "people" or "the thread", no names, no numbers of people, no quotation marks.`,
    "Answer with JSON alone, on one line.",
    dataRule(mark),
  ].join("\n");
  const lines = [
    ...titles.map((title) => `title|${asField(title)}`),
    ...(body === "" ? [] : [`post|${asField(body)}`]),
    ...sample.map((text) => `comment|${asField(text)}`),
  ];
  return { system, prompt: dataBlock(mark, lines) };
}
