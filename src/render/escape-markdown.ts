import { withoutControls } from "../text/control-characters.ts";

/** How `@` is written. Lemmy looks for mentions before it resolves escapes, Discord knows no entities. */
export type AtSign = "&#64;" | "\\@";

/** Looks like nothing, and ends what a program takes for an address or a mention. */
const breaker = "\u200b";

/** Whatever may be markup anywhere: CommonMark's, Lemmy's (`~`, `^`, `|`, `{ }`, `:::`), Discord's (`||`, `<@1>`, `:x:`). */
const markup = [
  String.raw`[\\\`*_{}[\]<>()#+=|~^$&@/]`,
  // Between letters it is a hyphen, elsewhere a list, a rule or a dash.
  String.raw`(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])`,
  // A point inside a word may make it an address; after a number that begins the text, a list.
  String.raw`\.(?!\s|$)|(?<=^\d+)\.`,
  String.raw`:(?!\s)|(?<=:):`,
  String.raw`!(?!\s)`,
].join("|");
const everyMarkup = new RegExp(markup, "gu");
/** Ends of what becomes a link even where every character of it is escaped: addresses, mail addresses, pings. */
const linkStart = /(?<=:\/\/)(?=\S)|(?<=\bwww)(?=\.)|(?<=\S@)(?=\S)|(?<=@)(?=everyone|here)/giu;
/** The same inside a link's own text, where no other link can begin but Lemmy's to communities and people. */
const linkStartInLabel = /(?<=(?:[!@]|\/[cmu]\/)[^\s@]+@)(?=\S)|(?<=@)(?=everyone|here)/giu;

/**
 * Makes text from outside stand for itself in Lemmy's and in Discord's Markdown: on one line, without anything that is
 * bold, a link, a picture, HTML, a heading, a list, a spoiler, an emoji, a mention or a ping.
 *
 * @param text - one block's or a part of one; what stands before and after it may be markup of ours
 * @param within - `link`: the text of a link of ours
 */
export function escapeMarkdown(text: string, atSign: AtSign, within: "block" | "link" = "block"): string {
  return withoutControls(text)
    .replace(within === "link" ? linkStartInLabel : linkStart, breaker)
    .replace(everyMarkup, (character) => (character === "@" ? atSign : `\\${character}`));
}
