import { apiV3 } from "./api-v3.ts";
import { apiV4 } from "./api-v4.ts";
import { checkAnswer } from "./lemmy-answers.ts";
import type { LemmyApi, Questions } from "./lemmy-api.ts";
import { LemmyAnswerError, NotThereError } from "./lemmy-errors.ts";

export type LemmyApiName = "v3" | "v4";

/** A client for one instance, whichever API it speaks. */
export interface LemmyClient {
  /** For the sentences of errors, and for addresses. */
  readonly host: string;
  readonly api: LemmyApiName;
  /** Whether a tree that is cut off can be read on. */
  readonly treesGoOn: boolean;
  /** Whether a page of posts that does not lead on says that another version runs there by now. */
  readonly alwaysLeadsOn: boolean;
  /**
   * @throws {InstanceUnavailableError}
   * @throws {NotThereError} where that is the answer
   * @throws {LemmyAnswerError} where the answer is another error code
   */
  ask<Q extends keyof Questions>(question: Q, parameters: Questions[Q]["parameters"]): Promise<Questions[Q]["answer"]>;
}

/** How to reach one instance. */
export interface LemmyConnection {
  readonly host: string;
  readonly baseUrl: string;
  readonly fetchFunction: typeof fetch;
}

/** The one list of APIs: a client for each is made from its table. */
export const lemmyClients: Readonly<Record<LemmyApiName, (connection: LemmyConnection) => LemmyClient>> = {
  v3: (connection) => createClient("v3", apiV3, connection),
  v4: (connection) => createClient("v4", apiV4, connection),
};

/** @returns `undefined` for a version whose API is not spoken here; betas count as the version they lead to */
export function apiOfVersion(version: string): LemmyApiName | undefined {
  const major = /^v?(\d+)(?:\.|$)/.exec(version)?.[1];
  if (major === "0") return "v3";
  return major === "1" ? "v4" : undefined;
}

function createClient<Http>(
  name: LemmyApiName,
  api: LemmyApi<Http>,
  { host, baseUrl, fetchFunction }: LemmyConnection,
): LemmyClient {
  const { treesGoOn, alwaysLeadsOn } = api;
  const http = api.createHttp(baseUrl, fetchFunction);
  return {
    host,
    api: name,
    treesGoOn,
    alwaysLeadsOn,
    async ask(question, parameters) {
      const { ask, answer } = api.questions[question];
      const said = await ask(http, parameters).catch((error: unknown) => {
        throw error instanceof LemmyAnswerError && api.isNotFound(error) ? new NotThereError(error) : error;
      });
      return checkAnswer(host, answer, said);
    },
  };
}
