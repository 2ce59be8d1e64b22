/** What to do about a result code of SQLite, the primary one: https://sqlite.org/rescode.html */
const byResultCode: Readonly<Record<number, string>> = {
  5: "is in use by another program, perhaps by Standpoint itself; stop that one first",
  6: "is in use by another program, perhaps by Standpoint itself; stop that one first",
  8: "may only be read; let the user that Standpoint runs as write it",
  11: "is damaged; stop Standpoint and put a backup in its place, or move it away to begin with an empty one",
  13: "cannot grow, because the disk is full; make room",
  26: "is no SQLite database, or damaged; put a backup in its place, or move it away to begin with an empty one",
};

/** Whether another program has the database open, told by why it could not be opened. */
export function isInUse({ cause }: Error): boolean {
  const code = ((cause ?? {}) as { readonly errcode?: number }).errcode;
  return code !== undefined && [5, 6].includes(code & 0xff);
}

/** The second half of a sentence that begins with "The database"; `undefined` where the failure is none of these. */
export function whatToDoAbout(error: unknown): string | undefined {
  const { errcode, message } = error as { readonly errcode?: number; readonly message?: string };
  if (errcode !== undefined) return byResultCode[errcode & 0xff];
  // Keyv's iteration hands on the words alone.
  return message?.includes("malformed") ? byResultCode[11] : undefined;
}
