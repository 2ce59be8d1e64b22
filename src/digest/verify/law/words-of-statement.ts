import type { Citation } from "../../digest.ts";
import type { TopicEvidence } from "../topic-evidence.ts";
import { attitudeOf, openerBefore } from "./attitude-proofs.ts";
import { whyCutUnfairly } from "./cut-rule.ts";
import { namingFrames, reasonFrames } from "./frame-sets.ts";
import { isReason } from "./key-point-proofs.ts";
import { placesOfQuote } from "./proof.ts";
import type { Statement } from "./read-frame.ts";
import { straight } from "./sentence-around.ts";

/** Whether a word may lose the capital of its sentence: somebody also writes it small. Asked once a topic. */
export type LowerCaseWords = () => ReadonlySet<string>;

export interface WordsContext {
  readonly topic: TopicEvidence;
  readonly lowerCaseWords: LowerCaseWords;
  /** What the support of a key point's claim cites: it may tell the reason that was cut off the claim. */
  readonly support: readonly Citation[];
}

/** Why the cited words may not be told the way a statement tells them. */
export function whyWordsUnfair(statement: Statement, context: WordsContext): string | undefined {
  const { topic, lowerCaseWords } = context;
  const { citation, frame, clause } = statement;
  if (citation === undefined) return undefined;
  const reason = isCitedForItsAuthorAlone(statement, topic) ? undefined : whyCut(statement, context);
  if (reason !== undefined && !reasonFrames.has(frame)) return reason;
  return clause === undefined ? undefined : whyNoClause(statement, clause, topic, lowerCaseWords);
}

/** "Argued by X." tells none of the words it cites. */
function isCitedForItsAuthorAlone({ frame }: Statement, { language }: TopicEvidence): boolean {
  return namingFrames.has(frame) && !/\{(?:quote|clause)\}/u.test(language.frames[frame] ?? "");
}

function whyCut({ citation, frame }: Statement, { topic, support }: WordsContext): string | undefined {
  const { language } = topic;
  const toldNext = support.flatMap((other) => placesOfQuote(other, topic));
  const reasons = placesOfQuote(citation, topic).map((place) => {
    const reason = toldNext.find((words) => isReason({ claim: place, words }, language));
    const attitude = attitudeOf(frame, language);
    const start = (attitude && openerBefore(place, attitude, language)) ?? place.start;
    return whyCutUnfairly({ ...place, start, end: reason?.end ?? place.end }, language);
  });
  return reasons.includes(undefined) ? undefined : (reasons[0] ?? "it stands nowhere");
}

function whyNoClause(
  { start, citation }: Statement,
  clause: string,
  { language }: TopicEvidence,
  lowerCaseWords: LowerCaseWords,
): string | undefined {
  const rules = language.reading.argument?.claims;
  if (rules === undefined) return "words of a language without reading rules may only be quoted";
  if (rules.firstOrSecondPerson.test(straight(clause))) return "I, we and you would mean somebody else";
  const quote = citation?.quote ?? clause;
  if (quote.startsWith(clause)) return undefined;
  if (/^\p{Lu}/u.test(clause)) return start === 0 ? undefined : "a capital in the middle of a sentence";
  const first = straight(/^[\p{L}\p{M}\p{N}'’-]+/u.exec(clause)?.[0] ?? "");
  const isSmallElsewhere =
    language.reading.stopWords.has(first) || /^\p{Ll}[\p{Ll}-]+ing$/u.test(first) || lowerCaseWords().has(first);
  return isSmallElsewhere ? undefined : `nobody writes "${first}" small`;
}
