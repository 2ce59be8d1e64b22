import { assembleComments, type PlacedComment } from "../../thread/comment-tree.ts";
import type { Comment, CommunityName, Item, Person, PersonName, Post } from "../../thread/thread.ts";
import type { LemmyCommentView, LemmyPerson, LemmyPostView } from "./lemmy-answers.ts";

/** BCP 47 tags by the instance's own numbers. */
export type LanguageTags = ReadonlyMap<number, string>;

/** Lemmy's number for "undetermined". */
export const undeterminedLanguageId = 0;

/** @param host - the instance that was asked, whose page of the thread `url` is to be */
export function toPost(view: LemmyPostView, host: string, languages: LanguageTags): Post {
  const { post, community } = view;
  return {
    ...toItem(view, post, languages),
    url: `https://${host}/post/${post.id}`,
    link: post.url,
    title: post.name,
    body: post.body ?? "",
    community: `${community.name}@${new URL(community.actor_id).host}`.toLowerCase() as CommunityName,
    nsfw: post.nsfw || community.nsfw,
    publicCommunity: community.visibility === "Public" && !community.hidden && !community.removed && !community.deleted,
    commentCount: view.counts.comments,
  };
}

/** @param views - comments of one thread, in any order, perhaps some twice */
export function toComments(views: readonly LemmyCommentView[], languages: LanguageTags): Comment[] {
  return assembleComments(
    views.map(
      (view): PlacedComment => ({
        id: String(view.comment.id),
        path: view.comment.path,
        comment: {
          ...toItem(view, view.comment, languages),
          content: view.comment.content,
          distinguished: view.comment.distinguished,
        },
      }),
    ),
  );
}

function toItem(
  view: LemmyPostView | LemmyCommentView,
  item: LemmyPostView["post"] | LemmyCommentView["comment"],
  languages: LanguageTags,
): Item {
  return {
    apId: item.ap_id,
    author: toPerson(view.creator, view.creator_banned_from_community),
    score: view.counts.score,
    upvotes: view.counts.upvotes,
    downvotes: view.counts.downvotes,
    publishedAt: item.published,
    deleted: item.deleted,
    removed: item.removed,
    language: item.language_id === undeterminedLanguageId ? undefined : languages.get(item.language_id),
  };
}

function toPerson(creator: LemmyPerson, bannedFromCommunity: boolean): Person {
  return {
    name: `${creator.name}@${new URL(creator.actor_id).host}` satisfies PersonName,
    bio: creator.bio,
    bot: creator.bot_account,
    banned: creator.banned || bannedFromCommunity,
    deleted: creator.deleted,
  };
}
