import { z } from "zod";
import type { SampleAccount, SampleAccounts } from "./sample-accounts.ts";
import { ok, type SampleAnswer, withBody } from "./sample-answer.ts";
import type { SampleData } from "./sample-data.ts";
import type { SampleLife } from "./sample-life.ts";

/** How one of Lemmy's APIs takes what accounts do. */
export interface SampleWriteApi {
  /** What its paths begin with. */
  readonly root: string;
  /** `METHOD /path` of the login. */
  readonly login: string;
  /** What an account that is logged in does, by `METHOD /path`. */
  readonly routes: Readonly<Record<string, SampleWrite>>;
  /** Those of the routes that anyone may read, who is then told less. */
  readonly openRoutes: readonly string[];
  /** How this version says what went wrong. */
  readonly fail: (status: number, code: string) => SampleAnswer;
  /** What says that one asks too often. */
  readonly tooOften: SampleAnswer;
  /** What was written, as it stands now. */
  readonly showPost: (data: SampleData, id: number) => SampleAnswer;
  readonly showComment: (data: SampleData, id: number) => SampleAnswer;
}

export type SampleWrite = (writing: SampleWriting, by: SampleAccount, call: SampleCall) => SampleAnswer;

/** What surrounds a request of an account. */
export interface SampleSurroundings {
  readonly data: () => SampleData;
  readonly life: SampleLife;
  readonly accounts: SampleAccounts;
  /** By community, who moderates it. */
  readonly moderators: Readonly<Record<string, readonly string[]>>;
  /** Communities in which nobody may post. */
  readonly closed: readonly string[];
  /** What the instance's word filter refuses, in posts and comments. */
  readonly blockedWords: readonly string[];
}

export type SampleWriting = SampleSurroundings & SampleWriteApi;

/** What comes with a request that is not only a reading. */
export interface SampleCall {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  /** Parsed JSON; `undefined` where there is none. */
  readonly body: unknown;
}

const loginForm = z.strictObject({
  username_or_email: z.string(),
  password: z.string(),
  stay_logged_in: z.boolean().default(false),
});

/**
 * Answers what an account asks of an API beyond what anyone may read.
 *
 * @returns `undefined` where it is a reading that anyone may do
 */
export function answerAccount(
  api: SampleWriteApi,
  surroundings: SampleSurroundings,
  call: SampleCall,
): SampleAnswer | undefined {
  const writing = { ...surroundings, ...api };
  const path = call.url.pathname;
  const route = `${call.method} ${path.startsWith(api.root) ? path.slice(api.root.length) : path}`;
  if (route === api.login) return logIn(writing, call.body);
  const by = surroundings.accounts.owner(call.authorization);
  const write = api.routes[route];
  const isOpen = write === undefined || (by === undefined && api.openRoutes.includes(route));
  if (call.method === "GET" && isOpen) return undefined;
  if (by === undefined) return api.fail(401, "incorrect_login");
  return write === undefined ? { status: 404 } : write(writing, by, call);
}

function logIn({ accounts, fail, tooOften }: SampleWriting, body: unknown): SampleAnswer {
  if (!accounts.mayGoOn("login", "here")) return tooOften;
  return withBody(body, loginForm, ({ username_or_email, password, stay_logged_in }) => {
    const login = accounts.logIn(username_or_email, password, stay_logged_in);
    if ("jwt" in login) return ok({ ...login, registration_created: false, verify_email_sent: false });
    return fail(login.error === "site_ban" ? 400 : 401, login.error);
  });
}
