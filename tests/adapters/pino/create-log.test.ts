import { describe, expect, it } from "vitest";
import { createLog, type LogOptions } from "../../../src/adapters/pino/create-log.ts";
import { StoreError } from "../../../src/errors.ts";

function recorded(options: Partial<LogOptions> & { readonly isTTY?: boolean } = {}) {
  const lines: string[] = [];
  const stream = { write: (line: string) => lines.push(line), isTTY: options.isTTY ?? false };
  return { lines, log: createLog({ level: "info", secrets: [], stream, ...options }) };
}

describe("the log", () => {
  it("writes a line of JSON an event, with the level by name and the time as ISO", () => {
    const { lines, log } = recorded();

    log.info("Delivered a digest.", { guild: "1", topics: 3 });

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
      guild: "1",
      topics: 3,
      msg: "Delivered a digest.",
    });
  });

  it("says nothing below its level", () => {
    const { lines, log } = recorded({ level: "warn" });

    log.debug("a");
    log.info("b");
    log.warn("c");

    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(["c"]);
  });

  it.each(["MTEyMz.GaBcDe.abcdef", 'pass"word\\1', "pä ss/wörd"])("never shows the secret %s", (secret) => {
    const { lines, log } = recorded({ secrets: [secret] });

    log.error(
      "Login failed.",
      { url: `https://x.example/?p=${encodeURIComponent(secret)}` },
      new Error(`for ${secret}`),
    );
    log.info(`with ${secret}`);

    const all = lines.join("");
    expect(all).not.toContain(secret);
    expect(all).not.toContain(JSON.stringify(secret).slice(1, -1));
    expect(all).not.toContain(encodeURIComponent(secret));
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(["error", "info"]);
  });

  it("tells an expected failure by its code and sentence, and shows a stack at level debug alone", () => {
    const quiet = recorded();
    const debug = recorded({ level: "debug" });
    const error = new StoreError("The database is full; make room on the disk.");

    quiet.log.error("Not stored.", {}, error);
    debug.log.error("Not stored.", {}, error);

    expect(JSON.parse(quiet.lines[0] ?? "")).toMatchObject({ code: "store", error: error.userMessage });
    expect(quiet.lines[0]).not.toContain("create-log.test");
    expect(debug.lines[0]).toContain("create-log.test");
  });

  it("writes for people on a terminal, and lets no value command it", () => {
    const { lines, log } = recorded({ isTTY: true });

    log.warn("Went on without a community.", { community: "a@b.example", why: "two words\u001b[2J\u202e" });

    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d warn {2}Went on without a community\. community=a@b\.example why="two words \[2J "\n$/u,
    );
  });
});
