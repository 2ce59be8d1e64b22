import { z } from "zod";

/** Between a document as the program holds it and as it is stored: JSON with the version of its form. */
export interface DocumentCodec<T> {
  encode(document: T): unknown;
  /** @throws where it cannot be understood: damaged, or written by a later version */
  decode(stored: unknown): T;
}

/** @param version - goes up when the form changes; then documents of the version before are brought up to it here */
export function documentCodec<T>(version: number, schema: z.ZodType<T>): DocumentCodec<T> {
  const envelope = z.strictObject({ version: z.literal(version), document: schema });
  return {
    encode: (document) => z.encode(envelope, { version, document }),
    decode: (stored) => z.decode(envelope, stored as z.input<typeof envelope>).document,
  };
}

/** A moment; ISO 8601 in UTC where it is stored. */
export const moment = z.codec(z.iso.datetime({ precision: 3 }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** What may be `undefined` and is always there: `null` where it is stored. */
export function orNothing<Schema extends z.ZodType>(schema: Schema) {
  return z.codec(z.nullable(schema), z.custom<z.output<Schema> | undefined>(), {
    decode: (value) => value ?? undefined,
    encode: (value) => value ?? null,
  });
}

/** Of a community or a person. */
export const nameAtInstance = z.templateLiteral([z.string().min(1), "@", z.string().min(1)]);
