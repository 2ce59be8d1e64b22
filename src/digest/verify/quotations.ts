import { type Failure, failureIn } from "./failure.ts";
import { placesOf } from "./quote-places.ts";
import { markIn, quotedStretches, stretchesBetweenMarks } from "./quoted-stretches.ts";
import { mask, passagesOf, type TextInPlace } from "./texts.ts";
import type { TopicEvidence } from "./topic-evidence.ts";

/** Quotation marks around anything but cited words or a source's title. */
export function* quotationFailures(text: TextInPlace, topic: TopicEvidence): Iterable<Failure> {
  if (text.citations === undefined) return yield* bareQuotationFailures(text, topic);
  const quoted = quotedStretches(text, topic.titles, topic.language.quotationMarks);
  const stray = markIn(mask(text.text, quoted));
  if (stray >= 0)
    yield failureIn(text, "a quotation mark around words that are not proved", { start: stray, end: stray + 1 });
}

/** A headline or proposition has no spans: what it quotes stands in a comment cited in the topic, in its posts, or is a title's. */
function* bareQuotationFailures(text: TextInPlace, topic: TopicEvidence): Iterable<Failure> {
  if (markIn(text.text) < 0 || isOfTitle(text.text, topic)) return;
  const quoted = stretchesBetweenMarks(text.text, topic.language.quotationMarks);
  if (quoted === undefined) return yield failureIn(text, "quotation marks that do not pair up");
  // A title may be quoted, whoever started the thread: that cites nobody.
  const texts = [...citableTexts(topic), ...topic.titles];
  for (const words of quoted)
    if (inEitherCase(words).every((form) => placesOf(form, texts).length === 0))
      yield failureIn(text, `"${words}" stands in no comment cited in this topic`);
}

/** Whether a text is a stretch of a title in whole words, whose own quotation marks need no proof: as it is, or quoted. */
function isOfTitle(text: string, { titles, language }: TopicEvidence): boolean {
  const { open, close } = language.quotationMarks;
  const isQuotation = text.startsWith(open) && text.endsWith(close) && text.length > open.length + close.length;
  const forms = [text.replace(/…$/u, ""), ...(isQuotation ? [text.slice(open.length, -close.length)] : [])];
  return forms.flatMap(inEitherCase).some((form) => form !== "" && titles.some((title) => holdsInWords(title, form)));
}

function holdsInWords(title: string, form: string): boolean {
  for (let at = title.indexOf(form); at >= 0; at = title.indexOf(form, at + 1)) {
    const [before, after] = [title.slice(0, at), title.slice(at + form.length)];
    const cutsWord =
      (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(form)) ||
      (/^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(form));
    if (!cutsWord) return true;
  }
  return false;
}

function citableTexts(topic: TopicEvidence): readonly string[] {
  const cited = passagesOf(topic.summary, topic.path).flatMap(({ citations }) => citations);
  const apIds = new Set([...cited.map(({ comment }) => comment), ...topic.threads.map(({ post }) => post.apId)]);
  return [...apIds].flatMap((apId) => {
    const item = topic.item(apId);
    return item === undefined || item.barred !== undefined ? [] : topic.textsOf(item);
  });
}

/** A headline may begin a quotation with a capital that the sentence does not have, or the other way round. */
function inEitherCase(words: string): string[] {
  const [first, rest] = [words.slice(0, 1), words.slice(1)];
  return [first.toLowerCase() + rest, first.toUpperCase() + rest];
}
