/** A name that is neither a link nor a mention nor an address of mail: names hold no backtick. */
export function plain(name: string): string {
  return `\`${name}\``;
}

/** "Sunday, 22 November, 09:00 UTC". @param tag - BCP 47 */
export function momentIn(tag: string, moment: Date): string {
  const day = new Intl.DateTimeFormat(tag, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return `${day.format(moment)}, ${moment.toISOString().slice(11, 16)} UTC`;
}
