import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSettings, type SettingsSources } from "../../config/load.ts";
import type { Settings } from "../../config/settings.ts";
import example from "../../config/standpoint.example.json" with { type: "json" };
import { ConfigurationError } from "../../src/errors.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "standpoint-config-"));
  await mkdir(join(directory, "config"));
});
afterEach(() => rm(directory, { recursive: true }));

const load = (environment: SettingsSources["environment"] = {}): Promise<Settings> =>
  loadSettings({ environment, directory });
const write = (path: string, content: unknown): Promise<void> =>
  writeFile(join(directory, path), typeof content === "string" ? content : JSON.stringify(content));
/** The lines of the one error. */
async function problems(environment: SettingsSources["environment"] = {}): Promise<string[]> {
  const error = await load(environment).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as ConfigurationError).userMessage.split("\n").slice(1);
}

describe("with nothing configured", () => {
  it("has the defaults of the documentation", async () => {
    expect(await load()).toMatchObject({
      discord: undefined,
      lemmyAccount: undefined,
      model: undefined,
      web: undefined,
      database: { kind: "sqlite", path: "data/standpoint.db" },
      role: "all",
      logLevel: "info",
      choicesFile: { path: "config/standpoint.json", found: false },
      choices: {
        lemmy: { destinations: [], mentions: { communities: [], pollSeconds: 60 } },
        retraction: { pollSeconds: 300 },
        limits: { watchesPerServer: 25, minMinutesBetweenDigests: 60 },
      },
    });
  });
});

describe("the environment", () => {
  it("is read whole", async () => {
    const settings = await load({
      DISCORD_TOKEN: "a-token-of-discord",
      DISCORD_API_URL: "http://127.0.0.1:1/api",
      DISCORD_SHARDS: "0-3/8",
      LEMMY_INSTANCE: "Lemmy.Example",
      LEMMY_USERNAME: "standpoint",
      LEMMY_PASSWORD: "secret",
      LEMMY_BASE_URLS: '{"Lemmy.Example":"http://127.0.0.1:8536"}',
      DATABASE_URL: "postgres://me:secret@db/standpoint",
      LLM_BASE_URL: "http://127.0.0.1:11434/v1",
      LLM_MODEL: "qwen3:8b",
      LLM_TIMEOUT: "30",
      WEB_PORT: "0",
      ROLE: "worker",
    });

    expect(settings).toMatchObject({
      discord: { token: "a-token-of-discord", shards: { first: 0, last: 3, total: 8 } },
      lemmyAccount: { instance: "lemmy.example", username: "standpoint" },
      lemmyBaseUrls: { "lemmy.example": "http://127.0.0.1:8536" },
      database: { kind: "postgres" },
      model: { name: "qwen3:8b", timeoutMs: 30_000, tokensPerDigest: 60_000 },
      web: { port: 0, host: "127.0.0.1" },
      role: "worker",
    });
  });

  it("goes before a .env file, and an empty variable counts as unset", async () => {
    await write(".env", 'LOG_LEVEL=debug\nLLM_MODEL="from the file"\nLLM_BASE_URL=http://127.0.0.1:1/v1\n');

    expect(await load({ LOG_LEVEL: "error", CONTACT_URL: "" })).toMatchObject({
      logLevel: "error",
      model: { name: "from the file" },
      contactUrl: expect.stringMatching(/^https:/u),
    });
  });

  it("names every problem in one run, each with an example, and repeats no value", async () => {
    const found = await problems({
      DISCORD_SHARDS: "3-1/2",
      LEMMY_PASSWORD: "hunter2",
      LEMMY_BASE_URLS: '["http://hunter2"]',
      DATABASE_URL: "mysql://root:hunter2@db",
      LLM_MODEL: "m",
      LLM_TIMEOUT: "soon",
      LLM_TOKENS_PER_DIGEST: "1",
      WEB_PORT: "70000",
      ROLE: "gateway",
      LOG_LEVEL: "loud",
      CONTACT_URL: "hunter2",
    });
    const names = found.map((line) => line.split(" ")[1]);

    expect(new Set(names)).toEqual(
      new Set([
        "DISCORD_SHARDS",
        "LEMMY_BASE_URLS",
        "DATABASE_URL",
        "LLM_TIMEOUT",
        "LLM_TOKENS_PER_DIGEST",
        "WEB_PORT",
        "LOG_LEVEL",
        "CONTACT_URL",
        "LEMMY_INSTANCE",
        "LEMMY_USERNAME",
        "LLM_BASE_URL",
      ]),
    );
    for (const line of found) expect(line).toMatch(/like |one of |lemmy\.world/u);
    expect(found.join("\n")).not.toContain("hunter2");
  });

  it.each([
    [{ LEMMY_INSTANCE: "lemmy.example" }, ["LEMMY_USERNAME"]],
    [{ LEMMY_INSTANCE: "lemmy.example", LEMMY_USERNAME: "a" }, ["LEMMY_PASSWORD"]],
    [{ LEMMY_INSTANCE: "lemmy.example", LEMMY_JWT: "a.b.c" }, []],
    [{ LLM_BASE_URL: "http://127.0.0.1/v1" }, ["LLM_MODEL"]],
    [{ ROLE: "worker" }, ["DATABASE_URL"]],
  ])("says what is missing beside %j", async (environment, missing) => {
    if (missing.length === 0) return void (await load(environment));
    expect((await problems(environment)).map((line) => line.split(" ")[1])).toEqual(missing);
  });
});

describe("the operator's file", () => {
  it("may be exactly the example", async () => {
    await write("config/standpoint.json", example);

    expect((await load()).choices.lemmy.destinations[0]).toMatchObject({
      every: "day",
      at: "18:00",
      watch: ["technology@lemmy.example", "linux@lemmy.example"],
    });
  });

  it("fills in what is left out", async () => {
    await write("config/standpoint.json", {
      lemmy: {
        destinations: [
          { community: "!Digests@lemmy.example", watch: ["a@b.example"] },
          { community: "c@d.example", watch: ["a@b.example"], every: "0 18 * * fri" },
        ],
      },
    });
    const [daily, byCron] = (await load()).choices.lemmy.destinations;

    expect(daily).toEqual({
      community: "digests@lemmy.example",
      watch: ["a@b.example"],
      every: "day",
      at: "09:00",
      timezone: "UTC",
      minScore: 10,
      minComments: 10,
      maxTopics: 5,
    });
    expect(byCron).not.toHaveProperty("at");
  });

  it("takes no offset for a time zone: it follows no clock changes", async () => {
    const destination = { community: "digests@lemmy.example", watch: ["a@b.example"], timezone: "+02:00" };
    await write("config/standpoint.json", { lemmy: { destinations: [destination] } });

    expect(await problems()).toEqual([
      '- config/standpoint.json: lemmy.destinations[0].timezone must be an IANA time zone, like "Europe/Berlin"',
    ]);
  });

  it("names every problem with its place and a right value", async () => {
    await write("config/standpoint.json", {
      lemmy: {
        destinations: [
          {
            community: "nowhere",
            watch: [],
            every: "60 1 * * *",
            at: "25:00",
            timezone: "Europe/Atlantis",
            language: "german!",
            minScore: "ten",
            maxTopics: 0,
          },
          { community: "a@b.example", watch: "c@d.example", every: "0 9 * * 1", at: "09:00" },
        ],
        destination: [],
      },
      publish: { server: ["a@b.example"] },
      deny: { people: ["someone"], instances: ["https://x"] },
      limits: { watchesPerServer: 0 },
    });

    expect(await problems()).toEqual(
      [
        'lemmy.destinations[0].community must be a community, like "technology@lemmy.world"',
        'lemmy.destinations[0].watch must name at least one community, like ["technology@lemmy.world"]',
        'lemmy.destinations[0].every must be "day", "week", "month" or a cron expression of five fields, like "0 18 * * 5"',
        'lemmy.destinations[0].at must be a time of day, like "18:00"',
        'lemmy.destinations[0].timezone must be an IANA time zone, like "Europe/Berlin"',
        'lemmy.destinations[0].language must be a language tag, like "en"',
        "lemmy.destinations[0].minScore must be a whole number, like 10",
        "lemmy.destinations[0].maxTopics must be 1 or more, like 5",
        'lemmy.destinations[1].watch must be a list, like ["technology@lemmy.example","linux@lemmy.example"]',
        "lemmy.destination is no setting; known here are destinations, mentions",
        'publish.server must be the id of a Discord server, like "123456789012345678"',
        'deny.people[0] must be a person, like "name@lemmy.world"',
        'deny.instances[0] must be a host name, like "lemmy.world"',
        "limits.watchesPerServer must be 1 or more, like 25",
      ].map((line) => `- config/standpoint.json: ${line}`),
    );
  });

  it("refuses a time of day beside a cron expression", async () => {
    await write("config/standpoint.json", {
      lemmy: { destinations: [{ community: "a@b.example", watch: ["a@b.example"], every: "0 9 * * 1", at: "09:00" }] },
    });

    expect(await problems()).toEqual([
      "- config/standpoint.json: lemmy.destinations[0].at must be left out where every is a cron expression",
    ]);
  });

  it.each([
    ["{ broken", "is not JSON"],
    ["[]", "the whole must be an object"],
  ])("says so when it is %j", async (content, sentence) => {
    await write("config/standpoint.json", content);

    expect((await problems()).join()).toContain(sentence);
  });

  it("must be where STANDPOINT_CONFIG says", async () => {
    await write("other.json", { limits: { watchesPerServer: 3 } });

    expect((await load({ STANDPOINT_CONFIG: "other.json" })).choices.limits.watchesPerServer).toBe(3);
    expect((await load({ STANDPOINT_CONFIG: join(directory, "other.json") })).choices.limits.watchesPerServer).toBe(3);
    expect(await problems({ STANDPOINT_CONFIG: "gone.json" })).toEqual([expect.stringContaining("gone.json")]);
  });
});
