const quote = 34;
const comma = 44;
const backslash = 92;
const openers: ReadonlySet<number> = new Set([91, 123]);
const closers: ReadonlySet<number> = new Set([93, 125]);

/** A tree of 300 comments has some 40,000 values, five levels deep. */
const mostValues = 500_000;
const deepest = 100;
/** Below this many characters there cannot be enough values to do harm. */
const harmlessLength = 500_000;

/**
 * Whether JSON holds no more than what any answer of Lemmy would: a few megabytes of brackets become gigabytes once they
 * are parsed. Says nothing about whether it is JSON at all.
 */
export function isModest(json: string): boolean {
  if (json.length < harmlessLength) return true;
  let values = 0;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === quote) at = endOfString(json, at);
    else if (code === comma) values += 1;
    else if (openers.has(code)) {
      values += 1;
      depth += 1;
    } else if (closers.has(code)) depth -= 1;
    if (values > mostValues || depth > deepest) return false;
  }
  return true;
}

/** @param start - of the opening quotation mark */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json.charCodeAt(end - 1 - backslashes) === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return json.length;
}
