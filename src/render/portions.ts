import type { Digest, TopicSummary } from "../digest/digest.ts";

/** How much of a topic is told: so many of each, from the first on. */
export interface TopicPortion {
  readonly topic: TopicSummary;
  /** 0 or 1, as is `quotations`. */
  readonly framing: number;
  readonly stances: number;
  readonly consensus: number;
  readonly keyPoints: number;
  readonly sources: number;
  /** The list of all that is cited. */
  readonly quotations: number;
}
type Part = Exclude<keyof TopicPortion, "topic">;

/** How much of a digest is told. */
export interface Portion {
  readonly digest: Digest;
  readonly topics: readonly TopicPortion[];
  /** Whether the closing line says what was left out, and the digest's notes. */
  readonly details: boolean;
  /** Whether this is less than everything. */
  readonly shortened: boolean;
}

/** What is given up first where room is short, one by one, down to how many. */
const firstCuts: readonly [part: Part, least: number][] = [
  ["quotations", 0],
  ["keyPoints", 3],
  ["stances", 4],
  ["consensus", 2],
  ["keyPoints", 1],
  ["sources", 1],
  ["stances", 2],
  ["keyPoints", 0],
  ["consensus", 1],
  ["stances", 1],
  ["consensus", 0],
  ["stances", 0],
];
/** What is given up of the one topic that is left, when the others are gone. */
const lastCuts: typeof firstCuts = [
  ["framing", 0],
  ["sources", 0],
];

/**
 * Renders as much of a digest as there is room for. The last topics give up first; nothing is cut inside a passage.
 *
 * @param render - tells a portion
 * @param fits - whether there is room for what was told
 * @returns the fullest that fits; a headline and the shortest closing line if nothing does
 */
export function largestThatFits<T>(digest: Digest, render: (portion: Portion) => T, fits: (told: T) => boolean): T {
  let told = render({ digest, topics: digest.topics.map(wholeOf), details: true, shortened: false });
  for (const portion of shorterPortions(digest)) {
    if (fits(told)) break;
    told = render(portion);
  }
  return told;
}

/** Ever less of a digest. */
function* shorterPortions(digest: Digest): Generator<Portion> {
  const topics = digest.topics.map(wholeOf);
  const less = (details = true): Portion => ({ digest, topics: [...topics], details, shortened: true });
  for (const _ of cutting(topics, firstCuts)) yield less();
  while (topics.length > 1) {
    topics.pop();
    yield less();
  }
  for (const _ of cutting(topics, lastCuts)) yield less();
  yield less(false);
}

/** Takes from the topics, last topic first, one cut after the other, and stops after each. */
function* cutting(topics: TopicPortion[], cuts: typeof firstCuts): Generator<void> {
  for (const [part, least] of cuts) {
    for (let at = topics.length - 1; at >= 0; at--) {
      for (let topic = topics[at]; topic !== undefined && topic[part] > least; topic = topics[at]) {
        topics[at] = { ...topic, [part]: topic[part] - 1 };
        yield;
      }
    }
  }
}

function wholeOf(topic: TopicSummary): TopicPortion {
  return {
    topic,
    framing: 1,
    stances: topic.stances.length,
    consensus: topic.consensus.length,
    keyPoints: topic.keyPoints.length,
    sources: topic.sources.length,
    quotations: 1,
  };
}
