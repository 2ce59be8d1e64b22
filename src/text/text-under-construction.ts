import type { Nodes } from "mdast";
import { forgetOffsets, noteOffset, type OffsetRuns, offsetAt } from "./offset-runs.ts";

/** Stands where something was that is not the author's own prose: a link, code, a picture. */
export const gap = "\uFFFC";

/** The mark that ends a sentence after an address is none of it. */
const address = /\b(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)\]"'”’]/giu;
const spoilerFence = /^[ \t]*:::.*$/u;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/uy;

/** A text and where its characters came from. */
export interface BuiltText {
  readonly text: string;
  /** Where the character at `index` of `text` stands in the original; its length beyond the text. */
  originalOffset(index: number): number;
}

/** A text that grows from stretches of an original, folding white space and remembering where each came from. */
export class TextUnderConstruction {
  readonly #original: string;
  readonly #pieces: string[] = [];
  readonly #runs: OffsetRuns = { starts: [], offsets: [] };
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
      else this.#line(line, offsets === undefined ? { from: start + index } : { from: index, offsets });
      index += line.length + 1;
    });
  }

  #line(line: string, origin: Origin): void {
    let from = 0;
    for (const found of line.matchAll(address)) {
      this.#words(line.slice(from, found.index), originAt(origin, from));
      this.#push(gap, originAt(origin, found.index));
      from = found.index + found[0].length;
    }
    this.#words(line.slice(from), originAt(origin, from));
  }

  #words(stretch: string, origin: Origin): void {
    for (const { 0: run, index } of stretch.matchAll(/\s+|\S+/gu)) {
      if (run.trim() !== "") this.#push(run, originAt(origin, index));
      else if (this.#last !== " " && this.#last !== "\n") this.#push(" ", originAt(origin, index));
    }
  }

  /** A single line feed inside a paragraph: people who press Enter end a thought, programs that wrap lines do not. */
  #softBreak(nextLine: string): void {
    if (this.#last === " ") this.#drop();
    if (/^\s*\p{Ll}/u.test(nextLine) && /[\p{L}\p{N},;]$/u.test(this.#last)) this.#pushAfterLast(" ");
    else this.breakLine();
  }

  breakLine(): void {
    if (this.#last === " ") this.#drop();
    if (this.#last !== "\n") this.#pushAfterLast("\n");
  }

  leaveGap(node: Nodes): void {
    this.#push(gap, { from: node.position?.start.offset ?? 0 });
  }

  /** Where the original goes on after the character that came last. */
  #pushAfterLast(character: string): void {
    this.#push(character, { from: this.#length === 0 ? 0 : offsetAt(this.#runs, this.#length - 1) + 1 });
  }

  #push(piece: string, { from, offsets }: Origin): void {
    if (offsets === undefined) noteOffset(this.#runs, this.#length, from);
    else
      for (let at = 0; at < piece.length; at++)
        noteOffset(this.#runs, this.#length + at, offsets[from + at] ?? this.#original.length);
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#last = piece.slice(-1);
  }

  /** Takes back the last piece: one character, a space or a line feed. */
  #drop(): void {
    this.#pieces.pop();
    this.#length--;
    forgetOffsets(this.#runs, this.#length);
    this.#last = this.#pieces.at(-1)?.slice(-1) ?? "\n";
  }

  finish(): BuiltText {
    while (this.#last === "\n" && this.#length > 0) this.#drop();
    return {
      text: this.#pieces.join(""),
      originalOffset: lookup(this.#runs, this.#length, this.#original.length),
    };
  }
}

/** Made apart, so that what outlives the construction holds nothing of it. */
function lookup(runs: OffsetRuns, length: number, originalLength: number): BuiltText["originalOffset"] {
  return (index) => (index >= 0 && index < length ? offsetAt(runs, index) : originalLength);
}

/** Where a stretch came from. */
interface Origin {
  /** Of its first unit: the place in the original where it stands as it is; in `offsets`, where there are some. */
  readonly from: number;
  /** Places in the original, for each unit of a text that entities and escapes made longer there. */
  readonly offsets?: readonly number[];
}

function originAt(origin: Origin, index: number): Origin {
  return { ...origin, from: origin.from + index };
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
