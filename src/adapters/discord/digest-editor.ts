import { DiscordAPIError, type REST, Routes } from "discord.js";
import type { SentMessage } from "../../delivery/delivery-log.ts";
import type { Digest } from "../../digest/digest.ts";
import type { OutgoingMessage } from "../../discord/outgoing-message.ts";
import type { Clock } from "../../ports/clock.ts";
import type { DigestMessages } from "./digest-messages.ts";
import { discordFailure, discordProblem } from "./discord-failure.ts";
import { persist } from "./persist.ts";
import { openThread, replaceMessage } from "./send-message.ts";

export interface DigestEditorOptions {
  readonly rest: REST;
  readonly messages: DigestMessages;
  readonly clock: Clock;
}

/** What became of messages that were to be changed; each is in one of the lists, in order. */
export interface Edited {
  readonly changed: readonly SentMessage[];
  /** Deleted by somebody, perhaps with the whole channel or server. */
  readonly gone: readonly SentMessage[];
  /** Still there, as they were. */
  readonly refused: readonly RefusedEdit[];
}

export interface RefusedEdit {
  readonly message: SentMessage;
  /** What Discord says against it. */
  readonly error: DiscordAPIError;
}

/** Changes digests that were delivered. */
export interface DigestEditor {
  /**
   * Puts a digest in the place of one that was delivered. Messages for which nothing is left are deleted; there are never more
   * than before. What is refused keeps no other from being changed.
   *
   * @param sent - all messages of the delivery, in order
   * @param language - BCP 47, of what is said around the digest
   * @throws {AppError} where Discord does not answer
   */
  edit(sent: readonly SentMessage[], digest: Digest, language: string): Promise<Edited>;
  /** Deletes messages. @throws {AppError} where Discord does not answer */
  remove(sent: readonly SentMessage[]): Promise<Edited>;
}

export function createDigestEditor({ rest, messages, clock }: DigestEditorOptions): DigestEditor {
  /** Where a Discord thread is archived, opens it: nothing in it can be changed before. */
  async function inOpenThread({ placeId }: SentMessage, act: () => Promise<unknown>): Promise<void> {
    try {
      await persist(act, { clock });
    } catch (error) {
      if (discordFailure(error) !== "archived") throw error;
      try {
        await persist(() => openThread(rest, placeId), { clock });
      } catch (refusal) {
        // Locked: who manages threads can open it, and nobody else.
        throw discordFailure(refusal) === "missing-permissions" ? error : refusal;
      }
      await persist(act, { clock });
    }
  }

  async function tried(message: SentMessage, act: () => Promise<unknown>): Promise<Ending> {
    try {
      await inOpenThread(message, act);
      return "changed";
    } catch (error) {
      if (gone.includes(discordFailure(error))) return "gone";
      const problem = discordProblem(error);
      if (problem !== undefined || !(error instanceof DiscordAPIError)) throw problem ?? error;
      return error;
    }
  }

  async function each(
    sent: readonly SentMessage[],
    act: (message: SentMessage, at: number) => Promise<Ending>,
  ): Promise<Edited> {
    const edited = { changed: [] as SentMessage[], gone: [] as SentMessage[], refused: [] as RefusedEdit[] };
    for (const [at, message] of sent.entries()) {
      const end = await act(message, at);
      if (end instanceof DiscordAPIError) edited.refused.push({ message, error: end });
      else edited[end].push(message);
    }
    return edited;
  }

  const removeOne = (message: SentMessage) =>
    tried(message, () => rest.delete(Routes.channelMessage(message.placeId, message.messageId)));

  async function replace(sent: SentMessage, message: OutgoingMessage, plainer: OutgoingMessage): Promise<Ending> {
    const put = (each: OutgoingMessage) => tried(sent, () => replaceMessage(rest, sent.placeId, sent.messageId, each));
    const end = await put(message);
    // A chart may be what it may not do any more.
    const isForChart = discordFailure(end) === "missing-permissions" && message.files.length > 0;
    return isForChart ? put(plainer) : end;
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

/** What became of one message: what Discord says where it is refused. */
type Ending = "changed" | "gone" | DiscordAPIError;

const gone: readonly unknown[] = ["gone", "message-gone"];
