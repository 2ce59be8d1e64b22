import { z } from "zod";
import type { StoredDigest } from "../../../delivery/stored-digest.ts";
import { digestSchema } from "../../../digest/digest.ts";
import { documentCodec, moment } from "./document-codec.ts";

const storedDigest: z.ZodType<StoredDigest> = z.strictObject({
  digest: digestSchema,
  storedAt: moment,
  revision: z.int().nonnegative().optional(),
});

export const digestCodec = documentCodec(1, storedDigest);
