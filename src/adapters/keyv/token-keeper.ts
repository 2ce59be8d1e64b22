import type { Stores } from "../../ports/stores.ts";
import type { TokenKeeper } from "../../ports/token-keeper.ts";

/** Keeps logins among the other documents, in a namespace of their own. */
export function createTokenKeeper({ logins }: Pick<Stores, "logins">): TokenKeeper {
  return {
    read: (account) => logins.read(account),
    async write(account, token) {
      await logins.change(account, () => token);
    },
  };
}
