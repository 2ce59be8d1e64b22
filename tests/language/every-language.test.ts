import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citation } from "../../src/digest/digest.ts";
import { realise, type Telling } from "../../src/digest/realise.ts";
import { parsePassage } from "../../src/digest/verify/law/parse-passage.ts";
import { markIn } from "../../src/digest/verify/quoted-stretches.ts";
import type { Catalogue, PluralForms } from "../../src/language/catalogue.ts";
import { english } from "../../src/language/en.ts";
import { type FrameId, framesOfPart, type PartName } from "../../src/language/frames.ts";
import type { Language } from "../../src/language/language.ts";
import { everyLanguage } from "../../src/language/languages.ts";
import type { ArgumentRules } from "../../src/language/reading-rules.ts";
import { createNameIndex } from "../../src/thread/name-index.ts";
import { processorMs } from "../fakes/processor-time.ts";

/** What a language's file promises, whichever language it is. A new one needs nothing here but its line in `saidOf`. */
describe.each(everyLanguage.map((language) => [language.tag, language] as const))(
  "the file for %s",
  (tag, language) => {
    const frames = Object.entries(language.frames) as [FrameId, string][];

    it("has one tag, which the machine knows", () => {
      expect(language.catalogue.tag).toBe(tag);
      expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag]);
    });

    describe("tells in sentences that", () => {
      it.each(frames)("have the slots they need, and end in a point: %s", (id, frame) => {
        expect(slotsOf(frame)).toEqual(slotsOf(english.frames[id] ?? ""));
        expect(frame).toMatch(/(?:[^.}]\.|\{(?:clause|person)\}\.|\{stop\})$/u);
        expect(frame).not.toMatch(/^\s|\s$|\s\s/u);
        expect(markIn(frame)).toBe(-1);
      });

      it("each have a part, and in it no twin", () => {
        for (const ids of Object.values(framesOfPart)) {
          const told = ids.map((id) => language.frames[id]).filter((frame) => frame !== undefined);
          expect(new Set(told).size).toBe(told.length);
        }
        const inParts = new Set<FrameId>(Object.values(framesOfPart).flat());
        expect(frames.map(([id]) => id).filter((id) => !inParts.has(id))).toEqual([]);
      });

      it.each(Object.keys(framesOfPart) as PartName[])("can be told apart again, whatever they say: %s", (part) => {
        fc.assert(
          fc.property(passages(part, language), (tellings) => {
            const passage = realise(tellings, contextFor(language));
            const readings = parsePassage(passage, part, parsingContext(language));

            expect(readings.map((statements) => statements.map(({ frame }) => frame))).toEqual([
              tellings.map(({ frame }) => frame),
            ]);
            expect(readings[0]?.map(({ citation }) => citation)).toEqual(tellings.map(({ citation }) => citation));
          }),
          { numRuns: 150 },
        );
      });
    });

    it("is named by the list of languages alone", () => {
      const importers = readdirSync(sources, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !file.startsWith(`language/${tag}`))
        .filter((file) => new RegExp(`/${tag}(?:\\.ts|/[^"]*)";`, "u").test(languageImports(file)));
      expect(importers).toEqual(["language/languages.ts"]);
    });

    it("has quotation marks that the verifier sees", () => {
      const { open, close } = language.quotationMarks;
      expect([markIn(open), markIn(close)]).toEqual([0, 0]);
    });

    it("has headlines with all their slots", () => {
      const headlines = Object.entries(language.headlines) as [keyof Language["headlines"], string][];
      for (const [id, form] of headlines) expect(slotsOf(form)).toEqual(slotsOf(english.headlines[id] ?? ""));
    });

    describe("reads by patterns that", () => {
      const { claims, replies, titles } = language.reading.argument as ArgumentRules;
      const patterns = [claims, replies, titles].flatMap((rules) => patternsIn(rules));

      it("remember nothing between two texts, unless they replace all", () => {
        const global = patterns.filter(([, { global: isGlobal, sticky }]) => isGlobal || sticky).map(([name]) => name);
        expect(global.toSorted()).toEqual(["label", "subordinate"]);
      });

      it.each(patterns)("take no more than a moment over a long text: %s", (_, pattern) => {
        const texts = longTexts(language);
        expect(processorMs(() => texts.map((text) => text.search(pattern)))).toBeLessThan(1_500);
      });
    });

    it("has grammar words in lower case, and stems that do not grow", () => {
      const { stopWords, abbreviations, stem } = language.reading;
      for (const word of [...stopWords, ...abbreviations]) expect(word).toBe(word.toLowerCase());
      for (const word of stopWords) expect(stem(word).length).toBeLessThanOrEqual(word.length + 1);
    });

    describe("has words around a digest", () => {
      it("with the same slots as any", () => {
        expect(slotsByPath(language.catalogue)).toEqual(slotsByPath(english.catalogue));
      });

      it("in every plural form of the language, or in one for all", () => {
        const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
        for (const forms of pluralForms(language.catalogue)) {
          const known = Object.keys(forms).toSorted();
          expect([["other"], pluralCategories.toSorted()]).toContainEqual(known);
        }
      });
    });
  },
);

const sources = new URL("../../src/", import.meta.url).pathname;

/** What a file imports of the languages. */
function languageImports(file: string): string {
  const imports = readFileSync(join(sources, file), "utf8").match(/from "[^"]+";/gu) ?? [];
  return imports.filter((from) => from.includes("language/") || file.startsWith("language/")).join("\n");
}

/** In each language, of what something is: a subject, and what is said of it. */
const saidOf: Readonly<
  Record<string, { readonly text: string; readonly subject: string; readonly predicate: string }>
> = {
  en: { text: "Trams are a luxury", subject: "trams", predicate: "a luxury" },
  de: { text: "Straßenbahnen sind eine Wohltat", subject: "Straßenbahnen", predicate: "eine Wohltat" },
  es: { text: "Los tranvías son un lujo", subject: "los tranvías", predicate: "un lujo" },
};

/** A clause and a quotation are two ways to tell the same words; a full stop is no slot of its own. */
function slotsOf(sentence: string): string[] {
  const slots = [...sentence.matchAll(/\{(\w+)\}/gu)].map(([, slot]) => (slot === "clause" ? "quote" : (slot ?? "")));
  return slots.filter((slot) => slot !== "stop").toSorted();
}

function patternsIn(rules: object): [string, RegExp][] {
  return Object.entries(rules).flatMap(([name, rule]): [string, RegExp][] => {
    if (rule instanceof RegExp) return [[name, rule]];
    return typeof rule === "object" ? patternsIn(rule) : [];
  });
}

function longTexts({ reading }: Language): string[] {
  const repeated = ["a ", "[a] ", " ", "aaaa", "300 ", "!?", ",; -", "ich ", "I ", "Aa ", "ö, "];
  const grammar = [...reading.stopWords].filter((_, at) => at % 20 === 0).map((word) => `${word} `);
  return [...repeated, ...grammar].map((piece) => piece.repeat(Math.ceil(10_000 / piece.length)));
}

function slotsByPath(value: unknown, path = ""): string[] {
  if (typeof value === "string") return [[path, ...slotsOf(value)].join(" ")];
  const fields = Object.entries(value as object).filter(([name]) => name !== "tag");
  const ofForms = "other" in (value as object);
  // Plural forms differ from language to language: what counts is what each holds.
  if (ofForms) return [...new Set(fields.flatMap(([, form]) => slotsByPath(form, path)))];
  return fields.flatMap(([name, field]) => slotsByPath(field, `${path}/${name}`)).toSorted();
}

function pluralForms(value: Catalogue | object): PluralForms[] {
  if ("other" in value) return [value as PluralForms];
  return Object.values(value).flatMap((field) => (typeof field === "object" ? pluralForms(field) : []));
}

const names = createNameIndex(["oda@lemmy.example", "Kira@one.example", "kira@two.example", "so@lemmy.example"], []);
const authors = ["oda@lemmy.example", "Kira@one.example", "kira@two.example", "so@lemmy.example"];

function contextFor(language: Language) {
  return {
    language,
    names,
    balance: {
      proposition: "",
      favor: 12,
      against: 3,
      unclear: 5,
      shareOfScore: { favor: 1, against: 0, unclear: 0 },
    },
    title: "Trams?",
    community: "transit",
  };
}

function parsingContext(language: Language) {
  return {
    frames: language.frames,
    predication: language.reading.argument?.claims.predication,
    quotationMarks: language.quotationMarks,
    titles: ["Trams?"],
    communities: ["transit"],
  };
}

/** Of two who say the same, nothing could tell who is meant where nobody is named. */
function wordsAlone({ words }: { readonly words: string }): string {
  return words.toLowerCase().replace(/[.!?]$/u, "");
}

/** One to four sentences of a part, each citing words of its own. */
function passages(part: PartName, language: Language): fc.Arbitrary<Telling[]> {
  const known = framesOfPart[part].filter((id) => language.frames[id] !== undefined);
  const words = fc.stringMatching(/^[a-zäöü]{1,8}(?: [A-ZÄÖÜa-zäöüß0-9]{1,8}){0,4}[.!?]?$/u);
  const sentence = fc.record({ frame: fc.constantFrom(...known), words, author: fc.constantFrom(...authors) });
  return fc
    .uniqueArray(sentence, { minLength: 1, maxLength: 4, selector: wordsAlone })
    .map((sentences) => sentences.map((told, at) => tellingOf(told, at, language)));
}

function tellingOf(
  { frame, words, author }: { frame: FrameId; words: string; author: string },
  at: number,
  language: Language,
): Telling {
  const slots = [...(language.frames[frame] ?? "").matchAll(/\{(\w+)\}/gu)].map(([, slot]) => slot);
  if (!slots.some((slot) => slot === "person" || slot === "clause" || slot === "quote")) return { frame };
  const predication = slots.includes("subject") ? saidOf[language.tag] : undefined;
  const quote = predication?.text ?? (slots.includes("clause") ? words.replace(/[.!?]$/u, "") : words);
  const citation: Citation = {
    author,
    comment: `https://lemmy.example/comment/${at}`,
    quote,
    score: 5,
    stance: "favor",
  };
  return {
    frame,
    citation,
    ...(slots.includes("clause") && { clause: quote }),
    ...(predication !== undefined && { predication }),
  };
}
