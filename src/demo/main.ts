import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { run, type Surroundings } from "../main.ts";
import { communities, now, serveInstances } from "./instances.ts";
import { servePage } from "./serve-page.ts";
import { showDiscord } from "./show-discord.ts";
import { showLemmy } from "./show-lemmy.ts";

/** One more than usual, so that every sample thread is told. */
const topics = 6;

const usage = `Usage: npm run demo -- [--once] [OPTIONS]
       npm run demo -- --discord [--once]
       npm run demo -- --lemmy [--once]

Serves bundled sample threads as two Lemmy instances on this machine, reads them with the real program, prints the
digest, and goes on showing it as a page until stopped; --once ends after printing. OPTIONS are those of
"standpoint digest".

--discord runs the bot on a Discord of its own on this machine, and serves a page that shows its channels and takes slash
commands; --once ends after the first scheduled digest.

--lemmy runs the bot on one of the instances: it posts a digest to a community and answers a mention, and both are shown as
a page; --once ends after printing them.
`;

/** Reads the bundled threads over HTTP, as any instance's, and prints their digest. */
async function demonstrate(words: readonly string[], once: boolean, signal: AbortSignal): Promise<number> {
  const served = await serveInstances();
  const pageDirectory = await mkdtemp(join(tmpdir(), "standpoint-demo-"));
  try {
    const surroundings = surroundingsOf(served.baseUrls, signal);
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
    await served.close();
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
  options: {
    once: { type: "boolean" },
    discord: { type: "boolean" },
    lemmy: { type: "boolean" },
    help: { type: "boolean" },
  },
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
  const once = values.once === true;
  const { signal } = interruption;
  if (values.discord === true) process.exitCode = await showDiscord(once, signal);
  else if (values.lemmy === true) process.exitCode = await showLemmy(once, signal);
  else process.exitCode = await demonstrate(rest, once, signal);
}
