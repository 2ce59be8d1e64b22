import {
  guildIdOf,
  type PlaceKind,
  type PublishedDigest,
  type PublishedPlace,
  withoutPlaces,
} from "../delivery/published.ts";
import type { Digest } from "../digest/digest.ts";
import { AppError } from "../errors.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import type { PlaceEditor, PlaceEnd } from "../ports/place-editor.ts";
import { defaultGuildSettings, type Guild, type GuildSettings } from "../watch/guild.ts";
import type { PublishedIndex } from "./published-index.ts";

export interface EditPlacesPorts {
  readonly index: Pick<PublishedIndex, "change">;
  readonly guilds: DocumentStore<Guild>;
  /** Of the places that this program reaches; places of other kinds wait. */
  readonly editors: ReadonlyMap<PlaceKind, PlaceEditor>;
  readonly log: Log;
}

/** Brings a rewritten digest to every place where an older revision is read, each noted when it is done. */
export interface PlacesEditor {
  /** Of the server where a place is; those of a new server for what is in none. */
  settingsOf(place: PublishedPlace): Promise<GuildSettings>;
  /**
   * @param digest - `undefined`: it is deleted everywhere
   * @param revision - of the digest
   * @returns how many places did not take it
   */
  editAll(published: PublishedDigest, digest: Digest | undefined, revision: number): Promise<number>;
}

export function createPlacesEditor({ index, guilds, editors, log }: EditPlacesPorts): PlacesEditor {
  async function settingsOf({ messages: [message] }: PublishedPlace): Promise<GuildSettings> {
    const guildId = message === undefined ? undefined : guildIdOf(message);
    const guild = guildId === undefined ? undefined : await guilds.read(guildId);
    return guild?.settings ?? defaultGuildSettings;
  }

  async function editPlace(place: PublishedPlace, digest: Digest | undefined): Promise<PlaceEnd | "later"> {
    const editor = editors.get(place.kind);
    if (editor === undefined) return "later";
    if (digest === undefined) return editor.remove(place.messages);
    const language = place.language ?? (await settingsOf(place)).language ?? digest.language;
    return editor.edit(place.messages, digest, language, place.key);
  }

  async function editAll(published: PublishedDigest, digest: Digest | undefined, revision: number): Promise<number> {
    let failures = 0;
    for (const place of published.places.filter(({ shows }) => shows < revision)) {
      try {
        const end = await editPlace(place, digest);
        if (end === "later") continue;
        await index.change(published.digestId, (known) =>
          end === "gone" || digest === undefined
            ? withoutPlaces(known, (key) => key === place.key)
            : { ...known, places: known.places.map((each) => shown(each, place, revision)) },
        );
      } catch (error) {
        log.warn("What was published could not be edited; it is tried again.", {
          digestId: published.digestId,
          place: place.kind,
          url: place.messages[0]?.url,
          ...(error instanceof AppError ? { error: error.code, why: error.userMessage } : { error: "unexpected" }),
        });
        if (!(error instanceof AppError)) log.error("An edit failed.", { digestId: published.digestId }, error);
        failures += 1;
      }
    }
    return failures;
  }

  return { settingsOf, editAll };
}

function shown(each: PublishedPlace, edited: PublishedPlace, revision: number): PublishedPlace {
  const isSame = each.key === edited.key && JSON.stringify(each.messages) === JSON.stringify(edited.messages);
  return isSame ? { ...each, shows: Math.max(each.shows, revision) } : each;
}
