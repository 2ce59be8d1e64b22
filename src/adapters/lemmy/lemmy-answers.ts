import { z } from "zod";
import { address, type Listed, listOf } from "./answer-parts.ts";
import { unavailable } from "./lemmy-errors.ts";

/** What is needed of Lemmy's answers, whichever API they come from. The tables of the APIs make these. */
export interface LemmyPerson {
  readonly name: string;
  readonly apId: string;
  readonly bio: string | undefined;
  readonly bot: boolean;
  /** From the instance that was asked. */
  readonly banned: boolean;
  readonly bannedFromCommunity: boolean;
  readonly deleted: boolean;
}

export interface LemmyCommunity {
  readonly name: string;
  readonly apId: string;
  readonly nsfw: boolean;
  /** Whether anyone may read it: neither private, local-only, unlisted nor removed. */
  readonly public: boolean;
}

/** A community as it is listed or asked for itself. */
export interface LemmyCommunityDetails extends LemmyCommunity {
  readonly title: string;
  readonly subscribers: number;
}

interface LemmyItem {
  readonly id: number;
  readonly apId: string;
  readonly creator: LemmyPerson;
  readonly publishedAt: Date;
  readonly deleted: boolean;
  readonly removed: boolean;
  readonly languageId: number;
  readonly score: number;
  readonly upvotes: number;
  readonly downvotes: number;
}

export interface LemmyPost extends LemmyItem {
  readonly name: string;
  readonly url: string | undefined;
  readonly body: string | undefined;
  readonly nsfw: boolean;
  /** Pinned posts come first whatever their age. */
  readonly pinned: boolean;
  readonly community: LemmyCommunity;
  /** The instance's own count: without most of the deleted and removed comments that it lists, and never quite exact. */
  readonly commentCount: number;
  /** Changes with an edit of the post and with a new comment, as far as the instance says. */
  readonly stamp: string;
}

export interface LemmyComment extends LemmyItem {
  readonly path: string;
  readonly content: string;
  readonly distinguished: boolean;
  readonly post: { readonly id: number; readonly deleted: boolean; readonly removed: boolean };
}

/** A part of a list. */
export interface Page<T> extends Listed<T> {
  /** What to ask with for the part after this one; the last part may have one, too. */
  readonly next: string | undefined;
}

export interface LemmyLanguage {
  readonly id: number;
  /** BCP 47. */
  readonly code: string;
}

/** What an instance says about what it runs, the same in every version. */
export const nodeInfoAnswers = {
  links: z
    .object({ links: listOf(z.object({ rel: z.string(), href: address })) })
    .transform(({ links }) => links.items),
  software: z.object({ software: z.object({ name: z.string(), version: z.string() }) }),
};

/** @throws {InstanceUnavailableError} naming the first field that is not as it must be */
export function checkAnswer<Output>(host: string, schema: z.ZodType<Output>, answer: unknown): Output {
  const { data, error } = schema.safeParse(answer);
  if (error === undefined) return data;
  const [problem] = error.issues;
  const field = problem === undefined || problem.path.length === 0 ? "the answer" : z.core.toDotPath(problem.path);
  const sentence = `gave a malformed answer (${field}: ${problem?.message}): it may run a version that is not understood.`;
  throw unavailable(host, "malformed", sentence, error);
}
