import { AppError } from "../../errors.ts";
import { bareName, type CommunityName, instanceOf, type PersonName } from "../../thread/thread.ts";
import type { LemmyAccount } from "./lemmy-account.ts";
import type { OwnAccount } from "./lemmy-actions.ts";
import { LemmyAnswerError, refusedRequest } from "./lemmy-errors.ts";
import { isNotThere, notThere, refusalOfPlace } from "./lemmy-publisher.ts";

/** Whether digests can be posted to a community. */
export type PlaceReport =
  | { readonly community: CommunityName; readonly status: "open" }
  | { readonly community: CommunityName; readonly status: "refused"; readonly why: string };

/** How the bot's account stands. */
export type AccountReport =
  | { readonly status: "refused"; readonly problem: AppError }
  | {
      readonly status: "works";
      readonly name: PersonName;
      /** Whether it is marked as a bot. */
      readonly bot: boolean;
      /** In the order in which they were asked for. */
      readonly places: readonly PlaceReport[];
    };

/**
 * Looks at the bot's account, and at the communities that it is to post to. Writes nothing there.
 *
 * @throws the signal's reason
 */
export async function probeAccount(
  account: LemmyAccount,
  communities: readonly CommunityName[],
  signal?: AbortSignal,
): Promise<AccountReport> {
  const { host } = account;

  async function look(community: CommunityName, self: OwnAccount): Promise<PlaceReport> {
    try {
      const name = instanceOf(community) === host ? bareName(community) : community;
      const refusal = refusalOfPlace(await account.act("place", { name }, signal), self, community);
      return refusal === undefined ? { community, status: "open" } : { community, status: "refused", why: refusal.why };
    } catch (error) {
      if (error instanceof LemmyAnswerError && isNotThere(error))
        return { community, status: "refused", why: notThere(community).why };
      return { community, status: "refused", why: problemOf(error).userMessage };
    }
  }

  function problemOf(error: unknown): AppError {
    if (error instanceof LemmyAnswerError) return refusedRequest(host, error);
    if (error instanceof AppError) return error;
    throw error;
  }

  try {
    const self = await account.self(signal);
    const places: PlaceReport[] = [];
    for (const community of communities) places.push(await look(community, self));
    const name: PersonName = `${self.name}@${new URL(self.apId).host}`;
    return { status: "works", name, bot: self.bot, places };
  } catch (error) {
    return { status: "refused", problem: problemOf(error) };
  }
}
