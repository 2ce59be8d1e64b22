import { readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assembleDigest, type DigestParts } from "../src/digest/assemble-digest.ts";
import { createEmbeddedWriter } from "../src/digest/embedded-writer.ts";
import { languageOf } from "../src/language/languages.ts";
import { languageOfThreads } from "../src/stance/language-of-threads.ts";
import type { EligibleThread } from "../src/thread/eligibility.ts";
import { namesOf } from "../src/thread/thread-names.ts";
import type { BenchOptions } from "./options.ts";
import { drawThreads, type Pile } from "./read/draw.ts";
import { topicPage } from "./read/page.ts";
import { type Signs, signsOf } from "./read/signs.ts";
import { readThreads } from "./read-threads.ts";
import { formatTable } from "./table.ts";

const defaults = { topics: 40, seed: 1, skip: 0 };
/** A pile in a language with a file of its own gets two turns for one of another. */
const turns = { known: 2, unknown: 1 };

/**
 * Writes topics drawn from all development snapshots to one page, each beside the comments it cites, with what a
 * machine can tell of how it reads. The page is for reading; nothing replaces that.
 */
export async function benchRead({ dataDirectory, maxTopics, seed, skip, out }: BenchOptions): Promise<number> {
  const threads = drawThreads(
    await pilesIn(join(dataDirectory, "snapshots")),
    Number(seed ?? defaults.seed),
    Number(skip ?? defaults.skip),
    Number(maxTopics ?? defaults.topics),
  );
  const writer = createEmbeddedWriter();
  const pages: string[] = [];
  const all: { readonly kind: string; readonly signs: Signs }[] = [];
  for (const thread of threads) {
    const topic = { threads: [thread] };
    const written = await writer.write(topic, { names: namesOf([thread]) });
    if (written === undefined) {
      pages.push(`## ${pages.length + 1}. Nothing was written of "${thread.post.title}"\n`);
      continue;
    }
    const digest = assembleDigest({ topics: [{ topic, ...written }], ...around, engine: writer.engine });
    const signs = signsOf(written.summary);
    all.push({ kind: written.summary.kind, signs });
    pages.push(topicPage(pages.length + 1, digest, signs, thread));
  }
  const table = tableOf(all);
  const file = out ?? join(tmpdir(), "standpoint-read.md");
  await writeFile(file, [`# ${pages.length} topics`, ...pages, "## Signs", `\`\`\`\n${table}\`\`\``, ""].join("\n\n"));
  process.stdout.write(`${table}\nThe page: ${file}\n`);
  return 0;
}

const aMoment = new Date(0);
const around: Omit<DigestParts, "topics" | "engine"> = {
  omittedPosts: [],
  communities: [],
  period: { from: aMoment, to: aMoment },
  generatedAt: aMoment,
  language: undefined,
  notes: [],
};

async function pilesIn(folder: string): Promise<Pile[]> {
  const files = (await readdir(folder)).filter((name) => /^dev-.*\.json$/u.test(name)).sort();
  return Promise.all(
    files.map(async (name): Promise<Pile> => {
      const threads: EligibleThread[] = await readThreads(join(folder, name));
      const known = languageOf(languageOfThreads(threads)) !== undefined;
      return { threads, turns: known ? turns.known : turns.unknown };
    }),
  );
}

function tableOf(all: readonly { readonly kind: string; readonly signs: Signs }[]): string {
  const with_ = (has: (signs: Signs) => boolean) => all.filter(({ signs }) => has(signs)).length;
  const middle = (value: (signs: Signs) => number) =>
    all.map(({ signs }) => value(signs)).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const kinds = [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, of]) => `${kind} ${of.length}`);
  return formatTable(
    ["sign", "topics"],
    [
      [`written (${kinds.join(", ")})`, all.length],
      ["a blemish", with_(({ blemishes }) => blemishes.length > 0)],
      ["the same verb three times in a row", with_(({ sameVerbs }) => sameVerbs.length > 0)],
      ["a key point said twice", with_(({ repeated }) => repeated.length > 0)],
      ["a cited stretch over 30 words", with_(({ longestCited }) => longestCited > 30)],
      ["over 350 words", with_((signs) => signs.words > 350)],
      ["under 120 words", with_((signs) => signs.words < 120)],
      ["nobody placed", with_(({ unplaced }) => unplaced === 1)],
      ["words, middle", middle((signs) => signs.words)],
      ["per cent unplaced, middle", Math.round(100 * middle(({ unplaced }) => unplaced))],
    ],
  );
}
