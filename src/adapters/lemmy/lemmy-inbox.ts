import type { SentMessage } from "../../delivery/delivery-log.ts";
import type { Answered, Call, CalledThread, MentionInbox } from "../../ports/mention-inbox.ts";
import type { ThreadLink } from "../../ports/thread-source.ts";
import { bareName, type CommunityName, instanceOf } from "../../thread/thread.ts";
import type { LemmyAccount } from "./lemmy-account.ts";
import type { LemmyCall } from "./lemmy-actions.ts";
import { pageSize } from "./lemmy-api.ts";
import { LemmyAnswerError, refusedRequest } from "./lemmy-errors.ts";
import { isNotThere, unlessGone } from "./lemmy-publisher.ts";
import { toCommunityName, toPerson } from "./lemmy-views.ts";
import type { PostingBudget } from "./posting-budget.ts";

/** How far an instance's clock may be behind. */
const clockToleranceMs = 90 * 60 * 1_000;

export interface LemmyInboxOptions {
  readonly account: LemmyAccount;
  readonly budget: PostingBudget;
}

/** What people say to the account, by Lemmy's mentions and replies (0.19) or notifications (1.0). */
export function createLemmyInbox({ account, budget }: LemmyInboxOptions): MentionInbox {
  const { host } = account;

  function messageOf(id: number, community: CommunityName): SentMessage {
    return { placeId: community, messageId: String(id), url: `https://${host}/comment/${id}` };
  }

  /** As the account's own instance calls a community. */
  function nameHere(community: CommunityName): string {
    return instanceOf(community) === host ? bareName(community) : community;
  }

  function toCall(call: LemmyCall): Call {
    const { id, kind, creator, commentId, apId, text, publishedAt, post } = call;
    const community = toCommunityName(call.community);
    return {
      apId,
      author: toPerson(creator),
      community,
      thread: toThread(post, community),
      commentId,
      text,
      publishedAt,
      gone: call.deleted || call.removed || post.deleted || post.removed,
      notice: { id, kind },
    };
  }

  function toThread({ id, apId, title, body }: LemmyCall["post"], community: CommunityName): CalledThread {
    const home = instanceOf(community);
    const numberAtHome = homeNumber(apId, home);
    const link: ThreadLink =
      home === host || numberAtHome === undefined
        ? { instance: host, postId: String(id) }
        : { instance: home, postId: numberAtHome };
    return { apId, link, postId: id, title, body };
  }

  return {
    self: async (signal) => {
      const { name, apId } = await words(account.self(signal));
      return `${name}@${new URL(apId).host}`;
    },
    unread: async (signal) => {
      const calls = await words(account.act("calls", {}, signal));
      return calls.map(toCall).sort((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime());
    },
    async markRead({ notice }, signal) {
      await words(unlessGone(() => account.act("markRead", notice, signal)));
    },
    async answer({ thread, commentId, community }, content, signal): Promise<Answered> {
      const parameters = { postId: thread.postId, parentId: commentId, content };
      try {
        const { id } = await budget.write("comment", () => account.act("createComment", parameters, signal), signal);
        return { status: "answered", comment: messageOf(id, community) };
      } catch (error) {
        if (error instanceof LemmyAnswerError) return { status: "refused", code: error.code };
        throw error;
      }
    },
    async findAnswer({ postId, commentId = 0, community }, since, signal) {
      const { apId } = await words(account.self(signal));
      const { items } = await words(account.act("newestComments", { postId }, signal));
      const earliest = since.getTime() - clockToleranceMs;
      const recent = items.filter(({ publishedAt }) => publishedAt.getTime() >= earliest);
      const found = recent.find(
        ({ creator, path, deleted }) =>
          creator.apId === apId && !deleted && path.split(".").at(-2) === String(commentId),
      );
      if (found !== undefined) return messageOf(found.id, community);
      return recent.length >= pageSize ? "unknown" : undefined;
    },
    async edit({ messageId }, content, signal) {
      try {
        const { deleted, removed } = await account.act("editComment", { id: Number(messageId), content }, signal);
        if (removed) return "gone";
        return deleted ? "deleted" : "edited";
      } catch (error) {
        if (error instanceof LemmyAnswerError && isNotThere(error)) return "gone";
        return words(Promise.reject(error));
      }
    },
    async moderates(person, community, signal) {
      const { moderators } = await words(account.act("place", { name: nameHere(community) }, signal));
      return moderators.some((moderator) => toPerson(moderator).name.toLowerCase() === person.toLowerCase());
    },
  };

  /** What a code means that is no ordinary answer. @throws {AppError} */
  async function words<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof LemmyAnswerError) throw refusedRequest(host, error);
      throw error;
    }
  }
}

/** The post's number at its community's instance: known where the post was written there. */
function homeNumber(apId: string, home: string): string | undefined {
  const { host, pathname } = new URL(apId);
  return host === home ? /^\/post\/(\d{1,19})$/u.exec(pathname)?.[1] : undefined;
}
