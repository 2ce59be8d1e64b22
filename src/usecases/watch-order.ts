import type { ToldThread } from "../delivery/delivery-log.ts";
import type { DigestOrder } from "../ports/digest-builder.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import type { Stretch } from "../thread/selection.ts";
import type { GuildSettings } from "../watch/guild.ts";
import type { Watch } from "../watch/watch.ts";

export interface WatchOrderOptions {
  readonly settings: GuildSettings;
  readonly denied: EligibilityRule["denied"];
  /** Whether what is NSFW may be read for the watch's destination. */
  readonly nsfw: boolean;
  readonly stretch: Stretch;
  readonly told: Readonly<Record<string, ToldThread>>;
}

/** The order for a watch's digest: the same for a slot and for a preview of it. */
export function watchOrder(watch: Watch, { settings, denied, nsfw, stretch, told }: WatchOrderOptions): DigestOrder {
  return {
    sources: watch.communities.map((community) => ({ kind: "community", community })),
    period: stretch,
    now: stretch.to,
    selection: watch.selection,
    eligibility: { denied, nsfw },
    language: settings.language,
    muted: settings.muted,
    told,
    // Named in notes of what was told alone: without them, orders from different zones are equal.
    timezone: Object.keys(told).length === 0 ? undefined : watch.schedule.timezone,
  };
}
