import { z } from "zod";
import type { KeptToken } from "../../../ports/token-keeper.ts";
import { documentCodec, moment } from "./document-codec.ts";

const login: z.ZodType<KeptToken> = z.strictObject({ jwt: z.string().min(1), since: moment });

export const loginCodec = documentCodec(1, login);
