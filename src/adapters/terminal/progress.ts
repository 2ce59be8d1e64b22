import { columnsOf, graphemesOf } from "../../render/columns.ts";
import { withoutControls } from "../../text/control-characters.ts";

/** Says on a terminal what is being done. */
export interface Progress {
  /** @param what - may hold text from outside */
  show(what: string): void;
  /** Takes the line away, where it is one that can be. */
  clear(): void;
}

/** Where progress is shown: standard error, or something like it. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const eraseLine = "\r\u001b[K";
const defaultColumns = 80;

/** Creates a progress line: on a terminal one that is overwritten, elsewhere a plain line each. */
export function createProgress(stream: ProgressStream): Progress {
  const overwrites = stream.isTTY === true;
  let shown = false;
  return {
    show(what) {
      const line = withoutControls(what);
      if (!overwrites) {
        stream.write(`${line}\n`);
        return;
      }
      stream.write(eraseLine + fitted(`${line} …`, (stream.columns ?? defaultColumns) - 1));
      shown = true;
    },
    clear() {
      if (shown) stream.write(eraseLine);
      shown = false;
    },
  };
}

function fitted(line: string, columns: number): string {
  if (columnsOf(line) <= columns) return line;
  let kept = "";
  for (const grapheme of graphemesOf(line)) {
    if (columnsOf(kept + grapheme) > columns - 1) break;
    kept += grapheme;
  }
  return `${kept}…`;
}
