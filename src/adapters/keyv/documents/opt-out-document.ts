import { z } from "zod";
import type { OptOut } from "../../../thread/opt-out.ts";
import { documentCodec, moment, nameAtInstance } from "./document-codec.ts";

const optOut: z.ZodType<OptOut> = z.strictObject({
  person: nameAtInstance,
  since: moment,
  by: z.enum(["self", "operator"]),
});

export const optOutCodec = documentCodec(1, optOut);
