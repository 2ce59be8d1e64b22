import type { TitleRules } from "../reading-rules.ts";

/** What English titles tell of their threads. */
export const titleRules: TitleRules = {
  question: /\?["'”’)\]]*\s*$/u,
  yesNoQuestion:
    /^(?:so,? |but,? )?(?:do|does|is|are|should|shouldn't|can|could|would|will|has|have|isn't|aren't|doesn't|must|may)\b.*\?/iu,
  adviceQuestion:
    /\b(?:i|i'm|i've|i'd|me|my|anyone|anybody|someone|y'all|yall|you|your|your favou?rite|recommend(?:ations?)?|suggestions?|advice|tips|help|best way|which|where can|where do|how do|how can|how to|how would|what(?:'s| is| are) (?:a|the best|your|some|the)|what do|what should|any)\b|^(?:what|where|when|who)\b/iu,
  debateQuestion:
    /^(?:so,? |but,? |do you (?:think|believe|feel)(?: that)? )?(?:should|shouldn't|is|are|aren't|isn't|does|do|can|could|would|will|must|which (?:is|are|do|one)|who should|do you (?:think|believe|support|agree|feel)|what should|how (?:can|could) (?:anyone|anybody|people|they|you) (?:think|believe|say|support|defend|justify))\b(?!.*\b(?:i|i'm|i've|my|me|mine|we|our|your|anyone|anybody|someone|somebody|here|guys|else|there)\b).*\?$/iu,
  label:
    /^(?:\s*(?:\[[^\]]{1,30}\]|\([^)]{1,20}\)|(?:truly |very |slightly )?(?:un)?popular opinion\s*[:;,.-]*|hot take\s*[:;,.-]*|psa\s*[:;,.-]*|rant\s*[:;,.-]+|opinion\s*[:;,.-]+|serious\s*[:;,.-]+|discussion\s*[:;,.-]+|cmv\s*[:;,.-]*|til\s*[:;,.-]*|ama\s*[:;,.-]+|meta\s*[:;,.-]+|question\s*[:;,.-]+|news\s*[:;,.-]+|update\s*[:;,.-]+)\s*)+|\s*(?:\((?:repost|oc|x-?post|serious|rant|update|long|video|paywall)\)|\[(?:repost|oc|x-?post|serious|rant|update|long|video|paywall)\])\s*$/giu,
  noDispute:
    /\b(?:help|advice|tips|megathread|weekly|daily thread|ama|announcement|release(?:d|s)? v?\d|update:|guide|tutorial|looking for|how to|recommend(?:ation)?s?|introducing|show off|what are you|share your)\b|^(?:my|i|i'm|i've|we|so i|just|today i|finally)\b/iu,
};
