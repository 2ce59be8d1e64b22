import { lemmyAccess } from "../../config/lemmy-access.ts";
import type { Settings } from "../../config/settings.ts";
import { createLemmyThreadSource } from "../adapters/lemmy/lemmy-thread-source.ts";
import { createPQueueJobQueue } from "../adapters/p-queue/p-queue-job-queue.ts";
import { createPiscinaDigestBuilder } from "../adapters/piscina/piscina-digest-builder.ts";
import type { Destination } from "../delivery/destination.ts";
import type { PlaceKind } from "../delivery/published.ts";
import type { Clock } from "../ports/clock.ts";
import type { GuildNotifier } from "../ports/guild-notifier.ts";
import type { JobQueue } from "../ports/job-queue.ts";
import type { Log } from "../ports/log.ts";
import type { PlaceEditor } from "../ports/place-editor.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ScheduleTimer } from "../ports/schedule-timer.ts";
import type { Stores } from "../ports/stores.ts";
import type { ThreadSource } from "../ports/thread-source.ts";
import { type CommunityWatches, createCommunityWatches } from "../usecases/community-watches.ts";
import { createWatchDesk, type WatchDesk } from "../usecases/manage-watches.ts";
import { createModelCosts, type ModelCosts } from "../usecases/model-costs.ts";
import { loadOptOuts, type OptOuts, withOptOuts } from "../usecases/opt-outs.ts";
import { createPublishNow, type PublishNow } from "../usecases/publish-now.ts";
import type { PublishedIndex } from "../usecases/published-index.ts";
import { resumeDeliveries } from "../usecases/resume-deliveries.ts";
import { createSchedules } from "../usecases/run-schedules.ts";
import { createRunWatch } from "../usecases/run-watch.ts";
import { createSharedBuilder, type SharedBuilder } from "../usecases/share-builds.ts";
import { createSharedReads } from "../usecases/share-reads.ts";
import { loadWatchBook, type WatchBook } from "../usecases/watch-book.ts";
import { openModel } from "./open-model.ts";
import { createRetractionPart } from "./start-retraction.ts";

const engine = new URL("../engine-worker.ts", import.meta.url);

/** What every part of the bot uses. */
export interface BotBasics {
  readonly settings: Settings;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly timer: ScheduleTimer;
  readonly log: Log;
  /** Aborted when the bot shall end. */
  readonly signal: AbortSignal;
}

/** How a kind of destination is reached, once the part that reaches it is there. */
export interface Reach {
  readonly publisher: Publisher;
  readonly notifier: GuildNotifier;
  /** Whether what is NSFW may be seen there. */
  readonly isAgeRestricted: (destination: Destination) => Promise<boolean>;
}

/** What works behind every destination: reading, building, watches, schedules, deliveries. */
export interface BotCore extends BotBasics {
  readonly book: WatchBook;
  readonly watches: WatchDesk;
  /** Those that post to Lemmy communities. */
  readonly communityWatches: CommunityWatches;
  /** Works once Lemmy is reached. */
  readonly publishNow: PublishNow;
  readonly threads: ThreadSource;
  /** Leaves out, whatever is ordered, who opted out. */
  readonly builder: SharedBuilder;
  readonly optOuts: OptOuts;
  readonly modelCosts: ModelCosts;
  readonly queue: JobQueue;
  /** By kind of destination; a part puts its own there when it is connected. */
  readonly reaches: Map<Destination["kind"], Reach>;
  /** Where digests can be read. */
  readonly published: PublishedIndex;
  /** By kind of place: how what was published is changed. A part puts its own there when it is connected. */
  readonly editors: Map<PlaceKind, PlaceEditor>;
  /** Settles what a crash interrupted, then follows the schedules: once everything is connected. */
  begin(): Promise<void>;
  /** No schedule fires any more; what is being delivered ends. */
  stopDelivering(): Promise<void>;
  close(): Promise<void>;
}

/** @throws {StoreError} */
export async function createBotCore(basics: BotBasics): Promise<BotCore> {
  const { settings, clock, timer, log } = basics;
  const { limits, deny } = settings.choices;
  const source = createLemmyThreadSource(lemmyAccess(settings));
  const optOuts = await loadOptOuts({ people: basics.stores.people, clock, log });
  const { pollSeconds } = settings.choices.retraction;
  const retraction = await createRetractionPart({ ...basics, denied: deny, optOuts, source, pollSeconds });
  const { stores } = retraction;
  const { guilds, deliveries, digests } = stores;
  const threads = createSharedReads(retraction.noticer.through(source), clock);
  const modelCosts = createModelCosts();
  const pool = createPiscinaDigestBuilder({
    engine,
    threads,
    model: await openModel(settings, { clock, log, optOuts, signal: basics.signal }),
    onUnproved: (reasons) =>
      log.warn("What was written could not be proved and was dropped.", { count: reasons.length }),
    onMissed: (source, why) => log.warn("Going on without a source.", { source, why }),
  });
  const builder = withOptOuts(createSharedBuilder(modelCosts.through(pool), clock), optOuts);
  retraction.connect({ builder: pool, shared: builder, reads: threads });
  const book = await loadWatchBook(guilds, log);
  const watches = createWatchDesk({ guilds, book, clock, limits });
  const minMinutes = limits.minMinutesBetweenDigests;
  const { communities } = stores;
  const communityWatches = createCommunityWatches({ communities, book, clock, log, minMinutes });
  const reaches = new Map<Destination["kind"], Reach>();
  const reach = ({ kind }: Destination): Reach => {
    const known = reaches.get(kind);
    if (known === undefined) throw new Error(`No part of the program reaches ${kind}.`);
    return known;
  };
  const publisher: Publisher = {
    publish: (consignment, signal) => reach(consignment.destination).publisher.publish(consignment, signal),
    findSent: (consignment) => reach(consignment.destination).publisher.findSent(consignment),
  };
  const runWatch = createRunWatch({
    book,
    guilds,
    deliveries,
    digests,
    builder,
    publisher,
    notifier: {
      tellOfPause: (watch, ...rest) => reach(watch.destination).notifier.tellOfPause(watch, ...rest),
    },
    async pause(watchId, reason) {
      await watches.pauseFor(watchId, reason);
      await communityWatches.pauseFor(watchId, reason);
    },
    isAgeRestricted: (destination) => reach(destination).isAgeRestricted(destination),
    denied: deny,
    clock,
    log,
  });
  const publishNow = createPublishNow({
    deliveries,
    digests,
    builder,
    publisher,
    isStopped: communityWatches.isStopped,
    denied: deny,
    minMinutes,
    clock,
    log,
  });
  const queue = createPQueueJobQueue({
    work: async (job, attempt) => {
      const end = await runWatch(job, attempt);
      if (end.status === "again") return end.at;
      const status = "receipt" in end ? end.receipt.status : end.status;
      log.info("A slot ended.", { watchId: job.watchId, slot: job.slot.toISOString(), status });
      return undefined;
    },
    // A post to Lemmy may wait long for its turn.
    laneOf: ({ watchId }) => book.find(watchId)?.destination.kind ?? "discord",
    onFailure: ({ watchId, slot }, error) =>
      log.error("A slot could not be worked on.", { watchId, slot: slot.toISOString() }, error),
    clock,
  });
  const schedules = createSchedules({ book, deliveries, queue, timer, clock, log });
  return {
    ...basics,
    stores,
    book,
    watches,
    communityWatches,
    publishNow,
    threads,
    builder,
    optOuts,
    modelCosts,
    queue,
    reaches,
    published: retraction.index,
    editors: retraction.editors,
    async begin() {
      await resumeDeliveries({ deliveries, queue, log });
      // Beside it: an instance that is down must not keep the others waiting.
      if (reaches.has("lemmy"))
        publishNow.resume().catch((error) => log.error("What was being published could not be settled.", {}, error));
      await schedules.start();
      await retraction.begin();
    },
    async stopDelivering() {
      schedules.stop();
      await Promise.all([queue.close(), retraction.close()]);
    },
    close: () => pool.close(),
  };
}
