import type { TopicSummary } from "../../src/digest/digest.ts";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import { proveWritten } from "../fakes/prove-written.ts";
import { write } from "../fakes/topics.ts";

/** What the embedded engine writes of a thread, and what the proof finds wrong with it. */
export async function writtenAndProved(thread: EligibleThread) {
  const written = await write(thread);
  if (written === undefined) throw new Error("Nothing was written.");
  return { summary: written.summary, ...proveWritten(written, [thread]) };
}

/** Every text of a topic but its headline. */
export function textsOf({ framing, stances, consensus, keyPoints }: TopicSummary): string[] {
  const passages = [framing, ...stances, ...consensus, ...keyPoints.flatMap(({ claim, support }) => [claim, support])];
  return passages.map(({ text }) => text);
}

/**
 * Changes each text of a thread's digest in which `found` stands, one at a time.
 *
 * @returns for each what the proof finds wrong then
 */
export async function provedWith(thread: EligibleThread, found: RegExp, instead: string) {
  const { summary, digest, prove } = await writtenAndProved(thread);
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  return textsOf(summary)
    .filter((text) => found.test(text))
    .map((text) =>
      prove(JSON.parse(JSON.stringify(digest).replace(inJson(text), () => inJson(text.replace(found, instead))))),
    );
}
