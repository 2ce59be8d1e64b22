import { readFile } from "node:fs/promises";
import type { LookupFunction } from "node:net";
import { onTestFinished } from "vitest";
import { createHostQueues } from "../../../src/adapters/lemmy/host-queues.ts";
import {
  createLemmyThreadSource,
  type LemmyThreadSourceOptions,
} from "../../../src/adapters/lemmy/lemmy-thread-source.ts";
import type { SnapshotInput } from "../../../src/adapters/snapshot/snapshot-schema.ts";
import type { SampleFault } from "../../../src/demo/sample-instance/sample-faults.ts";
import {
  type SampleInstance,
  type SampleInstanceOptions,
  type SampleRequest,
  startSampleInstance,
} from "../../../src/demo/sample-instance/sample-instance.ts";
import type { ThreadSource } from "../../../src/ports/thread-source.ts";
import { createFastTiming } from "./fast-timing.ts";

export const host = "lemmy.example";
export const now = new Date("2026-11-21T00:00:00Z");
export const versionOf = { v3: "0.19.20", v4: "1.0.0-beta.1" } as const;
export type Api = keyof typeof versionOf;
export const apis: readonly Api[] = ["v3", "v4"];

const votes = { score: 1, upvotes: 1, downvotes: 0 };

export const postOf = (id: number, more: Partial<SnapshotInput["posts"][number]> = {}) => ({
  id,
  name: `Post ${id}`,
  url: null,
  body: null,
  community: "talk",
  instance: host,
  creator: "ada",
  ...votes,
  published: new Date(now.getTime() - id * 60_000).toISOString(),
  ...more,
});

export const commentsOf = (post_id: number, count: number): SnapshotInput["comments"] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    post_id,
    path: `0.${index + 1}`,
    creator: "bea",
    content: `Comment ${index + 1}`,
    ...votes,
    published: new Date(now.getTime() - 30_000 + index).toISOString(),
  }));

/** Two threads in one community, the first of them with three comments. */
export const twoThreads: SnapshotInput = { posts: [postOf(1), postOf(2)], comments: commentsOf(1, 3) };

/** Starts an instance, and a source whose waiting takes no time and whose queue lets everything through. */
export async function setup(
  { snapshot = twoThreads, ...sample }: Partial<SampleInstanceOptions> = {},
  options: Partial<LemmyThreadSourceOptions> = {},
) {
  const instance = await startSampleInstance({ host, snapshot, now, ...sample });
  onTestFinished(() => instance.close());
  const timing = createFastTiming(now.getTime());
  const source = createLemmyThreadSource({
    baseUrls: { [host]: instance.baseUrl },
    userAgent: "Standpoint/0.1.0 (+https://standpoint.example)",
    timing,
    queues: createHostQueues({ maxPerMinute: 100_000, timing }),
    ...options,
  });
  return { instance, source, timing };
}

/** The requests to the API, without those for what runs there. */
export const apiRequests = ({ requests }: SampleInstance) => requests.filter(({ path }) => path.startsWith("/api/"));

export const readOne = (source: ThreadSource, instance = host, signal?: AbortSignal) =>
  source.readPost({ instance, postId: "1" }, signal);

/** Lists a day of the community and reads the newest thread, and says in a line what came of it. */
export async function readDay(source: ThreadSource): Promise<string> {
  try {
    const posts = await source.listPosts(`talk@${host}`, { from: new Date("2026-11-20T00:00:00Z"), to: now });
    const [newest] = posts;
    const { comments, unread } = newest === undefined ? { comments: [], unread: 0 } : await source.readComments(newest);
    const flags = [
      posts.some(({ nsfw }) => nsfw) && "nsfw",
      posts.some((post) => !post.publicCommunity) && "not public",
    ];
    return `read: ${[posts.length, comments.length, unread, ...flags.filter((flag) => flag !== false)].join(" ")}`;
  } catch (error) {
    return sentenceOf(error);
  }
}

export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = "parameters" in error ? (error.parameters as { reason?: string }).reason : undefined;
  return `${error.name}${reason === undefined ? "" : ` (${reason})`}: ${error.message}`;
}

export async function failureOf(source: ThreadSource, instance = host): Promise<unknown> {
  return readOne(source, instance).then(
    () => new Error("It was read"),
    (error: unknown) => error,
  );
}

const json = { "content-type": "application/json" };

export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): SampleFault => ({
  kind: "answer",
  status,
  headers: { ...json, ...headers },
  body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
});

export const redirect = (location: string): SampleFault => ({
  kind: "answer",
  status: 302,
  headers: { location },
  body: "",
});

export const page = (status: number): SampleFault => ({
  kind: "answer",
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: "<h1>Making sure you're not a bot!</h1>",
});

export async function recorded(api: Api, name: string): Promise<SampleFault> {
  const file = new URL(`../../recorded/${api}/${name}.json`, import.meta.url);
  const { status, body, headers } = JSON.parse(await readFile(file, "utf8"));
  return answer(body, status, headers);
}

type Fault = NonNullable<SampleInstanceOptions["fault"]>;

/** Lets a fault befall the requests whose path matches. */
export const on =
  (pattern: RegExp, fault: SampleFault): Fault =>
  ({ path }: SampleRequest) =>
    pattern.test(path) ? fault : undefined;

export const onApi = (fault: SampleFault): Fault => on(/^\/api\//, fault);

export const runs = (name: string, version: string): Fault =>
  on(/^\/nodeinfo\//, answer({ version: "2.1", software: { name, version } }));

/** Resolves every name to this. */
export const resolvingTo =
  (...addresses: string[]): LookupFunction =>
  (_hostname, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

export const unknownHost: LookupFunction = (hostname, _options, callback) =>
  callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: "ENOTFOUND" }), []);
