/** Tokens that one digest may cost, input and output together. What is asked for at the same time is held back first. */
export interface TokenBudget {
  /** What may still be taken. */
  left(): number;
  /**
   * Holds tokens back for a call.
   *
   * @returns gives them back, but for those that were used; `undefined` where there are not so many
   */
  reserve(tokens: number): ((used: number) => void) | undefined;
}

/** @param tokens - at least 0 */
export function createTokenBudget(tokens: number): TokenBudget {
  let left = tokens;
  return {
    left: () => left,
    reserve: (wanted) => {
      if (wanted > left) return undefined;
      left -= wanted;
      return (used) => {
        left += wanted - used;
      };
    },
  };
}

/**
 * A part of a budget: what is taken of it is taken of the whole.
 *
 * @param tokens - the most it may take
 */
export function shareOfBudget(whole: TokenBudget, tokens: number): TokenBudget {
  const part = createTokenBudget(Math.min(tokens, whole.left()));
  return {
    left: () => Math.min(part.left(), whole.left()),
    reserve: (wanted) => {
      const settlePart = part.reserve(wanted);
      if (settlePart === undefined) return undefined;
      const settleWhole = whole.reserve(wanted);
      if (settleWhole === undefined) {
        settlePart(0);
        return undefined;
      }
      return (used) => {
        settlePart(used);
        settleWhole(used);
      };
    },
  };
}
