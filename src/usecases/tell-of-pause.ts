import type { Clock } from "../ports/clock.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { GuildNotifier } from "../ports/guild-notifier.ts";
import type { Guild } from "../watch/guild.ts";
import type { Pause, Watch } from "../watch/watch.ts";

export interface TellOfPausePorts {
  readonly guilds: DocumentStore<Guild>;
  readonly notifier: GuildNotifier;
  readonly clock: Clock;
}

/** Tells a server once that one of its watches was paused: what is not known to have been said is not said again. */
export async function tellOfPause(
  watch: Watch,
  reason: Pause["reason"],
  why: string,
  { guilds, notifier, clock }: TellOfPausePorts,
): Promise<void> {
  const { id, destination } = watch;
  if (destination.kind !== "discord") return;
  const now = clock.now();
  let isFirst = false;
  const guild = await guilds.change<Guild | undefined>(destination.guildId, (current) => {
    isFirst = current !== undefined && current.toldOfPause[id] === undefined;
    return current !== undefined && isFirst
      ? { ...current, toldOfPause: { ...current.toldOfPause, [id]: now } }
      : current;
  });
  if (isFirst) await notifier.tellOfPause(watch, { since: now, reason }, why, guild?.settings.language ?? "en");
}
