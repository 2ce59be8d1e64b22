import type { PersonName } from "../../thread/thread.ts";
import type { LemmyAccount } from "./lemmy-account.ts";
import { lemmyLimits } from "./lemmy-actions.ts";
import { LemmyAnswerError, refusedRequest } from "./lemmy-errors.ts";

/**
 * Marks the account as a bot and writes its profile, where either is not as it must be.
 *
 * @param profile - for the account's own name
 * @returns whether something was written
 * @throws {LemmyAccountError} @throws {InstanceUnavailableError}
 */
export async function keepProfile(
  account: LemmyAccount,
  profile: (name: PersonName) => string,
  signal?: AbortSignal,
): Promise<{ readonly name: PersonName; readonly changed: boolean }> {
  try {
    const { name: bare, apId, bio: before, bot } = await account.self(signal);
    const name: PersonName = `${bare}@${new URL(apId).host}`;
    const bio = profile(name).slice(0, lemmyLimits.bio);
    if (bot && before?.trim() === bio.trim()) return { name, changed: false };
    await account.act("saveProfile", { bio }, signal);
    return { name, changed: true };
  } catch (error) {
    throw error instanceof LemmyAnswerError ? refusedRequest(account.host, error) : error;
  }
}
