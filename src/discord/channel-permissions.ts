import { OverwriteType } from "discord-api-types/v10";
import { grants, permissionBits } from "./permissions.ts";

/** Who asks what they may do in a channel. */
export interface MemberStanding {
  readonly userId: string;
  readonly guildId: string;
  readonly isOwner: boolean;
  /** Without the guild's own role. */
  readonly roleIds: readonly string[];
  /** Of every role of the guild, by its id; the guild's own id is `@everyone`. */
  readonly rolePermissions: ReadonlyMap<string, bigint>;
}

export interface PermissionOverwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

const everything = (1n << 53n) - 1n;

/**
 * What a member may do in a channel, in Discord's order: the roles together, then the channel's overwrites for
 * `@everyone`, for the roles, for the member.
 *
 * @param overwrites - the channel's; of a thread: those of the channel it is in
 */
export function channelPermissions(member: MemberStanding, overwrites: readonly PermissionOverwrite[]): bigint {
  const { guildId, roleIds, rolePermissions, userId } = member;
  const base = [guildId, ...roleIds].reduce((bits, id) => bits | (rolePermissions.get(id) ?? 0n), 0n);
  if (member.isOwner || grants(base, "Administrator")) return everything;
  const applied = (bits: bigint, type: OverwriteType, ids: readonly string[]) => {
    const those = overwrites.filter((each) => each.type === type && ids.includes(each.id));
    const denied = those.reduce((sum, { deny }) => sum | deny, 0n);
    const allowed = those.reduce((sum, { allow }) => sum | allow, 0n);
    return (bits & ~denied) | allowed;
  };
  const forEveryone = applied(base, OverwriteType.Role, [guildId]);
  const forRoles = applied(forEveryone, OverwriteType.Role, roleIds);
  const bits = applied(forRoles, OverwriteType.Member, [userId]);
  return grants(bits, "ViewChannel") ? bits : bits & ~permissionBits(["SendMessages", "SendMessagesInThreads"]);
}
