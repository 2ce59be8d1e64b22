import type { PlacedComment } from "../../thread/comment-tree.ts";
import type { CommunityName, Item, Person, PersonName, Post } from "../../thread/thread.ts";
import type { LemmyComment, LemmyCommunity, LemmyPerson, LemmyPost } from "./lemmy-answers.ts";

/** BCP 47 tags by the instance's own numbers. */
export type LanguageTags = ReadonlyMap<number, string>;

/** Lemmy's number for "undetermined". */
export const undeterminedLanguageId = 0;

/** @param host - the instance that was asked, whose page of the thread `url` is to be */
export function toPost(post: LemmyPost, host: string, languages: LanguageTags): Post {
  const { id, url, name, body, community, commentCount } = post;
  return {
    ...toItem(post, languages),
    url: `https://${host}/post/${id}`,
    link: url,
    title: name,
    body: body ?? "",
    community: toCommunityName(community),
    nsfw: post.nsfw || community.nsfw,
    publicCommunity: community.public,
    commentCount,
  };
}

export function toCommunityName({ name, apId }: Pick<LemmyCommunity, "name" | "apId">): CommunityName {
  return `${name}@${new URL(apId).host}`.toLowerCase() as CommunityName;
}

/** Makes comments whose parents are not known yet. */
export function toPlacedComments(comments: readonly LemmyComment[], languages: LanguageTags): PlacedComment[] {
  return comments.map((comment) => ({
    id: String(comment.id),
    path: comment.path,
    comment: {
      ...toItem(comment, languages),
      content: comment.content,
      distinguished: comment.distinguished,
    },
  }));
}

function toItem(item: LemmyPost | LemmyComment, languages: LanguageTags): Item {
  const { apId, creator, score, upvotes, downvotes, publishedAt, deleted, removed, languageId } = item;
  return {
    apId,
    author: toPerson(creator),
    score,
    upvotes,
    downvotes,
    publishedAt,
    deleted,
    removed,
    language: languageId === undeterminedLanguageId ? undefined : languages.get(languageId),
  };
}

/** Somebody of any instance, as the asked one shows them. */
export function toPerson({ name, apId, bio, bot, banned, bannedFromCommunity, deleted }: LemmyPerson): Person {
  return {
    name: `${name}@${new URL(apId).host}` satisfies PersonName,
    bio,
    bot,
    banned: banned || bannedFromCommunity,
    deleted,
  };
}
