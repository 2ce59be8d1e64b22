import type { Digest } from "../digest/digest.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestBuilder, DigestEnd, DigestOrder } from "../ports/digest-builder.ts";
import { createSharedWork } from "./shared-work.ts";

/** How long a digest answers equal orders. */
const digestLifetimeMs = 5 * 60_000;
/** A digest takes some 50 kB. */
const mostKept = 100;

/** A builder that builds equal orders once: those of the same moment, and those of the next five minutes. */
export interface SharedBuilder extends DigestBuilder {
  /** Whether an equal order is being built or was built lately: then it costs nothing. */
  isKnown(order: DigestOrder): boolean;
  /** Gives no more what was built lately, where it is over. @param isOver - of digests */
  forget(isOver: (digest: Digest) => boolean): void;
}

export function createSharedBuilder(builder: DigestBuilder, clock: Clock): SharedBuilder {
  const builds = createSharedWork<DigestEnd>({ clock, keepMs: digestLifetimeMs, mostKept });
  return {
    build: (order, signal) => builds.join(orderKey(order), (shared) => builder.build(order, shared), signal),
    isKnown: (order) => builds.has(orderKey(order)),
    forget: (isOver) => builds.forget((_, end) => end === undefined || (end.status === "digest" && isOver(end.digest))),
  };
}

/** The same for orders that differ in the moment alone at which they are given. */
function orderKey({ now: _, ...order }: DigestOrder): string {
  return JSON.stringify(order);
}
