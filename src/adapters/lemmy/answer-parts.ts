import { z } from "zod";
import { parseIsoTime } from "../../thread/iso-time.ts";

export const time = z.string().transform((text, context) => {
  const parsed = parseIsoTime(text);
  if (parsed === undefined) context.issues.push({ code: "custom", input: text, message: "is not a time" });
  return parsed ?? z.NEVER;
});

export const address = z.url({ protocol: /^https?$/, error: "is not a web address" });

export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

/** What an edit or a last comment is known by; it is compared, never read. */
export const stamp = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

export const votes = { score: z.number(), upvotes: z.number().default(0), downvotes: z.number().default(0) };

/** A list as far as it can be understood. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** How many items there are beside, in a form that is not understood. */
  readonly broken: number;
}

/** More than anything that is asked for; what is longer is not looked into. */
const longestList = 1_000;

/** A list of any items. */
export const list = z.custom<readonly unknown[]>(
  (value) => Array.isArray(value) && value.length <= longestList,
  `is not a list of at most ${longestList} items`,
);

/** A list whose items may be malformed, but not all of them. */
export function listOf<Schema extends z.ZodType>(item: Schema) {
  return list.transform((values, context): Listed<z.output<Schema>> => {
    const results = values.map((value) => item.safeParse(value));
    const items = results.flatMap(({ success, data }) => (success ? [data] : []));
    const issue = results.find(({ success }) => !success)?.error?.issues[0];
    if (items.length === 0 && issue !== undefined) {
      context.issues.push({ code: "custom", input: values, message: issue.message, path: [0, ...issue.path] });
    }
    return { items, broken: values.length - items.length };
  });
}

/** What both APIs say alike of a community as a place to post to. */
export const placeParts = { id: z.number(), posting_restricted_to_mods: flag, deleted: flag, removed: flag };

export function placeOf<C extends z.output<z.ZodObject<typeof placeParts>>>(community: C) {
  const { id, posting_restricted_to_mods: onlyModeratorsPost, deleted, removed } = community;
  return { id, community, onlyModeratorsPost, deleted, removed };
}

const language = z.object({ id: z.number(), code: z.string() });

/** Both APIs tell the languages alike. */
export const languages = z
  .object({ all_languages: listOf(language) })
  .transform(({ all_languages }) => all_languages.items);
