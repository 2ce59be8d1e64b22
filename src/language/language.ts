import type { Catalogue } from "./catalogue.ts";
import type { Frames, HeadlineForms, QuotationMarks } from "./frames.ts";
import type { ReadingRules } from "./reading-rules.ts";

/** Everything the program knows of one language. A language is added by adding one file with one of these. */
export interface Language {
  /** BCP 47, the primary subtag alone. */
  readonly tag: string;
  /** Headings, closing lines and other words around a digest. */
  readonly catalogue: Catalogue;
  /** How arguments read in it. */
  readonly reading: ReadingRules;
  readonly frames: Frames;
  readonly headlines: HeadlineForms;
  readonly quotationMarks: QuotationMarks;
}
