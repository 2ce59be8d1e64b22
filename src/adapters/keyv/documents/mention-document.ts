import { z } from "zod";
import type { ThreadReply } from "../../../delivery/thread-reply.ts";
import type { AnsweredCall } from "../../../mention/answered-call.ts";
import { documentCodec, moment, nameAtInstance, orNothing } from "./document-codec.ts";

const id = z.string().min(1);

const threadReply: z.ZodType<ThreadReply> = z.strictObject({
  thread: id,
  summary: orNothing(
    z.strictObject({
      comment: z.strictObject({ placeId: id, messageId: id, url: z.string() }),
      digestId: orNothing(id),
      cited: z.array(z.string()),
      language: id,
      at: moment,
    }),
  ),
  attempt: orNothing(z.strictObject({ startedAt: moment, digestId: orNothing(id), parentId: orNothing(z.int()) })),
  notes: z.array(z.strictObject({ person: nameAtInstance, order: id })),
});

const answeredCall: z.ZodType<AnsweredCall> = z.strictObject({
  apId: id,
  order: id,
  startedAt: moment,
  done: z.boolean(),
});

export const replyCodec = documentCodec(1, threadReply);
export const callCodec = documentCodec(1, answeredCall);
