/** Reads comma-separated values with a head line; fields may stand in double quotes, which are doubled inside. */
export function parseCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = linesOf(text);
  return rows
    .filter((cells) => cells.length === head.length)
    .map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}

function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    lines.push(cells);
    cells = [];
  }
  return lines;
}
