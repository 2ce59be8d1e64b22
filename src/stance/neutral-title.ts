import type { ClaimRules } from "../language/reading-rules.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import type { NameIndex } from "../thread/name-index.ts";

/** Whether a title, or a community's name, may stand above a digest, or for a side: it can be printed, and names and counts nobody. */
export function isNeutralTitle(title: string, names: NameIndex, rules: ClaimRules | undefined): boolean {
  return (
    names.namedIn(title).size === 0 &&
    whyUnprintable(title) === undefined &&
    !(rules?.countOfPeople.test(title) ?? false)
  );
}
