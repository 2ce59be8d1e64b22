import { parseArgs } from "node:util";
import { run } from "../main.ts";
import { startSampleInstance } from "./sample-instance/sample-instance.ts";
import feddit from "./sample-threads/feddit.json" with { type: "json" };
import lemmy from "./sample-threads/threadiverse.json" with { type: "json" };

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

const usage = `Usage: npm run demo -- [--once] [OPTIONS]

Serves bundled sample threads as two Lemmy instances on this machine, reads them with the real program, and prints the
digest. --once ends after printing, which this version always does. OPTIONS are those of "standpoint digest".
`;

/** Reads the bundled threads over HTTP, as any instance's, and prints their digest. */
async function demonstrate(words: readonly string[], signal: AbortSignal): Promise<number> {
  const served = await Promise.all(
    instances.map(async (instance) => ({
      host: instance.host,
      instance: await startSampleInstance({ ...instance, now: new Date(now) }),
    })),
  );
  try {
    return await run(["digest", ...communities, "--now", now, ...words], {
      // Nothing of the operator's own settings: the demo shows the same everywhere.
      environment: {
        LEMMY_BASE_URLS: JSON.stringify(
          Object.fromEntries(served.map(({ host, instance }) => [host, instance.baseUrl])),
        ),
        NO_COLOR: process.env.NO_COLOR,
        TERM: process.env.TERM,
      },
      settingsDirectory: import.meta.dirname,
      directory: process.cwd(),
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      signal,
    });
  } finally {
    await Promise.all(served.map(({ instance }) => instance.close()));
  }
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
  const rest = process.argv
    .slice(2)
    .filter((_, at) => !tokens.some((token) => token.index === at && token.kind === "option" && token.name === "once"));
  process.exitCode = await demonstrate(rest, interruption.signal);
}
