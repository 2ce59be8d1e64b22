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
  expect(topics).toHaveLength(5);
  expect(notes).toEqual([]);
}, 60_000);

it("leaves out whom nobody may read, and never obeys what a comment orders", async () => {
  const { stdout } = await runDemo("--once");

  for (const name of ["quietharbour", "link_tidier", "megaphone_3000", "fumesfan", "prompt_goblin"])
    expect(stdout).not.toContain(name);
  expect(stdout).not.toMatch(/ignore your previous/iu);
  expect(stdout.replace(/\s+/gu, " ")).toContain(
    "2 by people who opted out, 1 by a banned person, 1 by a bot, 2 deleted, 1 removed",
  );
}, 60_000);
