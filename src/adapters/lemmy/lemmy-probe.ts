import { AppError } from "../../errors.ts";
import { bareName, type CommunityName } from "../../thread/thread.ts";
import type { RateLimit } from "./instance-answer.ts";
import type { AnswerReport } from "./instance-fetch.ts";
import { createLemmyAccess, type LemmyAccessOptions } from "./lemmy-access.ts";
import type { LemmyApiName } from "./lemmy-client.ts";
import { communityNotFound, meaning } from "./lemmy-errors.ts";
import { apiOf, type InstanceSoftware } from "./lemmy-instance.ts";

/** How a community stands for visitors without an account. */
export type CommunityReport =
  | { readonly community: CommunityName; readonly status: "public"; readonly nsfw: boolean }
  /** Known there, but private, local-only, unlisted or removed. */
  | { readonly community: CommunityName; readonly status: "not-public" }
  | { readonly community: CommunityName; readonly status: "failed"; readonly problem: AppError };

/** How an instance stands. */
export interface InstanceReport {
  readonly host: string;
  /** `undefined` where it did not even say what it runs; `problem` then says why. */
  readonly software: InstanceSoftware | undefined;
  /** By which API it is read; `undefined` where it cannot be. */
  readonly api: LemmyApiName | undefined;
  /** How long its answers took, the middle one of them; `undefined` where there was none. */
  readonly latencyMs: number | undefined;
  /** What it says of its limit; Lemmy 0.19 says nothing. */
  readonly rateLimit: RateLimit | undefined;
  /** In the order in which they were asked for; none where the instance cannot be read. */
  readonly communities: readonly CommunityReport[];
  readonly problem: AppError | undefined;
}

/**
 * Looks at one instance and at communities of it. What goes wrong is in the report.
 *
 * @param communities - of that instance, none twice
 * @throws the signal's reason
 */
export type LemmyProbe = (
  host: string,
  communities: readonly CommunityName[],
  signal?: AbortSignal,
) => Promise<InstanceReport>;

/** Makes a probe that asks each time anew. */
export function createLemmyProbe(options: LemmyAccessOptions): LemmyProbe {
  return async (host, communities, signal) => {
    const answers: AnswerReport[] = [];
    const { instances } = createLemmyAccess(options, (answer) => answers.push(answer));

    async function look(community: CommunityName): Promise<CommunityReport> {
      const outcome = await settled(() =>
        meaning(host, communityNotFound(community), () =>
          instances.read(host, signal, (client) => client.ask("community", { name: bareName(community) })),
        ),
      );
      if ("problem" in outcome) return { community, status: "failed", problem: outcome.problem };
      const { value } = outcome;
      return value.public ? { community, status: "public", nsfw: value.nsfw } : { community, status: "not-public" };
    }

    const said = await settled(() => instances.software(host, signal));
    const software = "value" in said ? said.value : undefined;
    const chosen = software === undefined ? undefined : await settled(async () => apiOf(host, software));
    const api = chosen !== undefined && "value" in chosen ? chosen.value : undefined;
    const reports: CommunityReport[] = [];
    if (api !== undefined) for (const community of communities) reports.push(await look(community));
    return {
      host,
      software,
      api,
      latencyMs: median(answers.map(({ tookMs }) => tookMs)),
      rateLimit: answers.findLast(({ rateLimit }) => rateLimit !== undefined)?.rateLimit,
      communities: reports,
      problem: problemOf(said) ?? problemOf(chosen),
    };
  };
}

type Outcome<T> = { readonly value: T } | { readonly problem: AppError };

async function settled<T>(ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (error instanceof AppError) return { problem: error };
    throw error;
  }
}

function problemOf(outcome: Outcome<unknown> | undefined): AppError | undefined {
  return outcome !== undefined && "problem" in outcome ? outcome.problem : undefined;
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}
