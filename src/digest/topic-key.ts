import { createHash } from "node:crypto";
import type { EligibleTopic } from "./digest-writer.ts";

/** A hash of all that a topic holds: the same for the same threads, as long as nothing in them changes. */
export function topicKey({ threads }: EligibleTopic): string {
  const held = threads.map((thread) => ({ ...thread, everyone: [...thread.everyone], notCited: [...thread.notCited] }));
  return createHash("sha256").update(JSON.stringify(held)).digest("base64url");
}
