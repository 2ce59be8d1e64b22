import type { Settings } from "../../config/settings.ts";
import type { LemmyPostText } from "../adapters/lemmy/lemmy-publisher.ts";
import { longestPostBody } from "../adapters/lemmy/post-mark.ts";
import type { Digest } from "../digest/digest.ts";
import { languageFor } from "../language/languages.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { postTitle } from "../render/post-title.ts";

/** What Lemmy takes as a comment. */
const longestComment = 10_000;

/** A digest as a post. @param language - BCP 47, of the words around */
export function postOf(digest: Digest, language: string, { contactUrl }: Pick<Settings, "contactUrl">): LemmyPostText {
  const { catalogue } = languageFor(language);
  return {
    title: postTitle(digest, catalogue),
    body: renderMarkdown(digest, { catalogue, contactUrl, headlineIsTitle: true, maxCharacters: longestPostBody }),
  };
}

/** A digest as a comment. @param language - BCP 47, of the words around */
export function commentOf(digest: Digest, language: string, { contactUrl }: Pick<Settings, "contactUrl">): string {
  const { catalogue } = languageFor(language);
  return renderMarkdown(digest, { catalogue, contactUrl, maxCharacters: longestComment });
}
