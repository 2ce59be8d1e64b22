import type { Receipt } from "../delivery/delivery-log.ts";
import type { Digest } from "../digest/digest.ts";
import type { Stores } from "../ports/stores.ts";
import type { PersonName } from "../thread/thread.ts";
import type { WatchBook } from "./watch-book.ts";

/** How many of a server's latest digests are looked into. */
const mostDigests = 10;

/** Those cited in a server's digests lately, those of the newest first. @throws {StoreError} */
export type PeopleCited = (guildId: string) => Promise<readonly PersonName[]>;

export function createPeopleCited({
  book,
  stores: { deliveries, digests },
}: {
  readonly book: WatchBook;
  readonly stores: Pick<Stores, "deliveries" | "digests">;
}): PeopleCited {
  return async (guildId) => {
    const logs = await Promise.all(book.ofGuild(guildId).map(({ id }) => deliveries.read(id)));
    const delivered = logs
      .flatMap((log): readonly Receipt[] => log?.receipts ?? [])
      .filter((receipt) => receipt.status === "delivered")
      .sort((one, other) => other.at.getTime() - one.at.getTime());
    const ids = [...new Set(delivered.map(({ digestId }) => digestId))].slice(0, mostDigests);
    const stored = await Promise.all(ids.map((id) => digests.read(id)));
    return [...new Set(stored.flatMap((each) => (each === undefined ? [] : authorsIn(each.digest))))];
  };
}

function authorsIn({ topics }: Digest): PersonName[] {
  return topics
    .flatMap(({ framing, stances, consensus, keyPoints }) => [
      framing,
      ...stances,
      ...consensus,
      ...keyPoints.flatMap(({ claim, support }) => [claim, support]),
    ])
    .flatMap(({ citations }) => citations.map(({ author }) => author as PersonName));
}
