import { titleArgues } from "../stance/is-dispute.ts";
import type { ReadComment } from "../stance/read-comment.ts";
import { words } from "../text/words.ts";
import type { Ask } from "./ask.ts";
import { branchesOf } from "./chunks.ts";
import { whyNotNeutral } from "./neutral-words.ts";
import { frameAnswerSchema, frameAnswerTokens, framePrompt, frameSchema } from "./prompt-frame.ts";
import { whyNotShared } from "./shared-words.ts";
import type { TopicMaterial } from "./topic-material.ts";

/** What a topic is about: a proposition that people are for or against, or nothing that is disputed. */
export type Frame = { readonly kind: "dispute"; readonly proposition: string } | { readonly kind: "other" };

const mostSampled = 14;
const mostWords = 20;
/** Characters of a comment below which it tells nothing of what is argued. */
const leastTelling = 20;

/** What one sample of comments showed. `unusable`: an answer that frames nothing, not even that nothing is disputed. */
type Framed = Frame | { readonly kind: "unusable" | "silent" };

/**
 * Asks what people argue about, from title, post and a sample over all branches. What is not in the thread's own words is
 * not taken, nor is it believed at once that nothing is disputed: then others are sampled, so that no single comment
 * decides. Where the reply graph shows a dispute, it is one. Where nothing shows what people would be for or against, what
 * they say is told without sides.
 *
 * @returns `undefined` where nothing can be relied on: no answer came, or a dispute that nobody can name
 */
export async function frameTopic(material: TopicMaterial, ask: Ask): Promise<Frame | undefined> {
  const candidates = candidatesFor(material);
  const first = Math.min(mostSampled, Math.ceil(candidates.length / 2));
  const samples = [candidates.slice(0, first), candidates.slice(first, first + mostSampled)];
  const kinds = new Set<Framed["kind"]>();
  for (const sampled of samples) {
    const framed = await frameFrom(sampled, material, ask);
    if (framed.kind === "dispute") return framed;
    kinds.add(framed.kind);
  }
  if (material.reading.sides !== undefined) return ownFrame(material);
  if (kinds.has("other")) return { kind: "other" };
  return ownFrame(material) ?? (kinds.has("unusable") ? { kind: "other" } : undefined);
}

/** The comments whose words a frame may hold, by their ActivityPub ids. */
export function framedFrom(material: TopicMaterial): string[] {
  const own = material.reading.sides?.proposition?.sentence.of;
  return [...new Set([...candidatesFor(material), ...(own === undefined ? [] : [own])])].map(
    ({ comment }) => comment.apId,
  );
}

async function frameFrom(sampled: readonly ReadComment[], material: TopicMaterial, ask: Ask): Promise<Framed> {
  const sample = sampled.map(material.excerpt);
  const asked = await ask({
    step: "frame",
    prompt: (mark) => framePrompt({ ...material, sample }, mark),
    schema: frameSchema,
    answer: frameAnswerSchema,
    maxAnswerTokens: frameAnswerTokens,
  });
  if (asked.status === "failed") return { kind: "silent" };
  if (!asked.answer.dispute) return { kind: "other" };
  const proposition = tidied(asked.answer.proposition);
  const isUsable = whyNoProposition(proposition, sampled, material) === undefined;
  return isUsable ? { kind: "dispute", proposition } : { kind: "unusable" };
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

/** The best of every branch, then the second best, the largest branches first; nobody twice, nobody who speaks to the reader. */
function candidatesFor({ reading, isApart, excerpt }: TopicMaterial): ReadComment[] {
  const branches = branchesOf(reading.comments)
    .toSorted((a, b) => b.length - a.length)
    .map((branch) => branch.toSorted((a, b) => b.comment.score - a.comment.score));
  const isTelling = (read: ReadComment) => !isApart(read) && excerpt(read).length > leastTelling;
  const found = new Map<string, ReadComment>();
  for (let before = -1; found.size < 2 * mostSampled && found.size !== before; ) {
    before = found.size;
    for (const branch of branches) {
      const best = branch.find((read) => !found.has(read.comment.author.name) && isTelling(read));
      if (best !== undefined) found.set(best.comment.author.name, best);
    }
  }
  return [...found.values()];
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
