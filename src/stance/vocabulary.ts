import type { Language } from "../language/language.ts";
import { ownWords } from "../text/own-words.ts";
import { words } from "../text/words.ts";
import type { PersonName, Post } from "../thread/thread.ts";
import { type ReadComment, stemsOf } from "./read-comment.ts";

/** What a topic's people talk about, in stems. */
export interface Vocabulary {
  /** ln(comments / comments with the stem); 0 for an unknown one. */
  idf(stem: string): number;
  /** 0..1: the share of the topic's authors who use the stem. */
  shareOfAuthors(stem: string): number;
  readonly inTitle: ReadonlySet<string>;
  /** Stems that say what the topic is about: the titles', those twice in a body, and those that most authors use. */
  readonly topicStems: ReadonlySet<string>;
  /** Of those the few that tell this topic from any other: a claim without one speaks of something else. */
  readonly core: ReadonlySet<string>;
  /** The title's words of that kind, if many use them; where the title says nothing ("This is insane"), all of `core`. */
  readonly subject: ReadonlySet<string>;
  readonly titleNamesSubject: boolean;
  /** Short words that many comments hold: they join and point in any language. */
  readonly joining: ReadonlySet<string>;
  /** Words that stand mostly in lower case inside sentences, titles included: they may lose their capital at the start of another. */
  readonly lowerCaseWords: ReadonlySet<string>;
  /**
   * Words that stand at least as often with a capital inside sentences: names, which keep it. Where all nouns have one,
   * also the words that begin a sentence: nothing tells that they could lose theirs.
   */
  readonly capitalised: ReadonlySet<string>;
}

/** How many of the stems used by most authors count as the topic's own. */
const mostUsed = 40;
/** Of those used most, how many tell a topic from others, and what share of its authors must use them. */
const telling = { stems: 12, share: 0.1, ofTitle: 0.08 };
/** Letters, and how many comments, and what share of them, hold such a word. */
const joining = { letters: 3, share: 0.1, comments: 4 };

export function vocabularyOf(comments: readonly ReadComment[], posts: readonly Post[], language: Language): Vocabulary {
  const commentsWith = new Map<string, number>();
  const authorsOf = new Map<string, Set<PersonName>>();
  const spellings = new Map<string, number>();
  for (const { comment, sentences, own } of comments) {
    for (const stem of new Set(sentences.flatMap(({ stems }) => stems))) {
      commentsWith.set(stem, (commentsWith.get(stem) ?? 0) + 1);
      const authors = authorsOf.get(stem);
      if (authors === undefined) authorsOf.set(stem, new Set([comment.author.name]));
      else authors.add(comment.author.name);
    }
    for (const word of wordsInside(own.text)) spellings.set(word, (spellings.get(word) ?? 0) + 1);
  }
  // A title may have capitals throughout: they make no names.
  for (const { title, body } of posts)
    for (const word of wordsInside(`${title}\n${ownWords(body).text}`))
      if (/^\p{Ll}/u.test(word)) spellings.set(word, (spellings.get(word) ?? 0) + 1);
  const spelling = bySpelling(spellings);
  const beginnings = language.reading.nounsHaveCapitals ? comments.flatMap(firstWords) : [];
  const all = comments.length || 1;
  const everyone = new Set(comments.map(({ comment }) => comment.author.name)).size;
  const label = language.reading.argument?.titles.label;
  const inTitle = new Set(
    posts.flatMap(({ title }) => {
      const bare = label === undefined ? title : title.replace(label, " ");
      // "Anti-gun" speaks of guns too.
      return stemsOf(words(`${bare} ${bare.replaceAll("-", " ")}`), language);
    }),
  );
  const shareOfAuthors = (stem: string) => (authorsOf.get(stem)?.size ?? 0) / (everyone || 1);
  const most = [...authorsOf.keys()]
    .filter((stem) => (authorsOf.get(stem)?.size ?? 0) > 1)
    .toSorted((a, b) => shareOfAuthors(b) - shareOfAuthors(a) || (a < b ? -1 : 1))
    .slice(0, mostUsed);
  const generic = new Set([...(language.reading.generic ?? [])].map(language.reading.stem));
  const repeated = posts.flatMap((post) => repeatedIn(post.body, language));
  const ofMany = most.filter((stem) => shareOfAuthors(stem) >= telling.share && !generic.has(stem));
  const core = new Set(
    [...inTitle, ...repeated, ...ofMany.slice(0, telling.stems)].filter((stem) => !generic.has(stem)),
  );
  const named = [...inTitle].filter((stem) => core.has(stem) && shareOfAuthors(stem) >= telling.ofTitle);
  return {
    idf: (stem) => Math.log(all / (commentsWith.get(stem) ?? all)),
    shareOfAuthors,
    inTitle,
    topicStems: new Set([...inTitle, ...repeated, ...most]),
    core,
    subject: new Set(named.length > 0 ? named : core),
    titleNamesSubject: named.length > 0,
    joining: joiningWords(comments),
    lowerCaseWords: spelling.lowerCaseWords,
    capitalised: new Set([...spelling.capitalised, ...beginnings]),
  };
}

function joiningWords(comments: readonly ReadComment[]): ReadonlySet<string> {
  const held = new Map<string, number>();
  for (const { sentences } of comments)
    for (const word of new Set(sentences.flatMap(({ words }) => words)))
      if (word.length <= joining.letters) held.set(word, (held.get(word) ?? 0) + 1);
  const enough = Math.max(joining.comments, joining.share * comments.length);
  return new Set([...held].filter(([, count]) => count >= enough).map(([word]) => word));
}

/** Tells names from words by how they are mostly spelt. */
function bySpelling(spellings: ReadonlyMap<string, number>): Pick<Vocabulary, "lowerCaseWords" | "capitalised"> {
  const lowerCaseWords = new Set<string>();
  const capitalised = new Set<string>();
  for (const [word, count] of spellings) {
    const isSmall = /^\p{Ll}/u.test(word);
    const first = word.slice(0, 1);
    const rival = spellings.get((isSmall ? first.toUpperCase() : first.toLowerCase()) + word.slice(1)) ?? 0;
    if (isSmall && count > rival) lowerCaseWords.add(word);
    if (!isSmall && count >= rival) capitalised.add(word);
  }
  return { lowerCaseWords, capitalised };
}

function firstWords({ sentences }: ReadComment): string[] {
  return sentences.flatMap(({ text }) => /^\p{Lu}[\p{L}\p{M}\p{N}'’-]*/u.exec(text)?.[0] ?? []);
}

/** Words that begin neither a sentence nor a clause after a mark that ends one. */
function wordsInside(text: string): string[] {
  return text.match(/(?<=[\p{L}\p{M},;] )\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
}

function repeatedIn(text: string, language: Language): string[] {
  const counts = new Map<string, number>();
  const own = text.replace(/https?:\/\/\S+|\bemoticon_\w+/gu, " ");
  for (const stem of stemsOf(words(own), language)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([stem]) => stem);
}
