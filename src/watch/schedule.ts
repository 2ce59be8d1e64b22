/** How often a digest comes: by name, at a time of day, or by a cron expression of five fields. All in `timezone`. */
export type Schedule =
  | {
      /** `week`: on Mondays; `month`: on the 1st. */
      readonly every: "day" | "week" | "month";
      /** `HH:MM`, 00:00 to 23:59. */
      readonly at: string;
      /** IANA name. */
      readonly timezone: string;
    }
  | { readonly every: "cron"; readonly expression: string; readonly timezone: string };

/** A schedule in the words of cron: what distinct tasks are made from. */
export interface CronRule {
  /** Five fields, folded: one space between them, names and numbers as written. */
  readonly expression: string;
  readonly timezone: string;
}

/** @returns the rule by which the schedule's moments follow */
export function cronRuleOf(schedule: Schedule): CronRule {
  if (schedule.every === "cron") {
    return { expression: schedule.expression.trim().replace(/\s+/gu, " "), timezone: schedule.timezone };
  }
  const [hour = 0, minute = 0] = schedule.at.split(":").map(Number);
  const days = { day: "* * *", week: "* * 1", month: "1 * *" } as const;
  return { expression: `${minute} ${hour} ${days[schedule.every]}`, timezone: schedule.timezone };
}

/** @returns the same for the same rule */
export function ruleKeyOf({ expression, timezone }: CronRule): string {
  return `${expression} ${timezone}`;
}
