import type { ClaimRules } from "../../src/language/reading-rules.ts";

/** How somebody stands to what follows: each attitude that a sentence begins with, and the rest of it. */
export function attitudesIn(text: string, { doubtStart, attitudeStarts }: ClaimRules): [string, string][] {
  return Object.entries({ doubts: doubtStart, ...attitudeStarts }).flatMap(([kind, start]) =>
    start?.test(text) ? [[kind, text.replace(start, "")]] : [],
  );
}

/** Whether a clause may be told as somebody calling its subject something. */
export function callsSomething(text: string, { predication, refusedSubject }: ClaimRules): boolean {
  const subject = predication.exec(text)?.groups?.subject;
  return subject !== undefined && !refusedSubject.test(subject);
}
