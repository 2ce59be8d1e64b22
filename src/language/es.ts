import { catalogue } from "./es/catalogue.ts";
import { claimRules } from "./es/claim-rules.ts";
import { frames } from "./es/frames.ts";
import { replyRules } from "./es/reply-rules.ts";
import { snowball } from "./es/snowball.ts";
import { titleRules } from "./es/title-rules.ts";
import { abbreviations, generic, stopWords } from "./es/words.ts";
import type { Language } from "./language.ts";

/** Spanish. Its rules and words are long: they stand in the folder of its name. */
export const spanish: Language = {
  tag: "es",
  frames,
  headlines: {
    versus: "¿{quote} o {quote}?",
    calledBoth: "{subject}: ¿{quote} o {quote}?",
    inCommunity: "Una conversación en {community}",
    nowhere: "Una conversación",
  },
  // Of the marks that Spanish knows, the ones that nearly everybody types.
  quotationMarks: { open: '"', close: '"' },
  reading: {
    stopWords,
    generic,
    stem: snowball,
    abbreviations,
    argument: { replies: replyRules, claims: claimRules, titles: titleRules },
  },
  catalogue,
};
