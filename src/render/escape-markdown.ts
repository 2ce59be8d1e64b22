import { withoutControls } from "../text/control-characters.ts";

/** Looks like nothing, and ends what a program takes for an address or a mention. */
const breaker = "\u200b";

/** Whatever may be markup: CommonMark's, Lemmy's (`~`, `^`, `|`, `{ }`, `:::`), Discord's (`||`, `<@1>`, `-#`, `:x:`). */
const markup = [
  String.raw`[\\\x60*_{}[\]<>#+=|~^$@]`,
  // Between letters it is a hyphen, elsewhere a list, a rule or a dash.
  String.raw`(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])`,
  // Inside a word it may make an address; after a number that begins the text, a list.
  String.raw`\.(?=[\p{L}\p{N}.])|(?<=^\s*\d+)[.)]`,
  String.raw`:(?!\s)|(?<=:):`,
  String.raw`!(?!\s)`,
  String.raw`&(?=[\p{L}\p{N}#])`,
  String.raw`\/(?=\/|[cmu]\/)|(?<=\/)\/`,
  // (c), (r), (p), (tm) become signs.
  String.raw`\((?=[crp]\)|tm\))`,
].join("|");
const everyMarkup = new RegExp(markup, "giu");

interface Dialect {
  /** How `@` is written. */
  readonly atSign: string;
  /** Before what a breaker stands, because it would become a link or a ping however it is escaped. */
  readonly breaks: Readonly<Record<"block" | "link", RegExp>>;
}

const dialects = {
  /**
   * Mentions are looked for before escapes are resolved; addresses of pages, mail, communities and people after that.
   * Inside a link's own text only the last two become links.
   */
  lemmy: {
    atSign: "&#64;",
    breaks: {
      block: /(?<=:\/\/)(?=\S)|(?<=www)(?=\.)|(?<=\S@)(?=\S)/giu,
      link: /(?<=(?:[!@]|\/[cmu]\/)[^\s@]+@)(?=\S)/giu,
    },
  },
  discord: {
    atSign: "\\@",
    breaks: { block: /(?<=@)(?=everyone|here)/giu, link: /(?<=@)(?=everyone|here)/giu },
  },
} as const satisfies Record<string, Dialect>;

/**
 * Makes text from outside stand for itself in Markdown: on one line, without anything that is bold, a link, a picture,
 * HTML, a heading, a list, a spoiler, an emoji, a mention or a ping.
 *
 * @param text - one block's or a part of one; what stands before and after it may be markup of ours
 * @param within - `link`: it is the whole text of a link of ours, and comes without spaces at its ends
 */
export function escapeMarkdown(
  text: string,
  dialect: keyof typeof dialects,
  within: "block" | "link" = "block",
): string {
  const { atSign, breaks } = dialects[dialect];
  const line = withoutControls(text);
  return (within === "link" ? line.trim() : line)
    .replace(breaks[within], breaker)
    .replace(everyMarkup, (character) => (character === "@" ? atSign : `\\${character}`));
}
