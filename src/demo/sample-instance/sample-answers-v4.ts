import type { GetCommunityResponse, GetPostResponse, PagedResponse } from "lemmy-js-client";
import type { CommentView, Community, PostView } from "lemmy-js-client-v3";
import { z } from "zod";
import { failure, maxLimit, ok, type SampleAnswer, truth, whole, withQuery } from "./sample-answer.ts";
import { compareText, parentPath, treeLimit } from "./sample-comments.ts";
import type { SampleData } from "./sample-data.ts";
import { compareBy } from "./sample-orders.ts";
import { siteAnswerV4, siteV4 } from "./sample-site-v4.ts";
import { createViewsV4, type ViewsV4 } from "./sample-views-v4.ts";

const defaultLimit = 20;

const queries = {
  none: z.strictObject({}),
  community: z.strictObject({ name: z.string() }),
  communities: z.strictObject({
    type_: z.enum(["all", "local"]).optional(),
    sort: z.enum(["subscribers"]).optional(),
    limit: whole.default(defaultLimit),
    page_cursor: z.string().optional(),
    show_nsfw: truth.default(false),
  }),
  one: z.strictObject({ id: whole }),
  posts: z.strictObject({
    community_name: z.string().optional(),
    type_: z.enum(["all", "local"]).optional(),
    sort: z.enum(["new", "old", "top"]).optional(),
    time_range_seconds: whole.optional(),
    limit: whole.default(defaultLimit),
    page_cursor: z.string().optional(),
    show_nsfw: truth.default(false),
  }),
  comments: z.strictObject({
    post_id: whole,
    type_: z.enum(["all", "local"]).optional(),
    sort: z.enum(["new", "old", "top"]).optional(),
    limit: whole.default(defaultLimit),
    max_depth: whole.optional(),
    page_cursor: z.string().optional(),
  }),
};

const notFound: SampleAnswer = { status: 404, body: { error: "not_found", cause: "Record not found" } };
const wrongLimit: SampleAnswer = { status: 400, body: { error: "invalid_fetch_limit", cause: "InvalidFetchLimit" } };
/** Lemmy would sort by hotness, which is not served here. */
const noDefaultSort = failure(400, "unknown", "Query deserialize error: the sample instance needs a `sort`");

/**
 * Answers one GET request to API v4 as Lemmy 1.0 does, without an account.
 *
 * @param now - what `time_range_seconds` counts back from
 */
export function answerV4(data: SampleData, url: URL, now: Date): SampleAnswer {
  const views = createViewsV4(data);
  switch (url.pathname) {
    case "/api/v4/site":
      return withQuery(url, queries.none, () => ok(siteAnswerV4(data)));
    case "/api/v4/community":
      return withQuery(url, queries.community, ({ name }) => community(data, views, name));
    case "/api/v4/community/list":
      return withQuery(url, queries.communities, (query) => communities(data, views, query));
    case "/api/v4/post":
      return withQuery(url, queries.one, ({ id }) => post(data, views, id));
    case "/api/v4/post/list":
      return withQuery(url, queries.posts, (query) => posts(data, views, query, now));
    case "/api/v4/comment/list":
      return withQuery(url, queries.comments, (query) => comments(data, views, query));
    case "/api/v4/comment":
      return withQuery(url, queries.one, ({ id }) => comment(data, views, id));
    default:
      return { status: 404 };
  }
}

function community(data: SampleData, views: ViewsV4, name: string): SampleAnswer {
  const found = communityNamed(data, name);
  if (found === undefined || !isKnown(found)) return notFound;
  const answer: GetCommunityResponse = {
    community_view: { community: views.community(found), can_mod: false, tags: [] },
    site: siteV4(data),
    moderators: (data.moderators.get(found.id) ?? []).map((moderator) => ({
      community: views.community(found),
      moderator: views.person(moderator),
    })),
    discussion_languages: data.languages.map(({ id }) => id),
  };
  return ok(answer);
}

function communities(data: SampleData, views: ViewsV4, query: z.output<typeof queries.communities>): SampleAnswer {
  const { limit, page_cursor, show_nsfw, sort, type_ } = query;
  if (limit < 1 || limit > maxLimit) return wrongLimit;
  if (sort === undefined) return noDefaultSort;
  const listed = [...data.communities.values()]
    .filter((each) => isKnown(each) && !each.hidden)
    .filter((each) => type_ !== "local" || each.local)
    .filter((each) => show_nsfw || !each.nsfw);
  const start = page_cursor === undefined ? 0 : listed.findIndex(({ id }) => cursorOf(id) === page_cursor) + 1;
  if (page_cursor !== undefined && start === 0) return failure(400, "invalid_page_cursor");
  const shown = listed.slice(start, start + limit);
  const items = shown.map((each) => ({ community: views.community(each), can_mod: false, tags: [] }));
  return ok(pageOf(items, limit, shown.at(-1)?.id, page_cursor !== undefined));
}

/** A deleted post is still shown, without its text. */
function post(data: SampleData, views: ViewsV4, id: number): SampleAnswer {
  const found = data.posts.find((view) => view.post.id === id);
  if (found === undefined || !isReadable(data, found.community)) return notFound;
  const { deleted, removed, url } = found.post;
  const view = views.post(found);
  const answer: GetPostResponse = {
    post_view: deleted || removed ? { ...view, post: { ...view.post, body: "" } } : view,
    community_view: { community: view.community, can_mod: false, tags: [] },
    moderators: [],
    cross_posts: data.posts
      .filter((other) => other !== found && url !== undefined && other.post.url === url && isListed(data, other))
      .map(views.post),
  };
  return ok(answer);
}

function posts(data: SampleData, views: ViewsV4, query: z.output<typeof queries.posts>, now: Date): SampleAnswer {
  const { community_name, sort, limit, page_cursor, time_range_seconds } = query;
  const known = community_name === undefined ? undefined : communityNamed(data, community_name);
  if (community_name !== undefined && (known === undefined || !isKnown(known))) return notFound;
  if (limit < 1 || limit > maxLimit) return wrongLimit;
  if (sort === undefined) return noDefaultSort;
  const since = time_range_seconds === undefined ? undefined : now.getTime() - time_range_seconds * 1000;
  const listed = data.posts
    .filter((view) => isListed(data, view))
    .filter((view) => (community_name === undefined ? !view.community.hidden : view.community === known))
    .filter((view) => query.type_ !== "local" || view.community.local)
    .filter((view) => query.show_nsfw || !(view.post.nsfw || view.community.nsfw))
    .filter((view) => since === undefined || Date.parse(view.post.published) > since)
    .sort(compareBy(({ new: "New", old: "Old", top: "TopAll" } as const)[sort], community_name !== undefined));
  const start = page_cursor === undefined ? 0 : listed.findIndex((view) => cursorOf(view.post.id) === page_cursor) + 1;
  if (page_cursor !== undefined && start === 0) return failure(400, "invalid_page_cursor");
  const shown = listed.slice(start, start + limit);
  return ok(pageOf(shown.map(views.post), limit, shown.at(-1)?.post.id, page_cursor !== undefined));
}

/**
 * With `max_depth` the limit is passed over, and the text of the parent's path goes before the order, in its direction.
 * A cursor remembers what the order goes by and nothing else: of the "top" ones all that rank equal are passed over.
 */
function comments(data: SampleData, views: ViewsV4, query: z.output<typeof queries.comments>): SampleAnswer {
  const { post_id, sort, limit, max_depth, page_cursor } = query;
  if (limit < 1 || limit > maxLimit) return wrongLimit;
  if (sort === undefined) return noDefaultSort;
  const compare = commentOrder(sort, max_depth !== undefined);
  const listed = data.comments
    .filter((view) => view.post.id === post_id && isReadable(data, view.community))
    .filter((view) => !(view.post.nsfw || view.community.nsfw))
    .filter((view) => query.type_ !== "local" || view.community.local)
    .filter(({ comment }) => max_depth === undefined || comment.path.split(".").length <= max_depth + 1)
    .sort((one, other) => compare(one, other) || one.comment.id - other.comment.id);
  const last = listed.find(({ comment }) => cursorOf(comment.id) === page_cursor);
  if (page_cursor !== undefined && last === undefined) return failure(400, "invalid_page_cursor");
  const after = last === undefined ? listed : listed.filter((view) => compare(last, view) < 0);
  const shown = after.slice(0, max_depth === undefined ? limit : treeLimit);
  const size = max_depth === undefined ? limit : treeLimit;
  return ok(pageOf(shown.map(views.comment), size, shown.at(-1)?.comment.id, last !== undefined));
}

function comment(data: SampleData, views: ViewsV4, id: number): SampleAnswer {
  const found = data.comments.find((view) => view.comment.id === id);
  if (found === undefined || !isReadable(data, found.community)) return notFound;
  return ok({ comment_view: views.comment(found) });
}

function commentOrder(sort: "new" | "old" | "top", asTree: boolean): (one: CommentView, other: CommentView) => number {
  const direction = sort === "old" ? 1 : -1;
  return (one, other) =>
    (asTree ? direction * compareText(parentPath(one), parentPath(other)) : 0) ||
    (sort === "top"
      ? Number(other.comment.distinguished) - Number(one.comment.distinguished) || other.counts.score - one.counts.score
      : direction * (compareText(one.comment.published, other.comment.published) || one.comment.id - other.comment.id));
}

/** A cursor comes with full pages alone, the last one too where it is full. */
function pageOf<T>(items: T[], limit: number, lastId: number | undefined, continued: boolean): PagedResponse<T> {
  return {
    items,
    ...(items.length === limit && lastId !== undefined ? { next_page: cursorOf(lastId) } : {}),
    ...(continued ? { prev_page: `B${cursorOf(lastId ?? 0)}` } : {}),
  };
}

function cursorOf(id: number): string {
  return `F${id.toString(16)}`;
}

function communityNamed(data: SampleData, name: string): Community | undefined {
  return data.communities.get((name.includes("@") ? name : `${name}@${data.host}`).toLowerCase());
}

/** Whether a visitor without an account is told that a community exists. */
function isKnown({ removed, deleted, visibility }: Community): boolean {
  return !removed && !deleted && visibility === "Public";
}

/** Whether a visitor without an account gets to see what is in a community. */
function isReadable({ privateCommunityIds }: SampleData, community: Community): boolean {
  return isKnown(community) && !privateCommunityIds.has(community.id);
}

function isListed(data: SampleData, { post, community }: PostView): boolean {
  return !post.deleted && !post.removed && isReadable(data, community);
}
