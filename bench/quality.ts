import { join } from "node:path";
import type { BenchOptions } from "./options.ts";
import {
  type DrawnPicker,
  type DrawnScores,
  drawnPickers,
  drawsMade,
  scoresOverDraws,
  spreadOf,
} from "./quality/draws.ts";
import { type GoldTopic, meanScore, oneSided, readGoldTopics, type Score } from "./quality/gold-points.ts";
import { coinOf, oneSideOf, readJudgedPeople, rightOf, shareRight } from "./quality/judged-people.ts";
import { readLoneComments, readReplyAgreement } from "./quality/lone-texts.ts";
import { type PickerName, pickerNames, scoresOf } from "./quality/pickers.ts";
import { formatTable } from "./table.ts";

/** People are cited where they are placed: this many of those who take a side. */
const shareCited = 0.35;
const notApplicable = "–";

type Row = readonly string[];
const head = ["figure", "goal", ...pickerNames, "one for all"];

/**
 * Everything that is measured of what the engine makes out, in one table beside what simple methods reach in the same
 * run: key points against ArgKP's, sides against what readers saw, and what texts alone give away.
 */
export async function benchQuality({ dataDirectory }: BenchOptions): Promise<number> {
  const rows = [
    ...(await keyPointRows(dataDirectory)),
    ...(await sideRows(dataDirectory)),
    ...(await loneTextRows(dataDirectory)),
  ];
  process.stdout.write(formatTable(head, rows));
  return 0;
}

async function keyPointRows(dataDirectory: string): Promise<Row[]> {
  const topics = await readGoldTopics(join(dataDirectory, "argkp"));
  const sides = oneSided(topics);
  const scores = scoresOf([...topics, ...sides], pickerNames);
  const row = (name: string, goal: string, ofSet: readonly GoldTopic[], say: (score: Score) => string): Row => [
    name,
    goal,
    ...pickerNames.map((picker: PickerName) =>
      say(meanScore(ofSet.flatMap((topic) => scores.get(topic)?.[picker] ?? []))),
    ),
    notApplicable,
  ];
  const coverage = (score: Score) => score.coverage.toFixed(2);
  const redundancy = (score: Score) => score.redundancy.toFixed(2);
  const isOfDev = ({ part }: GoldTopic) => part === "dev";
  return [
    row("key points covered, mixed", "≥ .75", topics, coverage),
    row("  picks that repeat", "≤ .25", topics, redundancy),
    row("  ArgKP dev alone, covered", "", topics.filter(isOfDev), coverage),
    row("  ArgKP dev alone, repeat", "", topics.filter(isOfDev), redundancy),
    row("key points covered, one side", "≥ .88", sides, coverage),
    row("  picks that repeat", "", sides, redundancy),
    row("  ArgKP dev alone, covered", "", sides.filter(isOfDev), coverage),
    ...drawnRows(topics),
  ];
}

/** The same once more for how far it moves with the arguments at hand: mean ± standard deviation. */
function drawnRows(topics: readonly GoldTopic[]): Row[] {
  const { mixed, sides } = scoresOverDraws(topics);
  const row = (name: string, goal: string, scores: DrawnScores, of: keyof Score): Row => {
    const say = (picker: DrawnPicker) => {
      const { mean, deviation } = spreadOf(scores[picker].map((score) => score[of]));
      return `${mean.toFixed(3)} ± ${deviation.toFixed(3)}`;
    };
    return measured(name, goal, Object.fromEntries(drawnPickers.map((picker) => [picker, say(picker)])));
  };
  return [
    row(`${drawsMade} draws of 4/5: covered, mixed`, "", mixed, "coverage"),
    row("  picks that repeat", "≤ .25", mixed, "redundancy"),
    row("  covered, one side", "", sides, "coverage"),
  ];
}

async function sideRows(dataDirectory: string): Promise<Row[]> {
  const { people } = await readJudgedPeople(dataDirectory);
  return [shareCited, 0.5, 1].map((share) => {
    const placed = people.slice(0, Math.round(share * people.length));
    const [right, coin, oneSide] = [rightOf, coinOf, oneSideOf].map((of) => shareRight(placed, of).toFixed(2));
    return measured(`stance right, ${100 * share} % placed`, share === shareCited ? "≥ .85" : "", {
      Standpoint: right,
      random: coin,
      "one for all": oneSide,
    });
  });
}

async function loneTextRows(dataDirectory: string): Promise<Row[]> {
  const agreement = await readReplyAgreement(dataDirectory);
  const lone = await readLoneComments(dataDirectory);
  return [
    measured("reply agreement, macro-F1", "", {
      Standpoint: agreement.engine.toFixed(2),
      random: agreement.random.toFixed(2),
      "one for all": agreement.majority.toFixed(2),
    }),
    measured("lone comments placed (VAST)", "", { Standpoint: (lone.placed / lone.comments).toFixed(2) }),
  ];
}

function measured(name: string, goal: string, values: Readonly<Record<string, string | undefined>>): Row {
  return [name, goal, ...head.slice(2).map((column) => values[column] ?? notApplicable)];
}
