import { z } from "zod";
import type { Community } from "../../../watch/community.ts";
import { documentCodec, moment, nameAtInstance, orNothing } from "./document-codec.ts";
import { watchSchema } from "./guild-document.ts";

const community: z.ZodType<Community> = z.strictObject({
  community: nameAtInstance,
  watches: z.array(watchSchema),
  nextWatch: z.int().min(1),
  seen: z.record(z.string(), z.strictObject({ since: moment, rule: z.string() })),
  stoppedAt: orNothing(moment),
});

export const communityCodec = documentCodec(1, community);
