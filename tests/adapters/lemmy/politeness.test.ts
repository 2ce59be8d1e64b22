import { brotliCompressSync, gzipSync } from "node:zlib";
import { LemmyHttp } from "lemmy-js-client";
import { describe, expect, it, vi } from "vitest";
import { createHostQueues } from "../../../src/adapters/lemmy/host-queues.ts";
import { createLemmyThreadSource } from "../../../src/adapters/lemmy/lemmy-thread-source.ts";
import type { SampleFault } from "../../../src/demo/sample-instance/sample-faults.ts";
import {
  answer,
  apiRequests,
  apis,
  failureOf,
  host,
  on,
  onApi,
  page,
  readDay,
  readOne,
  recorded,
  setup,
  versionOf,
} from "./fault-setup.ts";

/** Lets a fault befall the first requests to the API, and no more. */
function firstly(...faults: readonly SampleFault[]) {
  const left = [...faults];
  return ({ path }: { path: string }) => (path.startsWith("/api/") ? left.shift() : undefined);
}

describe.each(apis)("a request to API %s", (api) => {
  const version = versionOf[api];

  it("is made again after what may pass", async () => {
    const faults = [answer({ error: "pool_timed_out" }, 500), page(502), { kind: "reset" } as const];
    const { source, instance, timing } = await setup({ version, fault: firstly(...faults) });

    expect(await readOne(source)).toMatchObject({ title: "Post 1" });
    expect(apiRequests(instance)).toHaveLength(4);
    expect(timing.slept).toEqual([375, 750, 1_500]);
  });

  it("is made again later where the instance was asked too often", async () => {
    const { source, timing } = await setup({ version, fault: firstly(await recorded(api, "rate-limit")) });

    expect(await readOne(source)).toMatchObject({ title: "Post 1" });
    expect(timing.slept).toEqual([3_750]);
  });

  it("waits as long as the instance asks for, in seconds or until a date of the instance's own clock", async () => {
    const inSeconds = answer({}, 429, { "retry-after": "20" });
    const anHourAhead = { date: "Sat, 21 Nov 2026 01:00:00 GMT", "retry-after": "Sat, 21 Nov 2026 01:00:09 GMT" };
    const { source, timing } = await setup({ version, fault: firstly(inSeconds, answer({}, 503, anHourAhead)) });

    expect(await readOne(source)).toMatchObject({ title: "Post 1" });
    expect(timing.slept).toEqual([20_000, 9_000]);
  });

  it("is given up at once where the instance asks for more time than there is", async () => {
    const { source, instance, timing } = await setup({
      version,
      fault: onApi(answer({}, 429, { "retry-after": "3600" })),
    });

    expect(await failureOf(source)).toMatchObject({
      message: "lemmy.example says that it was asked too often: try again in 60 minutes.",
    });
    expect(apiRequests(instance)).toHaveLength(1);
    expect(timing.slept).toEqual([]);
  });

  it("is made as often, and for as long, as the options say", async () => {
    const fault = onApi(answer({ error: "no" }, 500));
    const { source, instance } = await setup({ version, fault }, { retry: { maxRetries: 1 } });
    await failureOf(source);
    expect(apiRequests(instance)).toHaveLength(2);

    const impatient = await setup({ version, fault }, { retry: { totalMs: 374 } });
    await failureOf(impatient.source);
    expect(apiRequests(impatient.instance)).toHaveLength(1);
  });

  it.each([
    ["not found", answer({ error: api === "v3" ? "couldnt_find_post" : "not_found" }, api === "v3" ? 400 : 404)],
    ["a web page", page(403)],
    ["broken JSON", answer("{")],
  ])("is not made again where that is pointless: %s", async (_name, fault) => {
    const { source, instance } = await setup({ version, fault: onApi(fault) });

    await failureOf(source);

    expect(apiRequests(instance)).toHaveLength(1);
  });

  it("says who asks, and how to reach them", async () => {
    const { source, instance } = await setup({ version });

    await readDay(source);

    const userAgents = instance.requests.map(({ headers }) => headers["user-agent"]);
    expect(new Set(userAgents)).toEqual(new Set(["Standpoint/0.1.0 (+https://standpoint.example)"]));
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("takes an answer packed with %s", async (encoding, pack) => {
    const { instance } = await setup({ version });
    const body = await (await fetch(`${instance.baseUrl}/api/${api}/post?id=1`)).text();
    const { source } = await setup({
      version,
      fault: onApi(answer(pack(body), 200, { "content-encoding": encoding })),
    });

    expect(await readOne(source)).toMatchObject({ title: "Post 1" });
  });

  it.each(["silence", "stall"] as const)("ends when the caller no longer wants it: %s", async (kind) => {
    const caller = new AbortController();
    const reason = new Error("No longer needed");
    const { source } = await setup({
      version,
      fault: () => {
        setImmediate(() => caller.abort(reason));
        return { kind };
      },
    });

    await expect(readOne(source, host, caller.signal)).rejects.toBe(reason);
  });

  it("ends when the caller no longer wants to wait for another try", async () => {
    const caller = new AbortController();
    const reason = new Error("No longer needed");
    const { instance } = await setup({
      version,
      fault: () => {
        setTimeout(() => caller.abort(reason), 10);
        return answer({}, 503, { "retry-after": "30" });
      },
    });
    const source = createLemmyThreadSource({ baseUrls: { [host]: instance.baseUrl }, userAgent: "test" });

    await expect(readOne(source, host, caller.signal)).rejects.toBe(reason);
    expect(instance.requests).toHaveLength(1);
  });

  it("ends when the caller no longer wants to wait for its turn", async () => {
    const caller = new AbortController();
    const reason = new Error("No longer needed");
    const { instance } = await setup({ version, fault: () => ({ kind: "silence" }) });
    const queues = createHostQueues({ maxAtOnce: 1 });
    const source = createLemmyThreadSource({ baseUrls: { [host]: instance.baseUrl }, userAgent: "test", queues });

    const first = expect(readOne(source, host, caller.signal)).rejects.toBe(reason);
    const second = expect(readOne(source, host, caller.signal)).rejects.toBe(reason);
    await vi.waitFor(() => expect(instance.requests).toHaveLength(1), { timeout: 60_000 });
    caller.abort(reason);
    await Promise.all([first, second]);

    expect(instance.requests).toHaveLength(1);
  });
});

describe("requests to one instance", () => {
  it("wait for one another, whatever source they come from and whatever name it goes by", async () => {
    const caller = new AbortController();
    const queues = createHostQueues({ maxAtOnce: 2 });
    const { instance } = await setup({ fault: () => ({ kind: "silence" }) });
    const { instance: other } = await setup();
    const sourceFor = (name: string, { baseUrl } = instance) =>
      createLemmyThreadSource({ baseUrls: { [name]: baseUrl }, userAgent: "test", queues });

    const waiting = [host, "one.example", "two.example", "three.example"].map((name) =>
      readOne(sourceFor(name), name, caller.signal),
    );
    await vi.waitFor(() => expect(instance.requests).toHaveLength(2), { timeout: 60_000 });
    await readOne(sourceFor(host, other));
    expect(instance.requests).toHaveLength(2);
    caller.abort();
    await Promise.allSettled(waiting);
  });

  it("rest until its limit begins anew, once nothing is left of it", async () => {
    const spent = { "x-ratelimit-limit": "180", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "7" };
    const { source, timing } = await setup({
      version: "1.0.0-beta.1",
      fault: firstly(answer({ error: "not_found" }, 404, spent)),
    });

    await failureOf(source);
    expect(timing.slept).toEqual([]);
    await readOne(source);
    expect(timing.slept).toEqual([7_000]);
  });
});

describe("the client of API v4", () => {
  it("prints what it asked for when JSON says no, which never reaches it here", async () => {
    const printed = vi.spyOn(console, "error").mockReturnValue();
    const { instance, source } = await setup({ version: "1.0.0-beta.1" });

    await source.readPost({ instance: host, postId: "999" }).catch(() => {});
    expect(printed).not.toHaveBeenCalled();
    await new LemmyHttp(instance.baseUrl).getPost({ id: 999 });
    expect(printed).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });
});

describe("an answer that is almost right", () => {
  it("is refused by the name of the first field that is needed", async () => {
    const { source } = await setup({ fault: onApi(answer({ post_view: { post: { id: 1 } } })) });

    expect(await failureOf(source)).toMatchObject({
      message: expect.stringMatching(/^lemmy\.example gave a malformed answer \(post_view\.post\.ap_id: /),
    });
  });

  it("is asked for anew after the instance was mended", async () => {
    let broken = true;
    const { source } = await setup({
      fault: ({ path }) => (broken ? on(/nodeinfo/, page(500))({ method: "GET", path, headers: {} }) : undefined),
    });

    await failureOf(source);
    broken = false;

    expect(await readOne(source)).toMatchObject({ title: "Post 1" });
  });
});
