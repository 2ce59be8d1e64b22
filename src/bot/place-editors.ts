import { lemmyAccess } from "../../config/lemmy-access.ts";
import type { Settings } from "../../config/settings.ts";
import { createDigestEditor } from "../adapters/discord/digest-editor.ts";
import { createDigestMessages } from "../adapters/discord/digest-messages.ts";
import { createDiscordPlaceEditor } from "../adapters/discord/discord-editor.ts";
import { createDiscordRest } from "../adapters/discord/discord-rest.ts";
import { createTokenKeeper } from "../adapters/keyv/token-keeper.ts";
import { createLemmyAccess } from "../adapters/lemmy/lemmy-access.ts";
import { createLemmyAccount, type LemmyAccount, type LemmyCredentials } from "../adapters/lemmy/lemmy-account.ts";
import { createLemmyPlaceEditors } from "../adapters/lemmy/lemmy-place-editors.ts";
import { paintChart } from "../adapters/resvg/svg-to-png.ts";
import type { PlaceKind } from "../delivery/published.ts";
import type { Clock } from "../ports/clock.ts";
import type { PlaceEditor } from "../ports/place-editor.ts";
import type { Stores } from "../ports/stores.ts";
import { commentOf, postOf } from "./lemmy-texts.ts";

export type LemmyAccountSettings = NonNullable<Settings["lemmyAccount"]>;

interface Basics {
  readonly stores: Pick<Stores, "logins">;
  readonly clock: Clock;
}

/** The bot's own account, which logs in when it must. */
export function lemmyAccount(
  settings: Settings,
  access: LemmyAccountSettings,
  { stores, clock }: Basics,
): LemmyAccount {
  const { instances } = createLemmyAccess(lemmyAccess(settings));
  return createLemmyAccount({
    instances,
    host: access.instance,
    credentials: credentialsOf(access),
    tokens: createTokenKeeper(stores),
    now: () => clock.now().getTime(),
  });
}

/** What changes posts and comments of the bot's. */
export function lemmyEditors(settings: Settings, account: LemmyAccount): Map<PlaceKind, PlaceEditor> {
  const { post, comment } = createLemmyPlaceEditors({
    account,
    writePost: (digest, language) => postOf(digest, language, settings),
    writeComment: (digest, language) => commentOf(digest, language, settings),
  });
  return new Map([
    ["lemmy-post", post],
    ["lemmy-comment", comment],
  ]);
}

/** What changes everything that was published, without a standing connection. */
export function placeEditors(settings: Settings, basics: Basics): Map<PlaceKind, PlaceEditor> {
  const { discord, lemmyAccount: access, contactUrl } = settings;
  const editors = access === undefined ? new Map() : lemmyEditors(settings, lemmyAccount(settings, access, basics));
  if (discord !== undefined) {
    const messages = createDigestMessages({ paint: paintChart, contactUrl });
    const editor = createDigestEditor({ rest: createDiscordRest(discord), messages, clock: basics.clock });
    editors.set("discord", createDiscordPlaceEditor(editor));
  }
  return editors;
}

/** By which the account logs in: a login that was made by hand cannot be renewed. */
export function credentialsOf({ username, password, jwt }: LemmyAccountSettings): LemmyCredentials {
  if (username !== undefined && password !== undefined) return { username, password };
  if (jwt === undefined) throw new Error("The account has neither password nor token.");
  return { jwt };
}
