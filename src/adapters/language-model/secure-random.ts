import { randomInt } from "node:crypto";

const steps = 2 ** 47;

/** Chance that nobody can foresee: 0 up to, not including, 1. */
export function secureRandom(): number {
  return randomInt(steps) / steps;
}
