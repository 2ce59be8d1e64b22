import type { SentMessage } from "../../delivery/delivery-log.ts";
import type { Digest } from "../../digest/digest.ts";
import { DestinationUnavailableError } from "../../errors.ts";
import type { PlaceEditor, PlaceEnd } from "../../ports/place-editor.ts";
import type { LemmyAccount } from "./lemmy-account.ts";
import { LemmyAnswerError } from "./lemmy-errors.ts";
import type { LemmyPostText } from "./lemmy-publisher.ts";
import { withMark } from "./post-mark.ts";

export interface LemmyPlaceEditorsOptions {
  readonly account: LemmyAccount;
  /** @param language - BCP 47, of the words around */
  readonly writePost: (digest: Digest, language: string) => LemmyPostText;
  /** At most 10,000 characters of Markdown. */
  readonly writeComment: (digest: Digest, language: string) => string;
}

/** Change the bot's own posts and comments. Lemmy counts edits among its many small requests, not among posts. */
export interface LemmyPlaceEditors {
  readonly post: PlaceEditor;
  readonly comment: PlaceEditor;
}

export function createLemmyPlaceEditors({
  account,
  writePost,
  writeComment,
}: LemmyPlaceEditorsOptions): LemmyPlaceEditors {
  const each = async (messages: readonly SentMessage[], act: (id: number) => Promise<unknown>): Promise<PlaceEnd> => {
    let end: PlaceEnd = "gone";
    for (const { messageId } of messages) if (await unlessGone(() => act(Number(messageId)))) end = "done";
    return end;
  };
  return {
    post: {
      edit(messages, digest, language, key) {
        const { title, body } = writePost(digest, language);
        return each(messages, (id) => account.act("editPost", { id, title, body: withMark(body, key) }));
      },
      remove: (messages) => each(messages, (id) => account.act("deletePost", { id })),
    },
    comment: {
      edit: (messages, digest, language) =>
        each(messages, (id) => account.act("editComment", { id, content: writeComment(digest, language) })),
      remove: (messages) => each(messages, (id) => account.act("deleteComment", { id })),
    },
  };
}

/** @returns whether it was there */
async function unlessGone(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof LemmyAnswerError)) throw error;
    if (error.code === "not_found" || error.code.startsWith("couldnt_find_")) return false;
    const sentence = `Lemmy did not take the edit (${error.code}, HTTP ${error.status}): it is tried again later.`;
    throw new DestinationUnavailableError(sentence, { reason: error.code }, { cause: error });
  }
}
