import type { DigestBuilder } from "../ports/digest-builder.ts";

/** Digests whose costs are remembered; a server's `/status` shows the last one of each watch. */
const mostRemembered = 1_000;

/** What digests cost, as long as the program runs. */
export interface ModelCosts {
  /** Remembers what each digest that is built costs. */
  through(builder: DigestBuilder): DigestBuilder;
  /** @returns input and output together; `undefined` where no model was asked, or it is not remembered */
  tokensOf(digestId: string): number | undefined;
}

export function createModelCosts(): ModelCosts {
  const tokens = new Map<string, number>();
  return {
    through: (builder) => ({
      async build(order, signal) {
        const end = await builder.build(order, signal);
        if (end.status === "digest" && end.modelTokens !== undefined) {
          tokens.set(end.digest.id, end.modelTokens);
          for (const oldest of tokens.keys()) {
            if (tokens.size <= mostRemembered) break;
            tokens.delete(oldest);
          }
        }
        return end;
      },
    }),
    tokensOf: (digestId) => tokens.get(digestId),
  };
}
