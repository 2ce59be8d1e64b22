import type { ModelQuestion } from "../ports/language-model.ts";

export type ModelStep = ModelQuestion["step"];

/** What a model did for a topic, in numbers, for the log. */
export interface ModelReport {
  /** Why the embedded engine wrote the topic instead; `undefined` where it did not. */
  readonly fellBack: FallbackReason | undefined;
  readonly comments: number;
  /** Comments that the model read, those remembered included. */
  readonly read: number;
  readonly people: number;
  readonly placed: number;
  /** What the model said of comments, and what became of it. */
  readonly claims: {
    readonly proposed: number;
    readonly verified: number;
    readonly dropped: number;
    /** Of the verified: those of which the quotation alone held. */
    readonly cut: number;
  };
  /**
   * Sentences that were not proved: mended by the model, told in the embedded engine's way, or left out; and `tooLong`,
   * passages and key points that were left out of a summary that was too long with them.
   */
  readonly sentences: {
    readonly proposed: number;
    readonly repaired: number;
    readonly replaced: number;
    readonly dropped: number;
    readonly tooLong: number;
  };
  /** Groups of comments whose reading was not believed: controls among them were misread, or the answer had no shape. */
  readonly misread: number;
  /** Comments read apart from all others, because they seem to speak to their reader. */
  readonly apart: number;
  readonly calls: number;
  readonly tokens: Readonly<Record<ModelStep, { readonly input: number; readonly output: number }>>;
}

/** `unproved`: what the model wrote of the topic did not stand up in the whole digest. */
export type FallbackReason = "budget" | "model" | "nothing-to-tell" | "unproved" | "never-for";

/** The same while it is counted. */
export type Tally = { -readonly [Key in keyof ModelReport]: Mutable<ModelReport[Key]> };
type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

export function openTally(): Tally {
  const none = () => ({ input: 0, output: 0 });
  return {
    fellBack: undefined,
    comments: 0,
    read: 0,
    people: 0,
    placed: 0,
    claims: { proposed: 0, verified: 0, dropped: 0, cut: 0 },
    sentences: { proposed: 0, repaired: 0, replaced: 0, dropped: 0, tooLong: 0 },
    misread: 0,
    apart: 0,
    calls: 0,
    tokens: { frame: none(), read: none(), write: none(), repair: none() },
  };
}
