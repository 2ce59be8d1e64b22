import { describe, expect, it } from "vitest";
import { createCommunityDirectory } from "../../../src/adapters/lemmy/community-directory.ts";
import { createHostQueues } from "../../../src/adapters/lemmy/host-queues.ts";
import type { SampleInstanceOptions } from "../../../src/demo/sample-instance/sample-instance.ts";
import { CommunityNotFoundError, InstanceUnavailableError } from "../../../src/errors.ts";
import { createFastTiming } from "./fast-timing.ts";
import { apis, host, onApi, page, setup, versionOf } from "./fault-setup.ts";

const hourMs = 60 * 60 * 1_000;

async function directoryOf(sample: Partial<SampleInstanceOptions>) {
  const { instance } = await setup(sample);
  const timing = createFastTiming();
  const options = { baseUrls: { [host]: instance.baseUrl }, userAgent: "test", timing, queues: createHostQueues() };
  const asked = () => instance.requests.filter(({ path }) => path.startsWith("/api/")).length;
  return { directory: createCommunityDirectory(options), instance, timing, asked };
}

describe.each(apis)("the directory of an instance that speaks API %s", (api) => {
  const version = versionOf[api];
  const communities = { adult: { nsfw: true }, unlisted: { hidden: true } };

  it("lists the instance's communities, NSFW ones too", async () => {
    const { directory } = await directoryOf({ version, communities });

    const listed = await directory.list(host);

    expect(listed).toContainEqual({
      name: `talk@${host}`,
      title: expect.any(String),
      nsfw: false,
      visibility: "public",
      subscribers: expect.any(Number),
    });
    expect(listed.find(({ name }) => name === `adult@${host}`)).toMatchObject({ nsfw: true });
  });

  it("reads long lists page by page, and no list without end", async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`community_${at}`, {}]));
    const { directory, asked } = await directoryOf({ version, communities: many });

    const listed = await directory.list(host);

    expect(new Set(listed.map(({ name }) => name)).size).toBe(300);
    expect(asked()).toBe(6);
  });

  it("finds one community, and tells how it stands", async () => {
    const { directory } = await directoryOf({ version, communities });

    expect(await directory.find(`adult@${host}`)).toMatchObject({ nsfw: true, visibility: "public" });
    expect(await directory.find(`unlisted@${host}`)).toMatchObject({ visibility: "hidden" });
    await expect(directory.find(`tlak@${host}`)).rejects.toThrow(CommunityNotFoundError);
  });

  it("asks once for everyone who asks at the same time, and again after hours", async () => {
    const { directory, asked, timing } = await directoryOf({ version });

    const [one, other] = await Promise.all([directory.list(host), directory.list(host)]);
    expect(one).toEqual(other);
    await directory.list(host);
    expect(asked()).toBe(1);
    timing.pass(6 * hourMs);
    await directory.list(host);
    expect(asked()).toBe(2);
  });

  it("remembers for minutes that an instance does not answer", async () => {
    const { directory, asked, timing, instance } = await directoryOf({ version, fault: onApi(page(502)) });

    await expect(directory.list(host)).rejects.toThrow(InstanceUnavailableError);
    const before = asked();
    await expect(directory.list(host)).rejects.toThrow(InstanceUnavailableError);
    expect(asked()).toBe(before);
    timing.pass(hourMs);
    await expect(directory.list(host)).rejects.toThrow(InstanceUnavailableError);
    expect(asked()).toBeGreaterThan(before);
    expect(instance.requests.length).toBeLessThan(20);
  });

  it("asks no more than 30 instances a minute for their lists", async () => {
    const { directory, timing } = await directoryOf({ version });
    const ask = (instance: string) => directory.list(instance).catch((error: unknown) => String(error));
    await Promise.all(Array.from({ length: 30 }, (_, at) => ask(`127.0.0.${at + 2}`)));

    expect(await ask(host)).toMatch(/too many instances/);
    timing.pass(hourMs);
    expect(await ask(host)).toHaveLength(1);
  });

  it("lets go who is told to stop, and goes on for the others", async () => {
    const { directory } = await directoryOf({ version });
    const stopping = new AbortController();

    const impatient = directory.list(host, stopping.signal);
    const patient = directory.list(host);
    stopping.abort(new Error("enough"));

    await expect(impatient).rejects.toThrow("enough");
    expect((await patient).length).toBeGreaterThan(0);
  });
});
