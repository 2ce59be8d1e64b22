import type { CommunityDirectory, CommunityEntry } from "../../ports/community-directory.ts";
import { bareName, type CommunityName, instanceOf } from "../../thread/thread.ts";
import { createLemmyAccess, type LemmyAccessOptions } from "./lemmy-access.ts";
import type { LemmyCommunityDetails } from "./lemmy-answers.ts";
import type { LemmyClient } from "./lemmy-client.ts";
import { communityNotFound, meaning, unavailable } from "./lemmy-errors.ts";

/** How long it is believed which communities there are, and how they stand. */
const lifetimeMs = 6 * 60 * 60 * 1_000;
/** How long something that failed is not asked again. */
const failureLifetimeMs = 5 * 60 * 1_000;
/** Of an instance, 50 communities each. */
const mostPages = 6;
const mostKnown = 2_000;
/** While somebody types a name, much is asked that is no instance: no more than this of what was never asked before. */
const newLists: { readonly most: number; readonly withinMs: number } = { most: 30, withinMs: 60_000 };

/** The communities of Lemmy 0.19 and 1.0, without an account. Who asks for the same at the same time waits for one answer. */
export function createCommunityDirectory(options: LemmyAccessOptions): CommunityDirectory {
  const { instances, timing } = createLemmyAccess(options);
  const lists = createMemory<readonly CommunityEntry[]>(timing.now);
  const singles = createMemory<CommunityEntry>(timing.now);

  let begun: readonly number[] = [];

  async function listAnew(instance: string): Promise<readonly CommunityEntry[]> {
    begun = begun.filter((moment) => moment > timing.now() - newLists.withinMs);
    if (begun.length >= newLists.most) {
      throw unavailable(instance, "rate-limit", "was not asked: too many instances were within a minute.");
    }
    begun = [...begun, timing.now()];
    // No instance lists no communities: what that question means never matters.
    const nothing = communityNotFound(`communities@${instance}`);
    const found = await meaning(instance, nothing, () =>
      instances.read(instance, undefined, (client) => listCommunities(client)),
    );
    return found.map((community) => toEntry(community, instance));
  }

  async function findAnew(community: CommunityName): Promise<CommunityEntry> {
    const instance = instanceOf(community);
    const found = await meaning(instance, communityNotFound(community), () =>
      instances.read(instance, undefined, (client) => client.ask("community", { name: bareName(community) })),
    );
    return toEntry(found, instance);
  }

  return {
    list: (instance, signal) =>
      untilAborted(
        lists(instance, () => listAnew(instance)),
        signal,
      ),
    find: (community, signal) =>
      untilAborted(
        singles(community, () => findAnew(community)),
        signal,
      ),
  };
}

async function listCommunities(client: LemmyClient): Promise<LemmyCommunityDetails[]> {
  const found = new Map<string, LemmyCommunityDetails>();
  let next: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await client.ask("communities", next === undefined ? {} : { next });
    for (const community of answer.items) found.set(community.apId, community);
    if (answer.next === undefined || answer.items.length === 0) break;
    next = answer.next;
  }
  return [...found.values()];
}

function toEntry({ name, title, nsfw, subscribers, ...community }: LemmyCommunityDetails, instance: string) {
  return {
    name: `${name.toLowerCase()}@${instance}`,
    title,
    nsfw,
    visibility: community.public ? "public" : "hidden",
    subscribers,
  } satisfies CommunityEntry;
}

/** Remembers answers, and failures for a shorter time. */
function createMemory<T>(now: () => number) {
  const known = new Map<string, { readonly answer: Promise<T>; untilMs: number }>();
  return (key: string, ask: () => Promise<T>): Promise<T> => {
    const before = known.get(key);
    if (before !== undefined && now() < before.untilMs) return before.answer;
    if (known.size >= mostKnown) known.clear();
    const entry = { answer: ask(), untilMs: Number.POSITIVE_INFINITY };
    known.set(key, entry);
    entry.answer.then(
      () => {
        entry.untilMs = now() + lifetimeMs;
      },
      () => {
        entry.untilMs = now() + failureLifetimeMs;
      },
    );
    return entry.answer;
  };
}

/** Others may wait for the same answer: who is told to stop leaves them to it. */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  return Promise.race([answer, promise]).finally(() => signal.removeEventListener("abort", stop));
}
