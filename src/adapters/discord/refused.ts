import { missingPermissions } from "../../discord/permissions.ts";
import type { Published } from "../../ports/publisher.ts";
import type { DiscordWords } from "../../render/discord-words.ts";
import type { ChannelView } from "./channel-book.ts";
import type { DiscordFailure } from "./discord-failure.ts";

export type Refused = Exclude<Published, { status: "published" }>;

/** Why nothing can be delivered to a channel as it is; `undefined`: it can. */
export function obstacleIn({ channelId, kind, permissions, locked }: ChannelView, words: DiscordWords) {
  const channel = mentionOf(channelId);
  const { refused } = words;
  if (kind === undefined) return forbidden(refused.unsuitable(channel));
  const missing = missingPermissions(kind, permissions).toSend;
  if (missing.includes("ViewChannel")) return forbidden(refused.noAccess(channel));
  if (missing.length > 0)
    return forbidden(
      refused.missing(
        missing.map((name) => words.permissions[name]),
        channel,
      ),
    );
  return locked ? forbidden(refused.locked(channel)) : undefined;
}

/** Discord's own refusal in words; `undefined` where the channel is not the reason. */
export function refusedBy(failure: DiscordFailure, channelId: string, { refused }: DiscordWords): Refused | undefined {
  const channel = mentionOf(channelId);
  switch (failure) {
    case "gone":
      return { status: "gone", why: refused.gone(channel) };
    case "no-access":
      return forbidden(refused.noAccess(channel));
    case "missing-permissions":
      return forbidden(refused.unnamed(channel));
    // What is sent opens it, unless it is locked.
    case "archived":
    case "locked":
      return forbidden(refused.locked(channel));
    case "tag-required":
      return forbidden(refused.noTag(channel));
    case "unsuitable":
      return forbidden(refused.unsuitable(channel));
    case "message-gone":
    case "unauthorized":
    case "unavailable":
      return undefined;
  }
}

/** A channel in a text: Discord shows its name to those who may see it, and to nobody else. */
export function mentionOf(channelId: string): string {
  return `<#${channelId}>`;
}

export function forbidden(why: string): Refused {
  return { status: "forbidden", why };
}
