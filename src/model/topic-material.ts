import type { EligibleTopic, WritingContext } from "../digest/digest-writer.ts";
import type { LanguageModel } from "../ports/language-model.ts";
import { languageOfThreads } from "../stance/language-of-threads.ts";
import type { ReadComment } from "../stance/read-comment.ts";
import { readTopic, type TopicReading } from "../stance/read-topic.ts";
import { gap, ownWords } from "../text/own-words.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import { foldSpace } from "../text/words.ts";
import type { NameIndex } from "../thread/name-index.ts";
import type { Post } from "../thread/thread.ts";
import { type ExcerptRule, excerptOf } from "./excerpt.ts";
import { createMask } from "./mask-people.ts";
import { languageName } from "./sides-words.ts";
import { isForeignScript, isMostlyLatin, speaksToReader } from "./speaks-to-reader.ts";

/** A topic as it may be shown to a model. */
export interface TopicMaterial {
  readonly post: Post;
  /** What the embedded engine makes of it. */
  readonly reading: TopicReading;
  readonly names: NameIndex;
  /** Of the threads; the first post's may be missing where it speaks to its reader. */
  readonly titles: readonly string[];
  readonly body: string;
  /** In English. */
  readonly language: string;
  excerpt(comment: ReadComment): string;
  /** Whether a comment is to be read apart from everybody else's. */
  isApart(comment: ReadComment): boolean;
  mask(text: string): string;
}

/** Tokens of a comment and of a post that are shown. */
export const shownTokens = { comment: 36, body: 160 };

export function materialOf(
  { threads }: EligibleTopic,
  { names }: WritingContext,
  model: LanguageModel,
): TopicMaterial | undefined {
  const [leading] = threads;
  if (leading === undefined) return undefined;
  const reading = readTopic(threads, names);
  const mask = createMask(threads, names);
  const rule: ExcerptRule = {
    language: reading.language,
    vocabulary: reading.vocabulary,
    mask,
    countTokens: model.countTokens,
    atMost: shownTokens.comment,
  };
  const excerpts = new Map<ReadComment, string>();
  const apart = new Map<ReadComment, boolean>();
  const isLatin = isMostlyLatin(reading.comments.slice(0, 200).map(({ own }) => own.text));
  const showable = (text: string) =>
    speaksToReader(text) || whyUnprintable(mask(text)) !== undefined ? "" : mask(text);
  const body = leading.postCitable ? showable(foldSpace(ownWords(leading.post.body).text.replaceAll(gap, "…"))) : "";
  return {
    post: leading.post,
    reading,
    names,
    titles: threads.map(({ post }) => showable(foldSpace(post.title))).filter((title) => title !== ""),
    body: cut(body, shownTokens.body, model),
    language: languageName(languageOfThreads(threads)),
    mask,
    excerpt: (comment) => {
      const known = excerpts.get(comment);
      if (known !== undefined) return known;
      const made = excerptOf(comment, rule);
      excerpts.set(comment, made);
      return made;
    },
    isApart: (comment) => {
      const known = apart.get(comment);
      if (known !== undefined) return known;
      const { text } = comment.own;
      const made = speaksToReader(text) || isForeignScript(text, isLatin);
      apart.set(comment, made);
      return made;
    },
  };
}

function cut(text: string, atMost: number, model: LanguageModel): string {
  const tokens = model.countTokens(text);
  if (tokens <= atMost) return text;
  const words = text.split(" ");
  return `${words.slice(0, Math.floor((words.length * atMost) / tokens)).join(" ")} …`;
}
