import { describe, expect, it } from "vitest";
import { createLemmyProbe } from "../../../src/adapters/lemmy/lemmy-probe.ts";
import type { SampleInstanceOptions } from "../../../src/demo/sample-instance/sample-instance.ts";
import { CommunityNotFoundError } from "../../../src/errors.ts";
import { createFastTiming } from "./fast-timing.ts";
import { apis, host, onApi, page, recorded, runs, setup, unknownHost, versionOf } from "./fault-setup.ts";

const communityOf = (name: string) => `${name}@${host}` as const;

async function probe(sample: Partial<SampleInstanceOptions>, ...names: readonly string[]) {
  const { instance } = await setup(sample);
  const timing = createFastTiming();
  const look = createLemmyProbe({ baseUrls: { [host]: instance.baseUrl }, userAgent: "test", timing });
  return { instance, report: await look(host, names.map(communityOf)) };
}

describe.each(apis)("the probe of an instance that speaks API %s", (api) => {
  const version = versionOf[api];

  it("tells what runs there, and how its communities stand", async () => {
    const { report, instance } = await probe(
      { version, communities: { adult: { nsfw: true }, unlisted: { hidden: true } } },
      "talk",
      "adult",
      "unlisted",
      "tlak",
    );

    expect(report).toMatchObject({
      host,
      software: { name: "lemmy", version },
      api,
      latencyMs: 0,
      problem: undefined,
      communities: [
        { community: communityOf("talk"), status: "public", nsfw: false },
        { community: communityOf("adult"), status: "public", nsfw: true },
        { community: communityOf("unlisted"), status: "not-public" },
        { community: communityOf("tlak"), status: "failed", problem: expect.any(CommunityNotFoundError) },
      ],
    });
    expect(report.rateLimit).toEqual(api === "v3" ? undefined : { limit: 180, remaining: 179, resetSeconds: 60 });
    expect(instance.requests).toHaveLength(6);
  });

  it("tells why a community cannot be looked at", async () => {
    const { report } = await probe({ version, fault: onApi(await recorded(api, "private-instance")) }, "talk");

    expect(report).toMatchObject({
      software: { name: "lemmy" },
      problem: undefined,
      communities: [{ status: "failed", problem: { message: expect.stringContaining("is a private instance") } }],
    });
  });
});

describe("the probe of something else", () => {
  it("tells what it is", async () => {
    const { report } = await probe({ fault: runs("mastodon", "4.3.0") }, "talk");

    expect(report).toMatchObject({
      software: { name: "mastodon", version: "4.3.0" },
      api: undefined,
      communities: [],
      problem: { message: expect.stringContaining("runs mastodon 4.3.0, not Lemmy") },
    });
  });

  it("tells that it does not say what it is", async () => {
    const { report } = await probe({ fault: () => page(200) });

    expect(report).toMatchObject({
      software: undefined,
      latencyMs: 0,
      problem: { parameters: { reason: "not-json" } },
    });
  });

  it("tells that it cannot be reached", async () => {
    const look = createLemmyProbe({ baseUrls: {}, userAgent: "test", resolve: unknownHost });

    expect(await look("lemy.example", [])).toEqual({
      host: "lemy.example",
      software: undefined,
      api: undefined,
      latencyMs: undefined,
      rateLimit: undefined,
      communities: [],
      problem: expect.objectContaining({ message: expect.stringContaining("cannot be found") }),
    });
  });

  it("ends when the caller no longer wants it", async () => {
    const look = createLemmyProbe({ baseUrls: {}, userAgent: "test", resolve: unknownHost });
    const reason = new Error("No longer needed");

    await expect(look(host, [], AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
