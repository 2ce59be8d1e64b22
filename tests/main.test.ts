import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import packageFile from "../package.json" with { type: "json" };
import { digestSchema } from "../src/digest/digest.ts";
import { type Around, type Ended, runStandpoint, wordsOf } from "./fakes/run-standpoint.ts";

const program = new URL("../src/main.ts", import.meta.url).pathname;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "standpoint-main-"));
  await writeFile(join(directory, "trams.json"), JSON.stringify(tramSnapshot));
});
afterEach(() => rm(directory, { recursive: true }));

/** Runs the program inside this process. */
const standpoint = (line: string, around: Partial<Around> = {}): Promise<Ended> =>
  runStandpoint(line, { directory, ...around });

/** Runs the program as a process of its own. */
function begin(line: string, environment: Record<string, string> = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...wordsOf(line)], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...environment },
  });
}

async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { status, out, err };
}

const stack = /\n\s+at /u;
const digestOfTrams = "digest --snapshot trams.json --now 2026-11-20T18:00:00Z";

describe("standpoint digest", () => {
  it("prints a digest of a snapshot, and nothing else, to standard output", async () => {
    const { status, out, err } = await ended(begin(digestOfTrams));

    expect(status).toBe(0);
    expect(out.split("\n")[0]).toContain("trams");
    expect(out).toContain("Source Discussions (1)");
    expect(out).toMatch(/left out: .*1 by a bot.*\.\n?.*\n$/su);
    expect(out).not.toContain("\u001b");
    expect(err).toContain("Listing the posts of city@lemmy.example\n");
  });

  it("prints JSON as the schema says, to the byte the same for the same moment", async () => {
    const [first, second] = await Promise.all([
      ended(begin(`${digestOfTrams} --format json`)),
      standpoint(`${digestOfTrams} --format json`),
    ]);
    const digest = digestSchema.parse(JSON.parse(first.out));

    expect(digest).toMatchObject({
      generatedAt: "2026-11-20T18:00:00.000Z",
      period: { from: "2026-11-20T08:00:00.000Z", to: "2026-11-20T18:00:00.000Z" },
      communities: ["city@lemmy.example"],
      omitted: { bots: 1, optedOut: 1 },
    });
    expect(second.out).toBe(first.out);
  });

  it("is bold and as wide as the terminal, up to 100 columns, and takes its progress line away", async () => {
    const { out, err } = await standpoint(digestOfTrams, { terminal: 300 });
    const widest = Math.max(...out.split("\n").map((line) => line.length));

    expect(out.startsWith("\u001b[1m")).toBe(true);
    expect(widest).toBeLessThanOrEqual(100 + "\u001b[1m\u001b[22m".length);
    expect(err.endsWith("\r\u001b[K")).toBe(true);
    expect((await standpoint(digestOfTrams, { terminal: 40 })).out.length).toBeGreaterThan(out.length);
  });

  it.each([{ NO_COLOR: "1" }, { TERM: "dumb" }])("has no colour with %j", async (environment) => {
    expect((await standpoint(digestOfTrams, { terminal: 80, environment })).out).not.toContain("\u001b");
  });

  it("reads a snapshot from standard input", async () => {
    expect(await standpoint("digest --snapshot -", { input: JSON.stringify(tramSnapshot) })).toMatchObject({
      status: 0,
      out: expect.stringContaining("trams"),
    });
  });

  it("writes to a file, and then nothing to standard output", async () => {
    expect(await standpoint(`${digestOfTrams} --output digest.txt`)).toMatchObject({ status: 0, out: "" });
    expect(await readFile(join(directory, "digest.txt"), "utf8")).toContain("Source Discussions (1)");
  });

  it("is quiet but for failures where LOG_LEVEL says so", async () => {
    expect(await standpoint(digestOfTrams, { environment: { LOG_LEVEL: "error" } })).toMatchObject({
      status: 0,
      err: "",
    });
  });

  it.each([
    ["text", /^\S.*\n\n/u],
    ["markdown", /^## \S/u],
    ["discord", /^\{\n {2}"flags": 32768,/u],
    ["html", /^<!doctype html>\n/u],
    ["json", /^\{\n {2}"schema": "standpoint\/digest@1",/u],
  ])("prints a digest as %s", async (format, beginning) => {
    const { status, out } = await standpoint(`${digestOfTrams} --format ${format}`);

    expect(status).toBe(0);
    expect(out).toMatch(beginning);
    expect(out.endsWith("\n")).toBe(true);
  });

  it("leaves out whom the operator denies", async () => {
    await mkdir(join(directory, "config"));
    await writeFile(
      join(directory, "config/standpoint.json"),
      JSON.stringify({ deny: { people: ["Bea@lemmy.example"] } }),
    );
    const { out } = await standpoint(`${digestOfTrams} --format json`);

    expect(JSON.parse(out)).toMatchObject({ omitted: { denied: 1 } });
    expect(out).not.toContain("bea");
  });

  it("ends quietly when its reader has left", async () => {
    const child = begin(digestOfTrams, { LOG_LEVEL: "error" });
    child.stdout.destroy();

    expect(await ended(child)).toMatchObject({ status: 0, err: "" });
  });

  it("can be interrupted", async () => {
    const child = begin("digest --snapshot -");
    const end = ended(child);
    await once(child.stderr, "data");
    child.kill("SIGINT");

    expect(await end).toEqual({ status: 130, out: "", err: "Reading standard input\nInterrupted.\n" });
  });
});

describe("what goes wrong", () => {
  it.each([
    [
      "nothing in the period",
      `${digestOfTrams} --period day --now 2027-01-01`,
      3,
      "There are no posts of the last 24 hours in city@lemmy.example. Try a longer --period.",
    ],
    ["nothing large enough", `${digestOfTrams} --min-comments 99`, 3, "a lower --min-score or --min-comments"],
    ["no snapshot", "digest --snapshot none.json", 1, "none.json could not be read: there is no such file"],
    ["a directory for a snapshot", "digest --snapshot .", 1, "it is a directory"],
    ["a snapshot of another form", "digest --snapshot wrong.json", 1, "wrong.json"],
    ["no JSON", "digest --snapshot broken.json", 1, "broken.json is not JSON"],
    ["an empty file", "digest --snapshot empty.json", 1, "empty.json is not JSON"],
    ["an unknown community", `${digestOfTrams} cats@lemmy.example`, 1, "cats@lemmy.example"],
    ["an unknown thread", `${digestOfTrams} https://lemmy.example/post/99`, 1, "99"],
    [
      "an output that cannot be",
      `${digestOfTrams} --output none/digest.txt`,
      1,
      "none/digest.txt could not be written: its directory is not there",
    ],
    [
      "no language model",
      `${digestOfTrams} --engine llm`,
      2,
      "--engine llm needs a language model, and none is configured: set LLM_BASE_URL",
    ],
    ["an unknown format", `${digestOfTrams} --format pdf`, 2, "one of text, markdown, discord, html, json"],
    ["no command", "", 2, "Say what to do"],
    ["an unknown option", "digest --frmat json", 2, "--frmat"],
    ["a private address", "digest a@127.0.0.1", 1, "127.0.0.1"],
  ])("is said in one sentence: %s", async (_, line, status, sentence) => {
    await writeFile(join(directory, "wrong.json"), JSON.stringify({ posts: [{ id: "x" }], comments: [] }));
    await writeFile(join(directory, "broken.json"), "{");
    await writeFile(join(directory, "empty.json"), "");
    const result = await standpoint(line, { environment: { LOG_LEVEL: "error" } });

    expect(result).toMatchObject({ status, out: "", err: expect.stringContaining(sentence) });
    expect(result.err).not.toMatch(stack);
    expect(result.err.trim().split("\n")).toHaveLength(1);
  });

  it("shows more at LOG_LEVEL=debug", async () => {
    expect((await standpoint("digest --snapshot none.json", { environment: { LOG_LEVEL: "debug" } })).err).toMatch(
      stack,
    );
  });

  it("names every wrong setting in one run, and never its value", async () => {
    const { status, err } = await standpoint(digestOfTrams, {
      environment: { LLM_TIMEOUT: "hunter2", DATABASE_URL: "hunter2" },
    });

    expect(status).toBe(2);
    expect(err).toContain("- LLM_TIMEOUT must be a whole number, like 120");
    expect(err).toContain("- DATABASE_URL must be sqlite:PATH");
    expect(err).not.toContain("hunter2");
  });
});

describe("the other commands", () => {
  it("prints its version and its help", async () => {
    expect(await standpoint("--version")).toEqual({ status: 0, out: `${packageFile.version}\n`, err: "" });
    expect(await standpoint("--help")).toMatchObject({
      status: 0,
      out: expect.stringContaining("digest [options] [SOURCE...]"),
      err: "",
    });
  });

  it("explains on start what to set and points at the demo", async () => {
    const { status, err } = await standpoint("start");

    expect(status).toBe(2);
    expect(err).toContain("set DISCORD_TOKEN");
    expect(err).toContain("npm run demo");
  });

  it("does not pretend to start what it cannot", async () => {
    expect(await standpoint("start", { environment: { WEB_PORT: "0" } })).toMatchObject({
      status: 1,
      err: expect.stringContaining("WEB_PORT is set, but this version has no such part yet"),
    });
  });

  it("checks what is configured, without showing a secret", async () => {
    expect(await standpoint("check")).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^works {3}Settings: .*\n(?:.*\n)*off {5}Discord: /u),
    });

    const environment = { LLM_BASE_URL: "http://127.0.0.1:9/v1", LLM_MODEL: "m", LLM_API_KEY: "secret-token" };
    const { status, out, err } = await standpoint("check", { environment });

    expect(status).toBe(1);
    expect(out).toMatch(/^broken {2}Language model: 127\.0\.0\.1:9 cannot be reached/mu);
    expect(out + err).not.toContain("secret-token");
  });

  it("keeps a person out who is forgotten, though nothing is published yet", async () => {
    const environment = { DATABASE_URL: "sqlite:forgetting.db" };
    expect(await standpoint("forget bea@lemmy.example", { environment })).toMatchObject({
      status: 0,
      out: "",
      err: "bea@lemmy.example is in nothing that is published any more, and is kept out from now on.\n",
    });
  });
});

const item = (id: number, creator: string, score: number) => ({
  id,
  creator,
  score,
  upvotes: score,
  downvotes: 0,
  published: `2026-11-20T${String(8 + (id % 10)).padStart(2, "0")}:00:00Z`,
});
const comment = (id: number, path: string, creator: string, score: number, content: string, rest: object = {}) => ({
  ...item(id, creator, score),
  post_id: 10,
  path,
  content,
  ...rest,
});
const tramSnapshot = {
  posts: [
    {
      ...item(10, "ada", 40),
      name: "Should trams be free for everyone?",
      url: null,
      body: "The city council votes on free trams next week.",
      community: "city",
      instance: "lemmy.example",
    },
  ],
  comments: [
    comment(11, "0.11", "bea", 30, "Free trams are empty trams, because nobody values what costs nothing."),
    comment(12, "0.11.12", "cem", 25, "No. Free trams are full trams wherever a city has tried them."),
    comment(13, "0.13", "dora", 12, "Trams should be free for everyone, because roads are free for every car."),
    comment(14, "0.14", "eli", 9, "Most people would rather have trams that run every five minutes than free trams."),
    comment(15, "0.15", "fay", 7, "I left my car at home for a year and the trams never failed me."),
    comment(16, "0.16", "robo", 1, "I am a bot: trams.", { bot_account: true }),
    comment(17, "0.17", "gil", 3, "Free trams must never come at the price of the night line.", {
      creator_bio: "#NoBot",
    }),
  ],
};
