const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)([Zz]|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads an ISO 8601 time, in any time zone of the machine alike.
 *
 * @param text - a time without a zone, as old instances and exports write it, is taken as UTC; a mere date as its midnight
 * @returns `undefined` where the text is no ISO time or names a day that does not exist
 */
export function parseIsoTime(text: string): Date | undefined {
  const [, day, timeOfDay = "00:00", zone = "Z"] = isoTime.exec(text) ?? [];
  if (day === undefined || !existsInCalendar(day)) return undefined;
  const time = new Date(`${day}T${timeOfDay}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function existsInCalendar(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
