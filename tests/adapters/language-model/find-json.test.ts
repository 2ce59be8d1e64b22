import { describe, expect, it } from "vitest";
import { findJson } from "../../../src/adapters/language-model/find-json.ts";

const any = () => true;

describe("JSON in what a model says", () => {
  it.each([
    ["alone", '{"a":1}'],
    ["with space around it", '\n  {"a":1}\n'],
    ["in a fence", '```json\n{"a":1}\n```'],
    ["in a fence without a language", 'Here:\n```\n{"a":1}\n```\nThat is all.'],
    ["after words", 'The answer is {"a":1}'],
    ["before words", '{"a":1} is the answer, {as} you see'],
    ["after thoughts", '<think>Perhaps {"b":2}?</think>{"a":1}'],
    ["after what only looks like it", 'With {braces} and {"half": then {"a":1}'],
  ])("is found %s", (_, text) => {
    expect(findJson(text, any)).toEqual({ a: 1 });
  });

  it("is found whole where strings hold braces, quotes and fences", () => {
    const value = { a: 'a } brace, a " mark, a \\ stroke', b: "```json {}```", c: [{ d: "}" }] };

    expect(findJson(`Sure: ${JSON.stringify(value)} Done.`, any)).toEqual(value);
  });

  it("is the object that was asked for, though others stand before it", () => {
    expect(findJson('{"example":1} {"claims":[]}', (value) => "claims" in value)).toEqual({ claims: [] });
  });

  it.each(["", "nothing", "[1,2]", "42", "null", '{"a":1', "{'a':1}", "{".repeat(100_000)])(
    "is not there: %.20s",
    (text) => {
      expect(findJson(text, any)).toBeUndefined();
    },
  );
});
