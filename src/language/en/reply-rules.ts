import { startsWith } from "../patterns.ts";
import type { ReplyRules } from "../reading-rules.ts";
import { anyOf } from "./patterns.ts";

/** How English replies agree and object. */
export const replyRules: ReplyRules = {
  agreementStart:
    /^(?:(?:yes|yep|yeah|yup|exactly|agreed|i agree|absolutely|definitely|totally|precisely|good point|great point|fair point|fair enough|true|very true|so true|thanks|thank you|lol|haha|you're right|you are right|that's right|indeed|correct|seconded|well said)(?![\p{L}\p{N}'])|(?:this|same|so much this|100 ?%)(?:\s*[.!,]|\s*$|\n))/iu,
  agreementNear: anyOf("agree|good point|thanks"),
  objectionStart: startsWith(
    "but|no|nope|nah|wrong|incorrect|false|nonsense|bullshit|rubbish|sorry|actually|really|i disagree|disagree|hardly",
  ),
  challengeStart: startsWith("why|how|what|who|do|does|are|is|can|so|then|if|you|just|prove"),
  address: anyOf("you|your|you're|you've|you'd|yours|yourself"),
  bareRefusal:
    /^(?:no|nope|nah|wrong|false|incorrect|nonsense|rubbish|bullshit|i disagree|disagree(?:d)?|hard disagree|not really|not true|not at all|that's (?:not true|wrong|false|nonsense)|absolutely not|no way|of course not)[.!]*$/iu,
  bareAgreement:
    /^(?:yes|yep|yup|yeah|exactly|exactly this|same|same here|precisely|absolutely|agreed|i agree|this|100 ?%|so true|very true|well said)[.!]*$/iu,
  contradiction: anyOf("but|however|wrong|disagree|nonsense|not true|isn't true|that's not|false"),
};
