/** Somebody who can log in. */
export interface SampleAccount {
  readonly name: string;
  readonly password: string;
  readonly bio?: string;
  readonly bot?: boolean;
  /** From the whole instance. */
  readonly banned?: boolean;
}

/** Lemmy's limits: so many of each within so many milliseconds. */
const limits = {
  login: { count: 10, withinMs: 3_600_000 },
  post: { count: 6, withinMs: 600_000 },
  comment: { count: 6, withinMs: 600_000 },
} as const;

/** How long a login holds on 1.0 for who did not ask to stay. */
const loginLifetimeMs = 7 * 24 * 3_600_000;

export interface SampleAccounts {
  /** By name. */
  find(name: string): SampleAccount | undefined;
  /** @returns a token, or Lemmy's code for why not */
  logIn(name: string, password: string, stay: boolean): { readonly jwt: string } | { readonly error: string };
  /** Whose token it is, as long as it holds. */
  owner(authorization: string | undefined): SampleAccount | undefined;
  /** @returns whether one more is within the limit; each question counts */
  mayGoOn(limit: keyof typeof limits, who: string): boolean;
  change(name: string, changes: Partial<SampleAccount>): void;
  /** All tokens end, as when an instance changes its secret. */
  endLogins(): void;
}

/** @param now - milliseconds */
export function createSampleAccounts(accounts: readonly SampleAccount[], now: () => number): SampleAccounts {
  const known = new Map(accounts.map((account) => [account.name, account]));
  const tokens = new Map<string, { readonly name: string; readonly untilMs: number }>();
  const used = new Map<string, number[]>();
  let logins = 0;

  return {
    find: (name) => known.get(name),
    logIn(name, password, stay) {
      const account = known.get(name);
      if (account === undefined || account.password !== password) return { error: "incorrect_login" };
      if (account.banned === true) return { error: "site_ban" };
      logins += 1;
      const jwt = `sample.token-of-${name}.${logins}`;
      tokens.set(jwt, { name, untilMs: stay ? Number.POSITIVE_INFINITY : now() + loginLifetimeMs });
      return { jwt };
    },
    owner(authorization) {
      const token = tokens.get(authorization?.replace(/^Bearer /u, "") ?? "");
      return token === undefined || token.untilMs <= now() ? undefined : known.get(token.name);
    },
    mayGoOn(limit, who) {
      const { count, withinMs } = limits[limit];
      const key = `${limit} ${who}`;
      const lately = (used.get(key) ?? []).filter((at) => at > now() - withinMs);
      if (lately.length >= count) return false;
      used.set(key, [...lately, now()]);
      return true;
    },
    change(name, changes) {
      const account = known.get(name);
      if (account === undefined) throw new Error(`There is no account ${name}`);
      known.set(name, { ...account, ...changes });
    },
    endLogins: () => tokens.clear(),
  };
}
