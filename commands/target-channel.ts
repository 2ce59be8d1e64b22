import { ChannelType, type ChatInputCommandInteraction, PermissionsBitField } from "discord.js";
import type { Destination } from "../src/delivery/destination.ts";
import { destinationKindOf, missingPermissions, type NeededPermission } from "../src/discord/permissions.ts";
import { discordWordsFor } from "../src/render/discord-words.ts";
import { Refusal } from "./refusal.ts";
import type { Words } from "./words/words.ts";

/** A channel as the interaction itself describes it: what is cached of it may be old, or hidden from the bot. */
export interface TargetChannel {
  readonly channelId: string;
  readonly kind: ChannelType;
  /** Whether it is age-restricted; a thread is as the channel that it is in. */
  readonly nsfw: boolean;
  /** What the bot may do there; `undefined` where Discord did not say. */
  readonly permissions: Readonly<PermissionsBitField> | undefined;
}

/** The channel that was chosen, else the one in which the command was said. */
export function targetChannel(interaction: ChatInputCommandInteraction): TargetChannel {
  const chosen = interaction.options.getChannel("channel");
  return chosen === null ? hereOf(interaction) : viewOf(chosen as unknown as ChannelView);
}

/** The channel in which the command was said. */
export function hereOf({ channel, channelId, appPermissions }: ChatInputCommandInteraction): TargetChannel {
  // One that the bot does not know of: its permissions say why.
  if (channel === null) return { channelId, kind: ChannelType.GuildText, nsfw: false, permissions: appPermissions };
  return { ...viewOf(channel as unknown as ChannelView), permissions: appPermissions };
}

/** What is known of a watch's channel; one that cannot be seen counts as not age-restricted. */
export async function channelWithId(
  { client }: ChatInputCommandInteraction,
  destination: Destination,
): Promise<Pick<TargetChannel, "channelId" | "nsfw">> {
  if (destination.kind !== "discord") return { channelId: destination.community, nsfw: false };
  const { channelId } = destination;
  const found = await client.channels.fetch(channelId).catch(() => null);
  return found === null ? { channelId, nsfw: false } : viewOf(found as unknown as ChannelView);
}

/** The parts that cached channels and those of interactions have in common. */
interface ChannelView {
  readonly id: string;
  readonly type: ChannelType;
  readonly nsfw?: boolean;
  readonly parent?: { readonly nsfw?: boolean } | null;
  readonly appPermissions?: Readonly<PermissionsBitField> | null;
  readonly app_permissions?: string;
}

function viewOf(channel: ChannelView): TargetChannel {
  const { appPermissions, app_permissions } = channel;
  const written = app_permissions === undefined ? undefined : new PermissionsBitField(BigInt(app_permissions));
  return {
    channelId: channel.id,
    kind: channel.type,
    nsfw: channel.nsfw ?? channel.parent?.nsfw ?? false,
    permissions: appPermissions ?? written,
  };
}

/**
 * Makes sure that digests can be posted there.
 *
 * @returns sentences on what will be less than it could be
 * @throws {Refusal} naming the channel, and each permission without which nothing arrives
 */
export function checkChannel({ channelId, kind, permissions }: TargetChannel, words: Words): string[] {
  const channel = channelMention(channelId);
  const destination = destinationKindOf(kind);
  if (destination === undefined) throw new Refusal(words.input.wrongKindOfChannel(channel));
  if (permissions === undefined) return [];
  const { toSend, toSendAll } = missingPermissions(destination, permissions.bitfield);
  const named = (names: readonly NeededPermission[]) =>
    names.map((name) => discordWordsFor(words.tag).permissions[name]);
  if (toSend.length > 0) throw new Refusal(words.input.missingPermissions(named([...toSend, ...toSendAll]), channel));
  return toSendAll.length > 0 ? [words.input.fewerPermissions(named(toSendAll), channel)] : [];
}

export function channelMention(channelId: string): string {
  return `<#${channelId}>`;
}
