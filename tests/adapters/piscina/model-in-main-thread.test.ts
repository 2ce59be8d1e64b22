import { afterEach, describe, expect, it } from "vitest";
import { createMemoryModelCache } from "../../../src/adapters/language-model/memory-cache.ts";
import {
  createPiscinaDigestBuilder,
  type PiscinaDigestBuilder,
} from "../../../src/adapters/piscina/piscina-digest-builder.ts";
import type { ModelReport } from "../../../src/model/report.ts";
import type { DigestOrder } from "../../../src/ports/digest-builder.ts";
import type { LanguageModel } from "../../../src/ports/language-model.ts";
import { createMemoryThreadSource } from "../../fakes/memory-thread-source.ts";
import { aDebate } from "../../fakes/scripted-model/a-debate.ts";
import { faulty, type Part } from "../../fakes/scripted-model/parts.ts";
import { allowAll, now } from "../../fakes/threads.ts";
import { createHastyClock, setUp } from "../language-model/ask-scripted.ts";

const engine = new URL("../../../src/engine-worker.ts", import.meta.url);

const builders: PiscinaDigestBuilder[] = [];
afterEach(async () => {
  for (const builder of builders.splice(0)) await builder.close();
});

const order: DigestOrder = {
  sources: [{ kind: "community", community: "technology@lemmy.example" }],
  period: "day",
  now,
  selection: { minScore: 10, minComments: 4, maxTopics: 1 },
  eligibility: allowAll,
};

async function open(part?: Part) {
  const { endpoint, model } = await setUp(part === undefined ? {} : { part });
  const reports: ModelReport[] = [];
  const build = (asked: LanguageModel = model, cache = createMemoryModelCache(createHastyClock())) => {
    const builder = createPiscinaDigestBuilder({
      engine,
      threads: createMemoryThreadSource([aDebate()]),
      maxThreads: 1,
      model: {
        model: asked,
        cache,
        tokensPerDigest: 40_000,
        neverFor: [],
        onReport: (some) => reports.push(...some),
      },
    });
    builders.push(builder);
    return builder;
  };
  return { endpoint, model, reports, build };
}

describe("a language model of the main thread", () => {
  it("writes digests that are built in an engine thread, and is told of by its costs", async () => {
    const { endpoint, reports, build } = await open();

    const end = await build().build(order);

    const spent = endpoint.tokens.input + endpoint.tokens.output;
    expect(end).toMatchObject({ status: "digest", digest: { engine: { kind: "llm" } }, modelTokens: spent });
    await expect.poll(() => reports).toHaveLength(1);
  });

  it("costs nothing where another thread reads the same", async () => {
    const { endpoint, model, build } = await open();
    const cache = createMemoryModelCache(createHastyClock());
    const first = await build(model, cache).build(order);
    const calls = endpoint.requests.length;

    // A builder of its own remembers no topics: what it finds is the model's.
    const second = await build(model, cache).build(order);

    expect(endpoint.requests).toHaveLength(calls);
    expect(second).toMatchObject({ status: "digest", digest: { engine: { kind: "llm" } } });
    if (first.status === "digest" && second.status === "digest")
      expect(second.digest.topics.map(({ balance }) => balance)).toEqual(
        first.digest.topics.map(({ balance }) => balance),
      );
  });

  it("is asked again about a comment that was forgotten", async () => {
    const { endpoint, model, build } = await open();
    const cache = createMemoryModelCache(createHastyClock());
    const builder = build(model, cache);
    await builder.build(order);
    const calls = endpoint.requests.length;
    const [gone] = aDebate().comments;

    builder.forget((apId) => apId === gone?.apId);
    await builder.build(order);

    const prompts = endpoint.requests.slice(calls).map(({ messages }) => messages.at(-1)?.content ?? "");
    const [reading, ...others] = prompts.filter((prompt) => !prompt.includes("\ntitle|"));
    expect(others).toEqual([]);
    expect(reading).toContain("Libraries should be open on Sundays because");
    expect(reading).not.toContain("Students need a quiet room");
  });

  it("that fails keeps its failure's reason on the way, and the embedded engine writes", async () => {
    const { reports, build } = await open(faulty["wrong key"]);

    const end = await build().build(order);

    expect(end).toMatchObject({ digest: { engine: { kind: "embedded" }, notes: [{ code: "model-not-used" }] } });
    await expect.poll(() => reports[0]?.fellBack).toBe("model");
  });

  it("is stopped when nobody waits for the digest", async () => {
    const { model, build } = await open();
    const stop = new AbortController();
    const asked = Promise.withResolvers<AbortSignal | undefined>();
    const waiting: LanguageModel = {
      ...model,
      ask: (_, signal) => {
        asked.resolve(signal);
        return new Promise((__, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
      },
    };
    const building = build(waiting).build(order, stop.signal);
    building.catch(() => {});
    const signal = await asked.promise;
    stop.abort(new Error("never mind"));

    await expect(building).rejects.toThrow("never mind");
    await expect.poll(() => signal?.aborted).toBe(true);
  });
});
