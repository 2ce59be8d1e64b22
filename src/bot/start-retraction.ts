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
  /** Notes what was delivered before this, and is not noted. @throws {StoreError} */
  catchUp(): Promise<void>;
  /** Begins to look after what is published. @throws {StoreError} */
  begin(): Promise<void>;
  /** Ends what is under way between two steps; the next start goes on with it. */
  close(): Promise<void>;
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
  const ending = new AbortController();
  const { signal } = ending;
  const underWay = new Set<Promise<void>>();
  let hasBegun = false;

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

  const noteAll = () => catchUp({ stores: options.stores, index, clock, log });

  /** In the background; what fails is tried again at the next look. */
  function work(): void {
    if (hasBegun && retraction !== undefined)
      inBackground(retraction.work(signal), "What is gone could not be taken out; it is tried again.");
  }

  function inBackground(doing: Promise<void>, failure: string): void {
    const done = doing
      .catch((error: unknown) => {
        if (!signal.aborted) log.error(failure, {}, error);
      })
      .finally(() => underWay.delete(done));
    underWay.add(done);
  }

  async function sweep(): Promise<void> {
    if (((await retraction?.sweep()) ?? 0) > 0) work();
  }

  /** What is published while somebody is put out cites them perhaps. */
  async function hold(published: PublishedDigest): Promise<void> {
    if ((await retraction?.hold(published)) === true) work();
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
    catchUp: noteAll,
    async begin() {
      hasBegun = true;
      const waits = "What is published could not be held against who is kept out; the next start does it.";
      optOuts.onOptOut(() => inBackground(sweep(), waits));
      index.onNoted((published) => inBackground(hold(published), waits));
      await noteAll();
      await sweep();
      work();
      inBackground(look(), "What is published is not looked after any more.");
    },
    async close() {
      ending.abort();
      await Promise.all([...underWay, noticer.idle()]);
    },
  };

  /** Every minute: who was put out by another program, and what is to be tried again. At every poll: what is cited. */
  async function look(): Promise<void> {
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
