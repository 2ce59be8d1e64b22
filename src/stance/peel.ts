import type { ClaimRules } from "../language/reading-rules.ts";
import type { Stretch } from "../text/sentences.ts";
import { straight } from "./sentence-shape.ts";

/** Takes openers off the start of a sentence and the closing point off its end. */
export function peel(sentence: Stretch, rules: ClaimRules): Stretch {
  const start = sentence.start + openerLength(sentence.text, rules.openerStart);
  const text = sentence.text
    .slice(start - sentence.start)
    .replace(/[.!]+$/u, "")
    .trimEnd();
  return { text, start, end: start + text.length };
}

/** A sentence as it is quoted: without what joins it to the one before; how its author opens it is kept. */
export function withoutConnective(sentence: Stretch, rules: ClaimRules): Stretch {
  const length = rules.connectiveStart === undefined ? 0 : openerLength(sentence.text, rules.connectiveStart);
  return { text: sentence.text.slice(length), start: sentence.start + length, end: sentence.end };
}

/** How far openers reach, taken off one after the other. */
function openerLength(whole: string, openerStart: RegExp): number {
  let text = straight(whole);
  for (let opener = openerStart.exec(text); opener !== null; opener = openerStart.exec(text)) {
    const rest = text.slice(opener[0].length);
    if (opener[0].length === 0 || rest === "" || endsInsideWord(opener[0], rest)) break;
    text = rest;
  }
  return whole.length - text.length;
}

/** Whether what looks like an opener and a dash is the beginning of a word: "No-one", "So-called". */
function endsInsideWord(opener: string, rest: string): boolean {
  return /[\p{L}\p{N}]-$/u.test(opener) && /^[\p{L}\p{N}]/u.test(rest);
}
