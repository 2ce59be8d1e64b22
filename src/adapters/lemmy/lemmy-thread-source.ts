import type { LookupFunction } from "node:net";
import { InstanceUnavailableError } from "../../errors.ts";
import type { Period, ThreadLink, ThreadSource } from "../../ports/thread-source.ts";
import { maxCommentsPerThread } from "../../thread/comment-tree.ts";
import { bareName, instanceOf, type Post } from "../../thread/thread.ts";
import type { LemmyCommentView } from "./lemmy-answers.ts";
import { communityNotFound, LemmyAnswerError, meaning, threadNotFound } from "./lemmy-errors.ts";
import { createLemmyConnector } from "./lemmy-instance.ts";
import {
  type LemmyClient,
  listCommentViews,
  listPostViews,
  readCommunity,
  readLanguages,
  readPostView,
} from "./lemmy-v3.ts";
import { type LanguageTags, toComments, toPost, undeterminedLanguageId } from "./lemmy-views.ts";

export interface LemmyThreadSourceOptions {
  /** Where to reach an instance elsewhere than at `https://HOST`, by host; these may be on a private network. */
  readonly baseUrls: Readonly<Record<string, string>>;
  readonly userAgent: string;
  /** For one answer, its body included; default 15,000. */
  readonly timeoutMs?: number;
  /** How names are resolved; the system's way unless told otherwise. */
  readonly resolve?: LookupFunction;
}

/**
 * Reads threads of Lemmy 0.19 (API v3), always from a community's own instance and without an account.
 *
 * Of a period the newest 1,000 posts are listed; without a beginning the 200 with the highest scores.
 * Deleted and removed posts are not shown to visitors and count as not found.
 */
export function createLemmyThreadSource(options: LemmyThreadSourceOptions): ThreadSource {
  const { baseUrls, userAgent, timeoutMs = 15_000, resolve } = options;
  const baseUrlOfHost = new Map(Object.entries(baseUrls).map(([host, url]) => [host.toLowerCase(), url]));
  const connect = createLemmyConnector({ baseUrls: baseUrlOfHost, userAgent, timeoutMs, resolve });
  const languagesOfHost = new Map<string, LanguageTags>();

  /** Asked for only once something carries a language. Threads are worth reading without it, too. */
  async function languagesFor(client: LemmyClient, languageIds: readonly number[]): Promise<LanguageTags> {
    const known = languagesOfHost.get(client.host);
    if (known !== undefined || languageIds.every((id) => id === undeterminedLanguageId)) return known ?? new Map();
    try {
      const languages = await readLanguages(client);
      languagesOfHost.set(client.host, languages);
      return languages;
    } catch (error) {
      if (error instanceof InstanceUnavailableError || error instanceof LemmyAnswerError) return new Map();
      throw error;
    }
  }

  return {
    async listPosts(community, period, signal) {
      const client = await connect(instanceOf(community), signal);
      const views = await meaning(client.host, communityNotFound(community), async () => {
        const name = bareName(community);
        const said = await readCommunity(client, name);
        return (await listPostViews(client, name, period.from)).map((view) => ({ ...view, community: said }));
      });
      const languageIds = views.map(({ post }) => post.language_id);
      const languages = await languagesFor(client, languageIds);
      return views
        .map((view) => toPost(view, client.host, languages))
        .filter(({ publishedAt }) => isWithin(period, publishedAt))
        .sort(newestFirst);
    },

    async readPost(link, signal) {
      const client = await connect(link.instance, signal);
      const view = await meaning(client.host, threadNotFound(link), () => readPostView(client, numberOf(link)));
      return toPost(view, client.host, await languagesFor(client, [view.post.language_id]));
    },

    async readComments(post, signal) {
      const link = linkOf(post);
      const client = await connect(link.instance, signal);
      const views = await meaning(client.host, threadNotFound(link), async () => {
        const found = await listCommentViews(client, numberOf(link));
        // Lemmy lists none for an unknown thread.
        if (found.length === 0) await readPostView(client, numberOf(link));
        return found;
      });
      // It still lists those of a deleted thread.
      if (views.some((view) => view.post.deleted || view.post.removed)) throw threadNotFound(link);
      const languageIds = views.map(({ comment }) => comment.language_id);
      const languages = await languagesFor(client, languageIds);
      return { comments: toComments(views, languages), unread: unreadOf(post, views) };
    },
  };
}

/** Lemmy lists deleted and removed comments, but does not count them. */
function unreadOf({ commentCount }: Post, views: readonly LemmyCommentView[]): number {
  if (views.length < maxCommentsPerThread) return 0;
  return Math.max(0, commentCount - views.filter(({ comment }) => !comment.deleted && !comment.removed).length);
}

function linkOf({ url }: Post): ThreadLink {
  const { host, pathname } = new URL(url);
  return { instance: host, postId: pathname.slice(pathname.lastIndexOf("/") + 1) };
}

/** @throws {ThreadNotFoundError} for what no Lemmy calls a post */
function numberOf(link: ThreadLink): number {
  if (!/^\d{1,10}$/.test(link.postId)) throw threadNotFound(link);
  return Number(link.postId);
}

function isWithin({ from, to }: Period, time: Date): boolean {
  return (from === undefined || time >= from) && time <= to;
}

function newestFirst(one: Post, other: Post): number {
  return other.publishedAt.getTime() - one.publishedAt.getTime() || (one.apId < other.apId ? -1 : 1);
}
