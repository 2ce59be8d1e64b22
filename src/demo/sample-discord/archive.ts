import { idTimeMs } from "./state/ids.ts";
import type { Channel } from "./state/state.ts";
import type { World } from "./state/world.ts";

const minuteMs = 60_000;

/** What can be changed of a thread; what is left out stays. */
export interface ThreadChange {
  readonly name?: string;
  readonly archived?: boolean;
  readonly locked?: boolean;
}

/** Changes a thread, and tells of it. */
export function changeThread(world: World, channel: Channel, { name, archived, locked }: ThreadChange): void {
  const { thread } = channel;
  if (thread === undefined) throw new Error(`${channel.name} is not a thread.`);
  channel.name = name ?? channel.name;
  thread.locked = locked ?? thread.locked;
  if (archived !== undefined) Object.assign(thread, { archived, archivedAtMs: world.now() });
  world.dispatch(channel.guildId, "THREAD_UPDATE", world.views.channel(channel));
  world.changed();
}

/** Archives the threads in which nothing has happened for as long as each is set to wait. */
export function archiveIdle(world: World): void {
  for (const channel of world.state.channels.values()) {
    const { thread, lastMessageId } = channel;
    if (thread === undefined || thread.archived) continue;
    const lastMs = Math.max(thread.archivedAtMs, lastMessageId === null ? 0 : idTimeMs(lastMessageId));
    if (world.now() - lastMs >= thread.autoArchiveMinutes * minuteMs) changeThread(world, channel, { archived: true });
  }
}
