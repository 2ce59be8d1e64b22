import type { StoredDigest } from "../../delivery/stored-digest.ts";
import type { DigestButton } from "../../discord/digest-button.ts";
import { languageFor } from "../../language/languages.ts";
import type { DocumentStore } from "../../ports/document-store.ts";
import { discordPiece } from "../../render/discord-piece.ts";
import { discordWordsFor } from "../../render/discord-words.ts";
import type { OutgoingMessage } from "./digest-messages.ts";

/**
 * What a button under a digest shows.
 *
 * @param language - BCP 47, of what is said around it
 * @returns `undefined` where the digest is not kept any more, or has no such part
 * @throws {StoreError}
 */
export type ShowMore = (button: DigestButton, language: string) => Promise<readonly OutgoingMessage[] | undefined>;

export function createShowMore(digests: Pick<DocumentStore<StoredDigest>, "read">): ShowMore {
  return async (button, language) => {
    const stored = await digests.read(button.digestId);
    if (stored === undefined) return undefined;
    const { catalogue } = languageFor(stored.digest.language);
    const parts = discordPiece(stored.digest, button, { catalogue, words: discordWordsFor(language) });
    return parts.length === 0 ? undefined : parts.map(({ components }) => ({ components, files: [] }));
  };
}
