import type { ClaimRules } from "../reading-rules.ts";
import { anyOf } from "./patterns.ts";

const adverb =
  "(?:really |honestly |just |still |also |do |personally |truly |strongly |sincerely |genuinely |very much )?";

function opener(listing: string): RegExp {
  return new RegExp(`^(?:${listing})\\s+`, "iu");
}

/** How English sentences begin that say how their author stands to the rest of them. */
export const attitudes: Pick<
  ClaimRules,
  "doubtStart" | "attitudeStarts" | "opinionStart" | "experience" | "expecting" | "insisting"
> = {
  doubtStart: opener(
    `i ${adverb}(?:don't|do not) (?:think|believe)(?: that)?|i (?:really |seriously |highly )?doubt(?: that)?`,
  ),
  attitudeStarts: {
    suspects: opener(
      `i ${adverb}(?:guess|suppose|suspect)(?: that)?|i(?:'d| would) guess(?: that)?|it seems(?: to me)? that`,
    ),
    isSure: opener("(?:i'm|i am) (?:sure|certain|convinced|positive)(?: that)?"),
    feels: opener(`i ${adverb}feel(?: like| that| as though)`),
    hopes: opener(`i ${adverb}hope(?: that)?`),
    agreesThat: opener(`i ${adverb}agree that(?!.*\\b(?:but|however|although|though)\\b)`),
    wonders: opener("i(?: do| just)? wonder(?= (?:if|whether|why|how) )"),
    doesNotUnderstand: opener(
      `i ${adverb}(?:don't|do not|can't|cannot|will never|never) (?:understand|get|see)(?= (?:why|how) )`,
    ),
    wouldRather: opener("i(?:'d| would)(?: much)? rather"),
  },
  opinionStart: new RegExp(
    `^(?:i|we) (?:${adverb.slice(3, -2)})?(?:think|feel|believe|hope|wish|hate|love|like|prefer|doubt|support|oppose|agree|disagree|would|should|shouldn't|must|don't|can't|never|need|want|find|blame|fear|suspect|guess|reckon|welcome|refuse|trust|question|reject)\\b|^(?:i'd|we'd|i'm (?:for|against|in favou?r|sure|not sure|tired|sick|glad|afraid|opposed)|i am (?:for|against|in favou?r|sure|opposed)|my (?:problem|view|opinion|point|issue|fear|hope|guess|preference|concern)|our )\\b`,
    "iu",
  ),
  expecting:
    /^(?:(?!\b(?:that|who|which|where|if|when|what|how|why)\b)[^,;])*?\b(?:will|won't|is going to|are going to)\b/iu,
  insisting:
    /\b(?:must(?! (?:have|be (?:a|the|some)))|mustn't|under no circumstances|no matter what)\b|\b(?:is|are|should|will|can) (?:absolutely|never)\b|^[^,]{3,40}\bnever\b(?! (?:been|had))/iu,
  experience: {
    start:
      /^(?:(?:i|we|my (?!opinion|view|question|guess|argument|comment|post|reply|apologies|problem|issue|understanding|thoughts?\b)\p{L}+(?: \p{L}+)?) (?:have |had |'ve )?(?:once |only |first |just |also |actually |never |barely )?(?:was (?!referring|responding|talking|replying|joking|saying|asking|just|wondering|thinking|not|trying|hoping|told|about)|were|had|did(?!n't)|went|got|made|took|came|gave|found|became|left|began|kept|wrote|stood|met|ran|paid|spent|drove|bought|taught|fought|worked|started|moved|lived|tried|used to|learned|failed|passed|applied|graduated|dropped|transferred|switched|grew up|lost|won|broke|quit|joined|helped|visited|studied|attended|volunteered|downloaded|finished|earned|owned|played|sold|built|ended up)\b|i've (?:been|had|taken|worked|seen|known|lived|met|gone|done|taught|used|spent|gotten|tried)\b|when (?:i|we|my \p{L}+) (?!think|say|see|hear|read|look|am|is|are|do|go|get)\p{L}+\b|after i\b|during my\b|in my (?:\p{L}+ )?(?:year|school|class|job|country|town|city|family|university|college|case|department|state)\b)/iu,
    point: anyOf("and|but|because|so|until|never|still|without|yet|only|even|since|though|nobody|nothing"),
    refused:
      /\b(?:if|would|you|your|you're|you've|said|meant|asked|told|was (?:referring|responding)|lol|this post|that post|debate|argument|comment|thread|claim|statement|agree|disagree|apologi[sz]e|sorry|hope|think|wanted to say|wonder|read that|heard|posted|disgusted|convinced|point|opinion)\b/iu,
  },
};
