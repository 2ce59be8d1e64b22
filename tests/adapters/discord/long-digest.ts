import type { Digest, TopicSummary } from "../../../src/digest/digest.ts";
import { aDigest, aPassage, aSummary } from "../../fakes/digests.ts";

export const sides: TopicSummary["balance"] = {
  proposition: "Trams should be free",
  favor: 5,
  against: 3,
  unclear: 4,
  shareOfScore: { favor: 0.5, against: 0.3, unclear: 0.2 },
};

/** A digest of one topic that has sides to draw. */
export const charted: Digest = aDigest({ topics: [aSummary({ balance: sides })] });

const words = "of trams and of those who pay for them and of roads ".repeat(4).trim();

/** A topic of some 350 words. */
export function longTopic(headline: string): TopicSummary {
  return aSummary({
    headline,
    balance: sides,
    stances: Array.from({ length: 4 }, (_, at) => aPassage(`[kira] argues ${at}: ${words}.`)),
    keyPoints: Array.from({ length: 4 }, (_, at) => ({
      claim: aPassage(`Claim ${at}: ${words}.`),
      support: aPassage("Argued by [kira]."),
    })),
  });
}

/** A digest of three topics that one message cannot hold. */
export const long: Digest = aDigest({ topics: ["First", "Second", "Third"].map(longTopic) });
