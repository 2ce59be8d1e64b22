import type { Language } from "../language/language.ts";
import { supportOf } from "./support.ts";

/** What a text that speaks of everybody is held against. */
export interface SharedWords {
  /** Titles, posts, a proved proposition. */
  readonly given: readonly string[];
  /** Own words of comments, each of another person. */
  readonly comments: readonly string[];
  readonly language: Language;
}

/** So much of its content must stand in what is given, or in the words of two people and more. */
const leastShared = 0.6;

/** Why a text about the whole thread is not the thread's: one person's words do not make it so. */
export function whyNotShared(text: string, { given, comments, language }: SharedWords): string | undefined {
  const context = { language, given: new Set<string>() };
  const { missing, share } = supportOf(text, given.join("\n"), context);
  if (share >= leastShared || missing.length === 0) return undefined;
  const speakers = new Map(missing.map((stem) => [stem, 0]));
  for (const comment of comments) {
    const absent = new Set(supportOf(text, comment, context).missing);
    for (const stem of missing) if (!absent.has(stem)) speakers.set(stem, (speakers.get(stem) ?? 0) + 1);
  }
  const nobodys = missing.filter((stem) => (speakers.get(stem) ?? 0) < 2);
  const all = Math.round(missing.length / (1 - share));
  return 1 - nobodys.length / all >= leastShared
    ? undefined
    : `these words are not the thread's: ${nobodys.join(", ")}`;
}
