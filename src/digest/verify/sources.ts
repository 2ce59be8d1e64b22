import { hasControls } from "../../text/control-characters.ts";
import type { Source } from "../digest.ts";
import { titleForms } from "./evidence.ts";
import { type Failure, failureOf } from "./failure.ts";
import type { TopicEvidence } from "./topic-evidence.ts";

/** Sources that are not threads which may be read, or are described wrongly. */
export function* sourceFailures(topic: TopicEvidence): Iterable<Failure> {
  for (const [at, source] of topic.summary.sources.entries())
    for (const reason of reasonsAgainst(source, topic)) yield failureOf(`${topic.path}.sources[${at}]`, reason);
}

function* reasonsAgainst(source: Source, evidence: TopicEvidence): Iterable<string> {
  const thread = evidence.thread(source.apId);
  if (thread === undefined) return yield `no thread was read at ${source.apId}`;
  const leftOut = evidence.whyLeftOut(thread);
  if (leftOut !== undefined) yield `the thread is to be left out: ${leftOut}`;
  const { post, comments } = thread;
  if (source.url !== post.url) yield `its page is ${post.url}`;
  if (!titleForms(post).includes(source.title)) yield "it has another title";
  if (hasControls(source.title)) yield "its title holds characters that cannot be seen";
  if (source.community !== post.community) yield `it stands in ${post.community}`;
  if (source.score !== post.score) yield `its score is ${post.score}`;
  if (Date.parse(source.publishedAt) !== post.publishedAt.getTime()) yield "it was published at another time";
  if (source.comments !== comments.length) yield `${comments.length} of its comments may be read`;
}
