import type { ToldThread } from "../delivery/delivery-log.ts";
import type { Digest } from "../digest/digest.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import type { PeriodName, SelectionRule, Stretch } from "../thread/selection.ts";
import type { SourceReference } from "../thread/source-reference.ts";
import type { PersonName } from "../thread/thread.ts";

/** An order for a digest, plain enough to be sent to another thread of the program. */
export interface DigestOrder {
  readonly sources: readonly SourceReference[];
  /** A period counted back from `now`, or the stretch itself: since the slot before. */
  readonly period: PeriodName | Stretch;
  readonly now: Date;
  /** Comments published later are not read: for looking back. Left out: all are. */
  readonly until?: Date | undefined;
  readonly selection: SelectionRule;
  readonly eligibility: EligibilityRule;
  /** BCP 47, of the headings; left out: that of most topics. */
  readonly language?: string | undefined;
  /** Not cited; the counts stay. */
  readonly muted?: readonly PersonName[];
  /** Threads told before, by the post's `apId`: left out unless they moved much. */
  readonly told?: Readonly<Record<string, ToldThread>>;
  /** IANA name, in which the digest's notes name days; left out: UTC. */
  readonly timezone?: string | undefined;
}

export type DigestEnd =
  | {
      readonly status: "digest";
      readonly digest: Digest;
      /** What a language model took for it, input and output together; left out where none was asked. */
      readonly modelTokens?: number;
    }
  | { readonly status: "nothing"; readonly why: string };

/** Builds digests, off the main thread; equal orders at the same time are built once. */
export interface DigestBuilder {
  /** @throws {AppError} where nothing at all could be read */
  build(order: DigestOrder, signal?: AbortSignal): Promise<DigestEnd>;
}
