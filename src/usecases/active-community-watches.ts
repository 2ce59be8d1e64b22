import { DamagedDocumentError } from "../errors.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { CommunityName } from "../thread/thread.ts";
import { type Community, newCommunity } from "../watch/community.ts";
import { type FileDestination, fileWatches } from "../watch/file-watches.ts";
import type { Watch } from "../watch/watch.ts";

/**
 * Reads which watches post to communities, beside a running bot too: nothing is noted.
 *
 * @param destinations - those of the operator's file that are followed
 * @param onDamaged - told of what cannot be understood; its watches are left out
 * @throws {StoreError}
 */
export async function activeCommunityWatches(
  communities: DocumentStore<Community>,
  destinations: readonly FileDestination[],
  onDamaged: (community: CommunityName) => void,
): Promise<Watch[]> {
  const named = Map.groupBy(destinations, ({ community }) => community);
  const known = new Set<CommunityName>(named.keys());
  for await (const community of communities.keys()) known.add(community as CommunityName);
  const found: Watch[] = [];
  for (const community of known) {
    try {
      const stored = (await communities.read(community)) ?? newCommunity(community);
      if (stored.stoppedAt !== undefined) continue;
      // Since when they are in the file decides nothing here.
      const { watches } = fileWatches(named.get(community) ?? [], stored.seen, new Date(0));
      found.push(...[...watches, ...stored.watches].filter(({ paused }) => paused === undefined));
    } catch (error) {
      if (!(error instanceof DamagedDocumentError)) throw error;
      onDamaged(community);
    }
  }
  return found;
}
