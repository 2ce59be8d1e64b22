import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** Stands where something was that is not the author's own prose: a link, code, a picture. */
export const gap = "\uFFFC";

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
/** The mark that ends a sentence after an address is none of it. */
const address = /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)\]"'”’]/giu;
const spoilerFence = /^[ \t]*:::.*$/u;
/** Quotations and lists inside each other, deeper than anybody means them: they would cost more than they say. */
const absurdNesting = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){100}/mu;
/** Marks of emphasis and links, more than anybody means: unpaired, they cost the parser time that grows with their square. */
const mostMarks = 600;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/uy;

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

/** A text that grows from stretches of an original, folding white space and remembering where each came from. */
class TextUnderConstruction {
  readonly #original: string;
  readonly #pieces: string[] = [];
  readonly #offsets: number[] = [];
  #length = 0;
  #last = "\n";

  constructor(original: string) {
    this.#original = original;
  }

  /** @param end - where the stretch ends in the original, if entities and escapes made it longer there than `value` */
  append(value: string, start: number, end = start + value.length): void {
    const identical = end - start === value.length;
    const offsets = identical ? undefined : alignedOffsets(value, this.#original, start, end);
    const lines = value.split("\n");
    let index = 0;
    lines.forEach((line, number) => {
      if (number > 0) this.#softBreak(line);
      if (spoilerFence.test(line)) this.breakLine();
      else this.#line(line, (at) => offsets?.[index + at] ?? start + index + at);
      index += line.length + 1;
    });
  }

  #line(line: string, offsetOf: (at: number) => number): void {
    let from = 0;
    for (const found of line.matchAll(address)) {
      this.#words(line.slice(from, found.index), (at) => offsetOf(from + at));
      this.#push(gap, offsetOf(found.index));
      from = found.index + found[0].length;
    }
    const rest = from;
    this.#words(line.slice(rest), (at) => offsetOf(rest + at));
  }

  #words(stretch: string, offsetOf: (at: number) => number): void {
    for (let at = 0; at < stretch.length; at++) {
      const character = stretch.charAt(at);
      if (!/\s/u.test(character)) this.#push(character, offsetOf(at));
      else if (this.#last !== " " && this.#last !== "\n") this.#push(" ", offsetOf(at));
    }
  }

  /** A single line feed inside a paragraph: people who press Enter end a thought, programs that wrap lines do not. */
  #softBreak(nextLine: string): void {
    if (this.#last === " ") this.#drop();
    if (/^\s*\p{Ll}/u.test(nextLine) && /[\p{L}\p{N},;]$/u.test(this.#last)) this.#push(" ", this.#nextOffset());
    else this.breakLine();
  }

  breakLine(): void {
    if (this.#last === " ") this.#drop();
    if (this.#last !== "\n") this.#push("\n", this.#nextOffset());
  }

  /** Where the original goes on after the character that came last. */
  #nextOffset(): number {
    return (this.#offsets.at(-1) ?? -1) + 1;
  }

  leaveGap(node: Nodes): void {
    this.#push(gap, node.position?.start.offset ?? 0);
  }

  #push(character: string, offset: number): void {
    this.#pieces.push(character);
    this.#offsets.push(offset);
    this.#length++;
    this.#last = character;
  }

  #drop(): void {
    this.#pieces.pop();
    this.#offsets.pop();
    this.#length--;
    this.#last = this.#pieces.at(-1) ?? "\n";
  }

  finish(): { text: string; originalOffset: (index: number) => number } {
    while (this.#last === "\n" && this.#length > 0) this.#drop();
    const offsets = Uint32Array.from(this.#offsets);
    return { text: this.#pieces.join(""), originalOffset: (index) => offsets[index] ?? this.#original.length };
  }
}

/** For each UTF-16 unit of a resolved text, where it stands in the original stretch that holds entities and escapes. */
function alignedOffsets(value: string, original: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < value.length && at < end; ) {
    const character = value.charAt(index);
    entity.lastIndex = at;
    const encoded = original.charAt(at) === "&" ? entity.exec(original)?.[0] : undefined;
    if (encoded !== undefined && !value.startsWith(encoded, index)) {
      const units = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      for (let unit = 0; unit < units; unit++) offsets.push(at);
      index += units;
      at += encoded.length;
    } else if (original.charAt(at) === character) {
      offsets.push(at++);
      index++;
    } else {
      at++;
    }
  }
  while (offsets.length < value.length) offsets.push(end);
  return offsets;
}
