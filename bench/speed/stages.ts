import { languageFor } from "../../src/language/languages.ts";
import { splitIntoCamps, tiesOf } from "../../src/stance/camps.ts";
import { claimSpace } from "../../src/stance/claim-space.ts";
import { conceptsIn } from "../../src/stance/concepts.ts";
import { dyadsOf } from "../../src/stance/dyads.ts";
import { pickKeyPoints } from "../../src/stance/key-points.ts";
import { languageOfThreads } from "../../src/stance/language-of-threads.ts";
import { readComment } from "../../src/stance/read-comment.ts";
import { readTopic } from "../../src/stance/read-topic.ts";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import { namesOf } from "../../src/thread/thread-names.ts";

/** Milliseconds that parts of the work on one topic take when done by themselves. */
export interface Stages {
  /** Markdown, sentences, words, stems. */
  readonly parsing: number;
  /** Terms of claims and how they are weighted; all pairs. */
  readonly vectors: number;
  /** The two camps, and the choice of key points. */
  readonly clustering: number;
}

export function timeStages(thread: EligibleThread): Stages {
  const language = languageFor(languageOfThreads([thread]));
  const parsed = timed(() => thread.comments.map((comment) => readComment(comment, thread, language)));
  const { claims, vocabulary } = readTopic([thread], namesOf([thread]));
  const space = timed(() => {
    const made = claimSpace(claims, vocabulary.inTitle, conceptsIn(language.reading));
    for (const claim of made.claims) made.likenessToAll(claim);
    return made;
  });
  const { argument } = language.reading;
  const dyads = argument === undefined ? [] : dyadsOf(parsed.made, argument.replies);
  const camps = timed(() => splitIntoCamps(tiesOf(dyads)));
  const picks = timed(() => pickKeyPoints(space.made, { eligible: () => true, sideOf: () => undefined, atMost: 5 }));
  return { parsing: parsed.ms, vectors: space.ms, clustering: camps.ms + picks.ms };
}

/** The shortest of a few times: the first pays for what is made only once. */
function timed<Made>(make: () => Made): { readonly made: Made; readonly ms: number } {
  const once = () => {
    const began = performance.now();
    return { made: make(), ms: performance.now() - began };
  };
  return [once(), once()].reduce((best, next) => (next.ms < best.ms ? next : best), once());
}
