import type { DeliveryLog } from "../../src/delivery/delivery-log.ts";
import { type Guild, newGuild } from "../../src/watch/guild.ts";
import type { Watch } from "../../src/watch/watch.ts";

/** A watch of guild 100: one community, every day at nine in Berlin. */
export function aWatch(changes: Partial<Watch> = {}): Watch {
  return {
    id: "100.1",
    communities: ["technology@lemmy.example"],
    destination: { kind: "discord", guildId: "100", channelId: "200" },
    schedule: { every: "day", at: "09:00", timezone: "Europe/Berlin" },
    selection: { minScore: 10, minComments: 10, maxTopics: 5 },
    createdAt: new Date("2026-11-01T12:00:00.000Z"),
    createdBy: "300",
    activeSince: new Date("2026-11-01T12:00:00.000Z"),
    paused: undefined,
    ...changes,
  };
}

/** A guild with these watches. */
export function aGuild(changes: Partial<Guild> = {}): Guild {
  return { ...newGuild("100"), watches: [aWatch()], nextWatch: 2, ...changes };
}

export function aDeliveryLog(changes: Partial<DeliveryLog> = {}): DeliveryLog {
  return { watchId: "100.1", receipts: [], attempt: undefined, told: {}, ...changes };
}
