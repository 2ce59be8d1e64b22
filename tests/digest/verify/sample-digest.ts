import type { Balance, Citation, Digest, KeyPoint, Passage, TopicSummary } from "../../../src/digest/digest.ts";
import type { TopicAnalysis } from "../../../src/digest/digest-writer.ts";
import { realise, type Telling } from "../../../src/digest/realise.ts";
import type { Failure } from "../../../src/digest/verify/failure.ts";
import { verifyDigest } from "../../../src/digest/verify/verify-digest.ts";
import { english } from "../../../src/language/en.ts";
import { eligibleThread } from "../../../src/thread/eligibility.ts";
import type { Thread } from "../../../src/thread/thread.ts";
import { namesOf } from "../../../src/thread/thread-names.ts";
import { allowAll } from "../../fakes/threads.ts";
import { analyses, commentAt, dumbphone, threads, trams } from "./sample-threads.ts";

const names = namesOf(threads.map((thread) => eligibleThread(thread, allowAll)));

/** Cites a stretch of a comment, true in everything but, perhaps, the words. */
export function cite(id: number, quote: string): Citation {
  const comment = threads.flatMap(({ comments }) => comments).find(({ apId }) => apId === commentAt(id));
  if (comment === undefined) throw new Error(`There is no comment ${id}.`);
  const { name } = comment.author;
  const stance = analyses.map(({ placements }) => placements.get(name)).find((found) => found !== undefined);
  return { author: name, comment: comment.apId, quote, score: comment.score, stance: stance ?? "unclear" };
}

const balances: Readonly<Record<"trams" | "dumbphone", Balance>> = {
  trams: {
    proposition: "Free trams are the fairest answer to traffic in the city",
    favor: 2,
    against: 10,
    unclear: 2,
    // 84 + 2 + 18; 61 + 40 + 8 × 5; 22 and a sum below zero.
    shareOfScore: { favor: 104 / 267, against: 141 / 267, unclear: 22 / 267 },
  },
  dumbphone: {
    proposition: "",
    favor: 0,
    against: 0,
    unclear: 3,
    shareOfScore: { favor: 0, against: 0, unclear: 1 },
  },
};

/** A passage about one of the topics, in English frames. */
export function tell(about: "trams" | "dumbphone", ...tellings: readonly Telling[]): Passage {
  const { title, community } = (about === "trams" ? trams : dumbphone).post;
  return realise(tellings, { language: english, names, balance: balances[about], title, community });
}

const fairest = "free trams are the fairest answer to traffic in the city";
const crowded = "Free trams without more drivers are just crowded trams";
const night = "Fares keep the night service alive";
const nightReason = "nobody else pays for it, so the last tram still runs";
const text = "Any bank that still sends codes by text is asking for trouble.";

const tramsKeyPoints: readonly KeyPoint[] = [
  {
    claim: tell("trams", { frame: "claimClause", citation: cite(13, night), clause: night }),
    support: tell("trams", { frame: "holderAgainstBecause", citation: cite(13, nightReason) }),
  },
  {
    claim: tell("trams", { frame: "claimClause", citation: cite(12, crowded), clause: crowded }),
    support: tell(
      "trams",
      { frame: "holderAgainst", citation: cite(12, crowded) },
      { frame: "replies", citation: cite(15, "A crowded tram still moves more of us than a car, even if it is slow.") },
    ),
  },
  {
    claim: tell("trams", { frame: "claimClause", citation: cite(11, fairest), clause: fairest }),
    support: tell("trams", { frame: "holderAdds", citation: cite(11, "Everyone breathes easier.") }),
  },
];

const tramsSummary: TopicSummary = {
  language: "en",
  kind: "dispute",
  headline: "Should city trams be free?",
  framing: tell(
    "trams",
    { frame: "postAsks" },
    { frame: "peopleAnswer" },
    { frame: "proposition", citation: cite(11, fairest) },
  ),
  stances: [
    tell(
      "trams",
      { frame: "argues", citation: cite(11, fairest), clause: fairest },
      { frame: "counters", citation: cite(12, `${crowded}.`) },
    ),
    tell("trams", {
      frame: "elsewhereArgues",
      citation: cite(13, `${night} because ${nightReason}`),
      clause: `fares keep the night service alive because ${nightReason}`,
    }),
    tell("trams", { frame: "favorWrites", citation: cite(14, "Parking is free in half of the city.") }),
  ],
  consensus: [
    tell("trams", { frame: "againstDominates" }, { frame: "restUnplaced" }),
    tell("trams", { frame: "highestScore", citation: cite(11, "Everyone breathes easier.") }),
    tell("trams", { frame: "apartWrites", citation: cite(17, "Two people in my street sold a car last year.") }),
  ],
  keyPoints: [...tramsKeyPoints],
  balance: balances.trams,
  sources: [sourceOf(trams, 15)],
};

const dumbphoneSummary: TopicSummary = {
  language: "en",
  kind: "other",
  headline: "How do I keep a dumbphone through my finals?",
  framing: tell("dumbphone", { frame: "postAsks" }, { frame: "noDispute" }, { frame: "peopleAnswer" }),
  stances: [
    tell("dumbphone", {
      frame: "bestAnswer",
      citation: cite(41, "Keep the dumbphone, but tell your lab group how to reach you."),
    }),
    tell("dumbphone", { frame: "elsewhereWrites", citation: cite(43, "A paper planner is enough for finals.") }),
  ],
  consensus: [],
  keyPoints: [
    {
      claim: tell("dumbphone", { frame: "claimQuote", citation: cite(42, text) }),
      support: tell("dumbphone", { frame: "holder", citation: cite(42, text) }),
    },
  ],
  balance: balances.dumbphone,
  sources: [sourceOf(dumbphone, 3)],
};

function sourceOf({ post }: Thread, comments: number): TopicSummary["sources"][number] {
  const { apId, url, title, community, score, publishedAt } = post;
  return { apId, url, title, community, score, comments, publishedAt: publishedAt.toISOString() };
}

/** Everything in it is true. */
export const sampleDigest: Digest = {
  schema: "standpoint/digest@1",
  id: "sample",
  generatedAt: "2026-11-20T12:00:00.000Z",
  period: { from: "2026-11-19T12:00:00.000Z", to: "2026-11-20T12:00:00.000Z" },
  communities: ["transit@lemmy.example", "campus@lemmy.example"],
  language: "en",
  engine: { kind: "embedded" },
  read: { people: 17, comments: 18 },
  notes: [],
  topics: [tramsSummary, dumbphoneSummary],
  omitted: {
    denied: 0,
    optedOut: 1,
    banned: 0,
    bots: 1,
    deleted: 1,
    removed: 0,
    nsfw: 2,
    notPublic: 0,
    sensitive: 0,
    unread: 0,
  },
};

/** The sample's parts by name, so that tests need no indices that may be out of range. */
export interface SampleParts {
  readonly digest: Digest;
  readonly trams: TopicSummary;
  readonly dumbphone: TopicSummary;
}

export interface Circumstances {
  readonly threads?: readonly Thread[];
  readonly analyses?: readonly TopicAnalysis[] | undefined;
}

/** What verification says of the sample after a change. */
export function failuresAfter(
  change: (parts: SampleParts) => void,
  circumstances: Circumstances = {},
): readonly Failure[] {
  const digest = structuredClone(sampleDigest);
  const [first, second] = digest.topics;
  if (first === undefined || second === undefined) throw new Error("The sample has two topics.");
  change({ digest, trams: first, dumbphone: second });
  const given = "analyses" in circumstances ? circumstances.analyses : analyses;
  return verifyDigest(digest, circumstances.threads ?? threads, {
    rule: allowAll,
    ...(given === undefined ? {} : { analyses: given }),
  });
}
