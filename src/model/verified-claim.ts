import type { ReadComment } from "../stance/read-comment.ts";
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
 * Proves what a model said of a comment. Without a quotation of the comment's own words nothing of it holds; nor does
 * a side told by a claim that says the opposite of the comment.
 */
export function verifyClaim(
  proposed: Pick<ProposedClaim, "stance" | "claim" | "quote">,
  read: ReadComment,
  context: SupportContext,
): VerifiedClaim | undefined {
  const quote = quoteIn(read, proposed.quote);
  if (quote === undefined) return undefined;
  const claim = proposed.claim.trim().slice(0, mostClaimCharacters);
  const unsupported = claim === "" ? undefined : whyUnsupported(claim, read.own.text, context);
  if (unsupported?.why === "negation") return undefined;
  return { read, stance: proposed.stance, claim: claim === "" || unsupported ? undefined : claim, quote };
}
