import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { describeSettings } from "../config/describe.ts";
import { loadSettings } from "../config/load.ts";
import type { Settings } from "../config/settings.ts";
import packageFile from "../package.json" with { type: "json" };
import { describeInstance } from "./adapters/lemmy/describe-instance.ts";
import { createLemmyProbe } from "./adapters/lemmy/lemmy-probe.ts";
import { createLemmyThreadSource } from "./adapters/lemmy/lemmy-thread-source.ts";
import { readSnapshot } from "./adapters/snapshot/read-snapshot.ts";
import { readSnapshotText, snapshotName } from "./adapters/snapshot/snapshot-file.ts";
import { type DigestInvocation, type Invocation, parseArguments } from "./adapters/terminal/parse-arguments.ts";
import { createProgress } from "./adapters/terminal/progress.ts";
import { writeOutput, writeResult } from "./adapters/terminal/write-output.ts";
import type { Digest } from "./digest/digest.ts";
import { createEmbeddedWriter } from "./digest/embedded-writer.ts";
import type { Failure } from "./digest/verify/failure.ts";
import { AppError, ConfigurationError, UsageError } from "./errors.ts";
import { languageFor, languageOf } from "./language/languages.ts";
import type { ThreadSource } from "./ports/thread-source.ts";
import { renderDiscord } from "./render/discord.ts";
import { renderHtml } from "./render/html/page.ts";
import { printedJson, renderJson } from "./render/json.ts";
import { renderMarkdown } from "./render/markdown.ts";
import { renderText } from "./render/text.ts";
import { withoutControls } from "./text/control-characters.ts";
import type { EligibilityRule } from "./thread/eligibility.ts";
import type { SourceReference } from "./thread/source-reference.ts";
import { type CommunityName, instanceOf } from "./thread/thread.ts";
import { type BuildDigestRequest, type BuildProgress, buildDigest } from "./usecases/build-digest.ts";
import type { NothingReason } from "./usecases/why-nothing.ts";

/** Lines longer than this are hard to read, however wide the terminal is. */
const widestLine = 100;
/** Where the width is nobody's, as in a file. */
const ordinaryWidth = 80;
const exitStatus = { done: 0, failed: 1, wrongUsage: 2, nothing: 3, interrupted: 130 } as const;

/** A terminal's stream, or any other. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** What a run of the program has around it. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where relative paths lead. */
  readonly directory: string;
  /** Where `.env` and `config/` are; left out: in `directory`. */
  readonly settingsDirectory?: string;
  readonly stdin: Readable;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly signal: AbortSignal;
}

/**
 * Runs one command.
 *
 * @param words - the command line, without the names of the runtime and of the program
 * @returns the exit status; nothing is thrown
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { environment, stderr, signal } = surroundings;
  try {
    return await obey(parseArguments(words, packageFile.version), surroundings);
  } catch (error) {
    if (signal.aborted) {
      say(stderr, "Interrupted.");
      return exitStatus.interrupted;
    }
    const expected = error instanceof AppError;
    const [bug] = String(error).split("\n");
    say(stderr, expected ? error.userMessage : `Something went wrong inside Standpoint: ${bug}`);
    if (environment.LOG_LEVEL === "debug" && error instanceof Error) stderr.write(`${error.stack}\n`);
    const usage = error instanceof UsageError || error instanceof ConfigurationError;
    return usage ? exitStatus.wrongUsage : exitStatus.failed;
  }
}

/** Writes lines that may hold names from outside; nothing in them commands the terminal. */
function say(stream: OutputStream, lines: string): void {
  stream.write(`${lines.split("\n").map(withoutControls).join("\n")}\n`);
}

async function obey(invocation: Invocation, surroundings: Surroundings): Promise<number> {
  if (invocation.command === "print") {
    await writeResult(surroundings.stdout, invocation.text);
    return exitStatus.done;
  }
  const { environment, directory, settingsDirectory = directory } = surroundings;
  const settings = await loadSettings({ environment, directory: settingsDirectory });
  switch (invocation.command) {
    case "digest":
      return digest(invocation, settings, surroundings);
    case "start":
      return start(settings, surroundings);
    case "check":
      return check(settings, surroundings);
    case "forget":
      say(
        surroundings.stderr,
        `This version stores and publishes nothing, so there is nothing of ${invocation.person} to remove; to keep the person out of digests, add "${invocation.person}" to deny.people in ${settings.choicesFile.path}.`,
      );
      return exitStatus.failed;
  }
}

async function digest(asked: DigestInvocation, settings: Settings, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, signal } = surroundings;
  if (asked.engine === "llm") {
    throw new UsageError("--engine llm is not available in this version; leave it out, or say --engine embedded.");
  }
  const quiet = settings.logLevel === "warn" || settings.logLevel === "error";
  if (asked.language !== undefined && languageOf(asked.language) === undefined)
    stderr.write(`There are no headings in ${asked.language} yet; they are in English.\n`);
  const progress = createProgress(quiet ? { write: () => {} } : stderr);
  try {
    if (asked.snapshot !== undefined) progress.show(`Reading ${snapshotName(asked.snapshot)}`);
    const { threads, sources, extent } = await openSource(asked, settings, surroundings);
    const request: BuildDigestRequest = {
      sources,
      extent,
      period: asked.period,
      selection: asked.selection,
      eligibility: eligibilityOf(settings),
      language: asked.language,
      now: asked.now ?? new Date(),
      until: asked.now,
    };
    const ports = {
      threads,
      writer: createEmbeddedWriter(),
      onProgress: (step: BuildProgress) => progress.show(progressSentence(step)),
      onUnproved: (failures: readonly Failure[]) => {
        if (settings.logLevel !== "debug") return;
        progress.clear();
        for (const { path, start, end, reason } of failures)
          say(stderr, `Not proved: ${path} ${start}-${end}: ${reason}`);
      },
    };
    const outcome = await buildDigest(request, ports, signal);
    progress.clear();
    if (outcome.status === "nothing") {
      say(stderr, `${outcome.why}${hintOf(outcome.reason, asked)}`);
      return exitStatus.nothing;
    }
    const rendered = render(outcome.digest, asked, settings, surroundings);
    if (asked.output === undefined) await writeResult(stdout, rendered);
    else await writeOutput(resolve(surroundings.directory, asked.output), rendered);
    return exitStatus.done;
  } finally {
    progress.clear();
  }
}

interface OpenSource {
  readonly threads: ThreadSource;
  readonly sources: readonly SourceReference[];
  readonly extent: NonNullable<BuildDigestRequest["extent"]>;
}

async function openSource(
  asked: DigestInvocation,
  settings: Settings,
  surroundings: Surroundings,
): Promise<OpenSource> {
  if (asked.snapshot === undefined) {
    const threads = createLemmyThreadSource(lemmyAccess(settings));
    return { threads, sources: asked.sources, extent: { to: asked.now } };
  }
  const snapshot = readSnapshot(await readSnapshotText(asked.snapshot, surroundings), snapshotName(asked.snapshot));
  const everything = snapshot.communities.map((community) => ({ kind: "community", community }) as const);
  return {
    threads: snapshot.source,
    sources: asked.sources.length > 0 ? asked.sources : everything,
    extent: { from: snapshot.oldestPost, to: asked.now ?? snapshot.newestItem },
  };
}

function eligibilityOf({ choices }: Settings): EligibilityRule {
  return { denied: choices.deny, nsfw: false };
}

function progressSentence(progress: BuildProgress): string {
  switch (progress.step) {
    case "listing":
      return `Listing the posts of ${progress.community}`;
    case "reading":
      return `Reading the comments on "${progress.post.title}"`;
    case "rereading":
      return "Reading what is cited again";
    case "missed":
      return `Going on without ${progress.source}: ${progress.error instanceof AppError ? progress.error.userMessage : progress.error}`;
    case "writing":
      return `Working out who argues what: topic ${progress.topic} of ${progress.topics}`;
  }
}

function hintOf(reason: NothingReason, { period }: DigestInvocation): string {
  const longer = period === "all" ? "" : "a longer --period";
  if (reason === "no-posts") return longer === "" ? "" : ` Try ${longer}.`;
  if (reason !== "too-small") return "";
  return ` Try ${longer === "" ? "" : `${longer}, or `}a lower --min-score or --min-comments.`;
}

function render(built: Digest, asked: DigestInvocation, settings: Settings, surroundings: Surroundings): string {
  const options = { catalogue: languageFor(built.language).catalogue, contactUrl: settings.contactUrl };
  switch (asked.format) {
    case "json":
      return renderJson(built);
    case "markdown":
      return renderMarkdown(built, options);
    case "discord":
      return printedJson(renderDiscord(built, options));
    case "html":
      return renderHtml(built, options);
    case "text":
      return renderText(built, { ...options, ...terminalOf(asked, surroundings) });
  }
}

/** How wide lines may be, and whether they may have colours. */
function terminalOf(asked: DigestInvocation, { stdout, environment }: Surroundings) {
  const onTerminal = stdout.isTTY === true && asked.output === undefined;
  const plain = (environment.NO_COLOR ?? "") !== "" || environment.TERM === "dumb";
  return {
    width: onTerminal ? Math.min(stdout.columns ?? ordinaryWidth, widestLine) : ordinaryWidth,
    colour: onTerminal && !plain,
  };
}

/** Says what runs and what does not; there is nothing to run yet. */
async function start(settings: Settings, { stderr }: Surroundings): Promise<number> {
  const parts = describeSettings(settings);
  const configured = parts.some(({ state }) => state === "broken");
  const lines = [
    configured
      ? "This version cannot run what is configured: it builds digests on the command line alone."
      : "Nothing is configured, so there is nothing to start.",
    ...parts.filter(({ state }) => state !== "works").map(({ part, text: says }) => `  ${part}: ${says}`),
    "See it work first: npm run demo",
    "Build a digest now: npm run -s standpoint -- digest technology@lemmy.world --period week",
  ];
  say(stderr, lines.join("\n"));
  return configured ? exitStatus.failed : exitStatus.wrongUsage;
}

async function check(settings: Settings, { stdout, signal }: Surroundings): Promise<number> {
  const probe = createLemmyProbe(lemmyAccess(settings));
  const watched = Map.groupBy(watchedCommunities(settings), (community) => instanceOf(community));
  const reports = await Promise.all([...watched].map(([host, communities]) => probe(host, communities, signal)));
  const parts = [...describeSettings(settings), ...reports.flatMap(describeInstance)];
  const lines = parts.map(({ part, state, text: says }) => `${state.padEnd("broken".length)}  ${part}: ${says}`);
  await writeResult(stdout, `${[...lines, "", "See it work with bundled threads: npm run demo"].join("\n")}\n`);
  return parts.some(({ state }) => state === "broken") ? exitStatus.failed : exitStatus.done;
}

/** Every community that the operator's choices name as one to read. */
function watchedCommunities({ choices: { lemmy } }: Settings): CommunityName[] {
  const named = [...lemmy.destinations.flatMap(({ watch }) => watch), ...(lemmy.mentions?.communities ?? [])];
  return [...new Set(named)];
}

function lemmyAccess(settings: Settings) {
  return {
    baseUrls: settings.lemmyBaseUrls,
    userAgent: `Standpoint/${packageFile.version} (+${settings.contactUrl})`,
  };
}

if (import.meta.main) {
  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort());
  process.once("SIGTERM", () => interruption.abort());
  // What cannot be written to standard output is told by `writeResult`; where there is nobody to tell, nothing is told.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const status = await run(process.argv.slice(2), {
    environment: process.env,
    directory: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
  });
  // An interrupted request may still hold the process.
  if (interruption.signal.aborted) process.exit(status);
  process.exitCode = status;
}
