import type { Random } from "./data-block.ts";

const smallest = 100;

/**
 * Draws names for what a model is shown. Drawn anew for every call, they are nothing that a comment could have been
 * written about.
 *
 * @returns as many as asked for, all different: `c417`
 */
export function drawIds(prefix: string, count: number, random: Random): string[] {
  const room = Math.max(9 * smallest, 2 * count);
  const numbers = Array.from({ length: room }, (_, at) => smallest + at);
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (room - at));
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
  return numbers.slice(0, count).map((number) => `${prefix}${number}`);
}
