import type { FrameId } from "../language/frames.ts";
import type { Language } from "../language/language.ts";
import type { Predication } from "../stance/claims.ts";
import type { RankedClaim } from "../stance/rank-claims.ts";

/** A frame that shows more of how somebody argues than "argues that" does, and the words it tells. */
export interface SpecialTelling {
  readonly frame: FrameId;
  readonly text: string;
  readonly predication?: Predication;
}

/** So often one of these may be said in a topic; more would wear out. */
const mostUses: Readonly<Partial<Record<FrameId, number>>> = { calls: 2, doubts: 2 };

/** @param verbs - what was said before of people in the topic, oldest first */
export function specialTelling(
  claim: RankedClaim,
  language: Language,
  verbs: readonly string[],
): SpecialTelling | undefined {
  return candidatesFor(claim, language).find(
    ({ frame }) =>
      language.frames[frame] !== undefined &&
      verbs.at(-1) !== frame &&
      verbs.filter((verb) => verb === frame).length < (mostUses[frame] ?? 1),
  );
}

function candidatesFor({ predication, attitude, form, text }: RankedClaim, { reading }: Language): SpecialTelling[] {
  const rules = reading.argument?.claims;
  const found: SpecialTelling[] = [];
  if (predication !== undefined) found.push({ frame: "calls", text: predication.text, predication });
  if (attitude !== undefined) found.push({ frame: attitude.kind, text: attitude.text });
  if (form !== "reported" || rules === undefined) return found;
  if (rules.insisting.test(text)) found.push({ frame: "insists", text });
  if (saysWhatWillBe(text, rules)) found.push({ frame: "expects", text });
  return found;
}

/** Whether the first finite verb after the first word says what will be. */
function saysWhatWillBe(
  text: string,
  { expecting, presentVerb }: NonNullable<Language["reading"]["argument"]>["claims"],
): boolean {
  const plain = text.replaceAll("’", "'");
  const found = expecting?.exec(plain)?.[0];
  if (found === undefined) return false;
  const before = found.replace(/(?:\S+ going to|\S+)$/u, "").replace(/^\S+/u, "");
  return !presentVerb.test(before);
}
