import { join } from "node:path";
import type { BenchOptions } from "./options.ts";
import { type GoldTopic, meanScore, oneSided, readGoldTopics } from "./quality/gold-points.ts";
import { pickerNames, scoresOf } from "./quality/pickers.ts";
import { formatTable } from "./table.ts";

/**
 * How many of ArgKP's gold key points seven leading claims make: weighted by how many arguments make a point
 * (coverage), and how many of the picks that make one make none that is new (redundancy). Topics whole, and each side
 * of them apart; the part that may be fitted on, and the one held out.
 */
export async function benchKeyPoints({ dataDirectory }: BenchOptions): Promise<number> {
  const topics = await readGoldTopics(join(dataDirectory, "argkp"));
  const sides = oneSided(topics);
  const scores = scoresOf([...topics, ...sides], pickerNames);
  const sets = (["train", "dev"] as const).flatMap((part) => [
    { name: `${part}, mixed`, topics: topics.filter((topic) => topic.part === part) },
    { name: `${part}, one side`, topics: sides.filter((topic) => topic.part === part) },
  ]);
  const cell = (ofSet: readonly GoldTopic[], picker: (typeof pickerNames)[number]) => {
    const { coverage, redundancy } = meanScore(ofSet.flatMap((topic) => scores.get(topic)?.[picker] ?? []));
    return `${coverage.toFixed(2)} (${Math.round(100 * redundancy)} %)`;
  };
  process.stdout.write(
    formatTable(
      ["coverage (redundant)", ...sets.map(({ name, topics: { length } }) => `${name} (${length})`)],
      pickerNames.map((picker) => [picker, ...sets.map((set) => cell(set.topics, picker))]),
    ),
  );
  return 0;
}
