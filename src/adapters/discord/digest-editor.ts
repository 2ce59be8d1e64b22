import { type REST, Routes } from "discord.js";
import type { SentMessage } from "../../delivery/delivery-log.ts";
import type { Digest } from "../../digest/digest.ts";
import type { OutgoingMessage } from "../../discord/outgoing-message.ts";
import type { Clock } from "../../ports/clock.ts";
import type { DigestMessages } from "./digest-messages.ts";
import { discordFailure, discordProblem } from "./discord-failure.ts";
import { persist } from "./persist.ts";
import { replaceMessage } from "./send-message.ts";

export interface DigestEditorOptions {
  readonly rest: REST;
  readonly messages: DigestMessages;
  readonly clock: Clock;
}

/** What became of messages that were to be changed. */
export interface Edited {
  readonly changed: readonly SentMessage[];
  /** Deleted by somebody, or where the bot may not go any more. */
  readonly gone: readonly SentMessage[];
}

/** Changes digests that were delivered. */
export interface DigestEditor {
  /**
   * Puts a digest in the place of one that was delivered. Messages for which nothing is left are deleted; there are never more
   * than before.
   *
   * @param sent - all messages of the delivery, in order
   * @param language - BCP 47, of what is said around the digest
   * @throws {AppError} where Discord does not answer
   */
  edit(sent: readonly SentMessage[], digest: Digest, language: string): Promise<Edited>;
  /** Deletes messages. */
  remove(sent: readonly SentMessage[]): Promise<Edited>;
}

export function createDigestEditor({ rest, messages, clock }: DigestEditorOptions): DigestEditor {
  /** @returns whether the message was there, and the bot may change it */
  async function tried(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await persist(act, { clock });
      return true;
    } catch (error) {
      if (gone.includes(discordFailure(error))) return false;
      throw discordProblem(error) ?? error;
    }
  }

  async function each(
    sent: readonly SentMessage[],
    act: (message: SentMessage, at: number) => Promise<boolean>,
  ): Promise<Edited> {
    const changed: SentMessage[] = [];
    const lost: SentMessage[] = [];
    for (const [at, message] of sent.entries()) ((await act(message, at)) ? changed : lost).push(message);
    return { changed, gone: lost };
  }

  const removeOne = ({ placeId, messageId }: SentMessage) =>
    tried(() => rest.delete(Routes.channelMessage(placeId, messageId)));

  async function replace(
    { placeId, messageId }: SentMessage,
    message: OutgoingMessage,
    plainer: OutgoingMessage,
  ): Promise<boolean> {
    try {
      return await tried(() => replaceMessage(rest, placeId, messageId, message));
    } catch (error) {
      // A chart may be what it may not do any more.
      if (discordFailure(error) !== "missing-permissions" || message.files.length === 0) throw error;
      return await tried(() => replaceMessage(rest, placeId, messageId, plainer));
    }
  }

  return {
    async edit(sent, digest, language) {
      const continued = sent.length > 1;
      const parts = await messages(digest, { language, charts: true, continued });
      const plainer = await messages(digest, { language, charts: false, continued });
      return each(sent, (message, at) => {
        const [part, without] = [parts[at], plainer[at]];
        return part === undefined || without === undefined ? removeOne(message) : replace(message, part, without);
      });
    },
    remove: (sent) => each(sent, removeOne),
  };
}

const gone: readonly unknown[] = ["gone", "no-access", "message-gone", "locked"];
