import type { PlaceKind, PublishedDigest } from "../delivery/published.ts";
import { AppError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestBuilder } from "../ports/digest-builder.ts";
import type { Log } from "../ports/log.ts";
import type { PlaceEditor } from "../ports/place-editor.ts";
import type { Stores } from "../ports/stores.ts";
import type { ThreadLink, ThreadSource } from "../ports/thread-source.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import { createPublishedCheck, linkOf } from "../usecases/check-published.ts";
import { catchUp, notingStores } from "../usecases/note-deliveries.ts";
import { createNoticer, type Noticer } from "../usecases/notice-readings.ts";
import type { OptOuts } from "../usecases/opt-outs.ts";
import { loadPublishedIndex, type PublishedIndex } from "../usecases/published-index.ts";
import { createRetraction, type Retraction } from "../usecases/retract.ts";
import { createRewriteDigest } from "../usecases/rewrite-digest.ts";
import type { SharedBuilder } from "../usecases/share-builds.ts";

const minuteMs = 60_000;

export interface RetractionOptions {
  readonly stores: Stores;
  /** The operator's words. */
  readonly denied: EligibilityRule["denied"];
  readonly optOuts: Pick<OptOuts, "people" | "refresh" | "onOptOut">;
  /** Reads at this moment; what it reads is looked at by this part. */
  readonly source: ThreadSource & { forget(threads: readonly ThreadLink[]): void };
  readonly clock: Clock;
  readonly log: Log;
  readonly pollSeconds: number;
}

/** What keeps published digests free of what was deleted or taken back. */
export interface RetractionPart {
  /** The stores, through which it hears of deliveries. */
  readonly stores: Stores;
  readonly index: PublishedIndex;
  readonly noticer: Noticer;
  /** By kind of place; a part of the bot puts its own there when it is connected. */
  readonly editors: Map<PlaceKind, PlaceEditor>;
  /** Connects it with what builds. @param forget - drops what else is remembered */
  connect(building: Building): Retraction;
  /** Begins to look after what is published, until the signal is aborted. */
  begin(signal: AbortSignal): Promise<void>;
}

export interface Building {
  /** Builds what was never built before. */
  readonly builder: DigestBuilder & { forget(isOver: (apId: string) => boolean): void };
  readonly shared: Pick<SharedBuilder, "forget">;
  readonly reads: { forget(threads: readonly ThreadLink[]): void };
}

/** @throws {StoreError} */
export async function createRetractionPart(options: RetractionOptions): Promise<RetractionPart> {
  const { denied, optOuts, source, clock, log, pollSeconds } = options;
  const editors = new Map<PlaceKind, PlaceEditor>();
  // What is NSFW was published where it may be seen.
  const rule = (): EligibilityRule => ({ denied, optedOut: optOuts.people(), nsfw: true });
  let retraction: Retraction | undefined;
  let stopped: AbortSignal | undefined;

  const noticer = createNoticer({
    index: () => index,
    digests: options.stores.digests,
    rule,
    notice: async (notices) => {
      await retraction?.notice(notices);
      work();
    },
    log,
  });
  const index = await loadPublishedIndex({ stores: options.stores, clock, log, starterOf: noticer.starterOf });
  const stores = notingStores({ stores: options.stores, index, clock, log });

  /** In the background; what fails is tried again at the next look. */
  function work(): void {
    if (stopped === undefined || stopped.aborted) return;
    retraction?.work(stopped).catch((error: unknown) => {
      if (stopped?.aborted !== true) log.error("What is gone could not be taken out; it is tried again.", {}, error);
    });
  }

  async function sweep(): Promise<void> {
    if (((await retraction?.sweep()) ?? 0) > 0) work();
  }

  return {
    stores,
    index,
    noticer,
    editors,
    connect({ builder, shared, reads }) {
      retraction = createRetraction({
        index,
        stores,
        rewrite: createRewriteDigest({ builder, clock, log }),
        editors,
        rule,
        forget(gone, threads) {
          const over = new Set([...gone.comments, ...gone.threads]);
          const links = threads.map(({ url }) => linkOf(url)).filter((link) => link !== undefined);
          source.forget(links);
          reads.forget(links);
          builder.forget((apId) => over.has(apId));
          const sources = new Set(threads.map(({ apId }) => apId));
          shared.forget(({ topics }) => topics.some((topic) => topic.sources.some(({ apId }) => sources.has(apId))));
        },
        clock,
        log,
      });
      return retraction;
    },
    async begin(signal) {
      stopped = signal;
      await catchUp({ stores: options.stores, index, clock, log });
      await sweep();
      optOuts.onOptOut(() => void sweep().catch((error: unknown) => log.error("An opt-out waits.", {}, error)));
      index.onNoted((published) => void hold(published));
      work();
      void look(signal);
    },
  };

  /** What is published while somebody is put out cites them perhaps. */
  async function hold(published: PublishedDigest): Promise<void> {
    try {
      await retraction?.hold(published);
      work();
    } catch (error) {
      log.error("What was published waits to be compared.", { digestId: published.digestId }, error);
    }
  }

  /** Every minute: who was put out by another program, and what is to be tried again. At every poll: what is cited. */
  async function look(signal: AbortSignal): Promise<void> {
    const pollMs = pollSeconds * 1_000;
    const check = createPublishedCheck({ index, noticer, threads: source, clock, log, pollMs });
    let polledAt = clock.now().getTime();
    while (!signal.aborted) {
      try {
        await clock.sleep(Math.min(minuteMs, pollMs), signal);
        await optOuts.refresh();
        if (clock.now().getTime() - polledAt >= pollMs) {
          polledAt = clock.now().getTime();
          const { checked, left } = await check(signal);
          log.debug("Checked what is published.", { checked, left });
        }
        work();
      } catch (error) {
        if (signal.aborted) return;
        log.error(
          "What is published could not be checked.",
          { code: error instanceof AppError ? error.code : "bug" },
          error,
        );
      }
    }
  }
}
