import { stemmer } from "stemmer";
import { catalogue } from "./en/catalogue.ts";
import { claimRules } from "./en/claim-rules.ts";
import { concepts } from "./en/concepts.ts";
import { frames } from "./en/frames.ts";
import { replyRules } from "./en/reply-rules.ts";
import { titleRules } from "./en/title-rules.ts";
import { abbreviations, generic, stopWords } from "./en/words.ts";
import type { Language } from "./language.ts";

/** English. Its rules and words are long: they stand in the folder of its name. */
export const english: Language = {
  tag: "en",
  frames,
  headlines: {
    versus: "{quote} or {quote}?",
    calledBoth: "{subject}: {quote} or {quote}?",
    inCommunity: "A discussion in {community}",
    nowhere: "A discussion",
  },
  quotationMarks: { open: '"', close: '"' },
  reading: {
    stopWords,
    generic,
    stem: stemmer,
    concepts,
    abbreviations,
    argument: { replies: replyRules, claims: claimRules, titles: titleRules },
  },
  catalogue,
};
