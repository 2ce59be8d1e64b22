import { describe, expect, it } from "vitest";
import { createProgress } from "../../../src/adapters/terminal/progress.ts";
import { columnsOf } from "../../../src/render/columns.ts";

function setup(stream: { isTTY?: boolean; columns?: number } = {}) {
  const written: string[] = [];
  return { written, progress: createProgress({ ...stream, write: (text) => written.push(text) }) };
}

describe("progress", () => {
  it("is a line each where it is not shown on a terminal", () => {
    const { written, progress } = setup();
    progress.show("Reading one");
    progress.show("Reading two");
    progress.clear();

    expect(written).toEqual(["Reading one\n", "Reading two\n"]);
  });

  it("is one line on a terminal, taken away at the end, once", () => {
    const { written, progress } = setup({ isTTY: true, columns: 80 });
    progress.show("Reading one");
    progress.clear();
    progress.clear();

    expect(written).toEqual(["\r\u001b[KReading one …", "\r\u001b[K"]);
  });

  it("never wraps, and never lets a title command the terminal", () => {
    const { written, progress } = setup({ isTTY: true, columns: 20 });
    progress.show('Reading "語語語語語語語語語\u001b[2J"');
    const line = written.join("").replace("\r\u001b[K", "");

    expect(columnsOf(line)).toBeLessThan(20);
    expect(line).not.toContain("\u001b");
  });
});
