import type { REST } from "discord.js";
import { nonceOf } from "../../discord/nonce.ts";
import { missingPermissions } from "../../discord/permissions.ts";
import type { GuildNotifier } from "../../ports/guild-notifier.ts";
import type { Log } from "../../ports/log.ts";
import type { Pause, Watch } from "../../watch/watch.ts";
import type { ChannelBook } from "./channel-book.ts";
import { discordFailure } from "./discord-failure.ts";
import { sendMessage } from "./send-message.ts";

export interface DiscordGuildNotifierOptions {
  readonly rest: REST;
  readonly channels: ChannelBook;
  /** A server's system channel, if it has one. */
  readonly systemChannelOf: (guildId: string) => string | undefined;
  /** What is said, as Markdown. */
  readonly words: (watch: Watch, pause: Pause, why: string, language: string) => string;
  readonly log: Log;
}

/** Discord's number for a text among a message's components. */
const textDisplay = 10;

/** Speaks in a server's system channel, where the bot may. */
export function createDiscordGuildNotifier(options: DiscordGuildNotifierOptions): GuildNotifier {
  const { rest, channels, systemChannelOf, words, log } = options;
  return {
    async tellOfPause(watch, pause, why, language) {
      const { destination } = watch;
      if (destination.kind !== "discord") return false;
      const channelId = systemChannelOf(destination.guildId);
      const view = channelId === undefined ? undefined : channels.known(channelId);
      if (view?.kind !== "text" && view?.kind !== "announcement") return false;
      if (missingPermissions(view.kind, view.permissions).toSend.length > 0) return false;
      const content = words(watch, pause, why, language);
      const message = { components: [{ type: textDisplay, content } as const], files: [] };
      const nonce = nonceOf(`${watch.id} paused ${pause.since.toISOString()}`, 0);
      try {
        await sendMessage(rest, view.channelId, message, { nonce });
        return true;
      } catch (error) {
        if (discordFailure(error) === undefined) throw error;
        log.warn("Could not tell a server of a paused watch.", { watch: watch.id, failure: discordFailure(error) });
        return false;
      }
    },
  };
}
