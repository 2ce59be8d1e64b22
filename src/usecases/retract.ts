import {
  type Gone,
  isBehind,
  type PlaceKind,
  type PublishedDigest,
  withGone,
  withRewritten,
} from "../delivery/published.ts";
import { isTimeToRetry, retryRetractionAt } from "../delivery/recheck.ts";
import type { StoredDigest } from "../delivery/stored-digest.ts";
import type { Digest } from "../digest/digest.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { PlaceEditor } from "../ports/place-editor.ts";
import type { Stores } from "../ports/stores.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import { createPlacesEditor } from "./edit-places.ts";
import { goneByRule } from "./notice-changes.ts";
import type { Notice } from "./notice-readings.ts";
import type { PublishedIndex } from "./published-index.ts";
import type { RewriteDigest, RewritingRules } from "./rewrite-digest.ts";

export interface RetractPorts {
  readonly index: PublishedIndex;
  readonly stores: Pick<Stores, "digests" | "guilds">;
  readonly rewrite: RewriteDigest;
  /** Of the places that this program reaches; places of other kinds wait. */
  readonly editors: ReadonlyMap<PlaceKind, PlaceEditor>;
  /** Whom nobody may read or cite, as it stands now. */
  readonly rule: () => EligibilityRule;
  /** Drops what is remembered of what has gone. */
  readonly forget: (gone: Gone, threads: PublishedDigest["threads"]) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Takes what has gone out of what was published: noted, rewritten, edited in place. Each step may be done twice. */
export interface Retraction {
  /** Notes what has gone. Once this returns, it is taken out, if need be after a restart. @throws {StoreError} */
  notice(notices: readonly Notice[]): Promise<void>;
  /** Holds what was just published against the rule. @returns whether it has to be rewritten */
  hold(published: PublishedDigest): Promise<boolean>;
  /**
   * Holds everything that was ever published against the rule: after the start, and when somebody is put out.
   *
   * @returns how many digests have to be rewritten
   */
  sweep(): Promise<number>;
  /** Works off what is noted and due; who calls meanwhile waits for the same work. What fails is tried again later. */
  work(signal?: AbortSignal): Promise<void>;
}

export function createRetraction(ports: RetractPorts): Retraction {
  const { index, stores, rewrite, rule, forget, clock, log } = ports;
  const places = createPlacesEditor({ ...ports, guilds: stores.guilds });
  let working: Promise<void> | undefined;
  let wantsMore = false;

  async function note(digestId: string, gone: Gone, why: string): Promise<boolean> {
    let before: PublishedDigest | undefined;
    const after = await index.change(digestId, (known) => {
      before = known;
      return withGone(known, gone, clock.now());
    });
    if (after === undefined || after === before) return false;
    forget(gone, after.threads);
    log.info("Something that a digest cites is gone.", {
      digestId,
      why,
      comments: after.gone.comments.length,
      threads: after.gone.threads.length,
    });
    return true;
  }

  /** Nobody is cited who is muted in one of the servers, and nothing is NSFW unless all of them may see that. */
  async function rulesFor(published: PublishedDigest): Promise<RewritingRules> {
    const settings = await Promise.all(published.places.map(places.settingsOf));
    return {
      eligibility: { ...rule(), nsfw: settings.every(({ nsfw }) => nsfw) },
      muted: [...new Set(settings.flatMap(({ muted }) => muted))].sort(),
    };
  }

  /** @returns the digest as it is to be read; `undefined`: not at all any more */
  async function rewritten(published: PublishedDigest, signal: AbortSignal | undefined): Promise<Digest | undefined> {
    const { digestId, gone, revision } = published;
    const stored = await stores.digests.read(digestId);
    if (stored === undefined || (stored.revision ?? 0) >= revision) return stored?.digest;
    const { digest, way } = await rewrite(stored, gone, await rulesFor(published), signal);
    await stores.digests.change<StoredDigest | undefined>(digestId, (current) =>
      digest === undefined || current === undefined ? undefined : { ...current, digest, revision },
    );
    log.info("A digest was rewritten.", { digestId, way: digest === undefined ? "deleted" : way, revision });
    return digest;
  }

  async function workOn(digestId: string, signal: AbortSignal | undefined): Promise<void> {
    const published = await index.read(digestId);
    if (published === undefined || !isBehind(published)) return;
    const { revision, noticedAt } = published;
    const digest = await rewritten(published, signal);
    if (digest !== undefined) await index.change(digestId, (known) => withRewritten(known, digest));
    const failures = await places.editAll(published, digest, revision);
    const left = await index.change(digestId, (known) => ({
      ...known,
      failed: failures === 0 ? undefined : failedAgain(known, clock.now()),
    }));
    if (left !== undefined && isBehind(left)) return;
    const seconds = noticedAt === undefined ? undefined : (clock.now().getTime() - noticedAt.getTime()) / 1_000;
    log.info("What was published is without it.", { digestId, places: published.places.length, seconds });
  }

  async function workOff(signal: AbortSignal | undefined): Promise<void> {
    do {
      wantsMore = false;
      const now = clock.now();
      const due = [...index.entries()].filter((entry) => entry.isBehind && isTimeToRetry(entry.failed?.retryAt, now));
      for (const { digestId } of due) {
        signal?.throwIfAborted();
        try {
          await workOn(digestId, signal);
        } catch (error) {
          signal?.throwIfAborted();
          log.error("A digest could not be rewritten; it is tried again.", { digestId }, error);
          await index.change(digestId, (known) => ({ ...known, failed: failedAgain(known, clock.now()) }));
        }
      }
    } while (wantsMore);
  }

  async function hold(published: PublishedDigest): Promise<boolean> {
    const gone = goneByRule(published, rule());
    return gone.comments.length + gone.threads.length > 0 && note(published.digestId, gone, "kept out");
  }

  return {
    async notice(notices) {
      for (const [digestId, ofDigest] of Map.groupBy(notices, (each) => each.digestId)) {
        const ids = (what: Notice["what"]): string[] =>
          ofDigest.filter((each) => each.what === what).map(({ apId }) => apId);
        const why = [...new Set(ofDigest.map((each) => each.why))].join(" ");
        await note(digestId, { comments: [...new Set(ids("item"))], threads: [...new Set(ids("thread"))] }, why);
      }
    },
    hold,
    async sweep() {
      let found = 0;
      for await (const published of index.all()) if (await hold(published)) found += 1;
      return found;
    },
    work(signal) {
      wantsMore = true;
      working ??= workOff(signal).finally(() => {
        working = undefined;
      });
      return working;
    },
  };
}

function failedAgain({ failed }: PublishedDigest, now: Date): PublishedDigest["failed"] {
  const tries = (failed?.tries ?? 0) + 1;
  return { tries, retryAt: retryRetractionAt(tries, now) };
}
