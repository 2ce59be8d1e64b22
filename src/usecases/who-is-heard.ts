import type { Call } from "../ports/mention-inbox.ts";
import type { EligibilityRule } from "../thread/eligibility.ts";
import { instanceOf, type PersonName } from "../thread/thread.ts";

/** Whether somebody is listened to who turns to the bot: no bot, not the account itself, not banned, and still there. */
export function isHeard({ author, gone }: Call, self: PersonName): boolean {
  return !gone && !author.bot && !author.deleted && !author.banned && author.name !== self;
}

/** Whether the operator wants nothing to do with the person, or with where it was said. */
export function isDenied({ author, community }: Call, denied: EligibilityRule["denied"]): boolean {
  const holds = (names: readonly string[], name: string) =>
    names.some((each) => each.toLowerCase() === name.toLowerCase());
  return (
    holds(denied.people, author.name) ||
    holds(denied.communities, community) ||
    [author.name, community].some((name) => holds(denied.instances, instanceOf(name)))
  );
}
