import type { BenchOptions } from "./options.ts";
import {
  coinOf,
  type Judged,
  oneSideOf,
  type Right,
  readJudgedPeople,
  rightOf,
  shareRight,
} from "./quality/judged-people.ts";
import { formatTable } from "./table.ts";

const shares = [0.35, 0.5, 0.7, 1];
const placingMargin = 0.5;

/**
 * How often the reply graph puts people of a forum's disputes on the side that readers saw them on: by the better
 * orientation of each thread, beside a coin's and that of one side for all, under the same choice of orientation.
 */
export async function benchSides({ dataDirectory }: BenchOptions): Promise<number> {
  const { people, threads, named } = await readJudgedPeople(dataDirectory);
  const row = (name: string, placed: readonly Judged[]) => [
    name,
    placed.length,
    ...[rightOf, coinOf, oneSideOf].map((right) => percent(placed, right)),
    Math.abs(placed.at(-1)?.leaning ?? 0).toFixed(2),
  ];
  const rows = [
    ...shares.map((share) => row(`${share * 100} %`, people.slice(0, Math.round(share * people.length)))),
    row(
      `margin ${placingMargin}`,
      people.filter(({ leaning }) => Math.abs(leaning) >= placingMargin),
    ),
  ];
  process.stdout.write(formatTable(["placed", "people", "right", "coin", "one side", "least margin"], rows));
  process.stdout.write(`Sides would be named in ${named} of ${threads} threads.\n`);
  return 0;
}

function percent(people: readonly Judged[], right: Right): string {
  return `${(100 * shareRight(people, right)).toFixed(1)} %`;
}
