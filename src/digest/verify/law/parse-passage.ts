import { framesOfPart, type PartName } from "../../../language/frames.ts";
import { type ParsingContext, type ReadablePassage, readFrame, type Statement } from "./read-frame.ts";

/** No passage of a topic within its word budget is longer. */
const longestText = 10_000;
/** Of the readings of an ambiguous passage, as many are given. */
const mostReadings = 64;

/**
 * Reads a passage as frames of its part, one after the other with one space between.
 *
 * @returns every way to read it, at most 64; empty where there is none
 */
export function parsePassage(passage: ReadablePassage, part: PartName, context: ParsingContext): Statement[][] {
  const { text } = passage;
  if (text.length > longestText) return [];
  const statementsAt = memoized((start: number) =>
    framesOfPart[part].flatMap((frame) => [...readFrame(frame, start, passage, context)]),
  );
  const endsAt = reachableEnds(text, statementsAt);
  return readings(text, statementsAt, endsAt);
}

/** From which places on the rest of the text can be read to its end. */
function reachableEnds(text: string, statementsAt: (start: number) => readonly Statement[]): ReadonlySet<number> {
  const starts = new Set([0]);
  for (const start of starts)
    for (const { end } of statementsAt(start)) if (text.charAt(end) === " ") starts.add(end + 1);
  const finishing = new Set<number>();
  for (const start of [...starts].toSorted((a, b) => b - a))
    if (statementsAt(start).some(({ end }) => end === text.length || finishing.has(end + 1))) finishing.add(start);
  return finishing;
}

function readings(
  text: string,
  statementsAt: (start: number) => readonly Statement[],
  finishing: ReadonlySet<number>,
): Statement[][] {
  const whole: Statement[][] = [];
  const begun: Statement[][] = finishing.has(0) ? [[]] : [];
  for (let reading = begun.pop(); reading !== undefined && whole.length < mostReadings; reading = begun.pop()) {
    const last = reading.at(-1);
    if (last?.end === text.length) {
      whole.push(reading);
      continue;
    }
    const start = last === undefined ? 0 : last.end + 1;
    for (const next of statementsAt(start).toReversed())
      if (next.end === text.length || (text.charAt(next.end) === " " && finishing.has(next.end + 1)))
        begun.push([...reading, next]);
  }
  return whole;
}

function memoized<T>(work: (at: number) => T): (at: number) => T {
  const known = new Map<number, T>();
  return (at) => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const made = work(at);
    known.set(at, made);
    return made;
  };
}
