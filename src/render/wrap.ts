import { columnsOf, graphemesOf, isWide } from "./columns.ts";

/** What must stay together on a line, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

const address = /^\p{P}*[a-z][a-z0-9+.-]*:\/\//iu;
/** What may not begin a line, and what may not end one, in scripts without spaces. */
const closing = /^[\p{Pe}\p{Pf}\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1a\uff1b\u30fb\u30fc\u3005]/u;
const opening = /^[\p{Ps}\p{Pi}]/u;

/**
 * Breaks a text into lines at its spaces, and between characters of scripts that have none. A word is broken only where
 * it is longer than a line, an address never.
 *
 * @param text - one paragraph, without line ends
 * @param width - columns, indent included; at least 2 more than the indent
 * @param indent - put before every line
 */
export function wrap(text: string, width: number, indent = ""): string[] {
  const room = Math.max(2, width - columnsOf(indent));
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const { text: piece, spaced } of piecesOf(text, room)) {
    const columns = columnsOf(piece);
    const gap = spaced && used > 0 ? 1 : 0;
    if (used > 0 && used + gap + columns > room) {
      lines.push(line);
      line = "";
      used = 0;
    }
    const space = spaced && used > 0 ? " " : "";
    line += space + piece;
    used += space.length + columns;
  }
  if (line !== "") lines.push(line);
  return lines.map((each) => indent + each);
}

function piecesOf(text: string, room: number): Piece[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => {
      if (address.test(word)) return [{ text: word, spaced: true }];
      return partsOf(word)
        .flatMap((part) => (columnsOf(part) > room ? slices(part, room) : [part]))
        .map((part, at) => ({ text: part, spaced: at === 0 }));
    });
}

/** A word's parts between which a line may end: a wide character is one, with the punctuation that belongs to it. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  let joinNext = false;
  let lastIsWide = false;
  for (const grapheme of graphemesOf(word)) {
    const breaks = (isWide(grapheme) || lastIsWide) && !joinNext && !closing.test(grapheme);
    const last = parts.length - 1;
    if (last < 0 || breaks) parts.push(grapheme);
    else parts[last] += grapheme;
    joinNext = opening.test(grapheme);
    lastIsWide = isWide(grapheme);
  }
  return parts;
}

function slices(word: string, room: number): string[] {
  const found: string[] = [];
  let slice = "";
  let used = 0;
  for (const grapheme of graphemesOf(word)) {
    const columns = columnsOf(grapheme);
    if (used > 0 && used + columns > room) {
      found.push(slice);
      slice = "";
      used = 0;
    }
    slice += grapheme;
    used += columns;
  }
  return slice === "" ? found : [...found, slice];
}
