import { z } from "zod";
import { documentCodec } from "./document-codec.ts";

export const factCodec = documentCodec(1, z.string());
