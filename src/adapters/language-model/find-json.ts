/** No answer nests deeper, nor holds more things that look like the beginning of an object. */
const mostBeginnings = 50;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Finds the JSON object in what a model says: alone, fenced, or with words before and after it. Thoughts in `<think>` are
 * passed over.
 *
 * @param wanted - whether an object is the one that was asked for: words before it may hold others
 */
export function findJson(text: string, wanted: (value: JsonObject) => boolean): JsonObject | undefined {
  const said = text.replace(/<think>[\s\S]*?<\/think>/giu, "").trim();
  for (const candidate of candidatesIn(said)) {
    const value = parsed(candidate);
    if (value !== undefined && wanted(value)) return value;
  }
  return undefined;
}

/** All of it, then whatever stands between braces: a fence adds nothing to that, and a string may hold one. */
function* candidatesIn(said: string): Generator<string> {
  yield said;
  let beginnings = 0;
  for (let start = said.indexOf("{"); start >= 0 && beginnings < mostBeginnings; beginnings++) {
    const end = endOfObject(said, start);
    if (end !== undefined) yield said.slice(start, end);
    start = said.indexOf("{", end ?? start + 1);
  }
}

/** Where the braces are even again, those inside of strings not counted. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
