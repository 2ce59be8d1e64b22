import type { Digest } from "../digest/digest.ts";

/** A digest as it is kept: for buttons that show more of it, and for taking back what it cites. */
export interface StoredDigest {
  readonly digest: Digest;
  readonly storedAt: Date;
}
