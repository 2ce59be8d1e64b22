import type { Language } from "../language/language.ts";
import { languageFor } from "../language/languages.ts";
import { cosine, type SparseVector, unitVector } from "../text/sparse-vector.ts";
import { words } from "../text/words.ts";
import { canonicalLink } from "../thread/canonical-link.ts";
import type { EligibleThread } from "../thread/eligibility.ts";
import { byScoreThenNewest } from "../thread/selection.ts";
import type { PersonName } from "../thread/thread.ts";
import { languageOfThreads } from "./language-of-threads.ts";
import { stemsOf } from "./read-comment.ts";

/**
 * From here on two threads that share a title word are about one thing. On 33 forum disputes with known subjects every
 * pair above it had the same one; debates that only sound alike stay apart.
 */
const sameSubject = 0.5;
/** What counts how much in a thread's profile. */
const weights = { title: 1, body: 0.15, talk: 2 };

/**
 * Brings together threads about the same thing, within and across communities and instances: the same canonical link, or
 * a shared title word and much the same vocabulary in title, body and what people argue. A group holds one language.
 *
 * @param threads - in any order
 * @returns groups by their highest score, highest first; within a group the same
 */
export function groupThreads(threads: readonly EligibleThread[]): EligibleThread[][] {
  const ordered = threads.toSorted((a, b) => byScoreThenNewest(a.post, b.post));
  const profiles = profilesOf(ordered);
  let groups: Profile[][] = [];
  for (const profile of profiles) {
    const near = groups.filter((others) => others.some((other) => belongTogether(profile, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), profile]];
  }
  const place = new Map(ordered.map((thread, at) => [thread, at]));
  const byPlace = (a: EligibleThread, b: EligibleThread) => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return groups
    .map((group) => group.map(({ thread }) => thread).sort(byPlace))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byPlace(a, b)));
}

interface Profile {
  readonly thread: EligibleThread;
  readonly language: string;
  readonly link: string | undefined;
  readonly titleStems: ReadonlySet<string>;
  readonly vector: SparseVector;
}

function belongTogether(a: Profile, b: Profile): boolean {
  if (a.language !== b.language) return false;
  if (a.link !== undefined && a.link === b.link) return true;
  return [...a.titleStems].some((stem) => b.titleStems.has(stem)) && cosine(a.vector, b.vector) >= sameSubject;
}

function profilesOf(threads: readonly EligibleThread[]): Profile[] {
  const read = threads.map((thread) => {
    const language = languageFor(languageOfThreads([thread]));
    return { thread, language, users: usersOfStems(thread, language) };
  });
  const all = read.reduce((sum, { thread }) => sum + thread.comments.length, 0);
  const commentsWith = new Map<string, number>();
  for (const { users } of read)
    for (const [stem, { comments }] of users) commentsWith.set(stem, (commentsWith.get(stem) ?? 0) + comments);
  const idf = (stem: string) => Math.log((all + 1) / (1 + (commentsWith.get(stem) ?? 0)));
  return read.map(({ thread, language, users }) => {
    const { post } = thread;
    const titleStems = new Set(stemsOf(words(withoutLabel(post.title, language)), language));
    const authors = new Set(thread.comments.map(({ author }) => author.name)).size || 1;
    const profile = new Map<string, number>();
    const add = (stem: string, weight: number) => profile.set(stem, (profile.get(stem) ?? 0) + weight * idf(stem));
    for (const stem of titleStems) add(stem, weights.title);
    for (const stem of new Set(stemsOf(words(post.body), language))) add(stem, weights.body);
    for (const [stem, { people }] of users) if (people.size > 1) add(stem, (weights.talk * people.size) / authors);
    const link = post.link === undefined ? undefined : canonicalLink(post.link);
    return { thread, language: language.tag, link, titleStems, vector: unitVector(profile) };
  });
}

function usersOfStems({ comments }: EligibleThread, language: Language) {
  const users = new Map<string, { readonly people: Set<PersonName>; comments: number }>();
  for (const { author, content } of comments) {
    for (const stem of new Set(stemsOf(words(content), language))) {
      const known = users.get(stem);
      if (known === undefined) users.set(stem, { people: new Set([author.name]), comments: 1 });
      else {
        known.people.add(author.name);
        known.comments++;
      }
    }
  }
  return users;
}

function withoutLabel(title: string, { reading }: Language): string {
  return reading.argument === undefined ? title : title.replace(reading.argument.titles.label, " ");
}
