import fc from "fast-check";
import type { Digest, KeyPoint, Passage, Source, TopicSummary } from "../../src/digest/digest.ts";
import { aDigest, aSummary } from "../fakes/digests.ts";

/** What somebody might write to become more than text. */
const attacks = [
  ..."\\`*_{}[]()<>#+-.!|~^=$&@/:'\"",
  ..."0123456789",
  ..." \t\n\r\u00a0\u0000\u001b\u202e\u200b\ud800",
  "# heading",
  "\n## heading\n",
  "-# small",
  "> quote",
  ">>> quote",
  "- item",
  "1. item",
  "1) item",
  "===",
  "---",
  "***",
  "**bold**",
  "__under__",
  "~~gone~~",
  "||spoiler||",
  "`code`",
  "```\ncode\n```",
  "    indented",
  "[link](https://evil.example)",
  "![picture](https://evil.example/a.png)",
  "[ref]: https://evil.example",
  "[^1]",
  "^[note]",
  "{ruby|text}",
  "<https://evil.example>",
  "https://evil.example/a_b_",
  "www.evil.example",
  "evil.ml",
  "mailto:a@evil.example",
  "someone@evil.example",
  "@someone@evil.example",
  "!group@evil.example",
  "/c/group@evil.example",
  "/u/someone@evil.example",
  "@everyone",
  "@here",
  "<@123456789012345678>",
  "<@!1>",
  "<@&1>",
  "<#1>",
  "</run:1>",
  "<t:1700000000:R>",
  "<:x:1>",
  "<a:x:1>",
  "<id:home>",
  ":smile:",
  "discord.gg/evil",
  "::: spoiler x",
  "\n:::\n",
  "| a | b |\n|---|---|",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "</title></style></details></svg>",
  "<!--",
  "]]>",
  "&lt;b&gt;",
  "&#64;everyone",
  "$1$&$`",
  "{count}",
  "{contact}",
  "words",
  "of somebody",
];

export const hostileText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...attacks) }, fc.string({ unit: "binary", maxLength: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

const hostileAddress = fc.oneof(
  fc.webUrl({ validSchemes: ["https"], withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    "https://lemmy.example/comment/1",
    "https://mbin.example/m/x@lemmy.example/t/1/-/comment/2",
    "https://a.example/x)y_(z)*[w]`~^|!@b c",
    "https://a.example/?q=<script>&'\"#x",
    "http://lemmy.example/comment/1",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://user:pass@evil.example/",
    "https://a_b.example/x",
    "not an address",
  ),
  hostileText,
);

/** A passage that names a person, quotes, and is hostile in every part. */
export const hostilePassage: fc.Arbitrary<Passage> = fc
  .record({
    parts: fc.tuple(hostileText, hostileText, hostileText, hostileText, hostileText),
    comment: hostileAddress,
    quote: hostileText,
  })
  .map(({ parts: [before, name, between, quoted, after], comment, quote }) => {
    const quoteAt = before.length + name.length + between.length;
    return {
      text: before + name + between + quoted + after,
      citations: [{ author: `${name}@${name}`, comment, quote, score: 3, stance: "favor" }],
      spans: [
        { kind: "person", start: before.length, end: before.length + name.length, citation: 0 },
        { kind: "quote", start: quoteAt, end: quoteAt + quoted.length, citation: 0 },
      ],
    };
  });

const hostileKeyPoint: fc.Arbitrary<KeyPoint> = fc.record({ claim: hostilePassage, support: hostilePassage });

const hostileSource: fc.Arbitrary<Source> = fc.record({
  apId: hostileAddress,
  url: hostileAddress,
  title: hostileText,
  community: hostileText,
  score: fc.integer(),
  comments: fc.nat(),
  publishedAt: fc.constant("2026-11-20T11:00:00.000Z"),
});

const hostileTopic: fc.Arbitrary<TopicSummary> = fc
  .record({
    headline: hostileText.map((text) => text.slice(0, 110)),
    framing: hostilePassage,
    stances: fc.array(hostilePassage, { maxLength: 3 }),
    consensus: fc.array(hostilePassage, { maxLength: 2 }),
    keyPoints: fc.array(hostileKeyPoint, { maxLength: 3 }),
    sources: fc.array(hostileSource, { minLength: 1, maxLength: 2 }),
    proposition: hostileText,
  })
  .map(({ proposition, ...rest }) =>
    aSummary({
      ...rest,
      balance: {
        proposition,
        favor: 2,
        against: 1,
        unclear: 1,
        shareOfScore: { favor: 0.5, against: 0.3, unclear: 0.2 },
      },
    }),
  );

/** A digest in which nothing that comes from outside can be trusted. */
export const hostileDigest: fc.Arbitrary<Digest> = fc
  .record({
    topics: fc.array(hostileTopic, { minLength: 1, maxLength: 2 }),
    communities: fc.array(hostileText, { minLength: 1, maxLength: 2 }),
    model: hostileText,
    source: hostileText,
  })
  .map(({ topics, communities, model, source }) =>
    aDigest({
      topics,
      communities,
      engine: { kind: "llm", model },
      notes: [{ code: "not-reached", params: { source } }],
      omitted: { deleted: 1 },
    }),
  );
