import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("..", import.meta.url).pathname;

/**
 * Who may import whom, from the inside out. What is not listed is denied: a room that is not here may not exist, and a
 * package or a part of Node that is not named may not be used. Everyone may import `src/errors.ts`.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/errors.ts": [],
  "src/language": ["npm:stemmer"],
  "src/text": ["src/language", "npm:franc-min", "npm:mdast", "npm:mdast-util-from-markdown"],
  "src/thread": ["src/text"],
  "src/stance": ["src/thread", "src/text", "src/language"],
  "src/digest": ["src/stance", "src/thread", "src/text", "src/language", "npm:zod", "node:crypto"],
  // Shares no code with a writer: what both get wrong would be caught by neither. Of the digest, its shapes alone.
  "src/digest/verify": ["src/digest", "src/thread", "src/text", "src/language"],
  // Of Discord, its types alone.
  "src/render": [
    "src/discord",
    "src/digest",
    "src/thread",
    "src/text",
    "src/language",
    "npm:discord-api-types",
    "node:crypto",
  ],
  "src/delivery": ["src/digest", "src/thread"],
  "src/mention": ["src/thread", "npm:mdast", "npm:mdast-util-from-markdown"],
  "src/watch": ["src/delivery", "src/thread", "npm:cron-parser", "node:crypto"],
  "src/discord": ["npm:discord-api-types", "node:crypto"],
  "src/ports": ["src/delivery", "src/digest", "src/mention", "src/thread", "src/watch"],
  "src/model": [
    "src/digest",
    "src/ports",
    "src/stance",
    "src/thread",
    "src/text",
    "src/language",
    "npm:zod",
    "node:crypto",
  ],
  "src/usecases": [
    "src/delivery",
    "src/mention",
    "src/ports",
    "src/watch",
    "src/language",
    "src/digest",
    "src/digest/verify",
    "src/stance",
    "src/thread",
    "src/text",
  ],
  "src/adapters/keyv": [
    "src/delivery",
    "src/digest",
    "src/mention",
    "src/ports",
    "src/thread",
    "src/watch",
    "npm:keyv",
    "npm:@keyv/sqlite",
    "npm:zod",
    "node:fs",
    "node:path",
    "node:sqlite",
  ],
  "src/adapters/node-cron": ["src/ports", "src/watch", "npm:node-cron"],
  "src/adapters/system-clock.ts": ["src/ports", "node:timers/promises"],
  "src/adapters/lemmy": [
    "src/delivery",
    "src/digest",
    "src/ports",
    "src/thread",
    "npm:lemmy-js-client",
    "npm:lemmy-js-client-v3",
    "npm:p-queue",
    "npm:zod",
    "node:crypto",
    "node:dns",
    "node:events",
    "node:http",
    "node:https",
    "node:net",
    "node:stream",
    "node:stream/promises",
    "node:zlib",
  ],
  "src/adapters/discord": [
    "src/delivery",
    "src/digest",
    "src/discord",
    "src/language",
    "src/ports",
    "src/render",
    "src/watch",
    "npm:discord.js",
    "node:crypto",
  ],
  "src/adapters/piscina": [
    "src/digest",
    "src/model",
    "src/ports",
    "src/thread",
    "npm:piscina",
    "node:os",
    "node:url",
    "node:worker_threads",
  ],
  "src/adapters/p-queue": ["src/ports", "npm:p-queue"],
  "src/adapters/language-model": [
    "src/ports",
    "npm:ai",
    "npm:@ai-sdk/openai-compatible",
    "npm:gpt-tokenizer",
    "npm:p-queue",
    "node:crypto",
    "node:module",
    "node:http",
    "node:https",
  ],
  // The composition root of an engine thread, and of the writer that works in one or on the command line.
  "src/engine-worker.ts": [
    "src/adapters/piscina",
    "src/digest",
    "src/model",
    "src/ports",
    "src/usecases",
    "src/write-with-model.ts",
  ],
  "src/write-with-model.ts": ["src/adapters/language-model", "src/digest", "src/model", "src/ports"],
  "src/adapters/pino": ["src/ports", "npm:pino"],
  "src/adapters/resvg": ["npm:@resvg/resvg-js", "node:module"],
  "src/adapters/snapshot": [
    "src/ports",
    "src/thread",
    "npm:zod",
    "node:fs/promises",
    "node:path",
    "node:stream",
    "node:stream/consumers",
  ],
  "src/adapters/terminal": [
    "src/render",
    "src/thread",
    "src/text",
    "npm:commander",
    "node:crypto",
    "node:fs/promises",
    "node:path",
  ],
  config: ["package.json", "src/thread", "src/watch", "npm:zod", "node:fs/promises", "node:path", "node:util"],
  "src/generate-schemas.ts": ["config", "src/digest", "npm:zod", "node:fs/promises"],
  "src/bot": [
    "commands",
    "config",
    "package.json",
    "src/adapters/discord",
    "src/adapters/keyv",
    "src/adapters/language-model",
    "src/adapters/lemmy",
    "src/adapters/node-cron",
    "src/adapters/p-queue",
    "src/adapters/pino",
    "src/adapters/piscina",
    "src/adapters/resvg",
    "src/adapters/system-clock.ts",
    "src/delivery",
    "src/digest",
    "src/discord",
    "src/language",
    "src/mention",
    "src/model",
    "src/ports",
    "src/render",
    "src/usecases",
    "src/watch",
    "node:path",
    "src/thread",
    "node:fs/promises",
  ],
  "src/cli": [
    "config",
    "package.json",
    "src/adapters/language-model",
    "src/adapters/lemmy",
    "src/bot",
    "src/adapters/snapshot",
    "src/adapters/terminal",
    "src/digest",
    "src/digest/verify",
    "src/language",
    "src/model",
    "src/ports",
    "src/render",
    "src/text",
    "src/thread",
    "src/usecases",
    "src/write-with-model.ts",
    "src/adapters/system-clock.ts",
    "node:path",
    "node:stream",
  ],
  // Of the bot's own parts, use cases and ports: never an adapter.
  commands: [
    "commands/words",
    "src/delivery",
    "src/digest",
    "src/discord",
    "src/language",
    "src/ports",
    "src/render",
    "src/text",
    "src/thread",
    "src/usecases",
    "src/watch",
    "npm:discord.js",
  ],
  "commands/words": ["src/usecases", "src/watch", "npm:discord.js"],
  "src/main.ts": ["config", "package.json", "src/adapters/terminal", "src/cli"],
  // Stands in for Discord: shares no code with the bot, which would pass on the bot's mistakes.
  "src/demo/sample-discord": [
    "npm:discord-api-types",
    "npm:mdast",
    "npm:mdast-util-from-markdown",
    "npm:ws",
    "node:crypto",
    "node:events",
    "node:http",
    "node:net",
    "node:stream/consumers",
    "node:timers/promises",
  ],
  "src/demo": [
    "src/demo/sample-discord",
    "src/main.ts",
    "src/adapters/snapshot",
    "npm:lemmy-js-client",
    "npm:lemmy-js-client-v3",
    "npm:mdast",
    "npm:mdast-util-from-markdown",
    "npm:zod",
    "node:events",
    "node:http",
    "node:path",
    "node:os",
    "node:fs/promises",
    "node:net",
    "node:util",
    "node:stream/consumers",
    "config",
    "src/bot",
    "src/ports",
    "node:timers/promises",
  ],
};

/** What the verifier may know of its neighbours in `src/digest`. */
const shapesOfDigests = ["src/digest/digest.ts", "src/digest/digest-writer.ts"];

/** Rooms whose answers follow from their arguments alone. */
const pureRooms = [
  "src/errors.ts",
  "src/language",
  "src/text",
  "src/thread",
  "src/stance",
  "src/digest",
  "src/digest/verify",
  "src/delivery",
  "src/watch",
  "src/mention",
  "src/discord",
  "src/render",
  "src/ports",
  "src/model",
  "src/usecases",
];
const impure =
  /\bprocess\.\w+|\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bMath\.random\b|\bperformance\.|\bfetch\(|\bconsole\.|\bset(?:Timeout|Interval)\(|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b|\bTemporal\.Now\b/gu;

/** What is wrong with a file: one line each. */
function violationsIn(file: string, source: string): string[] {
  const room = roomOf(file);
  const allowed = mayImport[room];
  if (allowed === undefined) return [`${file}: the room ${room} is not in this test`];
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/(?<=^|\s)\/\/.*$/gmu, "");
  const denied = importsOf(code)
    .map((name) => targetOf(file, name))
    .filter((target) => !isAllowed(target, room, allowed))
    .map((target) => `${file}: ${room} may not import ${target}`);
  const shared = importsOf(code)
    .map((name) => (name.startsWith(".") ? normalize(join(dirname(file), name)) : name))
    .filter((path) => room === "src/digest/verify" && roomOf(path) === "src/digest" && !shapesOfDigests.includes(path))
    .map((path) => `${file}: the verifier may not share ${path}`);
  const found = pureRooms.includes(room) ? [...code.matchAll(impure)] : [];
  return [...denied, ...shared, ...found.map(([what]) => `${file}: ${room} is pure and may not use ${what}`)];
}

function isAllowed(target: string, room: string, allowed: readonly string[]): boolean {
  return target === room || target === "src/errors.ts" || allowed.includes(target);
}

/** `src/thread`, `src/adapters/lemmy`, `src/main.ts`, `config`. The most particular one that is known. */
function roomOf(file: string): string {
  const parts = file.split("/");
  const names = parts.map((_, at) => parts.slice(0, at + 1).join("/")).reverse();
  const known = names.find((name) => name in mayImport);
  return known ?? (parts.length > 2 ? parts.slice(0, parts[1] === "adapters" ? 3 : 2).join("/") : file);
}

/** A room, a file at the top, `npm:NAME` or `node:NAME`. */
function targetOf(file: string, name: string): string {
  if (name.startsWith("node:")) return name;
  if (name.startsWith(".")) return roomOf(normalize(join(dirname(file), name)));
  return `npm:${name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/")}`;
}

function importsOf(code: string): string[] {
  const patterns = [
    /(?:^|[;\n])\s*(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"']+)["']/gu,
    /(?:^|[;\n])\s*import\s*["']([^"']+)["']/gu,
    /\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/gu,
  ];
  const computed = [...code.matchAll(/\b(?:import|require)\(\s*(?!["'`])\S/gu)].map(() => "computed");
  return [...patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = ""]) => name)), ...computed];
}

function sourceFiles(): string[] {
  return ["src", "commands", "config"].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => `${top}/${path}`),
  );
}

describe("the rooms", () => {
  it("import only whom they may, and the pure ones nothing of the outside", () => {
    const files = sourceFiles();

    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap((file) => violationsIn(file, readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  it("depend on each other in one direction", () => {
    const visit = (room: string, path: readonly string[]): string[] =>
      path.includes(room)
        ? [[...path, room].join(" → ")]
        : (mayImport[room] ?? []).filter((next) => next in mayImport).flatMap((next) => visit(next, [...path, room]));

    expect(Object.keys(mayImport).flatMap((room) => visit(room, []))).toEqual([]);
  });
});

describe("this test", () => {
  it.each([
    ["src/text/a.ts", 'import { b } from "../thread/b.ts";', "src/text may not import src/thread"],
    ["src/text/a.ts", 'import type {\n  B,\n} from "../thread/b.ts";', "src/text may not import src/thread"],
    ["src/text/a.ts", 'export * from "../stance/b.ts";', "src/text may not import src/stance"],
    ["src/thread/a.ts", 'import "node:fs";', "src/thread may not import node:fs"],
    ["src/thread/a.ts", 'const b = await import("zod");', "src/thread may not import npm:zod"],
    ["src/thread/a.ts", "const b = await import(name);", "src/thread may not import npm:computed"],
    ["src/adapters/lemmy/a.ts", 'import { b } from "../../usecases/b.ts";', "may not import src/usecases"],
    ["src/adapters/lemmy/a.ts", 'import { b } from "../snapshot/b.ts";', "may not import src/adapters/snapshot"],
    ["src/usecases/a.ts", 'import { b } from "../adapters/lemmy/b.ts";', "may not import src/adapters/lemmy"],
    ["src/digest/verify/a.ts", 'import { b } from "../../stance/b.ts";', "may not import src/stance"],
    ["src/digest/verify/law/a.ts", 'import { b } from "../../realise.ts";', "may not share src/digest/realise.ts"],
    ["src/digest/a.ts", 'import { b } from "./verify/b.ts";', "src/digest may not import src/digest/verify"],
    ["src/utils/a.ts", "", "the room src/utils is not in this test"],
    ["src/adapters/pigeon/a.ts", "", "the room src/adapters/pigeon is not in this test"],
    ["src/thread/a.ts", "const now = new Date();", "may not use new Date()"],
    ["src/thread/a.ts", "const now = Date.now();", "may not use Date.now"],
    ["src/render/a.ts", "const { LANG } = process.env;", "may not use process.env"],
    ["src/stance/a.ts", "const chance = Math.random();", "may not use Math.random"],
  ])("catches in %s: %s", (file, source, violation) => {
    expect(violationsIn(file, source)).toEqual([expect.stringContaining(violation)]);
  });

  it("lets pass what only looks like it", () => {
    const source =
      '// import { a } from "node:fs";\n/** Date.now */\nimport { b } from "./b.ts";\nconst c = new Date(b);\n';

    expect(violationsIn("src/thread/a.ts", source)).toEqual([]);
  });
});
