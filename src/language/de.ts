import { catalogue } from "./de/catalogue.ts";
import { cistem } from "./de/cistem.ts";
import { claimRules } from "./de/claim-rules.ts";
import { frames } from "./de/frames.ts";
import { replyRules } from "./de/reply-rules.ts";
import { titleRules } from "./de/title-rules.ts";
import { abbreviations, stopWords } from "./de/words.ts";
import type { Language } from "./language.ts";

/** German. Its rules and words are long: they stand in the folder of its name. */
export const german: Language = {
  tag: "de",
  frames,
  headlines: {
    versus: "{quote} oder {quote}?",
    calledBoth: "{subject}: {quote} oder {quote}?",
    inCommunity: "Eine Diskussion in {community}",
    nowhere: "Eine Diskussion",
  },
  quotationMarks: { open: "„", close: "“" },
  reading: {
    stopWords,
    stem: cistem,
    abbreviations,
    nounsHaveCapitals: true,
    argument: { replies: replyRules, claims: claimRules, titles: titleRules },
  },
  catalogue,
};
