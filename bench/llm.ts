import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { loadSettings } from "../config/load.ts";
import { createLanguageModel, type EndpointModel } from "../src/adapters/language-model/language-model.ts";
import { createMemoryModelCache } from "../src/adapters/language-model/memory-cache.ts";
import { readSnapshot } from "../src/adapters/snapshot/read-snapshot.ts";
import { systemClock } from "../src/adapters/system-clock.ts";
import type { ModelReport } from "../src/model/report.ts";
import type { EligibilityRule } from "../src/thread/eligibility.ts";
import type { Thread } from "../src/thread/thread.ts";
import { buildDigest } from "../src/usecases/build-digest.ts";
import { createWriterWithModel } from "../src/write-with-model.ts";
import { createScriptedModel } from "../tests/fakes/scripted-model/scripted-model.ts";
import { createOneThreadSource } from "./llm/one-thread-source.ts";
import { judgedTable, type Measured, tokensTable } from "./llm/tables.ts";
import type { BenchOptions } from "./options.ts";

/** Threads of each snapshot, unless told otherwise; a large one costs as much as a digest. */
const defaultThreads = 5;
/** One thread at a time has the whole budget to itself; this is enough to read it all. */
const roomyTokens = 400_000;
const rule: EligibilityRule = { denied: { people: [], communities: [], instances: [] }, nsfw: false };

/**
 * What a language model does with the largest threads of each snapshot: how much it read, how many people could be placed,
 * what that cost by step, and how much of what it said did not hold. The model is the one that LLM_BASE_URL and LLM_MODEL
 * name; without them, the scripted one of the tests, whose figures say what is asked, not how well it is answered.
 *
 * `--max-topics`: threads of each snapshot; `--skip`: that many of the largest are left out.
 */
export async function benchLlm({ dataDirectory, maxTopics, skip }: BenchOptions): Promise<number> {
  const { model, tokensPerDigest, close } = await openModel();
  const folder = join(dataDirectory, "snapshots");
  const files = (await readdir(folder)).filter((name) => /^dev-.*\.json$/u.test(name)).sort();
  const measured: Measured[] = [];
  for (const name of files) {
    const largest = (await threadsIn(join(folder, name))).toSorted((a, b) => b.comments.length - a.comments.length);
    const from = Number(skip ?? 0);
    for (const thread of largest.slice(from, from + Number(maxTopics ?? defaultThreads))) {
      process.stderr.write(`${basename(name, ".json")}: ${thread.comments.length} comments\n`);
      measured.push({ snapshot: basename(name, ".json"), ...(await measure(thread, model, tokensPerDigest)) });
    }
  }
  process.stdout.write(`${tokensTable(measured)}\n${judgedTable(measured)}`);
  await close();
  return measured.length === 0 ? 1 : 0;
}

async function measure(
  thread: Thread,
  model: EndpointModel,
  tokensPerDigest: number,
): Promise<Pick<Measured, "report" | "seconds" | "isDelivered">> {
  const reports: ModelReport[] = [];
  const writer = createWriterWithModel({
    name: model.name,
    ask: model.ask,
    cache: createMemoryModelCache(systemClock),
    tokensPerDigest,
    onReport: (report) => reports.push(report),
  });
  const startMs = performance.now();
  const request = {
    sources: [{ kind: "community", community: thread.post.community }] as const,
    period: "all" as const,
    now: new Date(),
    selection: { minScore: Number.NEGATIVE_INFINITY, minComments: 0, maxTopics: 1 },
    eligibility: rule,
  };
  const outcome = await buildDigest(request, { threads: createOneThreadSource(thread), writer });
  const [report] = reports;
  if (report === undefined) throw new Error("The writer said nothing of what it did.");
  return { report, seconds: (performance.now() - startMs) / 1_000, isDelivered: outcome.status === "digest" };
}

async function openModel(): Promise<{
  readonly model: EndpointModel;
  readonly tokensPerDigest: number;
  close(): Promise<void>;
}> {
  const { model: settings } = await loadSettings({ environment: process.env, directory: process.cwd() });
  const isSet = process.env.LLM_TOKENS_PER_DIGEST !== undefined;
  if (settings === undefined) {
    const scripted = await createScriptedModel();
    process.stdout.write("No model is configured: these are the scripted one's figures.\n\n");
    const endpoint = { baseUrl: scripted.url, model: scripted.model, apiKey: undefined, timeoutMs: 60_000 };
    const tokensPerDigest = isSet ? Number(process.env.LLM_TOKENS_PER_DIGEST) : roomyTokens;
    return { model: createLanguageModel({ ...endpoint, clock: systemClock }), tokensPerDigest, close: scripted.close };
  }
  const { baseUrl, name, apiKey, timeoutMs, tokensPerDigest } = settings;
  const onFailure = ({ message }: Error) => process.stderr.write(`${message}\n`);
  return {
    model: createLanguageModel({ baseUrl, model: name, apiKey, timeoutMs, clock: systemClock, onFailure }),
    tokensPerDigest: isSet ? tokensPerDigest : roomyTokens,
    close: async () => {},
  };
}

async function threadsIn(file: string): Promise<Thread[]> {
  const { source, communities } = readSnapshot(await readFile(file, "utf8"), file);
  const posts = await Promise.all(
    communities.map((community) => source.listPosts(community, { from: undefined, to: new Date(8.64e15) })),
  );
  return Promise.all(posts.flat().map(async (post) => ({ post, ...(await source.readComments(post)) })));
}
