import type { DigestEnd, DigestOrder } from "../ports/digest-builder.ts";
import { type BuildDigestOutcome, type BuildDigestPorts, buildDigest } from "./build-digest.ts";

/** Builds what was ordered, in the thread of the program in which it is called. */
export async function orderDigest(
  order: DigestOrder,
  ports: BuildDigestPorts,
  signal?: AbortSignal,
): Promise<DigestEnd> {
  const eligibility = { ...order.eligibility, muted: order.muted };
  return endOf(await buildDigest({ ...order, eligibility }, ports, signal));
}

function endOf(outcome: BuildDigestOutcome): DigestEnd {
  return outcome.status === "digest"
    ? { status: "digest", digest: outcome.digest }
    : { status: "nothing", why: outcome.why };
}
