import { describe, expect, it, onTestFinished } from "vitest";
import { loadSettings } from "../../config/load.ts";
import type { Settings } from "../../config/settings.ts";
import { checkLemmy } from "../../src/bot/check-lemmy.ts";
import { type SampleInstanceOptions, startSampleInstance } from "../../src/demo/sample-instance/sample-instance.ts";
import { createTemporaryDirectory } from "../fakes/temporary-directory.ts";

const host = "lemmy.example";
const versions = ["0.19.20", "1.0.0-beta.1"] as const;
type Destinations = Settings["choices"]["lemmy"]["destinations"];

interface Given {
  readonly instance?: Partial<SampleInstanceOptions>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly destinations?: Destinations;
  readonly publish?: readonly `${string}@${string}`[];
  /** Where moderators ordered digests. */
  readonly ordered?: readonly `${string}@${string}`[];
  readonly isDown?: boolean;
}

function to(community: `${string}@${string}`, more: Partial<Destinations[number]> = {}): Destinations[number] {
  const watch: Destinations[number]["watch"] = ["technology@lemmy.example"];
  return { community, watch, every: "day", timezone: "UTC", minScore: 10, minComments: 10, maxTopics: 5, ...more };
}

async function check(version: (typeof versions)[number], given: Given) {
  const { destinations = [to(`digests@${host}`)], publish = [], isDown = false } = given;
  const instance = await startSampleInstance({
    host,
    version,
    now: new Date("2026-11-21T09:00:00Z"),
    snapshot: { posts: [], comments: [] },
    communities: { digests: {} },
    accounts: [{ name: "standpoint", password: "secret" }],
    ...given.instance,
  });
  const directory = await createTemporaryDirectory();
  const close = () => instance.close();
  onTestFinished(async () => {
    if (!isDown) await close();
  });
  if (isDown) await close();
  const settings = await loadSettings({
    environment: {
      LEMMY_INSTANCE: host,
      LEMMY_USERNAME: "standpoint",
      LEMMY_PASSWORD: "secret",
      LEMMY_BASE_URLS: JSON.stringify({ [host]: instance.baseUrl }),
      ...given.environment,
    },
    directory,
  });
  const { choices } = settings;
  const lemmy = { ...choices.lemmy, destinations };
  return checkLemmy({ ...settings, choices: { ...choices, lemmy, publish: { "1": [...publish] } } }, directory, {
    posted: given.ordered ?? [],
  });
}

describe.each(versions)("what check says of the account on %s", (version) => {
  it("works, and where it may post", async () => {
    const lines = await check(version, { publish: [`digests@${host}`] });

    expect(lines).toEqual([
      {
        part: "Posting to Lemmy",
        state: "works",
        text: "as standpoint@lemmy.example, not yet marked as a bot, which the start does",
      },
      { part: "Posting to Lemmy: digests@lemmy.example", state: "works", text: "takes posts" },
    ]);
  });

  it("looks at the communities whose moderators ordered digests, too", async () => {
    const lines = await check(version, { ordered: [`digests@${host}`, `cellar@${host}`] });

    expect(lines.slice(1)).toEqual([
      { part: "Posting to Lemmy: digests@lemmy.example", state: "works", text: "takes posts" },
      expect.objectContaining({ part: "Posting to Lemmy: cellar@lemmy.example", state: "broken" }),
    ]);
  });

  it.each<[string, Given, RegExp]>([
    ["a wrong password", { environment: { LEMMY_PASSWORD: "wrong" } }, /refuses its password: check LEMMY_USERNAME/u],
    [
      "a banned account",
      { instance: { accounts: [{ name: "standpoint", password: "secret", banned: true }] } },
      /has banned the bot's account: ask its admins why/u,
    ],
    ["a community that is not there", { destinations: [to(`nowhere@${host}`)] }, /is not there any more/u],
    [
      "a community that was removed",
      { instance: { communities: { digests: { removed: true } } } },
      /is not there any more, or not for the bot/u,
    ],
    ["a community that is closed", { instance: { closed: ["digests"] } }, /lets only its moderators post/u],
    [
      "a community that wants no bots",
      { instance: { communities: { digests: { description: "Rules: #nobots" } } } },
      /wants no bots/u,
    ],
    ["an instance that is down", { isDown: true }, /refuses connections: it may be down/u],
    [
      "a schedule that is too close",
      { destinations: [to(`digests@${host}`, { every: "*/5 * * * *" })] },
      /is left out: Digests may come every 60 minutes at most/u,
    ],
    ["a token that is not taken", { environment: { LEMMY_PASSWORD: "", LEMMY_JWT: "x.y.z" } }, /take LEMMY_JWT/u],
  ])("names %s", async (_, given, words) => {
    const lines = await check(version, given);

    expect(lines.filter(({ state }) => state === "broken").map(({ text }) => text)).toEqual([
      expect.stringMatching(words),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/secret|x\.y\.z/u);
  });
});
