import { type APIGuild, type APIGuildMember, type APIUser, type REST, Routes } from "discord.js";
import type { MemberStanding } from "../../discord/channel-permissions.ts";

/** How the bot stands in a server, apart from its channels. @throws {DiscordAPIError} where it is not in it */
export type StandingIn = (guildId: string) => Promise<MemberStanding>;

/** @param knownBotId - the bot's user id, where it is known; else it is asked for, once */
export function createStandingIn(rest: REST, knownBotId: () => string | undefined = () => undefined): StandingIn {
  let askedBotId: string | undefined;

  async function botId(): Promise<string> {
    askedBotId ??= knownBotId() ?? ((await rest.get(Routes.user())) as APIUser).id;
    return askedBotId;
  }

  return async (guildId) => {
    const userId = await botId();
    const [guild, member] = await Promise.all([
      rest.get(Routes.guild(guildId)) as Promise<APIGuild>,
      rest.get(Routes.guildMember(guildId, userId)) as Promise<APIGuildMember>,
    ]);
    return {
      userId,
      guildId,
      isOwner: guild.owner_id === userId,
      roleIds: member.roles,
      rolePermissions: new Map(guild.roles.map(({ id, permissions }) => [id, BigInt(permissions)])),
    };
  };
}
