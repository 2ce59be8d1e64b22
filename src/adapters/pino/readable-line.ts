/** `12:30:05 info  Delivered a digest. guild=1 topics=3`, from a line of the log's JSON. */
export function readableLine(json: string): string {
  const { level, time, msg, stack, ...fields } = JSON.parse(json) as Record<string, unknown>;
  const told = Object.entries(fields).map(([name, value]) => ` ${name}=${shown(value)}`);
  const clock = String(time).slice("2026-01-01T".length, "2026-01-01T00:00:00".length);
  const trace = typeof stack === "string" ? `\n${stack.split("\n").map(plain).join("\n")}` : "";
  return `${clock} ${String(level).padEnd(5)} ${plain(String(msg))}${told.join("")}${trace}\n`;
}

/** In quotation marks where it would not be one word. */
function shown(value: unknown): string {
  const text = plain(String(value));
  return /^[^\s"=]+$/u.test(text) ? text : JSON.stringify(text);
}

/** Nothing from outside commands the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}/gu, " ");
}
