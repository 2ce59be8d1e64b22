import type { ReadComment } from "../stance/read-comment.ts";
import type { NameIndex } from "../thread/name-index.ts";
import { whyNotNeutral } from "./neutral-words.ts";
import type { ProposedClaim } from "./prompt-read.ts";
import { quoteIn } from "./quote-in.ts";
import { type SupportContext, whyUnsupported } from "./support.ts";

/** What a comment was proved to say. */
export interface VerifiedClaim {
  readonly read: ReadComment;
  /** `none` where nobody disputes. */
  readonly stance: "favor" | "against" | "none";
  /** In the model's words, where its comment supports them; `undefined` where only the quotation holds. */
  readonly claim: string | undefined;
  /** Of the comment's own words, verbatim. */
  readonly quote: string;
}

const mostClaimCharacters = 200;

/**
 * Proves what a model said of a comment. Without a quotation of the comment's own words nothing of it holds; a claim that the
 * comment does not support, or that turns it round, gives way to the quotation.
 */
export function verifyClaim(
  proposed: Pick<ProposedClaim, "stance" | "claim" | "quote">,
  read: ReadComment,
  context: SupportContext & { readonly names: NameIndex },
): VerifiedClaim | undefined {
  const quote = quoteIn(read, proposed.quote);
  if (quote === undefined) return undefined;
  const claim = proposed.claim.trim().slice(0, mostClaimCharacters);
  const { names, language } = context;
  const isTold =
    claim !== "" &&
    whyUnsupported(claim, read.own.text, context) === undefined &&
    whyNotNeutral(claim, { names, language, sources: [read.own.text] }) === undefined;
  return { read, stance: proposed.stance, claim: isTold ? claim : undefined, quote };
}
