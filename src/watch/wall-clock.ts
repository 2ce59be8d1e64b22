/** A reading of a zone's clocks, in milliseconds as if it were UTC. */
export type WallTime = number;

const secondMs = 1_000;
const dayMs = 24 * 60 * 60 * secondMs;

/** @returns whether `Intl` knows the zone; offsets such as `+02:00` are none: they follow no clock changes */
export function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of the zone show at that moment. */
export function wallTimeOf(moment: Date, timezone: string): WallTime {
  return moment.getTime() + offsetAt(moment.getTime(), timezone);
}

/**
 * When the clocks of the zone show that time. Where they show it twice, the first time. Where a change of the clocks
 * leaves it out, the first moment after the change, as `cron` does. So a later time never comes before an earlier one.
 *
 * @returns `undefined` where the whole day is left out: Samoa had no 30 December 2011
 */
export function momentOf(wallTime: WallTime, timezone: string): Date | undefined {
  const before = offsetAt(wallTime - dayMs, timezone);
  const after = offsetAt(wallTime + dayMs, timezone);
  const shown = [wallTime - before, wallTime - after].filter((ms) => ms + offsetAt(ms, timezone) === wallTime);
  if (shown.length > 0) return new Date(Math.min(...shown));
  return after - before >= dayMs ? undefined : firstMomentOf(after, wallTime - after, wallTime - before, timezone);
}

/** The first moment with that offset, between one without and one with it. */
function firstMomentOf(offset: number, withoutMs: number, withMs: number, timezone: string): Date {
  let [without, first] = [withoutMs, withMs];
  while (first - without > secondMs) {
    const middle = Math.floor((without + first) / 2 / secondMs) * secondMs;
    if (middle <= without) break;
    if (offsetAt(middle, timezone) === offset) first = middle;
    else without = middle;
  }
  return new Date(first);
}

/** How far the clocks of the zone are ahead of UTC, in milliseconds. */
function offsetAt(momentMs: number, timezone: string): number {
  const parts = formatOf(timezone).formatToParts(momentMs);
  const shown = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(momentMs / secondMs) * secondMs;
}

/** Made once a zone: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError where there is no such zone */
function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timezone, format);
  return format;
}
