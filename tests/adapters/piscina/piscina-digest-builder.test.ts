import { afterEach, describe, expect, it } from "vitest";
import {
  createPiscinaDigestBuilder,
  type PiscinaDigestBuilder,
  type PiscinaDigestBuilderOptions,
} from "../../../src/adapters/piscina/piscina-digest-builder.ts";
import { EngineError, InstanceUnavailableError } from "../../../src/errors.ts";
import type { DigestOrder } from "../../../src/ports/digest-builder.ts";
import type { ThreadSource } from "../../../src/ports/thread-source.ts";
import type { Comment, Thread } from "../../../src/thread/thread.ts";
import { createMemoryThreadSource } from "../../fakes/memory-thread-source.ts";
import { aDebate } from "../../fakes/scripted-model/a-debate.ts";
import { aComment, allowAll, aPerson, aThread, now } from "../../fakes/threads.ts";
import { setUp } from "../language-model/ask-scripted.ts";

const engine = new URL("../../../src/engine-worker.ts", import.meta.url);
const failing = new URL("./failing-engine.ts", import.meta.url);

let builder: PiscinaDigestBuilder | undefined;
afterEach(async () => {
  await builder?.close();
  builder = undefined;
});

function open(threads: ThreadSource, more: Partial<PiscinaDigestBuilderOptions> = {}): PiscinaDigestBuilder {
  builder = createPiscinaDigestBuilder({ engine, threads, maxThreads: 1, ...more });
  return builder;
}

function anOrder(rest: Partial<DigestOrder> = {}): DigestOrder {
  return {
    sources: [{ kind: "community", community: "technology@lemmy.example" }],
    period: "day",
    now,
    selection: { minScore: 10, minComments: 4, maxTopics: 5 },
    eligibility: allowAll,
    ...rest,
  };
}

/** What is argued about trams, by six people. */
function debate(id = "1"): Thread {
  const said = [
    "Free trams are empty trams because nobody values what costs nothing at all.",
    "No, free trams are full trams in every city that has tried them so far.",
    "The city should pay for trams before it pays for another road to nowhere.",
    "Trams cost the city money that the schools need more than the trams do.",
    "Free trams would help people with low incomes more than a tax cut would.",
    "Drivers deserve better wages before anybody rides the trams for free.",
  ];
  const comments = said.map(
    (content, at): Comment => aComment({ id: `${id}${at + 1}`, author: aPerson(`rider${at}`), content }),
  );
  return aThread({ post: { id, title: "Should trams be free?", language: "en" }, comments });
}

describe("building in another thread of the program", () => {
  it("gives the digest, and reads through the main thread's source", async () => {
    const source = createMemoryThreadSource([debate()]);
    const end = await open(source).build(anOrder());

    expect(end).toMatchObject({
      status: "digest",
      digest: { read: { people: 6, comments: 6 }, generatedAt: now.toISOString() },
    });
    expect(source.read).toEqual(["https://lemmy.example/post/1"]);
  });

  it("says why there is nothing", async () => {
    const end = await open(createMemoryThreadSource([debate()])).build(
      anOrder({ selection: { minScore: 10, minComments: 100, maxTopics: 5 } }),
    );

    expect(end).toEqual({ status: "nothing", why: expect.stringContaining("at least 100 comments") });
  });

  it("keeps the class, the sentence and the parameters of a failure", async () => {
    const failure = new InstanceUnavailableError("lemmy.example does not answer.", { host: "lemmy.example" });
    const source = {
      ...createMemoryThreadSource([]),
      async listPosts() {
        throw failure;
      },
    };

    const error = await open(source)
      .build(anOrder())
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InstanceUnavailableError);
    expect(error).toMatchObject({ userMessage: failure.userMessage, parameters: failure.parameters });
  });

  it("stops when nobody waits, and lets the source know", async () => {
    const stop = new AbortController();
    const asked = Promise.withResolvers<AbortSignal | undefined>();
    const source: ThreadSource = {
      ...createMemoryThreadSource([]),
      listPosts: (_community, _period, signal) =>
        new Promise((_, reject) => {
          asked.resolve(signal);
          signal?.addEventListener("abort", () => reject(signal.reason));
        }),
    };
    const building = open(source).build(anOrder(), stop.signal);
    building.catch(() => {});
    const signal = await asked.promise;
    stop.abort(new Error("never mind"));

    await expect(building).rejects.toThrow("never mind");
    await expect.poll(() => signal?.aborted).toBe(true);
  });

  it("writes a topic once for digests with other thresholds and another language", async () => {
    const { endpoint, model } = await setUp();
    const keepsNothing = { read: async () => undefined, write: async () => {}, forget: () => {} };
    const engineThreads = open(createMemoryThreadSource([aDebate()]), {
      model: { model, cache: keepsNothing, tokensPerDigest: 40_000, neverFor: [], onReport: () => {} },
    });
    const first = await engineThreads.build(anOrder());
    const asked = endpoint.requests.length;
    const others = await Promise.all(
      [5, 6].map((minComments) =>
        engineThreads.build(anOrder({ selection: { minScore: 10, minComments, maxTopics: 1 }, language: "de" })),
      ),
    );

    expect(asked).toBeGreaterThan(0);
    expect(endpoint.requests).toHaveLength(asked);
    for (const end of others) {
      expect(end).toMatchObject({ status: "digest", digest: { language: "de" } });
      if (end.status === "digest" && first.status === "digest") expect(end.digest.topics).toEqual(first.digest.topics);
    }
  });

  it("fails what is being built when it closes, within moments", async () => {
    const source = { ...createMemoryThreadSource([]), listPosts: () => new Promise<never>(() => {}) };
    const engineThreads = open(source);
    const building = engineThreads.build(anOrder());
    building.catch(() => {});
    await engineThreads.close();

    await expect(building).rejects.toBeInstanceOf(EngineError);
    await expect(engineThreads.build(anOrder())).rejects.toBeInstanceOf(EngineError);
  });
});

describe("an engine thread that ends before its time", () => {
  it.each(["exit", "throw", "memory"])("by %s fails its order, and the next one is built", async (how) => {
    const engineThreads = open(createMemoryThreadSource([]), { engine: failing, memoryMb: 60 });

    await expect(engineThreads.build(anOrder({ language: how }))).rejects.toBeInstanceOf(EngineError);
    expect(await engineThreads.build(anOrder({ language: "well" }))).toEqual({ status: "nothing", why: "well" });
  });
});
