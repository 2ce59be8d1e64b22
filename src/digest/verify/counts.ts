import { omissionReasons } from "../../thread/eligibility.ts";
import type { Digest } from "../digest.ts";
import type { TopicAnalysis } from "../digest-writer.ts";
import { type Failure, failureOf } from "./failure.ts";
import { sharesOfScore, type TopicEvidence } from "./topic-evidence.ts";

const shareTolerance = 1e-6;
const stances = ["favor", "against", "unclear"] as const;

/** What the digest says was read and left out, recounted from its threads. */
export function* digestCountFailures({ read, omitted }: Digest, topics: readonly TopicEvidence[]): Iterable<Failure> {
  const comments = new Map(topics.flatMap((topic) => topic.comments).map((comment) => [comment.apId, comment]));
  const people = new Set([...comments.values()].map(({ author }) => author.name));
  if (read.comments !== comments.size) yield failureOf("read.comments", `${comments.size} comments may be read`);
  if (read.people !== people.size) yield failureOf("read.people", `${people.size} people wrote them`);
  const threads = [...new Set(topics.flatMap((topic) => topic.threads))];
  for (const reason of omissionReasons) {
    // Posts of the period that were left out count too, but are not among the digest's threads.
    const least = threads.reduce((sum, thread) => sum + thread.omitted[reason], 0);
    if (omitted[reason] < least) yield failureOf(`omitted.${reason}`, `at least ${least} were left out`);
  }
}

/** A balance that is not what was counted. */
export function* balanceFailures(topic: TopicEvidence): Iterable<Failure> {
  const { summary, counts, analysis } = topic;
  const { balance } = summary;
  const path = `${topic.path}.balance`;
  if (balance.favor + balance.against + balance.unclear !== counts.people)
    yield failureOf(path, `it counts another number of people than the ${counts.people} who wrote`);
  for (const stance of stances)
    if (balance[stance] !== counts[stance]) yield failureOf(`${path}.${stance}`, `it is ${counts[stance]}`);
  if (summary.kind === "other" && counts.placed > 0) yield failureOf(path, "sides where nothing is disputed");
  if (counts.placed > 0 !== (balance.proposition !== ""))
    yield failureOf(`${path}.proposition`, "there is one exactly where somebody is placed");
  if (analysis !== undefined) yield* placementFailures(analysis, topic);
  else if (counts.placed === 0) yield* shareFailures({ favor: 0, against: 0, unclear: 1 }, topic);
}

function* placementFailures(analysis: TopicAnalysis, topic: TopicEvidence): Iterable<Failure> {
  const { placements } = analysis;
  if (placements.size !== topic.authors.size || [...topic.authors].some((author) => !placements.has(author)))
    yield failureOf(`${topic.path}.balance`, "the analysis places other people than those who wrote");
  if (topic.authors.size > 0) yield* shareFailures(sharesOfScore(topic.comments, placements), topic);
}

function* shareFailures(
  expected: Readonly<Record<(typeof stances)[number], number>>,
  { path, summary }: TopicEvidence,
): Iterable<Failure> {
  for (const stance of stances)
    if (Math.abs(summary.balance.shareOfScore[stance] - expected[stance]) > shareTolerance)
      yield failureOf(`${path}.balance.shareOfScore.${stance}`, `it is ${expected[stance]}`);
}
