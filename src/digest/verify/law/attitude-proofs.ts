import type { FrameId } from "../../../language/frames.ts";
import type { Language } from "../../../language/language.ts";
import type { QuotePlace } from "../quote-places.ts";
import { type Proof, placesOfQuote } from "./proof.ts";
import { sentenceAround, straight } from "./sentence-around.ts";

/** How a sentence begins whose author stands to the rest of it as the frame says; `undefined` for frames that say no such thing. */
export function attitudeOf(frame: FrameId, { reading }: Language): RegExp | undefined {
  const claims = reading.argument?.claims;
  if (frame === "doubts") return claims?.doubtStart;
  return Object.entries(claims?.attitudeStarts ?? {}).find(([attitude]) => attitude === frame)?.[1];
}

/**
 * The opener right before a stretch ("I don't think that"), after other openers at most.
 *
 * @returns where it begins; `undefined` where it is not there
 */
export function openerBefore(place: QuotePlace, attitude: RegExp, language: Language): number | undefined {
  const sentence = sentenceAround(place, language);
  const { argument } = language.reading;
  if (sentence === undefined || argument === undefined) return undefined;
  const text = straight(sentence.text);
  const wanted = place.start - sentence.start;
  for (let at = 0; at < wanted; ) {
    const found = attitude.exec(text.slice(at))?.[0] ?? "";
    if (found !== "" && at + found.length === wanted) return sentence.start + at;
    const opener = argument.claims.openerStart.exec(text.slice(at))?.[0] ?? "";
    if (opener === "") return undefined;
    at += opener.length;
  }
  return undefined;
}

/** The cited words follow the opener that the frame's verb is taken from. */
export const followsItsOpener: Proof = ({ statement }, topic) => {
  const attitude = attitudeOf(statement.frame, topic.language);
  const follows = placesOfQuote(statement.citation, topic).some(
    (place) => attitude !== undefined && openerBefore(place, attitude, topic.language) !== undefined,
  );
  return follows ? undefined : "no opener that says so stands before the words";
};

/** The first finite verb says what will be. */
export const saysWhatWillBe: Proof = ({ statement }, { language }) => {
  const claims = language.reading.argument?.claims;
  const clause = straight(statement.clause ?? "");
  const future = claims?.expecting?.exec(clause);
  const before = future && clause.slice(0, future[0].length).replace(/\S+(?:\s+going\s+to)?$/u, "");
  return future && !claims?.presentVerb.test((before ?? "").replace(/^\S+/u, ""))
    ? undefined
    : "its first verb does not say what will be";
};
