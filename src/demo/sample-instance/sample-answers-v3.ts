import type {
  CommentResponse,
  CommunityView,
  GetCommentsResponse,
  GetCommunityResponse,
  GetPostResponse,
  GetPostsResponse,
  ListCommunitiesResponse,
  PostView,
} from "lemmy-js-client-v3";
import { z } from "zod";
import { failure, maxLimit, ok, type SampleAnswer, truth, whole, withQuery } from "./sample-answer.ts";
import { byAge, compareText, parentPath, treeLimit } from "./sample-comments.ts";
import type { SampleData } from "./sample-data.ts";
import { commentOrders, compareBy, postOrders, topHours } from "./sample-orders.ts";
import { site, siteAnswer } from "./sample-site.ts";

const defaultLimit = 10;

const queries = {
  none: z.strictObject({}),
  community: z.strictObject({ name: z.string() }),
  communities: z.strictObject({
    type_: z.enum(["All", "Local"]).optional(),
    sort: z.enum(["TopAll"]).optional(),
    limit: whole.default(defaultLimit),
    page: whole.default(1),
    show_nsfw: truth.default(false),
  }),
  post: z.strictObject({ id: whole }),
  posts: z.strictObject({
    community_name: z.string().optional(),
    type_: z.enum(["All", "Local"]).optional(),
    sort: z.enum(postOrders).optional(),
    limit: whole.default(defaultLimit),
    page: whole.default(1),
    page_cursor: z.string().optional(),
    show_nsfw: truth.default(false),
  }),
  comments: z.strictObject({
    post_id: whole,
    type_: z.enum(["All", "Local"]).optional(),
    sort: z.enum(commentOrders).optional(),
    limit: whole.default(defaultLimit),
    page: whole.default(1),
    max_depth: whole.optional(),
  }),
  comment: z.strictObject({ id: whole }),
};

/** What surrounds a request to API v3. */
interface Circumstances {
  /** What "TopDay" and the like count back from. */
  readonly now: Date;
  /** Whether Lemmy 1.0 serves what is left of API v3: without cursors. */
  readonly crippled: boolean;
}

/** Answers one GET request to API v3 as Lemmy 0.19 does, without an account. */
export function answerV3(data: SampleData, url: URL, { now, crippled }: Circumstances): SampleAnswer {
  switch (url.pathname) {
    case "/api/v3/site":
      return withQuery(url, queries.none, () => ok(siteAnswer(data)));
    case "/api/v3/community":
      return withQuery(url, queries.community, ({ name }) => community(data, name));
    case "/api/v3/community/list":
      return withQuery(url, queries.communities, (query) => communities(data, query));
    case "/api/v3/post":
      return withQuery(url, queries.post, ({ id }) => post(data, id));
    case "/api/v3/post/list":
      return withQuery(url, queries.posts, (query) => posts(data, query, { now, crippled }));
    case "/api/v3/comment/list":
      return withQuery(url, queries.comments, (query) => comments(data, query));
    case "/api/v3/comment":
      return withQuery(url, queries.comment, ({ id }) => comment(data, id));
    default:
      return { status: 404 };
  }
}

function community(data: SampleData, name: string): SampleAnswer {
  const found = data.communities.get((name.includes("@") ? name : `${name}@${data.host}`).toLowerCase());
  if (found === undefined) return failure(404, "couldnt_find_community");
  if (found.removed || found.deleted || found.visibility !== "Public") return failure(400, "couldnt_find_community");
  const answer: GetCommunityResponse = {
    community_view: communityView(data, found),
    site: site(data),
    moderators: (data.moderators.get(found.id) ?? []).map((moderator) => ({ community: found, moderator })),
    discussion_languages: [],
  };
  return ok(answer);
}

function communities(data: SampleData, query: z.output<typeof queries.communities>): SampleAnswer {
  const { limit, page, show_nsfw, sort, type_ } = query;
  if (limit < 1 || limit > maxLimit || page < 1) return failure(400, "couldnt_get_communities");
  if (sort === undefined) return noDefaultSort;
  const listed = [...data.communities.values()]
    .filter((each) => !each.removed && !each.deleted && !each.hidden && each.visibility === "Public")
    .filter((each) => type_ !== "Local" || each.local)
    .filter((each) => show_nsfw || !each.nsfw);
  const shown = listed.slice((page - 1) * limit, page * limit);
  const answer: ListCommunitiesResponse = { communities: shown.map((each) => communityView(data, each)) };
  return ok(answer);
}

function post(data: SampleData, id: number): SampleAnswer {
  const found = data.posts.find((view) => view.post.id === id);
  if (found === undefined || !isShown(found)) return failure(400, "couldnt_find_post");
  const answer: GetPostResponse = {
    post_view: found,
    community_view: communityView(data, found.community),
    moderators: [],
    cross_posts: data.posts.filter(
      (view) => view !== found && view.post.url !== undefined && view.post.url === found.post.url && isShown(view),
    ),
  };
  return ok(answer);
}

function posts(
  data: SampleData,
  query: z.output<typeof queries.posts>,
  { now, crippled }: Circumstances,
): SampleAnswer {
  const { community_name, sort, limit, page, page_cursor } = query;
  const asked = (community_name?.includes("@") ? community_name : `${community_name}@${data.host}`).toLowerCase();
  const known = data.communities.get(asked);
  if (community_name !== undefined && (known === undefined || known.removed || known.deleted)) {
    return failure(404, "unknown", "Record not found");
  }
  if (limit < 1 || limit > maxLimit || page < 1) return failure(400, "couldnt_get_posts");
  if (sort === undefined) return noDefaultSort;
  const hours = topHours[sort];
  const since = hours === undefined ? undefined : now.getTime() - hours * 3_600_000;
  const listed = data.posts
    .filter((view) => isShown(view) && !view.community.hidden)
    .filter((view) => community_name === undefined || view.community === known)
    .filter((view) => query.type_ !== "Local" || view.community.local)
    .filter((view) => query.show_nsfw || !(view.post.nsfw || view.community.nsfw))
    .filter((view) => since === undefined || Date.parse(view.post.published) > since)
    .sort(compareBy(sort, community_name !== undefined));
  const after = page_cursor === undefined ? -1 : listed.findIndex((view) => cursorOf(view) === page_cursor);
  if (page_cursor !== undefined && after === -1) return failure(400, "couldnt_get_posts");
  const start = after + 1 + (page - 1) * limit;
  const shown = listed.slice(start, start + limit);
  const last = shown.at(-1);
  const next = last === undefined || crippled ? {} : { next_page: cursorOf(last) };
  const answer: GetPostsResponse = { posts: shown, ...next };
  return ok(answer);
}

/** With `max_depth` the limit is passed over: what comes is the beginning, by the text of the parent's path. */
function comments(data: SampleData, query: z.output<typeof queries.comments>): SampleAnswer {
  const { post_id, sort, limit, page, max_depth } = query;
  if (limit < 1 || limit > maxLimit || page < 1) return failure(400, "couldnt_get_comments");
  if (sort === undefined) return noDefaultSort;
  const direction = sort === "Old" ? 1 : -1;
  const listed = data.comments
    .filter((view) => view.post.id === post_id)
    .filter((view) => view.community.visibility === "Public" && !view.community.hidden)
    .filter((view) => query.type_ !== "Local" || view.community.local)
    .filter(({ comment }) => max_depth === undefined || comment.path.split(".").length <= max_depth + 1)
    .sort(
      (one, other) =>
        (max_depth === undefined ? 0 : compareText(parentPath(one), parentPath(other))) ||
        Number(other.comment.distinguished) - Number(one.comment.distinguished) ||
        direction * byAge(one, other) ||
        one.comment.id - other.comment.id,
    );
  const shown = max_depth === undefined ? listed.slice((page - 1) * limit, page * limit) : listed.slice(0, treeLimit);
  const answer: GetCommentsResponse = { comments: shown };
  return ok(answer);
}

function comment(data: SampleData, id: number): SampleAnswer {
  const found = data.comments.find((view) => view.comment.id === id);
  if (found === undefined || found.community.visibility !== "Public") return failure(400, "couldnt_find_comment");
  const answer: CommentResponse = { comment_view: found, recipient_ids: [] };
  return ok(answer);
}

/** Lemmy would sort by hotness, which is not served here. */
const noDefaultSort = failure(400, "unknown", "Query deserialize error: the sample instance needs a `sort`");

/** Whether a visitor without an account gets to see a post. */
function isShown({ post, community }: PostView): boolean {
  return (
    !post.deleted && !post.removed && !community.deleted && !community.removed && community.visibility === "Public"
  );
}

function cursorOf({ post }: PostView): string {
  return `P${post.id.toString(16)}`;
}

function communityView({ posts, comments }: SampleData, community: CommunityView["community"]): CommunityView {
  return {
    community,
    subscribed: "NotSubscribed",
    blocked: false,
    counts: {
      community_id: community.id,
      subscribers: 1,
      posts: posts.filter((view) => view.community === community).length,
      comments: comments.filter((view) => view.community === community).length,
      published: community.published,
      users_active_day: 0,
      users_active_week: 0,
      users_active_month: 0,
      users_active_half_year: 0,
      subscribers_local: 1,
    },
    banned_from_community: false,
  };
}
