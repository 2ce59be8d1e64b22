import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutControls } from "../../src/text/control-characters.ts";
import { type Unprintable, whyUnprintable } from "../../src/text/unprintable.ts";
import { processorMs } from "../fakes/processor-time.ts";

const unprintable: Record<Unprintable, readonly string[]> = {
  slur: [
    "He called him a nigger.",
    "These NIGGERS again",
    "n1gg3r",
    "n i g g e r",
    "n.i.g.g.e.r",
    "nigggger",
    "n****r",
    "nig\u200bger",
    "Only a f*ggot would say that",
    "faggots everywhere",
    "FAGGOT!",
    "you fаggot", // a Cyrillic а
    "that is so retarded",
    "r3tard",
    "r*tard",
    "what a retard",
    "a bunch of trannies",
    "the tranny in my class",
    "dykes like her",
    "those kikes",
    "a chink shop",
    "wetbacks",
    "raghead",
    "towel-heads",
    "Die Kanaken sind schuld",
    "So ein Spasti",
    "Kümmeltürken",
    "puto maricón",
    "maricones",
    "spaz out",
    "libtards",
    // What a slur begins with may be disguised, or come after a harmless sense of one.
    "the $hemale",
    "A Maine coon among faggots",
  ],
  email: [
    "write to jane.doe@example.com",
    "jane@mail.example.co.uk is mine",
    "hans.müller@beispiel.de",
    "jane (at) example.com",
    "jane[at]example",
    "jane at example dot com",
    "mailto:jane",
    "name@lemmy.world",
  ],
  phone: [
    "Call +1 555 010 9999",
    "+49 151 23456789",
    "+4915123456789",
    "+44 (0)20 7946 0958",
    "0049 30 1234567",
    "(555) 010-9999",
    "555-010-9999",
    "555.010.9999",
    "1-800-555-0199",
    "030 12345678",
    "0171/1234567",
    "020 7946 0958",
    "07700900123",
    "06 12 34 56 78",
    "my phone is 5550109",
    "tel: 555 0109 22",
    "Call me at 5550109999",
  ],
  address: [
    "He lives at 12 Oak Street",
    "12 Oak St, Springfield",
    "221B Baker Street",
    "1600 Pennsylvania Avenue NW",
    "4 Privet Drive, Little Whinging",
    "350 5th Avenue",
    "lives at 12 oak drive",
    "Springfield, IL 62704",
    "London SW1A 2AA",
    "P.O. Box 1234",
    "Hauptstraße 12",
    "Berliner Straße 5a",
    "Musterstr. 7",
    "Lindenweg 3",
    "Unter Postfach 1234",
    "Calle Mayor 12",
    "12 rue de la Paix",
  ],
  link: [
    "see https://example.org/a",
    "http://x",
    "ftp://files",
    "www.example.com",
    "go to example.org",
    "on Booking.com they say",
    "EXAMPLE.COM",
    "feddit.de is down",
    "lemmy.world",
    "youtu.be/dQw4",
    "bit.ly/abc",
    "discord.gg/abc",
    "example.it/path",
    "192.168.1.1",
    "magnet:?xt=urn",
    "GEMINI://host",
    "ｗｗｗ．example．com",
  ],
  mention: [
    "@hendrik said so",
    "ask @hendrik@lemmy.world",
    "(@everyone)",
    "u/hendrik",
    "thanks, /u/hendrik!",
    "!technology@lemmy.world",
    "<@1234567890>",
    "@\u200bhendrik",
  ],
  control: [
    "a\u0000b",
    "a\u001b[31mb",
    "a\u009b31mb",
    "a\u202eb",
    "a\u2066b",
    "zero\u200bwidth",
    "a\ufeffb",
    "soft\u00adhyphen",
    "a\u2028b",
    " \u200d ",
    "lone \ud800 surrogate",
    "a\u{e0041}b",
  ],
};

const printable = [
  "Weights without the training data are just freeware.",
  "In 1999 it cost $1,299.99, in 2024 € 2.499,00.",
  "From 1999-2004 to 2010 – 2019",
  "They won 3-2, then 102-99.",
  "Node 24.11.1 and 1.0.0-beta.2 and v0.19.20",
  "about 8000000000 people, or 8 000 000 000",
  "+100000 points",
  "a gap of +1 000 000 000",
  "on 2024-01-02 12:30 or 01.02.2024 or 01-02-2024 12:30",
  "0.123456789 is a number, 0,5 too",
  "a 16:9 screen of 1920 x 1080",
  "ISO 8601, RFC 2119 and 802.11ac",
  "500-1000 euros a month",
  "Node.js, README.md, main.rs and ASP.NET are fine",
  "It works.So does that.And the rest.",
  "e.g. this, i.e. that, U.S.A. and a.m. or p.m.",
  "2 @ 3 euros, folding@home",
  "and/or, he/she, 1/2, w/o, r/linux",
  "Wow! really!important",
  "fuck this shit, you idiot",
  "Niger and Nigeria are countries; niggardly is a word; snigger",
  "The raccoon ate sauerkraut with mustard, the bastard.",
  "A Maine Coon is a cat.",
  "The dyke broke and the water came.",
  "Flame retardant, and it retards growth",
  "Le train a du retard",
  "a chink in the armour",
  "Scunthorpe, Essex, Pakistan, Japan, spice, spices",
  "my wet back and red skin and the mid get worse",
  "Homo sapiens",
  "The way to the park at 5 is a close call in court",
  "I have 3 Google Drive accounts and 9 Supreme Court justices",
  "4 lane road, 2 people on the street, 10 ways",
  "50000 Menschen am Arbeitsplatz 4.0",
  "Der Weg ist das Ziel; im Jahr 2024 Straßen",
  "👩‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 ❤️",
  "نمی‌خواهم क्‍ष",
  "a tab\tand a line\nbreak",
  "שלום עולם",
  "مرحبا بالعالم",
  "日本語のテキスト、英語 text。",
  "",
] as const;

describe("what may not be printed", () => {
  for (const [why, texts] of Object.entries(unprintable)) {
    it.each(texts)(`refuses for ${why}: %j`, (text) => {
      expect(whyUnprintable(text)).toBe(why);
    });
  }

  it.each(printable)("lets pass: %j", (text) => {
    expect(whyUnprintable(text)).toBeUndefined();
  });

  it("finds what stands anywhere in a long text", () => {
    const filler = "The quick brown fox jumps over it. ".repeat(300);

    expect(whyUnprintable(filler)).toBeUndefined();
    expect(whyUnprintable(`${filler}jane@example.com ${filler}`)).toBe("email");
  });

  it("is done at once with 10,000 characters of anything", () => {
    const pieces = [
      "a",
      "1",
      "@",
      ".",
      "-",
      " ",
      "n",
      "g",
      "i",
      "+",
      "0",
      "/",
      "A",
      "St",
      "\u200d",
      "e",
      "(",
      "a.",
      "1 ",
      "Ab ",
      "u/",
      "r",
      "*",
      "$",
      "!",
      "|",
      "1!",
    ];
    const readAll = () => pieces.map((piece) => whyUnprintable(piece.repeat(10_000 / piece.length)));
    readAll();
    expect(processorMs(readAll)).toBeLessThan(2_000);

    fc.assert(
      fc.property(fc.constantFrom(...pieces), fc.constantFrom(...pieces), fc.constantFrom(...pieces), (a, b, c) => {
        const text = (a + b + c).repeat(3_000).slice(0, 10_000);
        return processorMs(() => whyUnprintable(text)) < 500;
      }),
    );
  });

  it("is done at once with harmless senses by the thousand", () => {
    const text = `${"chinks ".repeat(15_000)} chinks in the armour`;
    expect(whyUnprintable(text)).toBeUndefined();
    expect(processorMs(() => whyUnprintable(text))).toBeLessThan(2_000);
  });

  it("is not taken in by a slur behind a run of what its first letter may be disguised as", () => {
    for (const before of ["", "$", "$$", "$5", "$$$", "$5$", "$".repeat(50), "5".repeat(50), "$5".repeat(25), "!||"])
      expect(whyUnprintable(`${before}spics`)).toBe("slur");
    expect(whyUnprintable("5spics")).toBeUndefined();
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => whyUnprintable(text) !== ("" as never)));
  });
});

describe("taking control characters out", () => {
  it("takes terminal commands whole", () => {
    expect(
      withoutControls("a \u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007 word\u009b1m"),
    ).toBe("a red link word");
  });

  it("folds white space and keeps what scripts and emoji need", () => {
    expect(withoutControls("a\n\tb \u202ec\u200b 👩‍👩‍👧 نمی‌خواهم")).toBe("a b c 👩‍👩‍👧 نمی‌خواهم");
  });

  it("leaves nothing that is refused as a control character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const why = whyUnprintable(withoutControls(text));
        return why !== "control";
      }),
    );
  });
});
