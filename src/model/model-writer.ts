import { balanceOf, placementsOf } from "../digest/balance.ts";
import type { DigestWriter, EligibleTopic, WritingContext, WrittenTopic } from "../digest/digest-writer.ts";
import { sourcesOf } from "../digest/sources.ts";
import { topicKey } from "../digest/topic-key.ts";
import type { LanguageModel } from "../ports/language-model.ts";
import type { ModelCache } from "../ports/model-cache.ts";
import { stemsOf } from "../stance/read-comment.ts";
import { words } from "../text/words.ts";
import type { CommunityName } from "../thread/thread.ts";
import { createAsk } from "./ask.ts";
import { createTokenBudget, shareOfBudget, type TokenBudget } from "./budget.ts";
import type { Random } from "./data-block.ts";
import { createEmbeddedSentences } from "./embedded-sentences.ts";
import { framedFrom, frameTopic } from "./frame-topic.ts";
import { offerClaims } from "./offered-claims.ts";
import { placePeople } from "./place-people.ts";
import { readComments } from "./read-comments.ts";
import { createReadingMemory, type ReadingMemory } from "./reading-memory.ts";
import { type FallbackReason, type ModelReport, openTally, type Tally } from "./report.ts";
import { materialOf } from "./topic-material.ts";
import { type VerifiedClaim, verifyClaim } from "./verified-claim.ts";
import { writeReport } from "./write-report.ts";

export interface ModelWriterOptions {
  readonly model: LanguageModel;
  /** Writes what the model does not: the embedded engine. */
  readonly fallback: DigestWriter;
  /** Input and output together, over all that this writer writes: one writer a digest. */
  readonly tokensPerDigest: number;
  readonly cache: ModelCache;
  /** Cryptographically good: marks and numbers are drawn from it. */
  readonly random: Random;
  /** Communities whose threads no model may see. */
  readonly neverFor?: readonly CommunityName[];
  /** Calls at the same time; 1 and more. Left out: 2. */
  readonly concurrency?: number;
  /** Told what the model did for each topic. */
  readonly onReport?: (report: ModelReport) => void;
}

/** What the steps after reading may cost, in tokens. */
const keptForWriting = 5_500;
/** Below that a model cannot say who argues what. */
const fewestClaims = 3;

/**
 * The writer that asks a language model to read and to write, and believes nothing it says: sides and numbers are counted
 * here from claims whose quotations stand in their comments, and every sentence is held against what it reports. Whatever
 * fails, `fallback` writes the topic.
 */
export function createModelWriter(options: ModelWriterOptions): DigestWriter {
  const { model, fallback, onReport = () => {} } = options;
  const budget = createTokenBudget(options.tokensPerDigest);
  const memory = createReadingMemory(model.name, options.cache);
  const neverFor = new Set(options.neverFor?.map((community) => community.toLowerCase()));
  const given = new Set<string>();
  return {
    engine: { kind: "llm", model: model.name },
    remembers: true,
    async write(topic, context, signal) {
      signal?.throwIfAborted();
      const tally = openTally();
      const key = topicKey(topic);
      let written: WrittenTopic | FallbackReason;
      if (topic.threads.some(({ post }) => neverFor.has(post.community.toLowerCase()))) written = "never-for";
      // What was written here and asked for anew was not proved.
      else if (context.anew === true && given.has(key)) written = "unproved";
      else written = await writeByModel(topic, context, { ...options, budget, memory, tally, signal });
      if (typeof written !== "string") {
        given.add(key);
        onReport(tally);
        return written;
      }
      onReport({ ...tally, fellBack: written });
      const instead = await fallback.write(topic, context, signal);
      return instead && { ...instead, engine: fallback.engine };
    },
  };
}

interface Surroundings extends ModelWriterOptions {
  readonly budget: TokenBudget;
  readonly memory: ReadingMemory;
  readonly tally: Tally;
  readonly signal: AbortSignal | undefined;
}

async function writeByModel(
  topic: EligibleTopic,
  context: WritingContext,
  surroundings: Surroundings,
): Promise<WrittenTopic | FallbackReason> {
  const { model, random, memory, tally, signal } = surroundings;
  const share = surroundings.budget.left() / Math.max(1, context.topicsLeft ?? 1);
  const budget = shareOfBudget(surroundings.budget, share);
  const material = materialOf(topic, context, model);
  if (material === undefined) return "nothing-to-tell";
  const { reading } = material;
  tally.comments = reading.comments.length;
  const ask = createAsk({ model, budget, random, tally, signal });
  const remembered = await memory.recallFrame(topic.threads);
  const frame = remembered ?? (await frameTopic(material, ask));
  if (frame === undefined) return budget.left() < keptForWriting ? "budget" : "model";
  if (remembered === undefined) await memory.keepFrame(topic.threads, frame, framedFrom(material));
  const proposition = frame.kind === "dispute" ? frame.proposition : "";

  const readings = await readComments(reading.comments, {
    material,
    proposition,
    random,
    ask,
    memory,
    budget,
    kept: keptForWriting,
    concurrency: surroundings.concurrency ?? 2,
    countTokens: model.countTokens,
    tally,
  });
  tally.read = readings.size;
  if (readings.size === 0 && reading.comments.length > 0) return "model";
  const { language } = reading;
  const support = { names: context.names, language, given: new Set(stemsOf(words(proposition), language)) };
  const claims: VerifiedClaim[] = [];
  for (const [read, proposed] of readings) {
    for (const said of proposed) {
      tally.claims.proposed++;
      const verified = verifyClaim(said, read, support);
      if (verified === undefined) tally.claims.dropped++;
      else claims.push(verified);
      if (verified !== undefined && verified.claim === undefined && said.claim.trim() !== "") tally.claims.cut++;
    }
  }
  tally.claims.verified = claims.length;
  const comments = reading.comments.map(({ comment }) => comment);
  const placed = frame.kind === "dispute" ? placePeople(claims, reading.sides) : new Map();
  const placements = placementsOf(comments, placed);
  const balance = balanceOf(comments, placements, placed.size > 0 ? proposition : "");
  tally.people = placements.size;
  tally.placed = placed.size;
  const offered = offerClaims(claims, placements, material, random);
  if (offered.length < fewestClaims) return "nothing-to-tell";
  const embedded = createEmbeddedSentences({ reading, post: material.post, names: context.names, placements, balance });
  const parts = await writeReport({
    material,
    offered,
    proposition: balance.proposition,
    embedded,
    ask,
    random,
    memory,
    tally,
  });
  return {
    summary: {
      language: language.tag,
      kind: frame.kind,
      ...parts,
      balance,
      sources: sourcesOf(topic),
    },
    analysis: { placements, propositionOf: undefined },
    engine: { kind: "llm", model: model.name },
    readByModel: readings.size,
  };
}
