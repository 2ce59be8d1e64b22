import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { UsageError } from "../errors.ts";
import { parseCommunityName } from "../thread/source-reference.ts";
import type { CommunityName } from "../thread/thread.ts";

/** What somebody wants who turns to the bot. */
export type MentionOrder =
  | { readonly kind: "summarize" }
  | { readonly kind: "watch"; readonly community: CommunityName; readonly every: "day" | "week" }
  | { readonly kind: "stop" | "status" | "opt-out" | "opt-in" }
  /** It was named, and nothing that it knows was said. */
  | { readonly kind: "unknown" };

/** Longer ones are not looked into: an order stands at the beginning. */
const longestText = 10_000;
/** Marks of Markdown, more than anybody means: unpaired, they cost the parser time that grows with their square. */
const mostMarks = 600;
/** Words after the bot's name that are looked at. */
const longestOrder = 6;

/**
 * Reads what a text asks of the bot: the words right after its name, the first time that it is named. What stands in
 * quotations and code is not said to it. Nothing else in the text is ever obeyed.
 *
 * @param text - Markdown, from outside
 * @param bot - `name@host`
 * @returns `undefined` where the bot is not named
 */
export function mentionOrder(text: string, bot: string): MentionOrder | undefined {
  if (text.length > longestText || (text.match(/[*_[\]<`>]/gu) ?? []).length > mostMarks) return undefined;
  const said = spoken(fromMarkdown(text)).replace(/\s+/gu, " ");
  const called = said.toLowerCase().indexOf(`@${bot.toLowerCase()}`);
  if (called === -1) return undefined;
  const rest = said.slice(called + bot.length + 1);
  // "@bot@lemmy.example.org" is another's name.
  if (/^[\w-]|^\.\w/u.test(rest)) return undefined;
  return orderIn(
    rest
      .replace(/^[\s,:;.!–—-]+/u, "")
      .split(" ")
      .slice(0, longestOrder),
  );
}

function orderIn(words: readonly string[]): MentionOrder {
  const [first = "", second = "", third = ""] = words.map((word) => word.toLowerCase().replace(/[.,!?;:]+$/u, ""));
  switch (first) {
    case "summarize":
    case "summarise":
    case "summary":
      return { kind: "summarize" };
    case "stop":
    case "status":
      return { kind: first };
    case "opt":
      return second === "out" || second === "in" ? { kind: `opt-${second}` } : { kind: "unknown" };
    case "opt-out":
    case "opt-in":
      return { kind: first };
    case "watch":
      return watchOrder(second, third);
    default:
      return { kind: "unknown" };
  }
}

function watchOrder(named: string, often: string): MentionOrder {
  const every = ({ daily: "day", weekly: "week", "": "day" } as const)[often];
  if (every === undefined) return { kind: "unknown" };
  try {
    return { kind: "watch", community: parseCommunityName(named), every };
  } catch (error) {
    if (error instanceof UsageError) return { kind: "unknown" };
    throw error;
  }
}

/** What a text says in its author's own voice: links by their words, as Lemmy writes names of people and communities. */
function spoken(node: Nodes): string {
  if (node.type === "blockquote" || node.type === "code" || node.type === "inlineCode" || node.type === "html")
    return " ";
  if (node.type === "text") return node.value;
  if (node.type === "break") return " ";
  if (!("children" in node)) return "";
  const inline =
    node.type === "link" || node.type === "emphasis" || node.type === "strong" || node.type === "paragraph";
  return `${node.children.map(spoken).join(inline ? "" : " ")}${node.type === "paragraph" ? " " : ""}`;
}
