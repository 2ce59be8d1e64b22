import { titleArgues } from "../stance/is-dispute.ts";
import type { ReadComment } from "../stance/read-comment.ts";
import { words } from "../text/words.ts";
import type { Ask } from "./ask.ts";
import { branchesOf } from "./chunks.ts";
import { whyNotNeutral } from "./neutral-words.ts";
import { frameAnswerSchema, frameAnswerTokens, framePrompt, frameSchema } from "./prompt-frame.ts";
import { repairAnswerSchema, repairAnswerTokens, repairPrompt, repairSchema } from "./prompt-repair.ts";
import { whyNotShared } from "./shared-words.ts";
import type { TopicMaterial } from "./topic-material.ts";

/** What a topic is about: a proposition that people are for or against, or nothing that is disputed. */
export type Frame = { readonly kind: "dispute"; readonly proposition: string } | { readonly kind: "other" };

const mostSampled = 14;
const mostWords = 20;

/**
 * Asks what people argue about, from title, post and a sample over all branches. Where the reply graph shows a dispute,
 * it is one, whatever the model says; a proposition that is not in the thread's words is not taken.
 *
 * @returns `undefined` where nothing can be relied on
 */
export async function frameTopic(material: TopicMaterial, ask: Ask): Promise<Frame | undefined> {
  const sampled = sampleOf(material);
  const sample = sampled.map(material.excerpt);
  const asked = await ask({
    step: "frame",
    prompt: (mark) => framePrompt({ ...material, sample }, mark),
    schema: frameSchema,
    answer: frameAnswerSchema,
    maxAnswerTokens: frameAnswerTokens,
  });
  if (asked.status === "failed") return undefined;
  const { dispute, proposition } = asked.answer;
  if (!dispute) return material.reading.sides === undefined ? { kind: "other" } : ownFrame(material);
  const why = whyNoProposition(tidied(proposition), sampled, material);
  if (why === undefined) return { kind: "dispute", proposition: tidied(proposition) };
  const mended = await ask({
    step: "repair",
    prompt: (mark) =>
      repairPrompt(
        [{ text: proposition, reason: why, sources: [...material.titles, ...sample.slice(0, 5)] }],
        material.language,
        mark,
      ),
    schema: repairSchema,
    answer: repairAnswerSchema,
    maxAnswerTokens: repairAnswerTokens(1),
  });
  const again = mended.status === "answered" ? tidied(mended.answer.texts[0] ?? "") : "";
  if (whyNoProposition(again, sampled, material) === undefined) return { kind: "dispute", proposition: again };
  return ownFrame(material);
}

/** The embedded engine's. */
function ownFrame({ reading, titles }: TopicMaterial): Frame | undefined {
  const own = reading.sides?.proposition?.text;
  if (own !== undefined) return { kind: "dispute", proposition: tidied(own) };
  const [title] = titles;
  const { argument } = reading.language.reading;
  if (title === undefined || argument === undefined || !titleArgues(title, argument)) return undefined;
  return { kind: "dispute", proposition: tidied(title) };
}

/** One comment of every branch, the largest branches first; nobody twice, nobody who speaks to the reader. */
function sampleOf({ reading, isApart, excerpt }: TopicMaterial): ReadComment[] {
  const branches = branchesOf(reading.comments).toSorted((a, b) => b.length - a.length);
  const sampled = new Map<string, ReadComment>();
  for (let round = 0; sampled.size < mostSampled && round < 3; round++) {
    for (const branch of branches) {
      if (sampled.size >= mostSampled) break;
      const best = branch
        .toSorted((a, b) => b.comment.score - a.comment.score)
        .find((read) => !sampled.has(read.comment.author.name) && !isApart(read) && excerpt(read).length > 20);
      if (best !== undefined) sampled.set(best.comment.author.name, best);
    }
  }
  return [...sampled.values()];
}

function tidied(proposition: string): string {
  const text = proposition
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.!…]+$/u, "");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function whyNoProposition(
  text: string,
  sampled: readonly ReadComment[],
  { titles, body, names, reading }: TopicMaterial,
): string | undefined {
  const { language } = reading;
  if (text === "" || /[?"“”„«»:{}]/u.test(text)) return "it is no plain statement";
  if (words(text).length > mostWords) return `it has more than ${mostWords} words`;
  const post = [...titles, body];
  const comments = sampled.map(({ own }) => own.text);
  return (
    whyNotNeutral(text, { names, language, sources: [...post, ...comments] }) ??
    whyNotShared(text, { given: post, comments, language })
  );
}
