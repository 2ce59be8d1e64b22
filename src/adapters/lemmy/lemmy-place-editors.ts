import type { SentMessage } from "../../delivery/delivery-log.ts";
import type { Digest } from "../../digest/digest.ts";
import { DestinationUnavailableError } from "../../errors.ts";
import type { PlaceEditor, PlaceEnd } from "../../ports/place-editor.ts";
import type { LemmyAccount } from "./lemmy-account.ts";
import { LemmyAnswerError } from "./lemmy-errors.ts";
import { isNotThere, type LemmyPostText } from "./lemmy-publisher.ts";
import { withMark } from "./post-mark.ts";

export interface LemmyPlaceEditorsOptions {
  readonly account: LemmyAccount;
  /** @param language - BCP 47, of the words around */
  readonly writePost: (digest: Digest, language: string) => LemmyPostText;
  /** At most 10,000 characters of Markdown. */
  readonly writeComment: (digest: Digest, language: string) => string;
}

/**
 * Change the bot's own posts and comments. Lemmy counts edits among its many small requests, not among posts. What cannot be
 * made into what it is to be, because the instance does not take that, is deleted: what is gone must not stand there.
 */
export interface LemmyPlaceEditors {
  readonly post: PlaceEditor;
  readonly comment: PlaceEditor;
}

/** What is done to one post or comment. */
type Act = (id: number) => Promise<unknown>;

export function createLemmyPlaceEditors({
  account,
  writePost,
  writeComment,
}: LemmyPlaceEditorsOptions): LemmyPlaceEditors {
  const deletePost: Act = (id) => account.act("deletePost", { id });
  const deleteComment: Act = (id) => account.act("deleteComment", { id });
  return {
    post: {
      edit(messages, digest, language, key) {
        const { title, body } = writePost(digest, language);
        const edit: Act = (id) => account.act("editPost", { id, title, body: withMark(body, key) });
        return each(messages, (id) => editOrDelete(id, edit, deletePost));
      },
      remove: (messages) => each(messages, (id) => unlessGone(id, deletePost)),
    },
    comment: {
      edit(messages, digest, language) {
        const content = writeComment(digest, language);
        const edit: Act = (id) => account.act("editComment", { id, content });
        return each(messages, (id) => editOrDelete(id, edit, deleteComment));
      },
      remove: (messages) => each(messages, (id) => unlessGone(id, deleteComment)),
    },
  };
}

/** @param isDone - `false`: nothing stands there any more */
async function each(messages: readonly SentMessage[], isDone: (id: number) => Promise<boolean>): Promise<PlaceEnd> {
  let end: PlaceEnd = "gone";
  for (const { messageId } of messages) if (await isDone(Number(messageId))) end = "done";
  return end;
}

/** @returns whether it stands there, edited */
async function editOrDelete(id: number, edit: Act, remove: Act): Promise<boolean> {
  try {
    return await unlessGone(id, edit);
  } catch (error) {
    const answer = error instanceof DestinationUnavailableError ? error.cause : undefined;
    if (!(answer instanceof LemmyAnswerError) || isPassing(answer)) throw error;
    await unlessGone(id, remove);
    return false;
  }
}

/** Whether an answer is about the login, the question or the instance's own trouble, and not about the text. */
function isPassing({ code, status }: LemmyAnswerError): boolean {
  return status === 401 || code === "unknown" || code.startsWith("couldnt_");
}

/** @returns whether it was there */
async function unlessGone(id: number, act: Act): Promise<boolean> {
  try {
    await act(id);
    return true;
  } catch (error) {
    if (!(error instanceof LemmyAnswerError)) throw error;
    if (isNotThere(error)) return false;
    const sentence = `Lemmy did not take the edit (${error.code}, HTTP ${error.status}): it is tried again later.`;
    throw new DestinationUnavailableError(sentence, { reason: error.code }, { cause: error });
  }
}
