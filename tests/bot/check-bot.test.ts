import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadSettings } from "../../config/load.ts";
import { createStores } from "../../src/adapters/keyv/create-stores.ts";
import { checkBot } from "../../src/bot/check-bot.ts";
import { type Community, newCommunity } from "../../src/watch/community.ts";
import { aWatch } from "../fakes/watches.ts";

const community = "digests@lemmy.example";
const ordered = aWatch({
  id: `lemmy/${community}/1`,
  communities: ["gardening@lemmy.example"],
  destination: { kind: "lemmy", community },
});
const account = { LEMMY_INSTANCE: "lemmy.example", LEMMY_USERNAME: "standpoint", LEMMY_PASSWORD: "secret" };

/** What check says of a bot whose file names one destination in the same community. */
async function check(stored: Partial<Community>, environment: Readonly<Record<string, string>> = account) {
  const directory = await mkdtemp(join(tmpdir(), "standpoint-check-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, "bot.db");
  const stores = await createStores({ kind: "sqlite", path });
  await stores.communities.change(community, () => ({ ...newCommunity(community), ...stored }));
  await stores.close();
  const settings = await loadSettings({ environment: { DATABASE_URL: "sqlite:bot.db", ...environment }, directory });
  const { choices } = settings;
  const watch: `${string}@${string}`[] = ["technology@lemmy.example"];
  const thresholds = { minScore: 10, minComments: 10, maxTopics: 5 };
  const destinations = [{ community, watch, every: "day", timezone: "UTC", ...thresholds } as const];
  const lemmy = { ...choices.lemmy, destinations };
  return checkBot({ ...settings, choices: { ...choices, lemmy } }, directory);
}

describe("what check says of watches that post to Lemmy", () => {
  it("counts what moderators ordered and what the file names, and looks at both", async () => {
    const { lines, watched, posted } = await check({ watches: [ordered], nextWatch: 2 });

    expect(lines).toEqual([
      { part: "Store", state: "works", text: expect.stringMatching(/bot\.db, 2 active watches$/u) },
    ]);
    expect(watched).toEqual(["technology@lemmy.example", "gardening@lemmy.example"]);
    expect(posted).toEqual([community]);
  });

  it("leaves out those of a community that wants nothing posted, and those that are paused", async () => {
    const since = new Date("2026-11-21T09:00:00Z");
    const stopped = await check({ stoppedAt: since });
    const paused = await check({ watches: [{ ...ordered, paused: { since, reason: "destination-forbidden" } }] });

    expect(stopped).toMatchObject({ lines: [{ text: expect.stringContaining("0 active watches") }], posted: [] });
    expect(paused).toMatchObject({ watched: ["technology@lemmy.example"] });
  });

  it("leaves them out without an account that could post", async () => {
    const { watched } = await check({ watches: [ordered] }, {});

    expect(watched).toEqual([]);
  });
});
