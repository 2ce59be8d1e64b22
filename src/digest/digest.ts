import { z } from "zod";

/** Where a person was placed on a topic's proposition. */
export const stanceSchema = z.enum(["favor", "against", "unclear"]);
export type Stance = z.infer<typeof stanceSchema>;

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const nameAtInstance = z.string().regex(/^.+@[^@\s]+$/u);

export const citationSchema = z.strictObject({
  /** `name@instance`; every person named in the text has one. */
  author: nameAtInstance,
  /** The comment's, or post's, ActivityPub id. */
  comment: z.string().min(1),
  /**
   * A stretch of the comment's own words as they read once Markdown and entities are resolved, white space folded,
   * not from a passage it quotes; of a post: of its title or body.
   */
  quote: z.string().min(1),
  score: z.int(),
  stance: stanceSchema,
});
export type Citation = z.infer<typeof citationSchema>;

export const countedSchema = z.enum(["favor", "against", "unclear", "placed", "people", "comments", "holders"]);
/** What a number in a text counts: `placed` is favor + against, `people` all of the balance, `holders` a key point's cited authors. */
export type Counted = z.infer<typeof countedSchema>;

const place = { start: count, end: count };
/** What in a text is proved, and by what. Offsets are UTF-16 units. */
export const spanSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), ...place, citation: count }),
  /** The words between the marks. */
  z.strictObject({ kind: z.literal("quote"), ...place, citation: count }),
  /** The numeral alone. */
  z.strictObject({ kind: z.literal("count"), ...place, value: count, of: countedSchema }),
]);
export type Span = z.infer<typeof spanSchema>;

export const passageSchema = z.strictObject({
  text: z.string().min(1),
  citations: z.array(citationSchema),
  /** In order, without overlap. */
  spans: z.array(spanSchema),
});
export type Passage = z.infer<typeof passageSchema>;

export const balanceSchema = z.strictObject({
  /** What favor and against are about; names and counts nobody. Empty where no sides are named. */
  proposition: z.string(),
  favor: count,
  against: count,
  unclear: count,
  /** An author weighs max(0, sum of own comments' scores); all 0: one each. 0..1, sums to 1. */
  shareOfScore: z.strictObject({ favor: share, against: share, unclear: share }),
});
export type Balance = z.infer<typeof balanceSchema>;

export const sourceSchema = z.strictObject({
  apId: z.string().min(1),
  /** The thread's page. */
  url: z.string().min(1),
  title: z.string(),
  community: nameAtInstance,
  score: z.int(),
  /** Eligible ones read. */
  comments: count,
  publishedAt: z.iso.datetime(),
});
export type Source = z.infer<typeof sourceSchema>;

export const keyPointSchema = z.strictObject({ claim: passageSchema, support: passageSchema });
export type KeyPoint = z.infer<typeof keyPointSchema>;

export const topicSummarySchema = z.strictObject({
  /** BCP 47, of its threads. */
  language: z.string().min(1),
  /** `other`: advice, news, stories; no sides are named and no view is called dominant. */
  kind: z.enum(["dispute", "other"]),
  headline: z.string().min(1).max(110),
  framing: passageSchema,
  stances: z.array(passageSchema),
  consensus: z.array(passageSchema),
  keyPoints: z.array(keyPointSchema).max(7),
  balance: balanceSchema,
  /** Highest score first. */
  sources: z.array(sourceSchema).min(1),
});
export type TopicSummary = z.infer<typeof topicSummarySchema>;

export const omittedSchema = z.strictObject({
  denied: count,
  optedOut: count,
  banned: count,
  bots: count,
  deleted: count,
  removed: count,
  nsfw: count,
  notPublic: count,
  sensitive: count,
  unread: count,
});
/** How many items were left out, by reason; the reasons are those of `thread/eligibility.ts`. */
export type Omitted = z.infer<typeof omittedSchema>;

export const noteSchema = z.strictObject({
  code: z.string().min(1),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** Something the closing line adds: a community not reached, people muted, and the like. */
export type Note = z.infer<typeof noteSchema>;

export const digestSchema = z.strictObject({
  schema: z.literal("standpoint/digest@1"),
  /** Hash of the other fields but `generatedAt` and `period`; kept when the digest is rewritten later. */
  id: z.string().min(1),
  generatedAt: z.iso.datetime(),
  period: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }),
  communities: z.array(nameAtInstance).min(1),
  /** BCP 47, of the headings and the closing line. */
  language: z.string().min(1),
  engine: z.strictObject({ kind: z.enum(["embedded", "llm"]), model: z.string().min(1).optional() }),
  /** Eligible comments read for these topics, and their authors, each once. */
  read: z.strictObject({ people: count, comments: count, byModel: count.optional() }),
  notes: z.array(noteSchema),
  /** By the highest score among a topic's sources, highest first. */
  topics: z.array(topicSummarySchema).min(1),
  omitted: omittedSchema,
});
/** What is published: a stance summary for each topic. */
export type Digest = z.infer<typeof digestSchema>;
