import type { Language } from "../language/language.ts";
import type { ReadComment, Sentence } from "../stance/read-comment.ts";
import type { Vocabulary } from "../stance/vocabulary.ts";
import { gap } from "../text/own-words.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import { foldSpace } from "../text/words.ts";

/** How comments are cut to what matters. */
export interface ExcerptRule {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly mask: (text: string) => string;
  readonly countTokens: (text: string) => number;
  /** Tokens of one comment; a few more where a sentence ends. */
  readonly atMost: number;
}

/** Stands for words left out. */
const leftOut = "…";
/** Where people are reached is nobody's argument. Slurs stay: what is read is not what is printed. */
const reachable: ReadonlySet<string | undefined> = new Set(["email", "phone", "address", "link", "mention"]);

/**
 * A comment's own words as a model sees them: the sentences that argue most, in their order, nobody's name among them.
 *
 * @returns empty where nothing may be shown
 */
export function excerptOf(read: ReadComment, rule: ExcerptRule): string {
  const shown = read.sentences
    .map((sentence) => ({ sentence, text: shownText(sentence.text, rule) }))
    .filter(({ text }) => /\p{L}/u.test(text) && !reachable.has(whyUnprintable(text)));
  const ranked = shown.toSorted((a, b) => worthOf(b.sentence, rule) - worthOf(a.sentence, rule));
  const kept = new Set<(typeof shown)[number]>();
  let tokens = 0;
  for (const candidate of ranked) {
    const cost = rule.countTokens(candidate.text);
    if (kept.size > 0 && tokens + cost > rule.atMost) continue;
    kept.add(candidate);
    tokens += cost;
    if (tokens >= rule.atMost) break;
  }
  let text = "";
  let last = -1;
  for (const { sentence, text: words } of shown.filter((candidate) => kept.has(candidate))) {
    if (sentence.index !== last + 1 && text !== "" && !text.endsWith(leftOut)) text += ` ${leftOut}`;
    text += text === "" ? words : ` ${words}`;
    last = sentence.index;
  }
  return cutTo(text, rule);
}

function shownText(text: string, { mask }: ExcerptRule): string {
  return foldSpace(mask(text.replaceAll(gap, leftOut))).replace(/^[…\s]+(?=.)/u, "");
}

/** Beginnings tell agreement from objection; words of the topic and cues tell arguments from chat. */
function worthOf({ index, text, stems }: Sentence, { language, vocabulary }: ExcerptRule): number {
  const rules = language.reading.argument?.claims;
  const topical = new Set(stems.filter((stem) => vocabulary.topicStems.has(stem))).size;
  const cues = [rules?.cue, rules?.strongCue, rules?.negation].filter((cue) => cue?.test(text)).length;
  return (index === 0 ? 2.5 : 0) + Math.min(3, topical) + cues - (rules?.question.test(text) ? 1 : 0) - index / 20;
}

/** Cut at a word. */
function cutTo(text: string, { countTokens, atMost }: ExcerptRule): string {
  const tokens = countTokens(text);
  if (tokens <= atMost * 1.15) return text;
  const words = text.split(" ");
  return `${words.slice(0, Math.max(1, Math.floor((words.length * atMost) / tokens))).join(" ")} ${leftOut}`;
}
