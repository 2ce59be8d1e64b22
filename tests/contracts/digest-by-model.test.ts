import { afterEach, describe, expect, it } from "vitest";
import { createLanguageModel } from "../../src/adapters/language-model/language-model.ts";
import { createMemoryModelCache } from "../../src/adapters/language-model/memory-cache.ts";
import type { Passage } from "../../src/digest/digest.ts";
import { verifyDigest } from "../../src/digest/verify/verify-digest.ts";
import type { ModelReport } from "../../src/model/report.ts";
import { buildDigest } from "../../src/usecases/build-digest.ts";
import { createWriterWithModel } from "../../src/write-with-model.ts";
import { createHastyClock } from "../adapters/language-model/ask-scripted.ts";
import { createMemoryThreadSource } from "../fakes/memory-thread-source.ts";
import { aDebate } from "../fakes/scripted-model/a-debate.ts";
import { faulty, good, misshapen, type Part, simple, untrue } from "../fakes/scripted-model/parts.ts";
import { createScriptedModel, type ScriptedModel } from "../fakes/scripted-model/scripted-model.ts";
import { allowAll, now } from "../fakes/threads.ts";

const tokensPerDigest = 40_000;

let endpoint: ScriptedModel | undefined;
afterEach(() => endpoint?.close());

/** A digest of the debate, written with the model in one of its parts. */
async function digestBy(part: Part, budget = tokensPerDigest) {
  endpoint = await createScriptedModel({ part, key: "sample-key" });
  const clock = createHastyClock();
  const reports: ModelReport[] = [];
  const model = createLanguageModel({
    baseUrl: endpoint.url,
    model: "sample",
    apiKey: "sample-key",
    timeoutMs: part === faulty.slow ? 50 : 5_000,
    clock,
  });
  const writer = createWriterWithModel({
    name: "sample",
    ask: model.ask,
    cache: createMemoryModelCache(clock),
    tokensPerDigest: budget,
    onReport: (report) => reports.push(report),
  });
  const thread = aDebate();
  const outcome = await buildDigest(
    {
      sources: [{ kind: "community", community: thread.post.community }],
      period: "day",
      now,
      selection: { minScore: 0, minComments: 2, maxTopics: 1 },
      eligibility: allowAll,
    },
    { threads: createMemoryThreadSource([thread]), writer },
  );
  if (outcome.status !== "digest") throw new Error(outcome.why);
  return { ...outcome, thread, reports, endpoint };
}

type Ending = "model" | "embedded";

/** Who is to have written the digest in the end; where nothing is said, either may. */
const endings: Readonly<Record<string, Ending>> = {
  good: "model",
  "fenced JSON": "model",
  "JSON between words": "model",
  "thoughts before JSON": "model",
  "the answer among the thoughts": "model",
  "thoughts beside the answer": "model",
  "nothing said of tokens": "model",
  ...Object.fromEntries(Object.keys(simple).map((name) => [name, "model" as const])),
  "429 with Retry-After": "model",
  "429 without Retry-After": "model",
  "500 now and then": "model",
  "a failure inside of an answer": "model",
  "dropped connections": "model",
  "connections dropped within": "model",
  "mis-cased quotes": "model",
  "JSON cut off": "embedded",
  "JSON cut off without a word": "embedded",
  "words alone": "embedded",
  "JSON of another shape": "embedded",
  "values of other types": "embedded",
  "a list": "embedded",
  refusals: "embedded",
  "filtered content": "embedded",
  empty: "embedded",
  "no content at all": "embedded",
  "nothing found": "embedded",
  "429 always": "embedded",
  "429 for an hour": "embedded",
  "no credit": "embedded",
  "500 always": "embedded",
  "503 with a page": "embedded",
  "dropped always": "embedded",
  slow: "embedded",
  "endless tokens": "embedded",
  "no such API": "embedded",
  "unknown model": "embedded",
  "wrong key": "embedded",
};

const parts: Readonly<Record<string, Part>> = { good, ...untrue, ...misshapen, ...faulty, ...simple };

describe("a digest with a model", () => {
  it.each(Object.entries(parts))("is delivered and proved, whatever the model does: %s", async (name, part) => {
    const { digest, threads, analyses, endpoint: asked } = await digestBy(part);

    expect(verifyDigest(digest, threads, { rule: allowAll, analyses })).toEqual([]);
    const ending = endings[name];
    if (ending !== undefined) expect(digest.engine.kind).toBe(ending === "model" ? "llm" : "embedded");
    const isNoted = digest.notes.some(({ code }) => code === "model-not-used");
    expect(isNoted).toBe(digest.engine.kind === "embedded");
    expect(asked.refused).toEqual([]);
    expect(asked.tokens.input + asked.tokens.output).toBeLessThanOrEqual(tokensPerDigest);
    const [topic] = digest.topics;
    expect(topic?.keyPoints.length).toBeGreaterThan(0);
    expect(JSON.stringify(digest)).not.toMatch(
      /evil\.example|buy a bicycle|sense could deny|17 people|83%|c999999|\{c/u,
    );
  });

  it("cites people with their own words alone, though the model gives them to others", async () => {
    const { digest, thread } = await digestBy(untrue["wrong authors"]);

    const [topic] = digest.topics;
    const passages: Passage[] =
      topic === undefined ? [] : [...topic.stances, ...topic.keyPoints.flatMap(Object.values)];
    for (const { author, comment, quote } of passages.flatMap(({ citations }) => citations)) {
      const found = thread.comments.find(({ apId }) => apId === comment);
      expect(found?.author.name).toBe(author);
      expect(found?.content).toContain(quote);
    }
  });

  it.each([1_000, 2_000, 4_000, 8_000])("keeps within a budget of %i tokens, and is delivered", async (budget) => {
    const { digest, endpoint: asked } = await digestBy(good, budget);

    expect(asked.tokens.input + asked.tokens.output).toBeLessThanOrEqual(budget);
    expect(digest.topics).toHaveLength(1);
  });
});
