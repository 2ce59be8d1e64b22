import { GatewayCloseCodes as Close } from "discord.js";
import { type AppError, DiscordRefusedError } from "../../errors.ts";
import { refusedToken } from "./discord-failure.ts";

const portal = "https://discord.com/developers/applications";

/**
 * Why Discord ended the connection for good, in a sentence.
 *
 * @param code - of the gateway, one after which there is no reconnecting
 */
export function closedForGood(code: number): AppError {
  switch (code) {
    case Close.AuthenticationFailed:
      return refusedToken();
    case Close.InvalidShard:
    case Close.ShardingRequired:
      return new DiscordRefusedError(
        "Discord does not accept the shards: set DISCORD_SHARDS to auto, or to those of this process, like 0-3/8.",
      );
    case Close.InvalidIntents:
    case Close.DisallowedIntents:
      return new DiscordRefusedError(
        `Discord does not allow the bot the intent Guilds: look at the application under ${portal}; no privileged intent is needed.`,
      );
    default:
      return new DiscordRefusedError(
        `Discord ended the connection for good (code ${code}): install the newest version, and look at the application under ${portal}.`,
      );
  }
}
