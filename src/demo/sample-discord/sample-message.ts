import { type APIMessage, ComponentType as Type } from "discord-api-types/v10";
import { textOfMessage } from "./messages.ts";
import { hasFlag, type Message } from "./state/state.ts";
import type { World } from "./state/world.ts";
import { allComponents } from "./validate/validate-components.ts";

/** A message as it stood at one moment. */
export interface SampleMessage {
  readonly id: string;
  readonly channelId: string;
  /** The author's name. */
  readonly author: string;
  /** All words shown: content, embeds and text displays, a line each. */
  readonly text: string;
  /** As Discord's API gives it. */
  readonly api: APIMessage;
  /** Buttons in order. */
  readonly buttons: readonly SampleButton[];
  readonly files: readonly SampleFile[];
  /** Whom it pinged, in any of its versions: names. */
  readonly pings: { readonly everyone: boolean; readonly users: readonly string[]; readonly roles: readonly string[] };
  /** The name of the only one who sees it; null: all who see the channel. */
  readonly onlyFor: string | null;
  /** "… is thinking": nothing is to be seen yet. */
  readonly loading: boolean;
  readonly nonce: string | null;
}

export interface SampleButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

export interface SampleFile {
  readonly name: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export function sampleMessage({ state, views }: Pick<World, "state" | "views">, message: Message): SampleMessage {
  const name = (id: string) => state.users.get(id)?.name ?? id;
  const roles = state.guilds.get(message.guildId)?.roles;
  return {
    id: message.id,
    channelId: message.channelId,
    author: name(message.authorId),
    text: textOfMessage(message),
    api: structuredClone(views.message(message)),
    buttons: allComponents(message.components).flatMap(({ type, label, custom_id, url, disabled }) =>
      type === Type.Button
        ? [{ label: text(label) ?? "", customId: text(custom_id), url: text(url), disabled: disabled === true }]
        : [],
    ),
    files: [...message.attachments],
    pings: {
      everyone: message.pings.everyone,
      users: [...message.pings.userIds].map(name),
      roles: [...message.pings.roleIds].map((id) => roles?.get(id)?.name ?? id),
    },
    onlyFor: message.onlyFor === null ? null : name(message.onlyFor),
    loading: hasFlag(message.flags, "loading"),
    nonce: message.nonce,
  };
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
