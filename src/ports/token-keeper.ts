/** A login that was made. */
export interface KeptToken {
  readonly jwt: string;
  readonly since: Date;
}

/** Keeps a login over restarts, because logins are few: ten an hour. In a namespace of its own. */
export interface TokenKeeper {
  read(account: string): Promise<KeptToken | undefined>;
  write(account: string, token: KeptToken | undefined): Promise<void>;
}
