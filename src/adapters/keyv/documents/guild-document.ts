import { z } from "zod";
import type { Guild } from "../../../watch/guild.ts";
import type { Schedule } from "../../../watch/schedule.ts";
import { mostCommunities, type Watch } from "../../../watch/watch.ts";
import { documentCodec, moment, nameAtInstance, orNothing } from "./document-codec.ts";

const id = z.string().min(1);
const timezone = z.string().min(1);

const schedule: z.ZodType<Schedule> = z.discriminatedUnion("every", [
  z.strictObject({
    every: z.enum(["day", "week", "month"]),
    at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
    timezone,
  }),
  z.strictObject({ every: z.literal("cron"), expression: z.string().min(1), timezone }),
]);

/** A watch, whoever ordered it. */
export const watchSchema: z.ZodType<Watch> = z.strictObject({
  id,
  communities: z.array(nameAtInstance).min(1).max(mostCommunities),
  destination: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("discord"), guildId: id, channelId: id }),
    z.strictObject({ kind: z.literal("lemmy"), community: nameAtInstance }),
  ]),
  schedule,
  language: z.string().min(1).exactOptional(),
  selection: z.strictObject({
    minScore: z.number(),
    minComments: z.number(),
    maxTopics: z.int().min(1),
    include: z.array(z.string()).exactOptional(),
    exclude: z.array(z.string()).exactOptional(),
  }),
  createdAt: moment,
  createdBy: z.string(),
  activeSince: moment,
  paused: orNothing(
    z.strictObject({ since: moment, reason: z.enum(["by-hand", "destination-gone", "destination-forbidden"]) }),
  ),
});

const guild: z.ZodType<Guild> = z.strictObject({
  guildId: id,
  settings: z.strictObject({
    timezone,
    language: orNothing(z.string().min(1)),
    roleToMention: orNothing(id),
    nsfw: z.boolean(),
    muted: z.array(nameAtInstance),
  }),
  watches: z.array(watchSchema),
  nextWatch: z.int().min(1),
  removedAt: orNothing(moment),
  toldOfPause: z.record(z.string(), moment),
});

export const guildCodec = documentCodec(1, guild);
