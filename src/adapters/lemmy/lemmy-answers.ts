import { z } from "zod";
import { parseIsoTime } from "../../thread/iso-time.ts";
import { unavailable } from "./lemmy-errors.ts";

const time = z.string().transform((text, context) => {
  const parsed = parseIsoTime(text);
  if (parsed === undefined) context.issues.push({ code: "custom", input: text, message: "is not a time" });
  return parsed ?? z.NEVER;
});

const address = z.url({ protocol: /^https?$/, error: "is not a web address" });
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
const votes = { score: z.number(), upvotes: z.number(), downvotes: z.number() };

const person = z.object({
  name: z.string().min(1),
  actor_id: address,
  bio: text,
  bot_account: flag,
  banned: flag,
  deleted: flag,
});

const community = z.object({
  name: z.string().min(1),
  actor_id: address,
  nsfw: flag,
  hidden: flag,
  removed: flag,
  deleted: flag,
  /** Instances older than 0.19.4 do not say it: all their communities are public. */
  visibility: z.string().default("Public"),
});

const postFlags = { deleted: flag, removed: flag };

const postView = z.object({
  post: z.object({
    id: z.number(),
    ap_id: address,
    name: z.string(),
    url: text,
    body: text,
    published: time,
    nsfw: flag,
    language_id: z.number().default(0),
    featured_community: flag,
    featured_local: flag,
    ...postFlags,
  }),
  creator: person,
  creator_banned_from_community: flag,
  community,
  counts: z.object({ ...votes, comments: z.number() }),
});

const commentView = z.object({
  comment: z.object({
    id: z.number(),
    ap_id: address,
    path: z.string(),
    content: z.string(),
    published: time,
    deleted: flag,
    removed: flag,
    distinguished: flag,
    language_id: z.number().default(0),
  }),
  creator: person,
  creator_banned_from_community: flag,
  post: z.object({ id: z.number(), ...postFlags }),
  counts: z.object(votes),
});

/** What is needed of Lemmy's answers; whatever else they hold is ignored. */
export const answers = {
  nodeInfoLinks: z.object({ links: z.array(z.object({ rel: z.string(), href: address })) }),
  nodeInfo: z.object({ software: z.object({ name: z.string(), version: z.string() }) }),
  community: z.object({ community_view: z.object({ community }) }),
  posts: z.object({ posts: z.array(postView), next_page: text }),
  post: z.object({ post_view: postView }),
  comments: z.object({ comments: z.array(commentView) }),
  site: z.object({ all_languages: z.array(z.object({ id: z.number(), code: z.string() })) }),
};

export type LemmyCommunity = z.output<typeof community>;
export type LemmyPerson = z.output<typeof person>;
export type LemmyPostView = z.output<typeof postView>;
export type LemmyCommentView = z.output<typeof commentView>;

/** @throws {InstanceUnavailableError} naming the first field that is not as it must be */
export function checkAnswer<Schema extends z.ZodType>(host: string, schema: Schema, answer: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(answer);
  if (error === undefined) return data;
  const [problem] = error.issues;
  const field = problem === undefined || problem.path.length === 0 ? "the answer" : z.core.toDotPath(problem.path);
  const sentence = `gave a malformed answer (${field}: ${problem?.message}): it may run a version that is not understood.`;
  throw unavailable(host, "malformed", sentence, error);
}
