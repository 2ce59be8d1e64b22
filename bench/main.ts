import { parseArgs } from "node:util";
import { benchDiscord } from "./discord.ts";
import { benchKeyPoints } from "./key-points.ts";
import { benchKills } from "./kills.ts";
import { benchLlm } from "./llm.ts";
import type { BenchOptions } from "./options.ts";
import { benchPublished } from "./published.ts";
import { benchQuality } from "./quality.ts";
import { benchRead } from "./read.ts";
import { benchSides } from "./sides.ts";
import { benchSpeed } from "./speed.ts";
import { benchVerify } from "./verify.ts";

/** @returns the exit status */
type Bench = (options: BenchOptions) => Promise<number>;

/** What needs no data of its own. */
const withoutData = ["discord", "kills", "published"];

/** What can be measured, one command each. */
const benches: Readonly<Record<string, Bench>> = {
  discord: benchDiscord,
  "key-points": benchKeyPoints,
  kills: benchKills,
  llm: benchLlm,
  published: benchPublished,
  quality: benchQuality,
  read: benchRead,
  sides: benchSides,
  speed: benchSpeed,
  verify: benchVerify,
};

const usage = `Usage: npm run bench -- NAME [--data DIR] [--max-topics N] [--load] [--seed N] [--skip N] [--out FILE]\nNAME is one of: ${Object.keys(benches).join(", ")}; all but ${withoutData.join(", ")} need --data.\n`;

function parseCommandLine(words: string[]): { bench: Bench; options: BenchOptions } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        data: { type: "string" },
        "max-topics": { type: "string" },
        load: { type: "boolean" },
        seed: { type: "string" },
        skip: { type: "string" },
        out: { type: "string" },
      },
    });
    const bench = positionals.length === 1 ? benches[positionals[0] ?? ""] : undefined;
    const needsData = !withoutData.includes(positionals[0] ?? "");
    if (bench === undefined || (needsData && values.data === undefined)) return undefined;
    return {
      bench,
      options: {
        dataDirectory: values.data ?? "",
        maxTopics: values["max-topics"],
        load: values.load,
        seed: values.seed,
        skip: values.skip,
        out: values.out,
      },
    };
  } catch {
    return undefined;
  }
}

const asked = parseCommandLine(process.argv.slice(2));
if (asked === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await asked.bench(asked.options);
}
