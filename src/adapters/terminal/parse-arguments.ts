import { Command, CommanderError } from "commander";
import { UsageError } from "../../errors.ts";
import { parseIsoTime } from "../../thread/iso-time.ts";
import { type PeriodName, periodNames, type SelectionRule } from "../../thread/selection.ts";
import { parseHost, parseSourceReference, type SourceReference } from "../../thread/source-reference.ts";
import type { PersonName } from "../../thread/thread.ts";

/** What the command line asks for. */
export type Invocation =
  | ({ readonly command: "digest" } & DigestInvocation)
  | { readonly command: "start" }
  | { readonly command: "check" }
  | { readonly command: "forget"; readonly person: PersonName }
  /** Help, or the version. */
  | { readonly command: "print"; readonly text: string };

export const engines = ["auto", "embedded", "llm"] as const;
export const formats = ["text", "markdown", "discord", "html", "json"] as const;

export interface DigestInvocation {
  readonly sources: readonly SourceReference[];
  /** A path, or `-` for standard input. */
  readonly snapshot: string | undefined;
  readonly format: (typeof formats)[number];
  readonly engine: (typeof engines)[number];
  readonly period: PeriodName;
  readonly selection: SelectionRule;
  /** BCP 47, in its canonical form. */
  readonly language: string | undefined;
  readonly now: Date | undefined;
  /** A path; `undefined`: standard output. */
  readonly output: string | undefined;
}

/** Options as commander gives them: what was written, or nothing. */
interface WrittenOptions {
  readonly snapshot?: string;
  readonly format?: string;
  readonly engine?: string;
  readonly period?: string;
  readonly maxTopics?: string;
  readonly minScore?: string;
  readonly minComments?: string;
  readonly language?: string;
  readonly now?: string;
  readonly output?: string;
}

/**
 * Understands a command line.
 *
 * @param words - without the names of the runtime and of the program
 * @param version - what `--version` says
 * @throws {UsageError} with a sentence that says what would be right
 */
export function parseArguments(words: readonly string[], version: string): Invocation {
  let invocation: Invocation | undefined;
  let printed = "";
  const program = createProgram(version, (asked) => {
    invocation = asked;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      writeErr: () => {},
    });
  }
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { command: "print", text: printed };
    throw wrongUsage(error);
  }
  if (invocation === undefined) throw nothingAsked();
  return invocation;
}

function createProgram(version: string, ask: (invocation: Invocation) => void): Command {
  const program = new Command("standpoint")
    .description("Reads Lemmy threads, works out who argues what, and writes it down with a proof for every word.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [COMMAND]", "show the help of a command")
    .addHelpText("after", "\nStart here: standpoint digest technology@lemmy.world --period week")
    .action((_, { args: [unknown] }: Command) => {
      if (unknown === undefined) throw nothingAsked();
      const known = program.commands.map((command) => command.name()).join(", ");
      throw new UsageError(`"${unknown.replace(/\p{C}/gu, "")}" is no command; there are ${known}.`);
    });
  program
    .command("digest [SOURCE...]")
    .description("build one digest now and print it")
    .helpOption("-h, --help", "show this help")
    .option("--snapshot <FILE>", "read a snapshot file instead of the network; - is standard input")
    .option("--format <NAME>", `how it is printed: ${formats.join(", ")} (default: text)`)
    .option("--engine <NAME>", `who writes: ${engines.join(", ")} (default: auto)`)
    .option("--period <NAME>", `which posts: of the last ${periodNames.join(", ")} (default: day; all with --snapshot)`)
    .option("--max-topics <N>", "at most so many topics (default: 5)")
    .option("--min-score <N>", "leave out threads with a lower score (default: 10; 0 with --snapshot)")
    .option("--min-comments <N>", "leave out threads with fewer comments (default: 10; 2 with --snapshot)")
    .option("--language <TAG>", "of headings, like en or de (default: that of most topics)")
    .option("--now <TIME>", "the moment periods are counted back from, like 2026-11-20T18:00:00Z")
    .option("--output <FILE>", "write to a file instead of standard output")
    .addHelpText(
      "after",
      [
        "",
        "SOURCE is a community (technology@lemmy.world, https://lemmy.world/c/technology) or a",
        "thread (https://lemmy.world/post/123). A thread is never refused for age, score or size.",
        "",
        "Exit status: 0 done, 1 failed, 2 wrong usage or configuration, 3 nothing worth a digest.",
      ].join("\n"),
    )
    .action((sources: string[], options: WrittenOptions) => ask({ command: "digest", ...digestOf(sources, options) }));
  program
    .command("start")
    .description("run the bot: whatever is configured")
    .helpOption("-h, --help", "show this help")
    .action(() => ask({ command: "start" }));
  program
    .command("check")
    .description("say what is configured, what works, and how to mend what does not")
    .helpOption("-h, --help", "show this help")
    .action(() => ask({ command: "check" }));
  program
    .command("forget <PERSON>")
    .description("remove a person (name@instance) from everything published")
    .helpOption("-h, --help", "show this help")
    .action((person: string) => ask({ command: "forget", person: parsePerson(person) }));
  // Only here, so that the commands do not inherit it: what is no command gets a sentence of its own.
  program.allowExcessArguments();
  return program;
}

function digestOf(words: readonly string[], options: WrittenOptions): DigestInvocation {
  const { snapshot, output } = options;
  const sources = words.map(parseSourceReference);
  if (sources.length === 0 && snapshot === undefined) {
    throw new UsageError(
      "Name at least one community or thread, like technology@lemmy.world, or a snapshot with --snapshot FILE.",
    );
  }
  if (snapshot === "") throw new UsageError("--snapshot needs the path of a file, or - for standard input.");
  if (output === "") throw new UsageError("--output needs the path of a file.");
  const named = sources.filter(({ kind }) => kind === "thread").length;
  const fromSnapshot = snapshot !== undefined;
  return {
    sources,
    snapshot,
    format: oneOf("--format", formats, options.format ?? "text"),
    engine: oneOf("--engine", engines, options.engine ?? "auto"),
    period: oneOf("--period", periodNames, options.period ?? (fromSnapshot ? "all" : "day")),
    selection: {
      // Threads named by their address are not refused, however many they are.
      maxTopics: wholeNumber("--max-topics", options.maxTopics, 1) ?? Math.max(5, named),
      minScore: wholeNumber("--min-score", options.minScore, Number.NEGATIVE_INFINITY) ?? (fromSnapshot ? 0 : 10),
      minComments: wholeNumber("--min-comments", options.minComments, 0) ?? (fromSnapshot ? 2 : 10),
    },
    language: options.language === undefined ? undefined : parseLanguage(options.language),
    now: options.now === undefined ? undefined : parseNow(options.now),
    output,
  };
}

function oneOf<T extends string>(option: string, values: readonly T[], written: string): T {
  const value = values.find((each) => each === written);
  if (value === undefined) throw new UsageError(`${option} must be one of ${values.join(", ")}.`);
  return value;
}

function wholeNumber(option: string, written: string | undefined, least: number): number | undefined {
  if (written === undefined) return undefined;
  const number = /^[+-]?\d{1,9}$/u.test(written) ? Number(written) : Number.NaN;
  if (number >= least) return number;
  throw new UsageError(
    `${option} must be a whole number${Number.isFinite(least) ? ` of ${least} or more` : ""}, like ${option} 10.`,
  );
}

function parseLanguage(written: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(written);
    if (tag !== undefined && /^[a-z]{2,3}(?:-|$)/u.test(tag)) return tag;
  } catch {
    // Said below.
  }
  throw new UsageError("--language must be a language tag, like en or de.");
}

function parseNow(written: string): Date {
  const moment = parseIsoTime(written.trim());
  if (moment === undefined) throw new UsageError("--now must be an ISO time, like --now 2026-11-20T18:00:00Z.");
  return moment;
}

function parsePerson(written: string): PersonName {
  const [, name, host] = written.trim().match(/^@?([^\s@]+)@([^\s@]+)$/u) ?? [];
  const instance = host === undefined ? undefined : parseHost(host);
  if (name === undefined || instance === undefined) {
    throw new UsageError("Name the person with the instance, like name@lemmy.world.");
  }
  return `${name}@${instance}`;
}

function nothingAsked(): UsageError {
  return new UsageError(
    "Say what to do, like: standpoint digest technology@lemmy.world (standpoint --help shows everything).",
  );
}

/** commander's words as one sentence. */
function wrongUsage({ message }: CommanderError): UsageError {
  const [first = "", ...hints] = message.replace(/^error: /u, "").split("\n");
  const what = first.charAt(0).toUpperCase() + first.slice(1).replace(/\.$/u, "");
  const hint = hints
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
  return new UsageError(
    `${what.replace(/\p{C}/gu, "")}${hint === "" ? "" : ` ${hint}`}; standpoint --help shows what there is.`,
  );
}
