import type { Language } from "../language/language.ts";
import type { TitleRules } from "../language/reading-rules.ts";
import { isNeutralTitle } from "../stance/neutral-title.ts";
import { foldSpace, withCapital } from "../text/words.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { bareName, type Post } from "../thread/thread.ts";
import { isSentence } from "./compose-framing.ts";
import { type Opposition, oppositionHeadline } from "./opposition-headline.ts";

/** Characters. */
export const longestHeadline = 110;

/** What a headline is made from. */
export interface HeadlineParts {
  readonly post: Post;
  readonly oppositions: readonly Opposition[];
  /** Empty where no sides are named. */
  readonly proposition: string;
  /** A question of the post's body that people can take sides on. */
  readonly question: string | undefined;
  /** Whether the title says anything of what people talk about: "This is insane" does not. */
  readonly titleNamesSubject?: boolean | undefined;
  readonly isDispute: boolean;
}

/**
 * The first headline that fits: two claims against each other, the title, where that names no conflict the post's own
 * question, the proposition, the community. Never one side's claim alone where nothing calls it the proposition; never
 * a conflict that is not there. A title that claims something stands in quotation marks: it is the post's word, not ours.
 */
export function headlineFor(parts: HeadlineParts, language: Language, names: NameIndex): string {
  const { post, oppositions, proposition, question, titleNamesSubject = true, isDispute } = parts;
  for (const opposition of isDispute ? oppositions : []) {
    const headline = oppositionHeadline(opposition, post, language);
    if (headline !== undefined && headline.length <= longestHeadline) return headline;
  }
  const title = titleAsHeadline(post, language, names);
  const isHeading = !/\?$/u.test(title ?? "") && (!titleNamesSubject || !isSentence(title ?? "", language));
  if (isHeading && isDispute && question !== undefined && question.length <= longestHeadline) return question;
  if (title !== undefined) return title;
  if (proposition !== "" && proposition.length <= longestHeadline) return proposition;
  const community = bareName(post.community);
  return isNeutralTitle(community, names, language.reading.argument?.claims)
    ? language.headlines.inCommunity.replace("{community}", () => community)
    : language.headlines.nowhere;
}

/** The title as it may stand above a summary; `undefined` where it names or counts somebody. */
export function titleAsHeadline(post: Post, language: Language, names: NameIndex): string | undefined {
  const { argument } = language.reading;
  const title = titleHeadline(post.title, argument?.titles);
  // Its capital, once a label is off, may hide a name.
  if (title === "" || ![title, post.title].every((shown) => isNeutralTitle(shown, names, argument?.claims)))
    return undefined;
  const { open, close } = language.quotationMarks;
  const isClaim = isSentence(title, language) && !/[?…]$/u.test(title) && !/["“”„«»]/u.test(title);
  const quoted = `${open}${title}${close}`;
  return isClaim && quoted.length <= longestHeadline ? quoted : title;
}

/** A title without its labels, cut at a word where it is too long; empty where it is one long word. */
export function titleHeadline(title: string, rules: TitleRules | undefined): string {
  const whole = foldSpace(title);
  const bare = rules === undefined ? whole : foldSpace(whole.replace(rules.label, ""));
  const kept = bare === "" ? whole : withCapital(bare);
  if (kept.length <= longestHeadline) return kept;
  const lastSpace = kept.lastIndexOf(" ", longestHeadline - 1);
  return lastSpace < 0 ? "" : `${kept.slice(0, lastSpace).replace(/[\s,;:–—-]+$/u, "")}…`;
}
