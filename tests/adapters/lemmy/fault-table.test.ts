import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import type { LemmyThreadSourceOptions } from "../../../src/adapters/lemmy/lemmy-thread-source.ts";
import type { SampleInstance, SampleInstanceOptions } from "../../../src/demo/sample-instance/sample-instance.ts";
import {
  type Api,
  answer,
  apis,
  commentsOf,
  host,
  on,
  onApi,
  page,
  postOf,
  readDay,
  recorded,
  redirect,
  runs,
  setup,
  twoThreads,
  versionOf,
} from "./fault-setup.ts";

/** One row: what goes wrong, and what comes of reading a community's day and its newest thread. */
interface Row {
  readonly fault: string;
  readonly given?: (api: Api) => Promise<Partial<SampleInstanceOptions>> | Partial<SampleInstanceOptions>;
  readonly options?: Partial<LemmyThreadSourceOptions>;
  /** Between two readings; what comes of the second counts. */
  readonly meanwhile?: (instance: SampleInstance) => void;
  /** What the outcome holds: posts, comments and unread comments, or an error's name, reason and sentence. */
  readonly v3: string;
  readonly v4: string;
  /** How many requests it takes at most, of both kinds; default 12. */
  readonly requests?: number;
}

const both = (outcome: string) => ({ v3: outcome, v4: outcome });
const unknownCommunity = "CommunityNotFoundError: lemmy.example knows no community “talk”: check the spelling, and";
const unavailable = (reason: string, sentence: string) =>
  both(`InstanceUnavailableError (${reason}): lemmy.example ${sentence}`);
const ofCommunity = (flags: NonNullable<SampleInstanceOptions["communities"]>[string]) => ({
  given: () => ({ communities: { talk: flags } }),
});
const manyPosts = Array.from({ length: 60 }, (_, index) => postOf(index + 1));
const brief = { timeoutMs: 40 };
const lists = /\/(?:post|comment)\/list/;

type Fault = NonNullable<SampleInstanceOptions["fault"]>;
type Items = Record<string, unknown>[];
interface ListBody {
  items?: Items;
  posts?: Items;
  comments?: Items;
  next_page?: string;
}

/** Changes the items of a list, whatever the API calls them. */
const alterItems = (change: (items: Items) => Items) => ({
  kind: "alter" as const,
  alter(body: unknown) {
    const list = body as ListBody;
    for (const key of ["items", "posts", "comments"] as const) {
      const items = list[key];
      if (items !== undefined) list[key] = change(items);
    }
    return list;
  },
});

/** As many items as asked for, each with another number, made of the first one. */
function madeUp(count: number, firstId: number, items: Items): Items {
  const [model = {}] = items;
  const kind = "comment" in model ? "comment" : "post";
  return Array.from({ length: count }, (_, index) => {
    const id = firstId + index;
    const thing = { ...(model[kind] as object), id, path: `0.${id}`, ap_id: `https://${host}/${kind}/${id}` };
    return { ...model, [kind]: thing };
  });
}

const rows: readonly Row[] = [
  { fault: "nothing", ...both("read: 2 3 0") },

  // Communities
  {
    fault: "an unknown community",
    given: () => ({ snapshot: { posts: [], comments: [] } }),
    ...both(unknownCommunity),
  },
  { fault: "a private community", ...ofCommunity({ private: true }), v3: "read: 2 3 0", v4: unknownCommunity },
  { fault: "a local-only community", ...ofCommunity({ visibility: "LocalOnly" }), ...both(unknownCommunity) },
  { fault: "a removed community", ...ofCommunity({ removed: true }), ...both(unknownCommunity) },
  { fault: "a deleted community", ...ofCommunity({ deleted: true }), ...both(unknownCommunity) },
  {
    fault: "an unlisted community",
    ...ofCommunity({ hidden: true }),
    v3: unknownCommunity,
    v4: "read: 2 3 0 not public",
  },
  { fault: "an NSFW community", ...ofCommunity({ nsfw: true }), v3: "read: 2 3 0 nsfw", v4: "read: 2 0 0 nsfw" },
  {
    fault: "a community without posts",
    given: () => ({ snapshot: { posts: [], comments: [] }, communities: { talk: {} } }),
    ...both("read: 0 0 0"),
  },

  // What runs there
  ...["mastodon", "piefed", "mbin"].map((name) => ({
    fault: name,
    given: () => ({ fault: runs(name, "4.3.0") }),
    ...unavailable("not-lemmy", `runs ${name} 4.3.0, not Lemmy: only communities on Lemmy instances can be read.`),
    requests: 2,
  })),
  {
    fault: "a Lemmy that is too new",
    given: () => ({ fault: runs("lemmy", "2.0.0-alpha.1") }),
    ...unavailable("lemmy-version", "runs Lemmy 2.0.0-alpha.1: this version of Standpoint reads Lemmy 0.19 and 1.0."),
    requests: 2,
  },
  {
    fault: "a name that would speak to people",
    given: () => ({ fault: runs("@everyone <b>", "1 [link](https://spam.example)") }),
    ...unavailable("not-lemmy", "runs everyoneb 1linkhttps//spam.example, not Lemmy"),
  },
  {
    fault: "no fediverse server, with its own 404",
    given: () => ({ fault: () => page(404) }),
    ...unavailable("no-api", "did not answer as a Lemmy instance (got text/html with HTTP status 404"),
    requests: 1,
  },
  {
    fault: "no fediverse server, with a page for everything",
    given: () => ({ fault: () => page(200) }),
    ...unavailable("not-json", "did not answer as a Lemmy instance (got text/html with HTTP status 200"),
    requests: 1,
  },
  {
    fault: "nodeinfo without links",
    given: () => ({ fault: on(/well-known/, answer({ links: [] })) }),
    ...unavailable("not-lemmy", "does not say what it runs"),
    requests: 1,
  },
  {
    fault: "nodeinfo of another kind",
    given: () => ({ fault: on(/^\/nodeinfo/, answer([])) }),
    ...unavailable("malformed", "gave a malformed answer"),
    requests: 2,
  },
  {
    fault: "nodeinfo of another host",
    given: () => ({
      fault: on(/well-known/, answer({ links: [{ rel: "x/2.1", href: `https://other.example/nodeinfo/2.1` }] })),
    }),
    ...both("read: 2 3 0"),
  },

  // Time
  ...(["silence", "stall"] as const).map((kind) => ({
    fault: `${kind === "silence" ? "no head" : "half a body"}, and then nothing`,
    given: () => ({ fault: onApi({ kind }) }),
    options: brief,
    ...unavailable("timeout", "did not answer within 0.04 seconds: try again later."),
    requests: 12,
  })),
  {
    fault: "a byte at a time",
    given: () => ({ fault: onApi({ kind: "drip", everyMs: 5 }) }),
    options: brief,
    ...unavailable("timeout", "did not answer within 0.04 seconds"),
    requests: 12,
  },
  {
    fault: "a clock that is an hour ahead",
    given: () => ({
      snapshot: { ...twoThreads, posts: [postOf(1), postOf(2, { published: "2026-11-21T01:00:00Z" })] },
    }),
    ...both("read: 1 3 0"),
  },
  {
    fault: "a clock that is an hour behind",
    given: () => ({
      snapshot: {
        posts: [postOf(1, { published: "2026-11-20T23:59:59Z" })],
        comments: commentsOf(1, 3).map((comment) => ({ ...comment, published: "2026-11-20T22:59:59Z" })),
      },
    }),
    ...both("read: 1 3 0"),
  },

  // Answers
  {
    fault: "a connection that breaks off in the body",
    given: () => ({ fault: onApi({ kind: "cut" }) }),
    ...unavailable("connection", "broke the connection"),
    requests: 6,
  },
  {
    fault: "a connection that breaks off at once",
    given: () => ({ fault: onApi({ kind: "reset" }) }),
    ...unavailable("connection", "broke the connection (ECONNRESET): try again later."),
    requests: 6,
  },
  {
    fault: "a truncated answer",
    given: () => ({ fault: onApi(answer('{"community_view":{"commu')) }),
    ...unavailable("broken-json", "answered with broken JSON: try again later."),
    requests: 3,
  },
  {
    fault: "a doubled answer",
    given: () => ({ fault: onApi(answer('{"community_view":{}}{"community_view":{}}')) }),
    ...unavailable("broken-json", "answered with broken JSON"),
    requests: 3,
  },
  {
    fault: "an empty answer",
    given: () => ({ fault: onApi(answer("")) }),
    ...unavailable("broken-json", "answered with an empty answer: try again later."),
    requests: 3,
  },
  {
    fault: "null",
    given: () => ({ fault: onApi(answer("null")) }),
    ...unavailable("malformed", "gave a malformed answer"),
  },
  {
    fault: "an answer that unpacks to more than can be read",
    given: () => ({
      fault: onApi(answer(gzipSync(Buffer.alloc(200 * 1024 * 1024, " ")), 200, { "content-encoding": "gzip" })),
    }),
    ...unavailable("too-large", "answered with more than 16 MB"),
    requests: 3,
  },
  {
    fault: "an answer of more values than could be held",
    given: () => ({ fault: onApi(answer(`{"items":[${"[],".repeat(1_000_000)}[]]}`)) }),
    ...unavailable("too-large", "answered with more than can be read: try again later."),
    requests: 3,
  },
  {
    fault: "a list of more items than were asked for",
    given: () => ({
      fault: onApi(answer({ items: Array(1_001).fill({}), posts: Array(1_001).fill({}) })),
    }),
    ...unavailable("malformed", "gave a malformed answer ("),
  },
  {
    fault: "an answer packed as nobody asked for",
    given: () => ({ fault: onApi(answer("?", 200, { "content-encoding": "zstd" })) }),
    ...unavailable("not-json", "answered in an encoding that was not asked for"),
    requests: 3,
  },
  {
    fault: "an answer that says it is packed and is not",
    given: () => ({ fault: onApi(answer("{}", 200, { "content-encoding": "gzip" })) }),
    ...unavailable("connection", "broke the connection (Z_DATA_ERROR)"),
    requests: 6,
  },
  ...[200, 403].map((status) => ({
    fault: `a web page with status ${status}`,
    given: () => ({ fault: onApi(page(status)) }),
    ...unavailable(
      "not-json",
      `did not answer as a Lemmy instance (got text/html with HTTP status ${status}, perhaps bot protection or maintenance): check the address, or try again later.`,
    ),
    requests: 3,
  })),
  {
    fault: "a web page with status 404",
    given: () => ({ fault: onApi(page(404)) }),
    ...unavailable("no-api", "did not answer as a Lemmy instance (got text/html with HTTP status 404"),
    requests: 3,
  },
  {
    fault: "a web page with status 502",
    given: () => ({ fault: onApi(page(502)) }),
    ...unavailable("not-json", "did not answer as a Lemmy instance (got text/html with HTTP status 502"),
    requests: 6,
  },
  {
    fault: "an error of its own",
    given: () => ({ fault: onApi(answer({ error: "pool_timed_out" }, 500)) }),
    ...unavailable("server-error", "answered with an error of its own (HTTP 500): try again later."),
    requests: 6,
  },
  {
    fault: "an error that is not known",
    given: () => ({ fault: onApi(answer({ error: "something_new" }, 400)) }),
    ...unavailable("refused-request", "refused the request (something_new, HTTP 400)"),
    requests: 5,
  },
  {
    fault: "a limit that is reached",
    given: async (api) => ({ fault: onApi(await recorded(api, "rate-limit")) }),
    ...unavailable("rate-limit", "says that it was asked too often: try again in a few minutes."),
    requests: 6,
  },
  {
    fault: "a private instance",
    given: async (api) => ({ fault: onApi(await recorded(api, "private-instance")) }),
    ...unavailable("private-instance", "is a private instance, which shows nothing to visitors without an account."),
    requests: 3,
  },
  ...["https://other.example/api", "http://127.0.0.1:1/", "http://169.254.169.254/latest", "file:///etc/passwd"].map(
    (to) => ({
      fault: `a redirect to ${to}`,
      given: () => ({ fault: onApi(redirect(to)) }),
      ...unavailable("redirect", "sends its visitors to another address"),
      requests: 3,
    }),
  ),
  {
    fault: "redirects in circles",
    given: () => ({ fault: onApi(redirect("/api/v3/site")) }),
    ...unavailable("redirect", "redirects in circles"),
    requests: 6,
  },

  // Lists
  {
    fault: "a date that is none",
    given: () => ({
      fault: on(
        lists,
        alterItems((items) => JSON.parse(JSON.stringify(items).replaceAll("2026-11-20T", "2026-11-31T"))),
      ),
    }),
    ...unavailable("malformed", "gave a malformed answer ("),
  },
  {
    fault: "the same items twice in one answer",
    given: () => ({
      fault: on(
        lists,
        alterItems((items) => [...items, ...items]),
      ),
    }),
    ...both("read: 2 3 0"),
  },
  {
    fault: "one item in a form that is not understood",
    given: () => ({
      fault: on(
        lists,
        alterItems((items) => [{}, ...items]),
      ),
    }),
    ...both("read: 2 3 1"),
  },
  {
    fault: "a comment whose post is missing",
    given: () => ({
      fault: on(
        /comment\/list/,
        alterItems(([first, ...rest]) => [{ ...first, post: undefined }, ...rest]),
      ),
    }),
    ...both("read: 2 2 1"),
  },
  {
    fault: "a comment of another thread",
    given: () => ({
      fault: on(
        /comment\/list/,
        alterItems(([first, ...rest]) => [{ ...first, post: { ...(first?.post as object), id: 99 } }, ...rest]),
      ),
    }),
    ...both("read: 2 2 0"),
  },
  {
    fault: "a page that always leads to itself",
    given: () => ({ snapshot: { posts: manyPosts, comments: commentsOf(1, 400) }, fault: circling() }),
    v3: "read: 50 50 350",
    v4: "read: 50 300 100",
  },
  {
    fault: "a list that never ends",
    given: () => ({ snapshot: { posts: [postOf(1)], comments: commentsOf(1, 401) }, fault: endlessly() }),
    v3: "read: 1000 1000 9000",
    v4: "read: 1000 1000 9200",
    requests: 240,
  },

  // Upgrades
  {
    fault: "an upgrade to 1.0, with what is left of API v3",
    given: () => ({ version: "0.19.20", snapshot: { posts: manyPosts, comments: commentsOf(1, 3) } }),
    meanwhile: ({ change }) => change({ version: "1.0.0-beta.1" }),
    ...both("read: 60 3 0"),
    requests: 14,
  },
  {
    fault: "an upgrade to 1.0, without API v3",
    given: () => upgraded(),
    meanwhile: ({ change }) => change({ version: "1.0.0-beta.1" }),
    ...both("read: 2 3 0"),
    requests: 14,
  },
  {
    fault: "the way back to 0.19",
    given: () => ({ version: "1.0.0-beta.1" }),
    meanwhile: ({ change }) => change({ version: "0.19.20" }),
    ...both("read: 2 3 0"),
    requests: 14,
  },
];

/** The first page again and again. */
function circling(): Fault {
  const first = new Map<string, unknown>();
  return ({ path }) => {
    if (!lists.test(path)) return undefined;
    const list = path.slice(0, path.indexOf("?"));
    const known = first.get(list);
    if (known !== undefined) return answer(known);
    return {
      kind: "alter",
      alter: (right) => {
        const body = { ...(right as object), next_page: "again" };
        first.set(list, body);
        return body;
      },
    };
  };
}

/** New items without end. */
function endlessly(): Fault {
  const models = new Map<string, Items>();
  let made = 1;
  return ({ path }) => {
    if (!lists.test(path)) return undefined;
    const list = path.slice(0, path.indexOf("?"));
    const count = path.includes("max_depth") ? 300 : 50;
    const key = path.startsWith("/api/v4/") ? "items" : list.includes("comment") ? "comments" : "posts";
    const make = (items: Items) => {
      made += count;
      return { [key]: madeUp(count, made - count, items), next_page: `more${made}` };
    };
    const known = models.get(list);
    if (known !== undefined) return answer(make(known));
    return {
      kind: "alter",
      alter: (right) => {
        const items = (right as ListBody)[key] ?? [];
        models.set(list, items);
        return make(items);
      },
    };
  };
}

/** Where nothing of API v3 is left once the version is another. */
function upgraded(): Partial<SampleInstanceOptions> {
  let asked = 0;
  return {
    version: "0.19.20",
    fault: ({ path }) =>
      path.startsWith("/api/v3/") && ++asked > 2 ? { kind: "answer", status: 404, headers: {}, body: "" } : undefined,
  };
}

describe.each(apis)("reading by API %s", (api) => {
  // The client of API v4 prints requests that fail with JSON; it is never to get that far.
  let printed: MockInstance[];
  beforeEach(() => {
    printed = (["error", "warn", "log", "info"] as const).map((method) => vi.spyOn(console, method));
  });
  afterEach(() => {
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it.each(rows)("$fault", async ({ given, options, meanwhile, requests = 12, ...outcomes }) => {
    const { source, instance } = await setup({ version: versionOf[api], ...(await given?.(api)) }, options);

    let outcome = await readDay(source);
    if (meanwhile !== undefined) {
      meanwhile(instance);
      outcome = await readDay(source);
    }

    expect(outcome).toContain(outcomes[api]);
    expect(instance.requests.length).toBeLessThanOrEqual(requests);
  });

  it.each([
    ["announced or not", {}],
    ["announced", { "content-length": String(200 * 1024 * 1024) }],
  ])("an answer of 200 MB is let go of early: %s", async (_name, headers) => {
    let sent = 0;
    const bytes = 200 * 1024 * 1024;
    const onEnd = (sentBytes: number) => {
      sent = sentBytes;
    };
    const { source } = await setup({ version: versionOf[api], fault: onApi({ kind: "flood", bytes, headers, onEnd }) });

    expect(await readDay(source)).toContain("(too-large): lemmy.example answered with more than 16 MB");
    await vi.waitFor(() => expect(sent).toBeGreaterThan(0), { timeout: 60_000 });
    expect(sent).toBeLessThan("content-length" in headers ? 16 * 1024 * 1024 : 64 * 1024 * 1024);
  });

  it("a server that does not speak TLS", async () => {
    const { instance } = await setup({ version: versionOf[api] });
    const baseUrls = { [host]: instance.baseUrl.replace("http:", "https:") };
    const { source } = await setup({}, { baseUrls });

    expect(await readDay(source)).toContain(
      "InstanceUnavailableError (tls): lemmy.example could not be reached safely (",
    );
  });

  it("a server that has no certificate to show", async () => {
    const server = createServer({}).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const { source } = await setup({}, { baseUrls: { [host]: `https://127.0.0.1:${port}` } });

    expect(await readDay(source)).toContain(
      "InstanceUnavailableError (tls): lemmy.example could not be reached safely (",
    );
    server.close();
  });
});
