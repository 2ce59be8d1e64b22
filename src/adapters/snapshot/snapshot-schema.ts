import { z } from "zod";
import { parseIsoTime } from "../../thread/iso-time.ts";

const idForm = { error: "must be a whole number, 0 or more, or a text of letters, digits, - and _" };
const id = z.union([z.int(idForm).nonnegative(idForm), z.string().regex(/^[\w-]+$/, idForm)], idForm).transform(String);

const time = z.string().transform((text, context) => {
  const parsed = parseIsoTime(text);
  if (parsed === undefined) {
    context.issues.push({ code: "custom", input: text, message: "must be a time like 2026-01-31T18:00:00Z" });
  }
  return parsed ?? z.NEVER;
});

const host = z
  .string()
  .toLowerCase()
  .refine((text) => URL.canParse(`https://${text}`) && new URL(`https://${text}`).host === text, {
    error: "must be a host name like lemmy.example",
  });

const community = z.string().regex(/^[^\s@]+(?:@[^\s@]+)?$/, {
  error: "must be a name like technology or technology@lemmy.example",
});
/** Neither white space, but for spaces between words, nor quotation marks: a digest names people between its own. */
const creator = z
  .string()
  .regex(
    /^@?[^\s@"“”„‟«»＂「」『』〝〞❝❞]+(?: [^\s@"“”„‟«»＂「」『』〝〞❝❞]+)*(?:@[^\s@"“”„‟«»＂「」『』〝〞❝❞]+)?$/u,
    {
      error: "must be a name like ada or ada@lemmy.example",
    },
  );
const score = z.int({
  error: ({ code }) =>
    code === "too_big"
      ? `must be a whole number of at most ${Number.MAX_SAFE_INTEGER}`
      : code === "too_small"
        ? `must be a whole number of at least ${Number.MIN_SAFE_INTEGER}`
        : undefined,
});
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const item = {
  id,
  creator,
  score,
  upvotes: z.number(),
  downvotes: z.number(),
  published: time,
  deleted: flag,
  removed: flag,
  language: text,
  creator_bio: text,
  creator_banned: flag,
  creator_deleted: flag,
  bot_account: flag,
};

const post = z.object({
  ...item,
  name: z.string(),
  url: text,
  body: text,
  community,
  instance: host,
  nsfw: flag,
});

const comment = z.object({
  ...item,
  post_id: id,
  path: z.string(),
  content: z.string(),
  distinguished: flag,
});

/** The form of a snapshot file. Keys that it does not know are left out. */
export const snapshotSchema = z.object({
  posts: z.array(post),
  comments: z.array(comment),
  meta: z.looseObject({}).nullish(),
});

/** Names that stand for accounts that are gone. */
export const standInsForDeleted: readonly string[] = ["[deleted]", "*Permanently Deleted*"];

/** As written in a file. */
export type SnapshotInput = z.input<typeof snapshotSchema>;
/** As read from one. */
export type SnapshotFile = z.output<typeof snapshotSchema>;
export type SnapshotPost = SnapshotFile["posts"][number];
export type SnapshotComment = SnapshotFile["comments"][number];
