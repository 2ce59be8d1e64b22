import { readFile } from "node:fs/promises";
import type { LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { connectionFailure } from "../../../src/adapters/lemmy/lemmy-errors.ts";
import {
  createLemmyThreadSource,
  type LemmyThreadSourceOptions,
} from "../../../src/adapters/lemmy/lemmy-thread-source.ts";
import type { SampleFault } from "../../../src/demo/sample-instance/sample-faults.ts";
import {
  type SampleInstance,
  type SampleInstanceOptions,
  startSampleInstance,
} from "../../../src/demo/sample-instance/sample-instance.ts";
import { AddressRefusedError, InstanceUnavailableError } from "../../../src/errors.ts";
import type { ThreadSource } from "../../../src/ports/thread-source.ts";

const host = "lemmy.example";
const now = new Date("2026-11-21T00:00:00Z");
const votes = { score: 1, upvotes: 1, downvotes: 0 };
const snapshot = {
  posts: [1, 2].map((id) => ({
    id,
    name: `Post ${id}`,
    url: null,
    body: null,
    community: "talk",
    instance: host,
    creator: "ada",
    ...votes,
    published: "2026-11-20T12:00:00Z",
  })),
  comments: [],
};

const opened: SampleInstance[] = [];
afterEach(async () => {
  for (const instance of opened.splice(0)) await instance.close();
});

async function setup(fault: SampleInstanceOptions["fault"], options: Partial<LemmyThreadSourceOptions> = {}) {
  const instance = await startSampleInstance({ host, snapshot, now, ...(fault === undefined ? {} : { fault }) });
  opened.push(instance);
  const source = createLemmyThreadSource({ baseUrls: { [host]: instance.baseUrl }, userAgent: "test", ...options });
  return { source, instance };
}

const json = { "content-type": "application/json" };
const answer = (body: unknown, status = 200): SampleFault => ({
  kind: "answer",
  status,
  headers: json,
  body: typeof body === "string" ? body : JSON.stringify(body),
});
const redirect = (location: string): SampleFault => ({ kind: "answer", status: 302, headers: { location }, body: "" });
const page = (status: number): SampleFault => ({
  kind: "answer",
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: "<h1>Making sure you're not a bot!</h1>",
});
const recorded = async (name: string) => {
  const { status, body } = JSON.parse(
    await readFile(new URL(`../../recorded/v3/${name}.json`, import.meta.url), "utf8"),
  );
  return answer(body, status);
};
const onApi =
  (fault: SampleFault) =>
  ({ path }: { path: string }) =>
    path.startsWith("/api/") ? fault : undefined;
const onNodeInfo =
  (name: string, version: string) =>
  ({ path }: { path: string }) =>
    path === "/nodeinfo/2.1" ? answer({ software: { name, version } }) : undefined;

const read = (source: ThreadSource, instance = host, signal?: AbortSignal) =>
  source.readPost({ instance, postId: "1" }, signal);

async function failureOf(source: ThreadSource, instance = host): Promise<unknown> {
  return read(source, instance).then(
    () => expect.fail("It was read"),
    (error: unknown) => error,
  );
}

/** Resolves every name to this. */
const resolvingTo =
  (...addresses: string[]): LookupFunction =>
  (_hostname, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

const unknownHost: LookupFunction = (hostname, _options, callback) =>
  callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: "ENOTFOUND" }), []);

describe("an instance that cannot be reached", () => {
  const sourceWith = (options: Partial<LemmyThreadSourceOptions>) =>
    createLemmyThreadSource({ baseUrls: {}, userAgent: "test", ...options });

  it("is unknown", async () => {
    const error = await failureOf(sourceWith({ resolve: unknownHost }), "lemy.example");

    expect(error).toBeInstanceOf(InstanceUnavailableError);
    expect(error).toMatchObject({
      message:
        "lemy.example cannot be found (ENOTFOUND): check the spelling of the instance and this machine's network.",
      parameters: { instance: "lemy.example", reason: "not-found" },
    });
  });

  it("is down", async () => {
    const error = await failureOf(sourceWith({ baseUrls: { [host]: "http://127.0.0.1:1" } }));

    expect(error).toMatchObject({ message: "lemmy.example refuses connections: it may be down; try again later." });
  });

  it("does not speak TLS", async () => {
    const { instance } = await setup(undefined);
    const baseUrls = { [host]: instance.baseUrl.replace("http:", "https:") };

    expect(await failureOf(sourceWith({ baseUrls }))).toMatchObject({ parameters: { reason: "tls" } });
  });

  it.each([
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ])("has a certificate that is not valid: %s", (code) => {
    const error = connectionFailure(host, Object.assign(new Error("certificate"), { code }));

    expect(error).toMatchObject({ message: expect.stringContaining(`could not be reached safely (${code})`) });
  });

  it.each(["", "lemmy.example/c/talk", "user@lemmy.example", "lemmy example", "127.1"])(
    "has no name that can be one: %j",
    async (name) => {
      expect(await failureOf(sourceWith({}), name)).toMatchObject({ parameters: { reason: "not-a-host" } });
    },
  );
});

describe("an instance on a private network", () => {
  const source = (resolve: LookupFunction) => createLemmyThreadSource({ baseUrls: {}, userAgent: "test", resolve });

  it("is refused by the address that its name resolves to", async () => {
    const error = await failureOf(source(resolvingTo("10.0.0.3")));

    expect(error).toBeInstanceOf(AddressRefusedError);
    expect(error).toMatchObject({
      message: "lemmy.example resolves to a private address (10.0.0.3): name it in LEMMY_BASE_URLS if you trust it.",
    });
  });

  it("is refused where only one of its addresses is private", async () => {
    expect(await failureOf(source(resolvingTo("9.9.9.9", "::1")))).toBeInstanceOf(AddressRefusedError);
  });

  it.each(["127.0.0.1", "169.254.169.254", "192.168.1.1:8536", "[::1]", "[::ffff:a00:3]"])(
    "is refused by its address %s",
    async (address) => {
      expect(await failureOf(source(unknownHost), address)).toBeInstanceOf(AddressRefusedError);
    },
  );

  it("is read where the operator named it", async () => {
    const { source } = await setup(undefined, { resolve: resolvingTo("10.0.0.3") });

    expect(await read(source)).toMatchObject({ title: "Post 1" });
  });
});

describe("an instance that is too slow", () => {
  it.each(["silence", "stall"] as const)("is given up: %s", async (kind) => {
    const { source } = await setup(() => ({ kind }), { timeoutMs: 30 });

    expect(await failureOf(source)).toMatchObject({
      message: "lemmy.example did not answer within 0.03 seconds: try again later.",
    });
  });

  it.each(["silence", "stall"] as const)("is left when the caller no longer wants the answer: %s", async (kind) => {
    const caller = new AbortController();
    const reason = new Error("No longer needed");
    const { source } = await setup(() => {
      setImmediate(() => caller.abort(reason));
      return { kind };
    });

    await expect(read(source, host, caller.signal)).rejects.toBe(reason);
  });
});

describe("an instance that answers something else", () => {
  it.each([200, 403, 404, 502])("shows a web page with status %i", async (status) => {
    const { source } = await setup(onApi(page(status)));

    expect(await failureOf(source)).toMatchObject({
      message: `lemmy.example did not answer as a Lemmy instance (got text/html with HTTP status ${status}, perhaps bot protection or maintenance): check the address, or try again later.`,
    });
  });

  it("has no nodeinfo", async () => {
    const { source } = await setup(() => page(404));

    expect(await failureOf(source)).toMatchObject({ parameters: { reason: "no-api" } });
  });

  it("sends broken JSON", async () => {
    const { source } = await setup(onApi(answer('{"post_view": {')));

    expect(await failureOf(source)).toMatchObject({
      message: "lemmy.example answered with broken JSON: try again later.",
    });
  });

  it("breaks off in the middle", async () => {
    const { source } = await setup(onApi({ kind: "cut" }));

    expect(await failureOf(source)).toMatchObject({ parameters: { reason: "connection" } });
  });

  it("sends more than can be read, zipped or not", async () => {
    const body = JSON.stringify("a".repeat(21 * 1024 * 1024));
    const zipped: SampleFault = {
      kind: "answer",
      status: 200,
      headers: { ...json, "content-encoding": "gzip" },
      body: gzipSync(body),
    };

    for (const fault of [answer(body), zipped]) {
      const { source } = await setup(onApi(fault));
      expect(await failureOf(source)).toMatchObject({ parameters: { reason: "too-large" } });
    }
  });

  it("zips what it sends, which is fine", async () => {
    const { instance } = await setup(undefined);
    const body = await (await fetch(`${instance.baseUrl}/api/v3/post?id=1`)).text();
    const headers = { ...json, "content-encoding": "gzip" };
    const { source } = await setup(onApi({ kind: "answer", status: 200, headers, body: gzipSync(body) }));

    expect(await read(source)).toMatchObject({ title: "Post 1" });
  });

  it("sends an answer without a field that is needed", async () => {
    const { source } = await setup(onApi(answer({ post_view: { post: { id: 1 } } })));

    expect(await failureOf(source)).toMatchObject({
      message: expect.stringMatching(/^lemmy\.example gave a malformed answer \(post_view\.post\.ap_id: /),
    });
  });

  it("sends a date that is none", async () => {
    const { instance } = await setup(undefined);
    const body = await (await fetch(`${instance.baseUrl}/api/v3/post?id=1`)).text();
    const { source } = await setup(onApi(answer(body.replaceAll("2026-11-20T12", "2026-11-31T12"))));

    expect(await failureOf(source)).toMatchObject({
      message: expect.stringContaining("post_view.post.published: is not a time"),
    });
  });
});

describe("an instance that runs something else", () => {
  it("is no Lemmy", async () => {
    const { source, instance } = await setup(onNodeInfo("mastodon", "4.3.0"));

    expect(await failureOf(source)).toMatchObject({
      message: "lemmy.example runs mastodon 4.3.0, not Lemmy: only communities on Lemmy instances can be read.",
    });
    expect(instance.requests.every(({ path }) => !path.startsWith("/api/"))).toBe(true);
  });

  it("is a Lemmy that is too new", async () => {
    const { source } = await setup(onNodeInfo("lemmy", "2.0.0-alpha.1"));

    expect(await failureOf(source)).toMatchObject({
      message: "lemmy.example runs Lemmy 2.0.0-alpha.1: this version of Standpoint reads Lemmy 0.19 and 1.0.",
    });
  });

  it("cannot speak to people through its name", async () => {
    const { source } = await setup(onNodeInfo("@everyone <b>", "1 [link](https://spam.example)"));

    expect(await failureOf(source)).toMatchObject({
      message: expect.stringContaining("runs everyoneb 1linkhttps//spam.example, not Lemmy"),
    });
  });

  it("does not say what it runs", async () => {
    const { source } = await setup(({ path }) => (path.startsWith("/.well-known") ? answer({ links: [] }) : undefined));

    expect(await failureOf(source)).toMatchObject({ parameters: { reason: "not-lemmy" } });
  });

  it("is asked anew after it was mended", async () => {
    let broken = true;
    const { source } = await setup(({ path }) => (broken ? onNodeInfo("mastodon", "4.3")({ path }) : undefined));

    await failureOf(source);
    broken = false;

    expect(await read(source)).toMatchObject({ title: "Post 1" });
  });
});

describe("an instance that redirects", () => {
  it("is followed on the same host", async () => {
    const { source } = await setup(({ path }) =>
      path === "/api/v3/post?id=1" ? redirect("/api/v3/post?id=2") : undefined,
    );

    expect(await read(source)).toMatchObject({ title: "Post 2" });
  });

  it.each([
    "https://other.example/api/v3/post?id=1",
    "http://127.0.0.1:1/",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
  ])("is not followed to %s", async (location) => {
    const { source } = await setup(onApi(redirect(location)));

    expect(await failureOf(source)).toMatchObject({
      message: expect.stringMatching(/^lemmy\.example sends its visitors to another address/),
    });
  });

  it("is followed three times at most", async () => {
    const { source, instance } = await setup(onApi(redirect("/api/v3/post?id=1")));

    expect(await failureOf(source)).toMatchObject({ parameters: { reason: "redirect" } });
    expect(instance.requests.filter(({ path }) => path.startsWith("/api/"))).toHaveLength(4);
  });
});

describe("an instance that refuses", () => {
  it("was asked too often", async () => {
    for (const fault of [await recorded("rate-limit"), page(429)]) {
      const { source } = await setup(onApi(fault));
      expect(await failureOf(source)).toMatchObject({
        message: "lemmy.example says that it was asked too often: try again in a few minutes.",
      });
    }
  });

  it("is private", async () => {
    const { source } = await setup(onApi(await recorded("private-instance")));

    expect(await failureOf(source)).toMatchObject({
      message: "lemmy.example is a private instance, which shows nothing to visitors without an account.",
    });
  });

  it("has an error of its own", async () => {
    const { source } = await setup(onApi(answer({ error: "pool_timed_out" }, 500)));

    expect(await failureOf(source)).toMatchObject({
      message: "lemmy.example answered with an error of its own (HTTP 500): try again later.",
    });
  });

  it("gives a reason that is not known", async () => {
    const { source } = await setup(onApi(answer({ error: "something_new" }, 400)));

    expect(await failureOf(source)).toMatchObject({ message: expect.stringContaining("(something_new, HTTP 400)") });
  });
});
