import { fallbackLanguage } from "../../language/languages.ts";
import type { Citation } from "../digest.ts";
import { type Failure, failureIn } from "./failure.ts";
import { quotedStretches } from "./quoted-stretches.ts";
import { mask, type TextInPlace } from "./texts.ts";
import type { TopicEvidence } from "./topic-evidence.ts";

const fullName = /[^\s@"“”„()■]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;

/** People named without being cited in the same text. Titles of sources, quoted whole, may name anybody. */
export function* nameFailures(text: TextInPlace, topic: TopicEvidence): Iterable<Failure> {
  const persons = text.spans.filter(({ kind }) => kind === "person");
  const quotedTitles = quotedStretches({ ...text, spans: [] }, topic.titles, topic.language.quotationMarks);
  const spoken = mask(text.text, [...persons, ...(text.citations === undefined ? [] : quotedTitles)]);
  for (const name of namedUncited(spoken, text.citations ?? [], topic))
    yield failureIn(text, `${name} is named and not cited`);
}

/** Everybody named in words, bare or with the instance, whom the passage does not cite. */
export function* namedUncited(
  words: string,
  citations: readonly Citation[],
  topic: Pick<TopicEvidence, "names" | "isPerson">,
): Iterable<string> {
  const cited = new Set<string>(citations.map(({ author }) => author));
  for (const person of topic.names.namedIn(words)) if (!cited.has(person)) yield person;
  for (const [name] of words.matchAll(fullName)) if (topic.isPerson(name) && !cited.has(name)) yield name;
}

/** Numbers of people or comments that are neither counted here nor in somebody's own words. */
export function* numberFailures(text: TextInPlace, topic: TopicEvidence): Iterable<Failure> {
  const quoted = text.citations === undefined ? [] : quotedStretches(text, topic.titles, topic.language.quotationMarks);
  const spoken = mask(text.text, [...text.spans, ...quoted]);
  const argument = topic.language.reading.argument ?? fallbackLanguage.reading.argument;
  const found = argument?.claims.countOfPeople.exec(spoken);
  if (found)
    yield failureIn(text, `"${found[0]}" counts people or comments`, {
      start: found.index,
      end: found.index + found[0].length,
    });
}
