import type { PersonName } from "./thread.ts";

/** A person whom nobody reads any more, because it was said to the bot. Profiles that say so are read anew each time. */
export interface OptOut {
  readonly person: PersonName;
  readonly since: Date;
  /** `self`: by a mention, which another may take back; `operator`: by `standpoint forget`. */
  readonly by: "self" | "operator";
}

/** Under what it is kept: names are compared without regard to case. */
export function optOutKey(person: PersonName): string {
  return person.toLowerCase();
}
