import type { PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { TextUnderConstruction } from "./text-under-construction.ts";

export { gap } from "./text-under-construction.ts";

/** What an author wrote in their own words, as it reads once Markdown and entities are resolved. */
export interface OwnWords {
  /**
   * White space folded to single spaces, a line feed between blocks and at line breaks that end a thought.
   * Quotations are left out; code, links and pictures are a `gap` each.
   */
  readonly text: string;
  /** The quoted blocks in order, read the same way, without the blocks they quote in turn. */
  readonly quotations: readonly string[];
  /** Where the character at `index` of `text` stands in the original. */
  originalOffset(index: number): number;
}

/** Characters without which a text is the same before and after Markdown. */
const needsParser = /[*_`[\]<>&\\~|]| {2}\r?\n|^[ \t]*(?:#|>|[-+=]|\d+[.)]|:::|\t| {4})/mu;
/** Quotations and lists inside each other, deeper than anybody means them: they would cost more than they say. */
const absurdNesting = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){100}/mu;
/** Marks of emphasis and links, more than anybody means: unpaired, they cost the parser time that grows with their square. */
const mostMarks = 600;

/**
 * Takes a comment's own words out of its Markdown (CommonMark).
 *
 * @param markdown - as the author wrote it; offsets refer to it. What is nested absurdly deep, or all marks, has no words.
 */
export function ownWords(markdown: string): OwnWords {
  const text = new TextUnderConstruction(markdown);
  const quotations: string[] = [];
  if (absurdNesting.test(markdown) || (markdown.match(/[*_[\]<`]/gu) ?? []).length > mostMarks)
    return { ...text.finish(), quotations };
  if (needsParser.test(markdown)) {
    for (const block of fromMarkdown(markdown).children) readBlock(block, text, quotations);
  } else {
    for (const paragraph of markdown.matchAll(/[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*/gu)) {
      text.append(paragraph[0], paragraph.index);
      text.breakLine();
    }
  }
  return { ...text.finish(), quotations };
}

function readBlock(block: RootContent, text: TextUnderConstruction, quotations: string[]): void {
  if (block.type === "blockquote") {
    const inner = new TextUnderConstruction("");
    for (const child of block.children) if (child.type !== "blockquote") readBlock(child, inner, []);
    const words = inner.finish().text.replace(/\n/gu, " ");
    if (words !== "") quotations.push(words);
  } else if (block.type === "paragraph" || block.type === "heading") {
    for (const child of block.children) readPhrase(child, text);
    text.breakLine();
  } else if (block.type === "list" || block.type === "listItem") {
    for (const child of block.children) readBlock(child, text, quotations);
  } else if (block.type === "code") {
    text.leaveGap(block);
    text.breakLine();
  }
}

function readPhrase(node: PhrasingContent, text: TextUnderConstruction): void {
  if (node.type === "text") text.append(node.value, node.position?.start.offset ?? 0, node.position?.end.offset);
  else if (node.type === "emphasis" || node.type === "strong" || node.type === "delete")
    for (const child of node.children) readPhrase(child, text);
  else if (node.type === "break") text.breakLine();
  else text.leaveGap(node);
}
