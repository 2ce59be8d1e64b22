import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CommunityNotFoundError, InstanceUnavailableError } from "../../src/errors.ts";
import type { CommunityDirectory, CommunityEntry } from "../../src/ports/community-directory.ts";
import { type CommunityName, instanceOf } from "../../src/thread/thread.ts";
import {
  type CompletionRequest,
  communitiesLike,
  completeCommunities,
} from "../../src/usecases/complete-communities.ts";

function directoryOf(...names: readonly CommunityName[]): CommunityDirectory & { readonly listed: string[] } {
  const entries = names.map(
    (name): CommunityEntry => ({
      name,
      title: "",
      nsfw: false,
      visibility: "public",
      subscribers: 1,
    }),
  );
  const listed: string[] = [];
  return {
    listed,
    async list(instance) {
      listed.push(instance);
      const found = entries.filter(({ name }) => instanceOf(name) === instance);
      if (found.length === 0) throw new InstanceUnavailableError(`${instance} is down.`);
      return found;
    },
    async find(community) {
      throw new CommunityNotFoundError(community);
    },
  };
}

const request = (typed: string, rest: Partial<CompletionRequest> = {}): CompletionRequest => ({
  typed,
  watched: [],
  instances: ["a.example"],
  nsfw: false,
  ...rest,
});

describe("completing communities", () => {
  it("asks the instances of what is watched, and those well known, when none is typed", async () => {
    const directory = directoryOf("one@a.example", "two@b.example");

    const found = await completeCommunities(request("", { watched: ["two@b.example"] }), directory);

    expect(directory.listed.toSorted()).toEqual(["a.example", "b.example"]);
    expect(found.map(({ community }) => community)).toEqual(["two@b.example", "one@a.example"]);
  });

  it("asks no instance whose name is not typed to its end", async () => {
    const directory = directoryOf("one@a.example");

    await completeCommunities(request("one@b"), directory);
    await completeCommunities(request("one@a.exam"), directory);
    await completeCommunities(request("one@b.example"), directory);

    expect(directory.listed).toEqual(["a.example", "b.example"]);
  });

  it("offers none that stands there already", async () => {
    const directory = directoryOf("one@a.example", "two@a.example");

    const found = await completeCommunities(request("!ONE@a.example, "), directory);

    expect(found.map(({ value }) => value)).toEqual(["!ONE@a.example, two@a.example"]);
  });

  it("takes whatever is typed", async () => {
    const directory = directoryOf("one@a.example", "two@a.example");
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), async (typed) => {
        const found = await completeCommunities(request(typed), directory);
        for (const { value, community } of found) expect(value.endsWith(community)).toBe(true);
      }),
    );
  });
});

describe("communities like one that is not there", () => {
  it.each([
    ["tecnology", "technology"],
    ["technolgoy", "technology"],
    ["tech", "technology"],
    ["linux_", "linux"],
  ])("%s: %s", async (typed, meant) => {
    const directory = directoryOf("technology@a.example", "linux@a.example", "gardening@a.example");

    expect(await communitiesLike(`${typed}@a.example`, directory)).toEqual([`${meant}@a.example`]);
  });

  it("are none where nothing is near, or the instance is down", async () => {
    const directory = directoryOf("technology@a.example");

    expect(await communitiesLike("cats@a.example", directory)).toEqual([]);
    expect(await communitiesLike("technology@b.example", directory)).toEqual([]);
  });
});
