import { describe, expect, it } from "vitest";
import { type Invocation, parseArguments } from "../../../src/adapters/terminal/parse-arguments.ts";
import { UsageError } from "../../../src/errors.ts";

const parse = (line: string): Invocation =>
  parseArguments(
    line.split(" ").filter((word) => word !== ""),
    "1.2.3",
  );

describe("digest", () => {
  it("has the defaults of the documentation", () => {
    expect(parse("digest technology@lemmy.example")).toEqual({
      command: "digest",
      sources: [{ kind: "community", community: "technology@lemmy.example" }],
      snapshot: undefined,
      format: "text",
      engine: "auto",
      period: "day",
      selection: { maxTopics: 5, minScore: 10, minComments: 10 },
      language: undefined,
      now: undefined,
      output: undefined,
    });
  });

  it("has others for a snapshot", () => {
    expect(parse("digest --snapshot -")).toMatchObject({
      snapshot: "-",
      period: "all",
      selection: { maxTopics: 5, minScore: 0, minComments: 2 },
    });
  });

  it("takes every option", () => {
    expect(
      parse(
        "digest a@b.example https://b.example/post/1 --format json --engine embedded --period week --max-topics 3 --min-score -5 --min-comments=0 --language de-at --now 2026-11-20T19:00:00+01:00 --output digest.json",
      ),
    ).toMatchObject({
      sources: [{ kind: "community" }, { kind: "thread" }],
      format: "json",
      engine: "embedded",
      period: "week",
      selection: { maxTopics: 3, minScore: -5, minComments: 0 },
      language: "de-AT",
      now: new Date("2026-11-20T18:00:00Z"),
      output: "digest.json",
    });
  });

  it("has room for every thread that is named", () => {
    const threads = Array.from({ length: 7 }, (_, at) => `https://b.example/post/${at}`).join(" ");

    expect(parse(`digest ${threads}`)).toMatchObject({ selection: { maxTopics: 7 } });
    expect(parse(`digest ${threads} --max-topics 2`)).toMatchObject({ selection: { maxTopics: 2 } });
  });

  it.each([
    ["2026-11-20T18:00:00Z", "2026-11-20T18:00:00.000Z"],
    ["2026-11-20T18:00:00.5Z", "2026-11-20T18:00:00.500Z"],
    ["2026-11-20T18:00Z", "2026-11-20T18:00:00.000Z"],
    ["2026-11-20T18:00:00", "2026-11-20T18:00:00.000Z"],
    ["2026-11-20", "2026-11-20T00:00:00.000Z"],
  ])("takes %s as a moment", (written, moment) => {
    expect(parse(`digest a@b.example --now ${written}`)).toMatchObject({ now: new Date(moment) });
  });

  it.each([
    ["digest", "Name at least one community or thread"],
    ["digest technology", '"technology" is neither a community nor a thread'],
    ["digest a@b.example --format pdf", "--format must be one of text, markdown, discord, html, json"],
    ["digest a@b.example --engine gpt", "--engine must be one of"],
    ["digest a@b.example --period year", "--period must be one of day, week, month, all"],
    ["digest a@b.example --max-topics 0", "--max-topics must be a whole number of 1 or more"],
    ["digest a@b.example --max-topics 2.5", "--max-topics must be"],
    ["digest a@b.example --min-score ten", "--min-score must be a whole number, like --min-score 10"],
    ["digest a@b.example --min-comments -1", "--min-comments must be a whole number of 0 or more"],
    ["digest a@b.example --language english", "--language must be a language tag"],
    ["digest a@b.example --language de_DE", "--language must be a language tag"],
    ["digest a@b.example --now yesterday", "--now must be an ISO time, like --now 2026-11-20T18:00:00Z"],
    ["digest a@b.example --now 2026-02-30", "--now must be"],
    ["digest a@b.example --formt json", "Unknown option '--formt' (Did you mean --format?)"],
    ["digest a@b.example --period", "--period"],
    ["", "Say what to do"],
    ["digset a@b.example", "digset"],
    ["start now", "Too many arguments"],
    ["bogus", '"bogus" is no command; there are digest, start, check, forget.'],
    ["forget", "person"],
    ["forget someone", "Name the person with the instance"],
  ])("refuses %j with one sentence", (line, sentence) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(sentence.replace(/^person$/u, "PERSON"));
    expect(() => parse(line)).toThrow(/^\P{Cc}+\.$/u);
  });
});

describe("the other commands", () => {
  it.each([
    ["start", { command: "start" }],
    ["check", { command: "check" }],
    ["forget Hendrik@Lemmy.Example", { command: "forget", person: "Hendrik@lemmy.example" }],
    ["--version", { command: "print", text: "1.2.3\n" }],
  ])("%s", (line, invocation) => {
    expect(parse(line)).toEqual(invocation);
  });

  it.each([
    ["--help", "digest [options] [SOURCE...]"],
    ["digest --help", "--min-comments <N>"],
    ["check -h", "mend"],
    ["help digest", "--min-comments <N>"],
  ])("%s shows what there is", (line, part) => {
    expect(parse(line)).toMatchObject({ command: "print", text: expect.stringContaining(part) });
  });
});
