import { createHash } from "node:crypto";
import type { Digest } from "./digest.ts";

/** Hexadecimal digits of an id: 128 bits, beyond any accidental meeting. */
const idLength = 32;

/**
 * The id of what a digest says: a hash of all its fields but `id`, `generatedAt` and `period`, so that building the same
 * digest anew gives the same id.
 *
 * @returns 32 hexadecimal digits
 */
export function digestId(digest: Omit<Digest, "id">): string {
  const { id: _id, generatedAt: _generatedAt, period: _period, ...said } = digest as Digest;
  return createHash("sha256").update(canonicalJson(said)).digest("hex").slice(0, idLength);
}

/** JSON with the keys of every object in order, so that equal values give equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
