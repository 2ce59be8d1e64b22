import { type KillEnd, type KillPoint, kill, lengthOf } from "../tests/e2e/kill-points/a-kill.ts";
import { killPointsOf } from "../tests/e2e/kill-points/kill-points.ts";
import type { BenchOptions } from "./options.ts";
import { formatTable } from "./table.ts";

const stories = ["deliver", "answer", "retract"] as const;
const atOnce = 2;

/**
 * Kills the bot (SIGKILL) at every point of delivering, answering and taking back that can be told apart, starts it again, and
 * looks what people were given: nothing may be lost and nothing may stand there twice.
 *
 * @returns 1 where something is lost or doubled
 */
export async function benchKills({ skip }: BenchOptions): Promise<number> {
  const points: KillPoint[] = [];
  for (const story of stories) points.push(...killPointsOf(story, await lengthOf(story)));
  const open = points.filter((_, at) => at % Number(skip ?? 1) === 0);
  const all = open.length;
  const ends: KillEnd[] = [];
  const work = async (): Promise<void> => {
    for (let point = open.shift(); point !== undefined; point = open.shift()) {
      const end = await kill(point);
      ends.push(end);
      if (ends.length % 25 === 0) process.stderr.write(`${ends.length} of ${all}\n`);
      const wrong = [...end.lost.map((what) => `lost: ${what}`), ...end.doubled.map((what) => `doubled: ${what}`)];
      if (wrong.length > 0) process.stderr.write(`${nameOf(point)}: ${wrong.join(", ")}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const killed = ends.filter((end) => end.killed);
  process.stdout.write(
    formatTable(["killed while it", "at", "kills", "lost", "doubled", "uncertain", "in part"], rowsOf(killed)),
  );
  return killed.some(({ lost, doubled }) => lost.length + doubled.length > 0) ? 1 : 0;
}

function rowsOf(killed: readonly KillEnd[]): (string | number)[][] {
  const names = { deliver: "delivers", answer: "answers", retract: "takes back" };
  const places = { store: "a write to the store", discord: "a request to Discord", lemmy: "a request to Lemmy" };
  const groups = Map.groupBy(killed, ({ point }) => `${names[point.story]}|${places[point.at]}`);
  const rows = [...groups].map(([name, ends]) => [...name.split("|"), ...sumsOf(ends)]);
  return [...rows, ["in all", "", ...sumsOf(killed)]];
}

function sumsOf(ends: readonly KillEnd[]): number[] {
  const count = (of: (end: KillEnd) => readonly string[]): number => ends.filter((end) => of(end).length > 0).length;
  return [
    ends.length,
    count(({ lost }) => lost),
    count(({ doubled }) => doubled),
    count(({ uncertain }) => uncertain),
    count(({ inPart }) => inPart),
  ];
}

function nameOf({ story, at, number, when, again }: KillPoint): string {
  return `${story}: ${when} ${at} ${number}, started again ${again}`;
}
