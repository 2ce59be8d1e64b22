import type { Digest, Passage, TopicSummary } from "../../src/digest/digest.ts";

/**
 * A passage in which `[name]` is a person, `"…"` a quotation, and each person is cited with the first quotation after the
 * name, or with "words" where there is none.
 */
export function aPassage(marked: string): Passage {
  const names = [...marked.matchAll(/\[([^\]]+)\]/gu)].map(([, name = ""]) => name);
  let text = "";
  const spans: Passage["spans"] = [];
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const name = /^\[([^\]]+)\]$/u.exec(part)?.[1];
    if (name !== undefined) {
      spans.push({ kind: "person", start: text.length, end: text.length + name.length, citation: names.indexOf(name) });
    }
    text += name ?? part;
  }
  return {
    text,
    spans,
    citations: names.map((name, at) => ({
      author: `${name}@lemmy.example`,
      comment: `https://lemmy.example/comment/${at + 1}`,
      quote: "words",
      score: 5,
      stance: "unclear",
    })),
  };
}

export function aSummary(rest: Partial<TopicSummary> = {}): TopicSummary {
  return {
    language: "en",
    kind: "dispute",
    headline: "Should trams be free?",
    framing: aPassage('The post asks: "Should trams be free?" 12 people answer.'),
    stances: [
      aPassage("[kira] argues that free trams are empty trams."),
      aPassage('[oskar_l] replies: "Nobody pays for roads either."'),
    ],
    consensus: [aPassage("Only 4 of 12 people could be placed: no view is called dominant.")],
    keyPoints: [
      { claim: aPassage("Free trams are empty trams."), support: aPassage("Argued by [kira].") },
      { claim: aPassage("Nobody pays for roads either."), support: aPassage("Argued by [oskar_l].") },
    ],
    balance: { proposition: "", favor: 0, against: 0, unclear: 12, shareOfScore: { favor: 0, against: 0, unclear: 1 } },
    sources: [
      {
        apId: "https://lemmy.example/post/1",
        url: "https://lemmy.example/post/1",
        title: "Should trams be free?",
        community: "technology@lemmy.example",
        score: 1_234,
        comments: 1,
        publishedAt: "2026-11-20T11:00:00.000Z",
      },
    ],
    ...rest,
  };
}

const nothingOmitted: Digest["omitted"] = {
  denied: 0,
  optedOut: 0,
  banned: 0,
  bots: 0,
  deleted: 0,
  removed: 0,
  nsfw: 0,
  notPublic: 0,
  sensitive: 0,
  unread: 0,
};

/** @param omitted - what is not named is 0 */
export function aDigest({
  omitted = {},
  ...rest
}: Omit<Partial<Digest>, "omitted"> & { omitted?: Partial<Digest["omitted"]> } = {}): Digest {
  return {
    schema: "standpoint/digest@1",
    id: "0123456789abcdef0123456789abcdef",
    generatedAt: "2026-11-20T12:00:00.000Z",
    period: { from: "2026-11-19T12:00:00.000Z", to: "2026-11-20T12:00:00.000Z" },
    communities: ["technology@lemmy.example"],
    language: "en",
    engine: { kind: "embedded" },
    read: { people: 12, comments: 52 },
    notes: [],
    topics: [aSummary()],
    omitted: { ...nothingOmitted, ...omitted },
    ...rest,
  };
}
