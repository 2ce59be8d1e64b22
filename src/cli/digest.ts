import { resolve } from "node:path";
import { lemmyAccess } from "../../config/lemmy-access.ts";
import type { Settings } from "../../config/settings.ts";
import { createLemmyThreadSource } from "../adapters/lemmy/lemmy-thread-source.ts";
import { readSnapshot } from "../adapters/snapshot/read-snapshot.ts";
import { readSnapshotText, snapshotName } from "../adapters/snapshot/snapshot-file.ts";
import type { DigestInvocation } from "../adapters/terminal/parse-arguments.ts";
import { createProgress } from "../adapters/terminal/progress.ts";
import { writeOutput, writeResult } from "../adapters/terminal/write-output.ts";
import { readOptOuts } from "../bot/read-opt-outs.ts";
import type { Digest } from "../digest/digest.ts";
import type { Failure } from "../digest/verify/failure.ts";
import { AppError } from "../errors.ts";
import { languageFor, languageOf } from "../language/languages.ts";
import type { ModelReport } from "../model/report.ts";
import { reportFields } from "../model/report-fields.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import { renderDiscord } from "../render/discord.ts";
import { renderHtml } from "../render/html/page.ts";
import { printedJson, renderJson } from "../render/json.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { renderText } from "../render/text.ts";
import type { SourceReference } from "../thread/source-reference.ts";
import type { PersonName, Post } from "../thread/thread.ts";
import { type BuildDigestRequest, type BuildProgress, buildDigest } from "../usecases/build-digest.ts";
import type { NothingReason } from "../usecases/why-nothing.ts";
import { chooseWriter } from "./choose-writer.ts";
import { sayUnproved } from "./say-unproved.ts";
import { exitStatus, type Surroundings, say } from "./surroundings.ts";

/** Lines longer than this are hard to read, however wide the terminal is. */
const widestLine = 100;
/** Who told the bot to be left alone, where one stores that here. */
async function optedOut(settings: Settings, { directory, stderr }: Surroundings): Promise<PersonName[]> {
  try {
    return await readOptOuts(settings, directory);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(stderr, `It is not known who opted out with the bot: ${error.userMessage}`);
    return [];
  }
}

/** Where the width is nobody's, as in a file. */
const ordinaryWidth = 80;

/** Builds one digest and prints it. */
export async function digest(asked: DigestInvocation, settings: Settings, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, signal } = surroundings;
  const quiet = settings.logLevel === "warn" || settings.logLevel === "error";
  if (asked.language !== undefined && languageOf(asked.language) === undefined)
    stderr.write(`There are no headings in ${asked.language} yet; they are in English.\n`);
  const progress = createProgress(quiet ? { write: () => {} } : stderr);
  const reports: ModelReport[] = [];
  const writer = await chooseWriter(asked.engine, settings, {
    onFailure: (why) => {
      progress.clear();
      say(stderr, `The language model did not answer: ${why}`);
    },
    onReport: (report) => reports.push(report),
  });
  try {
    if (asked.snapshot !== undefined) progress.show(`Reading ${snapshotName(asked.snapshot)}`);
    const { threads, sources, extent } = await openSource(asked, settings, surroundings);
    const request: BuildDigestRequest = {
      sources,
      extent,
      period: asked.period,
      selection: asked.selection,
      eligibility: {
        denied: settings.choices.deny,
        nsfw: false,
        optedOut: await optedOut(settings, surroundings),
      },
      language: asked.language,
      now: asked.now ?? new Date(),
      until: asked.now,
    };
    const ports = {
      threads,
      writer,
      onProgress: (step: BuildProgress) => progress.show(progressSentence(step)),
      onUnproved: (failures: readonly Failure[], posts: readonly Post[]) => {
        progress.clear();
        sayUnproved(stderr, settings.logLevel, failures, posts);
      },
    };
    const outcome = await buildDigest(request, ports, signal);
    progress.clear();
    if (reports.length > 0 && !quiet) say(stderr, modelSentence(reports));
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

function modelSentence(reports: readonly ModelReport[]): string {
  const { read, comments, calls, tokensIn, tokensOut, ...rest } = reportFields(reports);
  const claims = `${rest.claims} claims, ${rest.claimsDropped} of them dropped, ${rest.claimsCut} cut to their quotation`;
  const sentences = `${rest.sentences} sentences, ${rest.repaired} repaired, ${rest.replaced} replaced, ${rest.dropped} dropped, ${rest.tooLong} left out for length`;
  return `The language model read ${read} of ${comments} comments in ${calls} calls, ${tokensIn} tokens in and ${tokensOut} out: ${claims}; ${sentences}.`;
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
