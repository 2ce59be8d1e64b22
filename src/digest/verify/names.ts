import { fallbackLanguage } from "../../language/languages.ts";
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
  const cited = new Set<string>(text.citations?.map(({ author }) => author));
  for (const person of topic.names.namedIn(spoken))
    if (!cited.has(person)) yield failureIn(text, `${person} is named and not cited`);
  for (const [name] of spoken.matchAll(fullName))
    if (topic.isPerson(name) && !cited.has(name)) yield failureIn(text, `${name} is named and not cited`);
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
