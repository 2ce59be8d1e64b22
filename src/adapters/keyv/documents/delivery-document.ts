import { z } from "zod";
import type { DeliveryLog, Receipt } from "../../../delivery/delivery-log.ts";
import { documentCodec, moment, orNothing } from "./document-codec.ts";

const id = z.string().min(1);
const count = z.int().nonnegative();
const sentMessage = z.strictObject({ placeId: id, messageId: id, url: z.string() });
const when = { slot: moment, at: moment };

const receipt: z.ZodType<Receipt> = z.discriminatedUnion("status", [
  z.strictObject({
    ...when,
    status: z.literal("delivered"),
    digestId: id,
    messages: z.array(sentMessage),
    cited: z.array(z.string()),
    remarks: z.array(z.string()),
  }),
  z.strictObject({ ...when, status: z.literal("nothing-to-say"), why: z.string() }),
  z.strictObject({ ...when, status: z.literal("failed"), error: z.string() }),
  z.strictObject({ ...when, status: z.literal("skipped") }),
  z.strictObject({ ...when, status: z.literal("uncertain"), digestId: id }),
]);

const deliveryLog: z.ZodType<DeliveryLog> = z.strictObject({
  watchId: id,
  receipts: z.array(receipt),
  attempt: orNothing(z.strictObject({ slot: moment, startedAt: moment, digestId: id, sent: z.array(sentMessage) })),
  told: z.record(
    z.string(),
    z.strictObject({ at: moment, comments: count, favor: count, against: count, proposition: z.string().optional() }),
  ),
});

export const deliveryCodec = documentCodec(1, deliveryLog);
