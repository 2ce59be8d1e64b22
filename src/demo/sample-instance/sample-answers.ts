import { ok, type SampleAnswer } from "./sample-answer.ts";
import { answerV3 } from "./sample-answers-v3.ts";
import { answerV4 } from "./sample-answers-v4.ts";
import type { SampleData } from "./sample-data.ts";
import { nodeInfo, nodeInfoLinks } from "./sample-site.ts";

/** What the instance runs: API v3 alone, or API v4 with what is left of v3. */
export type SampleVersion = "0.19.20" | "1.0.0-beta.1";

/** What surrounds a request. */
export interface SampleCircumstances {
  readonly version: SampleVersion;
  /** What "TopDay" and the like count back from. */
  readonly now: Date;
}

/** Answers one GET request as Lemmy of that version does, without an account. */
export function answerRequest(data: SampleData, url: URL, { version, now }: SampleCircumstances): SampleAnswer {
  if (url.pathname === "/.well-known/nodeinfo") return ok(nodeInfoLinks(data));
  if (url.pathname === "/nodeinfo/2.1") return ok(nodeInfo(data, version));
  const speaksV4 = version.startsWith("1.");
  if (speaksV4 && url.pathname.startsWith("/api/v4/")) return answerV4(data, url, now);
  return answerV3(data, url, { now, crippled: speaksV4 });
}
