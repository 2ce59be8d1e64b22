import type { ReadComment } from "../stance/read-comment.ts";
import type { Ask } from "./ask.ts";
import { amongLines, drawControls } from "./controls.ts";
import type { Random } from "./data-block.ts";
import { drawIds } from "./numbering.ts";
import {
  type CommentLine,
  type ProposedClaim,
  readAnswerSchema,
  readAnswerTokens,
  readPrompt,
  readSchema,
} from "./prompt-read.ts";
import { ownWordsFor } from "./sides-words.ts";
import type { TopicMaterial } from "./topic-material.ts";

/** What was said of one comment; more than one thing where the model said more. */
export type ProposedFor = readonly Pick<ProposedClaim, "stance" | "claim" | "quote">[];

/** The ordinary endings of reading some comments together. `misread`: controls among them were not read as what they are. */
export type ChunkRead =
  | { readonly status: "read"; readonly proposed: ReadonlyMap<ReadComment, ProposedFor>; readonly unknown: number }
  | { readonly status: "misread" }
  | { readonly status: "failed"; readonly reason: "budget" | "model" | "shape" };

export interface ChunkOptions {
  readonly material: TopicMaterial;
  /** Empty where nobody disputes. */
  readonly proposition: string;
  readonly random: Random;
  readonly ask: Ask;
  /** Whether controls are put among them: a single author's words can mislead about that author alone. */
  readonly controlled: boolean;
}

/** One on each side. */
const controlsInAChunk = 2;

/** Reads comments in one call: numbers are drawn anew, so that no comment can be written about another one's. */
export async function readChunk(chunk: readonly ReadComment[], options: ChunkOptions): Promise<ChunkRead> {
  const { material, proposition, random, ask, controlled } = options;
  const isDispute = proposition !== "";
  const ids = drawIds("c", chunk.length + controlsInAChunk, random);
  const { lines, spareAuthors } = linesOf(chunk, ids, material, random);
  const controls =
    isDispute && controlled
      ? drawControls(
          proposition,
          ownWordsFor(material.reading.language).controls,
          { comments: ids.slice(chunk.length), authors: spareAuthors },
          random,
        )
      : undefined;
  const shown = controls === undefined ? lines : amongLines(lines, controls, random);
  const [title = ""] = material.titles;
  const asked = await ask({
    step: "read",
    prompt: (mark) => readPrompt({ lines: shown, proposition, title, language: material.language }, mark),
    schema: readSchema,
    answer: readAnswerSchema,
    maxAnswerTokens: readAnswerTokens(shown.length),
  });
  if (asked.status === "failed") return asked;
  const { claims } = asked.answer;
  if (controls !== undefined && !controls.areRead(claims)) return { status: "misread" };
  const byId = new Map(chunk.map((read, at) => [ids[at], read]));
  const proposed = new Map<ReadComment, ProposedFor>();
  let unknown = 0;
  for (const { comment, stance, claim, quote } of claims) {
    const read = byId.get(comment);
    if (read === undefined) {
      unknown += controls?.lines.some(({ id }) => id === comment) ? 0 : 1;
      continue;
    }
    const said = { stance: isDispute ? stance : ("none" as const), claim, quote };
    proposed.set(read, [...(proposed.get(read) ?? []), said]);
  }
  return { status: "read", proposed, unknown };
}

function linesOf(
  chunk: readonly ReadComment[],
  ids: readonly string[],
  { excerpt }: TopicMaterial,
  random: Random,
): { readonly lines: CommentLine[]; readonly spareAuthors: readonly string[] } {
  const authors = [...new Set(chunk.map(({ comment }) => comment.author.name))];
  const drawn = drawIds("u", authors.length + controlsInAChunk, random);
  const authorIds = new Map(authors.map((author, at) => [author, drawn[at] ?? ""]));
  const idOf = new Map(chunk.map(({ comment }, at) => [comment.apId, ids[at]]));
  const lines = chunk.map((read, at) => ({
    id: ids[at] ?? "",
    author: authorIds.get(read.comment.author.name) ?? "",
    score: read.comment.score,
    parent: read.comment.parentApId === undefined ? undefined : idOf.get(read.comment.parentApId),
    text: excerpt(read),
  }));
  return { lines, spareAuthors: drawn.slice(authors.length) };
}
