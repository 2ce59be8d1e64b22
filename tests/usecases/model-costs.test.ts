import { expect, it } from "vitest";
import type { DigestEnd, DigestOrder } from "../../src/ports/digest-builder.ts";
import { createModelCosts } from "../../src/usecases/model-costs.ts";
import { aDigest } from "../fakes/digests.ts";
import { allowAll, now } from "../fakes/threads.ts";

const order: DigestOrder = {
  sources: [],
  period: "day",
  now,
  selection: { minScore: 0, minComments: 0, maxTopics: 1 },
  eligibility: allowAll,
};

it("remembers what each digest cost, and nothing of those that cost nothing", async () => {
  const ends: DigestEnd[] = [
    { status: "digest", digest: { ...aDigest(), id: "dear" }, modelTokens: 900 },
    { status: "digest", digest: { ...aDigest(), id: "free" } },
    { status: "nothing", why: "There are no posts." },
  ];
  const costs = createModelCosts();
  const builder = costs.through({ build: async () => ends.shift() ?? { status: "nothing", why: "" } });

  for (const end of [...ends]) expect(await builder.build(order)).toEqual(end);

  expect(costs.tokensOf("dear")).toBe(900);
  expect(costs.tokensOf("free")).toBeUndefined();
});
