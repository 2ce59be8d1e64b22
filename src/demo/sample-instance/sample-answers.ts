import type {
  CommunityView,
  GetCommentsResponse,
  GetCommunityResponse,
  GetPostResponse,
  GetPostsResponse,
  PostView,
} from "lemmy-js-client-v3";
import { z } from "zod";
import type { SampleData } from "./sample-data.ts";
import { commentOrders, compareBy, postOrders, topHours } from "./sample-orders.ts";
import { nodeInfo, nodeInfoLinks, site, siteAnswer } from "./sample-site.ts";

/** An answer of the instance; without a body where it has nothing at the path. */
export interface SampleAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const maxLimit = 50;
const defaultLimit = 10;

const whole = z
  .string()
  .regex(/^-?\d+$/, { error: "invalid digit found in string" })
  .transform(Number);
const truth = z.enum(["true", "false"]).transform((value) => value === "true");

/** Lemmy passes over parameters that it does not know. Here a wrong name or an unserved parameter shows itself. */
const queries = {
  none: z.strictObject({}),
  community: z.strictObject({ name: z.string() }),
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
  }),
};

/**
 * Answers one GET request as Lemmy 0.19 does, without an account.
 *
 * @param now - what "TopDay" and the like count back from
 */
export function answerRequest(data: SampleData, url: URL, now: Date): SampleAnswer {
  switch (url.pathname) {
    case "/.well-known/nodeinfo":
      return ok(nodeInfoLinks(data));
    case "/nodeinfo/2.1":
      return ok(nodeInfo(data));
    case "/api/v3/site":
      return withQuery(url, queries.none, () => ok(siteAnswer(data)));
    case "/api/v3/community":
      return withQuery(url, queries.community, ({ name }) => community(data, name));
    case "/api/v3/post":
      return withQuery(url, queries.post, ({ id }) => post(data, id));
    case "/api/v3/post/list":
      return withQuery(url, queries.posts, (query) => posts(data, query, now));
    case "/api/v3/comment/list":
      return withQuery(url, queries.comments, (query) => comments(data, query));
    default:
      return { status: 404 };
  }
}

function withQuery<S extends z.ZodType>(
  url: URL,
  schema: S,
  answer: (query: z.output<S>) => SampleAnswer,
): SampleAnswer {
  const { data, error } = schema.safeParse(Object.fromEntries(url.searchParams));
  if (error === undefined) return answer(data);
  const [problem] = error.issues;
  const where = problem?.path.join(".") ?? "";
  return failure(400, "unknown", `Query deserialize error: ${where} ${problem?.message}`);
}

function ok(body: unknown): SampleAnswer {
  return { status: 200, body };
}

function failure(status: number, error: string, message?: string): SampleAnswer {
  return { status, body: message === undefined ? { error } : { error, message } };
}

function community(data: SampleData, name: string): SampleAnswer {
  const found = data.communities.get((name.includes("@") ? name : `${name}@${data.host}`).toLowerCase());
  if (found === undefined) return failure(404, "couldnt_find_community");
  if (found.removed || found.deleted || found.visibility !== "Public") return failure(400, "couldnt_find_community");
  const answer: GetCommunityResponse = {
    community_view: communityView(data, found),
    site: site(data),
    moderators: [],
    discussion_languages: [],
  };
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

function posts(data: SampleData, query: z.output<typeof queries.posts>, now: Date): SampleAnswer {
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
  const answer: GetPostsResponse = { posts: shown, ...(last === undefined ? {} : { next_page: cursorOf(last) }) };
  return ok(answer);
}

function comments(data: SampleData, query: z.output<typeof queries.comments>): SampleAnswer {
  const { post_id, sort, limit, page } = query;
  if (limit < 1 || limit > maxLimit || page < 1) return failure(400, "couldnt_get_comments");
  if (sort === undefined) return noDefaultSort;
  const direction = sort === "Old" ? 1 : -1;
  const listed = data.comments
    .filter((view) => view.post.id === post_id)
    .filter((view) => view.community.visibility === "Public" && !view.community.hidden)
    .filter((view) => query.type_ !== "Local" || view.community.local)
    .sort(
      (one, other) =>
        Number(other.comment.distinguished) - Number(one.comment.distinguished) ||
        direction * (Date.parse(one.comment.published) - Date.parse(other.comment.published)) ||
        one.comment.id - other.comment.id,
    );
  const answer: GetCommentsResponse = { comments: listed.slice((page - 1) * limit, page * limit) };
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
