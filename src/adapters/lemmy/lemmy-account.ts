import { LemmyAccountError } from "../../errors.ts";
import type { TokenKeeper } from "../../ports/token-keeper.ts";
import type { Actions, OwnAccount } from "./lemmy-actions.ts";
import { isUnavailable, LemmyAnswerError } from "./lemmy-errors.ts";
import type { LemmyInstances } from "./lemmy-instance.ts";

const dayMs = 24 * 60 * 60 * 1_000;
/** A login on 1.0 may end after seven days. */
const renewAfterMs = 6 * dayMs;
/** An instance allows ten logins an hour, failed ones counted; others use the same account, too. */
const maxLogins = 4;
const loginsWithinMs = 60 * 60 * 1_000;

export type LemmyCredentials =
  | { readonly username: string; readonly password: string }
  /** A login that the operator made: it cannot be renewed. */
  | { readonly jwt: string };

export interface LemmyAccountOptions {
  readonly instances: LemmyInstances;
  /** The account's own instance. */
  readonly host: string;
  readonly credentials: LemmyCredentials;
  readonly tokens: TokenKeeper;
  /** The moment, in milliseconds. */
  readonly now: () => number;
}

/** The bot's own account on its instance: logs in when it must, and as seldom as it can. */
export interface LemmyAccount {
  readonly host: string;
  /**
   * @throws {LemmyAccountError} where the account cannot log in
   * @throws {LemmyAnswerError} where the answer is another error code: nothing was done
   * @throws {InstanceUnavailableError} - what creates something may still have had its effect
   */
  act<A extends keyof Actions>(
    action: A,
    parameters: Actions[A]["parameters"],
    signal?: AbortSignal,
  ): Promise<Actions[A]["answer"]>;
  /** Asked once, and again after a new login. */
  self(signal?: AbortSignal): Promise<OwnAccount>;
}

export function createLemmyAccount(options: LemmyAccountOptions): LemmyAccount {
  const { instances, host, credentials, tokens, now } = options;
  const key = "username" in credentials ? `${credentials.username}@${host}` : `token@${host}`;
  const loginTimes: number[] = [];
  let token: Promise<string> | undefined;
  let self: Promise<OwnAccount> | undefined;

  async function keptToken(signal: AbortSignal | undefined): Promise<string> {
    if ("jwt" in credentials) return credentials.jwt;
    const kept = await tokens.read(key);
    const stillGood = kept !== undefined && now() - kept.since.getTime() < renewAfterMs;
    return stillGood ? kept.jwt : logIn(credentials, signal);
  }

  async function logIn(
    { username, password }: { username: string; password: string },
    signal: AbortSignal | undefined,
  ): Promise<string> {
    const lately = loginTimes.filter((at) => at > now() - loginsWithinMs);
    if (lately.length >= maxLogins) throw loginFailure(host, "too-often");
    loginTimes.splice(0, loginTimes.length, ...lately, now());
    try {
      const jwt = await instances.act(host, undefined, signal, (actor) => actor.logIn(username, password));
      await tokens.write(key, { jwt, since: new Date(now()) });
      return jwt;
    } catch (error) {
      throw error instanceof LemmyAnswerError ? loginFailure(host, error.code) : error;
    }
  }

  function tokenOf(signal: AbortSignal | undefined): Promise<string> {
    token ??= keptToken(signal).catch((error: unknown) => {
      token = undefined;
      throw error;
    });
    return token;
  }

  /** A token that was refused is not tried again. */
  async function forget(refused: string): Promise<void> {
    if ((await token) !== refused) return;
    token = undefined;
    self = undefined;
    if ("username" in credentials) await tokens.write(key, undefined);
  }

  async function act<A extends keyof Actions>(
    action: A,
    parameters: Actions[A]["parameters"],
    signal?: AbortSignal,
  ): Promise<Actions[A]["answer"]> {
    const once = async () => {
      const used = await tokenOf(signal);
      try {
        const answer = await instances.act(host, used, signal, (actor) => actor.act(action, parameters));
        // 0.19 answers a bad token as it answers a visitor.
        if (action === "account" && answer === undefined) throw new LemmyAnswerError("not_logged_in", 401);
        return answer;
      } catch (error) {
        if (isLoginRefused(error)) await forget(used);
        throw error;
      }
    };
    try {
      return await once();
    } catch (error) {
      if (!isLoginRefused(error)) throw error;
      if ("jwt" in credentials) throw loginFailure(host, "jwt");
      return once();
    }
  }

  return {
    host,
    act,
    self(signal) {
      self ??= act("account", {}, signal)
        .then((account) => account as OwnAccount)
        .catch((error: unknown) => {
          self = undefined;
          throw error;
        });
      return self;
    },
  };
}

/** Whether an answer says that the token is not, or no longer, good. */
function isLoginRefused(error: unknown): boolean {
  return (
    error instanceof LemmyAnswerError &&
    error.status === 401 &&
    (error.code === "incorrect_login" || error.code === "not_logged_in")
  );
}

/** @param code - Lemmy's, or one of ours */
function loginFailure(host: string, code: string): LemmyAccountError {
  const sentences: Readonly<Record<string, string>> = {
    incorrect_login: "does not know this account or refuses its password: check LEMMY_USERNAME and LEMMY_PASSWORD.",
    jwt: "does not, or no longer, take LEMMY_JWT: log in anew and set it, or set LEMMY_USERNAME and LEMMY_PASSWORD.",
    site_ban: "has banned the bot's account: ask its admins why.",
    deleted: "has deleted the bot's account: make another.",
    registration_application_is_pending: "has not yet accepted the bot's account: wait for its admins.",
    email_not_verified: "waits for the account's mail address to be confirmed: open the link it sent.",
    missing_totp_token: "asks for a second factor, which the bot cannot give: turn it off, or set LEMMY_JWT.",
    "too-often": "was asked for a login four times within an hour: the bot waits, so as not to be locked out.",
  };
  const sentence = sentences[code] ?? `does not let the bot's account log in (${code}): try it in a browser.`;
  return new LemmyAccountError(`${host} ${sentence}`, { instance: host, reason: code });
}

/** Whether an instance asks to be left alone for a while. */
export function isAskedTooOften(error: unknown): boolean {
  return isUnavailable(error, "rate-limit");
}
