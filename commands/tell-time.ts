const weekMs = 7 * 24 * 60 * 60 * 1_000;

/** For Discord's own time stamps. */
export function unixSeconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000);
}

/**
 * A moment on the clocks of a zone: `Saturday 09:00`; with its date where that may be a later Saturday.
 *
 * @param tag - BCP 47, of the names of days
 */
export function localTime(moment: Date, now: Date, timezone: string, tag: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, { ...options, timeZone: timezone }).format(moment);
  const isFar = moment.getTime() - now.getTime() >= weekMs;
  const day = isFar ? part({ weekday: "long", day: "numeric", month: "long" }) : part({ weekday: "long" });
  return `${day} ${part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}`;
}
