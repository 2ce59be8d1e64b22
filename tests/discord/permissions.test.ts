import { ChannelType, OverwriteType, PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { channelPermissions, type MemberStanding } from "../../src/discord/channel-permissions.ts";
import { inviteUrl } from "../../src/discord/invite.ts";
import {
  destinationChannelTypes,
  destinationKindOf,
  grants,
  invitedPermissions,
  missingPermissions,
  permissionBits,
  sendableParts,
} from "../../src/discord/permissions.ts";

describe("what a kind of channel needs", () => {
  it("is nothing beyond the invitation", () => {
    const invited = permissionBits(invitedPermissions);

    for (const kind of ["text", "announcement", "forum", "thread"] as const) {
      expect(missingPermissions(kind, invited)).toEqual({ toSend: [], toSendAll: [] });
    }
    expect(new URL(inviteUrl("42")).searchParams.get("permissions")).toBe(String(invited));
  });

  it.each([
    ["text", ["ViewChannel", "SendMessages"]],
    ["announcement", ["ViewChannel", "SendMessages"]],
    ["forum", ["ViewChannel", "SendMessages"]],
    ["thread", ["ViewChannel", "SendMessagesInThreads"]],
  ] as const)("is for a %s at least %j", (kind, toSend) => {
    expect(missingPermissions(kind, 0n).toSend).toEqual(toSend);
    expect(missingPermissions(kind, permissionBits(toSend))).toMatchObject({ toSend: [] });
    expect(missingPermissions(kind, permissionBits(toSend)).toSendAll).toContain("AttachFiles");
  });

  it("is nothing for an administrator", () => {
    expect(missingPermissions("text", PermissionFlagsBits.Administrator)).toEqual({ toSend: [], toSendAll: [] });
  });

  it("is known for every type of channel that may be chosen, and for no other", () => {
    expect(destinationChannelTypes.map(destinationKindOf)).not.toContain(undefined);
    expect([ChannelType.GuildVoice, ChannelType.GuildCategory, ChannelType.DM].map(destinationKindOf)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("what of a digest can be sent", () => {
  it("has no chart where files may not be attached, and ends with its first message where nothing may follow", () => {
    const all = permissionBits(invitedPermissions);
    const without = (name: keyof typeof PermissionFlagsBits) => all & ~PermissionFlagsBits[name];

    expect(sendableParts("text", all)).toEqual({ charts: true, lackingToContinue: [] });
    expect(sendableParts("text", without("AttachFiles"))).toEqual({ charts: false, lackingToContinue: [] });
    expect(sendableParts("text", without("CreatePublicThreads"))).toEqual({
      charts: true,
      lackingToContinue: ["CreatePublicThreads"],
    });
    expect(sendableParts("thread", without("CreatePublicThreads")).lackingToContinue).toEqual([]);
  });
});

describe("what a member may do in a channel", () => {
  const send = PermissionFlagsBits.SendMessages;
  const view = PermissionFlagsBits.ViewChannel;
  const member = (rest: Partial<MemberStanding> = {}): MemberStanding => ({
    userId: "bot",
    guildId: "guild",
    isOwner: false,
    roleIds: ["a", "b"],
    rolePermissions: new Map([
      ["guild", view],
      ["a", 0n],
      ["b", 0n],
    ]),
    ...rest,
  });
  const role = (id: string, allow: bigint, deny = 0n) => ({ id, type: OverwriteType.Role, allow, deny });
  const own = (allow: bigint, deny = 0n) => ({ id: "bot", type: OverwriteType.Member, allow, deny });
  const maySend = (...overwrites: Parameters<typeof channelPermissions>[1][number][]) =>
    grants(channelPermissions(member(), overwrites), "SendMessages");

  it("comes from all roles together", () => {
    expect(maySend()).toBe(false);
    const roles = new Map([
      ["guild", view],
      ["b", send],
    ]);
    expect(grants(channelPermissions(member({ rolePermissions: roles }), []), "SendMessages")).toBe(true);
  });

  it("follows the overwrites in Discord's order: everyone, roles, the member", () => {
    expect(maySend(role("guild", send))).toBe(true);
    expect(maySend(role("guild", send), role("a", 0n, send))).toBe(false);
    expect(maySend(role("a", 0n, send), role("b", send))).toBe(true);
    expect(maySend(role("b", send), own(0n, send))).toBe(false);
    expect(maySend(role("a", 0n, send), own(send))).toBe(true);
    expect(maySend(role("another", send))).toBe(false);
  });

  it("is no sending where the channel cannot be seen", () => {
    expect(maySend(own(send, view))).toBe(false);
  });

  it("is everything for the owner and for administrators", () => {
    const hidden = [own(0n, send | view)];
    const administrators = new Map([["a", PermissionFlagsBits.Administrator]]);

    expect(grants(channelPermissions(member({ isOwner: true }), hidden), "SendMessages")).toBe(true);
    expect(grants(channelPermissions(member({ rolePermissions: administrators }), hidden), "SendMessages")).toBe(true);
  });
});
