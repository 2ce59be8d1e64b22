import type { Catalogue } from "./catalogue.ts";
import type { Frames } from "./frames.ts";
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

/** Quotation marks around verbatim words. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
}

/** Headlines that are not a title. */
export interface HeadlineForms {
  /** Two whole claims set against each other; slots `{quote}` twice. */
  readonly versus: string;
  /** What two people call the same thing; slots `{subject}`, and `{quote}` twice. */
  readonly calledBoth?: string;
  /** Where the title may not stand and there is no proposition; slot `{community}`. */
  readonly inCommunity: string;
  /** Where its name may not stand either. */
  readonly nowhere: string;
}
