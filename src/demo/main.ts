import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { run, type Surroundings } from "../main.ts";
import { startSampleInstance } from "./sample-instance/sample-instance.ts";
import feddit from "./sample-threads/feddit.json" with { type: "json" };
import lemmy from "./sample-threads/threadiverse.json" with { type: "json" };
import { servePage } from "./serve-page.ts";

/** The moment at which the sample threads are a day old at most. */
const now = "2026-11-21T09:00:00Z";
/** Two instances: one on Lemmy 0.19, one on 1.0. */
const instances = [
  { host: "lemmy.example", version: "0.19.20", snapshot: lemmy },
  { host: "feddit.example", version: "1.0.0-beta.1", snapshot: feddit },
] as const;
const communities = [
  "technology@lemmy.example",
  "citylife@lemmy.example",
  "ai@feddit.example",
  "garden@feddit.example",
];

/** One more than usual, so that every sample thread is told. */
const topics = 6;

const usage = `Usage: npm run demo -- [--once] [OPTIONS]

Serves bundled sample threads as two Lemmy instances on this machine, reads them with the real program, prints the
digest, and goes on showing it as a page until stopped; --once ends after printing. OPTIONS are those of
"standpoint digest".
`;

/** Reads the bundled threads over HTTP, as any instance's, and prints their digest. */
async function demonstrate(words: readonly string[], once: boolean, signal: AbortSignal): Promise<number> {
  const served = await Promise.all(
    instances.map(async (instance) => ({
      host: instance.host,
      instance: await startSampleInstance({ ...instance, now: new Date(now) }),
    })),
  );
  const pageDirectory = await mkdtemp(join(tmpdir(), "standpoint-demo-"));
  try {
    const baseUrls = Object.fromEntries(served.map(({ host, instance }) => [host, instance.baseUrl]));
    const surroundings = surroundingsOf(baseUrls, signal);
    const digest = ["digest", ...communities, "--now", now, "--max-topics", String(topics)];
    const status = await run([...digest, ...words], surroundings);
    if (once || status !== 0) return status;
    const page = join(pageDirectory, "digest.html");
    await run([...digest, "--format", "html", "--output", page], surroundings);
    const sayWhere = (url: string) => process.stderr.write(`\nThe same as a page: ${url} (Ctrl-C ends)\n`);
    await servePage(await readFile(page, "utf8"), sayWhere, signal);
    return status;
  } finally {
    await rm(pageDirectory, { recursive: true });
    await Promise.all(served.map(({ instance }) => instance.close()));
  }
}

/** Nothing of the operator's own settings: the demo shows the same everywhere. */
function surroundingsOf(baseUrls: Readonly<Record<string, string>>, signal: AbortSignal): Surroundings {
  const { NO_COLOR, TERM } = process.env;
  return {
    environment: { LEMMY_BASE_URLS: JSON.stringify(baseUrls), NO_COLOR, TERM },
    settingsDirectory: import.meta.dirname,
    directory: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal,
  };
}

const { values, tokens } = parseArgs({
  options: { once: { type: "boolean" }, help: { type: "boolean" } },
  strict: false,
  tokens: true,
});
if (values.help === true) {
  process.stdout.write(usage);
} else {
  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort());
  process.once("SIGTERM", () => interruption.abort());
  const own = new Set(
    tokens.flatMap((token) => (token.kind === "option" && token.name === "once" ? [token.index] : [])),
  );
  const rest = process.argv.slice(2).filter((_, at) => !own.has(at));
  process.exitCode = await demonstrate(rest, values.once === true, interruption.signal);
}
