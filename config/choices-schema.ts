import { z } from "zod";
import { UsageError } from "../src/errors.ts";
import { parseCommunityName, parseHost } from "../src/thread/source-reference.ts";
import type { CommunityName, PersonName } from "../src/thread/thread.ts";
import { isTimezone } from "../src/watch/wall-clock.ts";

const communityExample = "technology@lemmy.world";
/** Five fields of numbers, stars, ranges, steps and lists; names of months and days. Sunday is 0 or 7. */
const cronField =
  /^(?:\*|[\da-z]{1,3}(?:-[\da-z]{1,3})?)(?:\/\d{1,2})?(?:,(?:\*|[\da-z]{1,3}(?:-[\da-z]{1,3})?)(?:\/\d{1,2})?)*$/iu;
const cronNames = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)\b/giu;
const cronRanges: readonly (readonly [least: number, most: number])[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
];

const community = z.string().transform((text, context): CommunityName => {
  try {
    return parseCommunityName(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.addIssue({ code: "custom", message: `must be a community, like "${communityExample}"` });
    return z.NEVER;
  }
});

const person = z.string().transform((text, context): PersonName => {
  const [, name, host] = text.trim().match(/^@?([^\s@]+)@([^\s@]+)$/u) ?? [];
  const instance = host === undefined ? undefined : parseHost(host);
  if (name !== undefined && instance !== undefined) return `${name}@${instance}`;
  context.addIssue({ code: "custom", message: 'must be a person, like "name@lemmy.world"' });
  return z.NEVER;
});

const instance = z.string().transform((text, context): string => {
  const host = parseHost(text.trim());
  if (host !== undefined) return host;
  context.addIssue({ code: "custom", message: 'must be a host name, like "lemmy.world"' });
  return z.NEVER;
});

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time of day, like "18:00"');
const timezone = z.string().refine(isTimezone, 'must be an IANA time zone, like "Europe/Berlin"');
const languageTag = z.string().refine(isLanguageTag, 'must be a language tag, like "en"');
const every = z.string().refine((text) => ["day", "week", "month"].includes(text) || isCronExpression(text), {
  message: 'must be "day", "week", "month" or a cron expression of five fields, like "0 18 * * 5"',
});

function atLeast(least: number, example: number) {
  return z.int(`must be a whole number, like ${example}`).min(least, `must be ${least} or more, like ${example}`);
}

const destinationSchema = z
  .strictObject({
    /** Where digests are posted. */
    community,
    /** What they are made of. */
    watch: z.array(community).min(1, `must name at least one community, like ["${communityExample}"]`),
    every: every.default("day"),
    /** Local time in `timezone`; not together with a cron expression. */
    at: timeOfDay.optional(),
    timezone: timezone.default("UTC"),
    language: languageTag.optional(),
    minScore: z.int("must be a whole number, like 10").default(10),
    minComments: atLeast(0, 10).default(10),
    maxTopics: atLeast(1, 5).default(5),
  })
  .superRefine(({ every: often, at }, context) => {
    if (at === undefined || ["day", "week", "month"].includes(often)) return;
    context.addIssue({ code: "custom", path: ["at"], message: "must be left out where every is a cron expression" });
  })
  .transform((destination) =>
    ["day", "week", "month"].includes(destination.every)
      ? { ...destination, at: destination.at ?? "09:00" }
      : destination,
  );

/** What the operator chose: the whole of `config/standpoint.json`. Every key may be left out. */
export const choicesSchema = z.strictObject({
  $schema: z.string().optional(),
  lemmy: z
    .strictObject({
      destinations: z.array(destinationSchema).default([]),
      mentions: z
        .strictObject({ communities: z.array(community).default([]), pollSeconds: atLeast(10, 60).default(60) })
        .prefault({}),
    })
    .prefault({}),
  retraction: z.strictObject({ pollSeconds: atLeast(10, 300).default(300) }).prefault({}),
  /** To which communities a Discord server may post. */
  publish: z
    .record(
      z.string().regex(/^\d{15,22}$/u, 'must be the id of a Discord server, like "123456789012345678"'),
      z.array(community),
    )
    .default({}),
  deny: z
    .strictObject({
      people: z.array(person).default([]),
      communities: z.array(community).default([]),
      instances: z.array(instance).default([]),
    })
    .prefault({}),
  /** Communities of which no language model reads anything. */
  model: z.strictObject({ neverFor: z.array(community).default([]) }).prefault({}),
  limits: z
    .strictObject({
      watchesPerServer: atLeast(1, 25).default(25),
      minMinutesBetweenDigests: atLeast(1, 60).default(60),
    })
    .prefault({}),
});
export type Choices = z.infer<typeof choicesSchema>;

function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/u.test(Intl.getCanonicalLocales(tag)[0] ?? "");
  } catch {
    return false;
  }
}

function isCronExpression(text: string): boolean {
  const fields = text.trim().split(/\s+/u);
  if (fields.length !== cronRanges.length) return false;
  return cronRanges.every(([least, most], at) => {
    const field = fields[at] ?? "";
    if (!cronField.test(field)) return false;
    const withoutNames = at >= 3 ? field.replace(cronNames, "1") : field;
    const numbers = withoutNames.replace(/\/\d+/gu, "").match(/[\da-z]+/giu) ?? [];
    return numbers.every((number) => /^\d+$/u.test(number) && Number(number) >= least && Number(number) <= most);
  });
}
