import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { english } from "../src/language/en.ts";
import { supportOf, whyUnsupported } from "../src/model/support.ts";
import { stemsOf } from "../src/stance/read-comment.ts";
import { words } from "../src/text/words.ts";
import { parseCsv } from "./csv.ts";
import { formatTable } from "./table.ts";

/**
 * How well the words of a report tell whether its source says so: key points as reports, arguments as sources.
 * `node bench/model-support.ts DIRECTORY`, where `argkp/` lies in the directory.
 */
async function benchSupport(directory: string): Promise<void> {
  const load = async (name: string) => parseCsv(await readFile(join(directory, "argkp", `${name}.csv`), "utf8"));
  for (const split of ["train", "dev"]) {
    const sources = new Map((await load(`arguments_${split}`)).map((row) => [row.arg_id, row]));
    const reports = new Map((await load(`key_points_${split}`)).map((row) => [row.key_point_id, row.key_point ?? ""]));
    const pairs = (await load(`labels_${split}`)).flatMap(({ arg_id, key_point_id, label }) => {
      const { argument = "", topic = "" } = sources.get(arg_id) ?? {};
      const report = reports.get(key_point_id) ?? "";
      const context = { language: english, given: new Set(stemsOf(words(topic), english)) };
      const isTurned = whyUnsupported(report, argument, context, { threshold: 0 })?.why === "negation";
      return { matches: label === "1", share: supportOf(report, argument, context).share, isTurned };
    });
    const percent = (matches: boolean, holds: (pair: (typeof pairs)[number]) => boolean) => {
      const among = pairs.filter((pair) => pair.matches === matches);
      return ((100 * among.filter(holds).length) / among.length).toFixed(1);
    };
    const rows = [0.2, 0.34, 0.5, 0.6, 0.67].map((threshold) => [
      `${split} ≥ ${threshold}`,
      percent(true, ({ share }) => share >= threshold),
      percent(false, ({ share }) => share >= threshold),
    ]);
    const turned = [
      `${split}, turned round`,
      percent(true, (pair) => pair.isTurned),
      percent(false, (pair) => pair.isTurned),
    ];
    process.stdout.write(formatTable(["support", "% of matching", "% of others"], [...rows, turned]));
  }
}

await benchSupport(process.argv[2] ?? ".");
