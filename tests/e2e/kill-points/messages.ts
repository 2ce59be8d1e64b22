/** What the process that is to be killed is told. */
export interface ToKilled {
  /** Moves its clock. */
  readonly now?: string;
  /** Counts writes from 1 on; at this one it ends. */
  readonly kill?: { readonly write: number; readonly when: "before" | "after" };
  /** Asks how many writes there were since. */
  readonly count?: true;
}
