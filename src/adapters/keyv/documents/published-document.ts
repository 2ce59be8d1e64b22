import { z } from "zod";
import type { PublishedDigest } from "../../../delivery/published.ts";
import { documentCodec, moment, nameAtInstance, orNothing } from "./document-codec.ts";

const id = z.string().min(1);
const ids = z.array(id);
const count = z.int().nonnegative();

const published: z.ZodType<PublishedDigest> = z.strictObject({
  digestId: id,
  publishedAt: moment,
  cited: z.array(z.strictObject({ comment: id, author: nameAtInstance })),
  threads: z.array(z.strictObject({ apId: id, url: id, community: nameAtInstance, author: nameAtInstance.optional() })),
  places: z.array(
    z.strictObject({
      key: id,
      kind: z.enum(["discord", "lemmy-post", "lemmy-comment"]),
      messages: z.array(z.strictObject({ placeId: id, messageId: id, url: z.string() })).min(1),
      language: z.string().min(1).optional(),
      shows: count,
    }),
  ),
  gone: z.strictObject({ comments: ids, threads: ids }),
  revision: count,
  noticedAt: orNothing(moment),
  failed: orNothing(z.strictObject({ tries: z.int().min(1), retryAt: moment })),
});

export const publishedCodec = documentCodec(1, published);
