import type { Digest } from "../digest/digest.ts";

/** A digest as it is kept: for buttons that show more of it, and for taking back what it cites. */
export interface StoredDigest {
  readonly digest: Digest;
  /** When it was made. */
  readonly storedAt: Date;
  /** Up to which revision of what was published it is rewritten; left out: as it was made. */
  readonly revision?: number | undefined;
}
