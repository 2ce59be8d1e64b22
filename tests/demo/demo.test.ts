import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { digestSchema } from "../../src/digest/digest.ts";

const demo = new URL("../../src/demo/main.ts", import.meta.url).pathname;
const runDemo = (...words: string[]) => promisify(execFile)(process.execPath, [demo, ...words]);

it("tells threads of two instances, on Lemmy 0.19 and 1.0, as one topic", async () => {
  const { stdout } = await runDemo("--once", "--format", "json");
  const { topics, notes } = digestSchema.parse(JSON.parse(stdout));

  expect(topics[0]?.sources.map(({ community }) => community)).toEqual([
    "technology@lemmy.example",
    "ai@feddit.example",
    "ai@feddit.example",
  ]);
  expect(topics).toHaveLength(6);
  expect(notes).toEqual([]);
});

it("tells a German thread in German, and what is no dispute as none", async () => {
  const { stdout } = await runDemo("--once", "--format", "json");
  const { topics } = digestSchema.parse(JSON.parse(stdout));
  const german = topics.find(({ language }) => language === "de");

  expect(german?.framing.text).toMatch(/^Im Beitrag heißt es: „/u);
  expect(german?.balance.favor).toBeGreaterThan(0);
  expect(german?.balance.against).toBeGreaterThan(0);
  expect(new Set(topics.map(({ kind }) => kind))).toEqual(new Set(["dispute", "other"]));
});

it("tells of threads from four communities", async () => {
  const { stdout } = await runDemo("--once", "--format", "json");
  const { topics } = digestSchema.parse(JSON.parse(stdout));
  const sources = topics.flatMap((topic) => topic.sources);

  expect(sources).toHaveLength(8);
  expect(new Set(sources.map(({ community }) => community)).size).toBe(4);
});

it("has German headings where it is asked for them; topics stay in their own language", async () => {
  const { stdout } = await runDemo("--once", "--language", "de");

  for (const heading of ["Kernaussagen", "Quellen (3)", "Automatisch und ohne Sprachmodell verfasst"])
    expect(stdout).toContain(heading);
  expect(stdout).not.toContain("Key Points");
  expect(stdout).toContain('The post asks: "Do open-weight models');
});

it("leaves out whom nobody may read, and never obeys what a comment orders", async () => {
  const { stdout } = await runDemo("--once");

  for (const name of ["quietharbour", "link_tidier", "megaphone_3000", "fumesfan", "prompt_goblin"])
    expect(stdout).not.toContain(name);
  expect(stdout).not.toMatch(/ignore your previous/iu);
  expect(stdout.replace(/\s+/gu, " ")).toContain(
    "2 by people who opted out, 1 by a banned person, 1 by a bot, 2 deleted, 1 removed",
  );
});

it("posts to a Lemmy community, and answers a mention there", async () => {
  const { stdout } = await runDemo("--lemmy", "--once");
  const [post, answer] = stdout.split("=".repeat(40));

  expect(post).toMatch(/^# .+\n/u);
  for (const text of [post, answer]) expect(text).toContain("::: spoiler Source Discussions");
});

it("delivers a watch's digest to a Discord of its own, once", async () => {
  const { stdout } = await runDemo("--discord", "--once");

  expect(stdout).toMatch(/^## .+\n/u);
  for (const text of ["**Key Points**", "Source Discussions (3)", "Every topic in full: below."])
    expect(stdout).toContain(text);
  expect(stdout.match(/Written by the embedded engine/gu)).toHaveLength(1);
});
