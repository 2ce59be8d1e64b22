import { startsWith } from "../patterns.ts";
import type { ClaimRules } from "../reading-rules.ts";
import { attitudes } from "./attitudes.ts";
import { connectives, markedOpeners, openers } from "./openers.ts";
import { anyOf } from "./patterns.ts";
import { cues, pastVerbs, presentVerbs, strongCues } from "./verbs-and-cues.ts";
import { knownLetters } from "./words.ts";

/** Which English sentences may be told. The lists are closed on purpose: a sentence they do not cover is quoted or left alone. */
export const claimRules: ClaimRules = {
  ...attitudes,
  openerStart: new RegExp(
    `^(?:(?:${markedOpeners}|${openers})\\s*[,:;–—-]+\\s*|(?:${openers})\\s+(?=[\\p{L}\\p{N}"']))`,
    "iu",
  ),
  connectiveStart: new RegExp(
    `^(?:(?:${connectives})\\s*[,:;–—-]+\\s*|(?:also|and|but|(?:right|yes|yeah|true|ok|okay|sure),? but)\\s+(?=[\\p{L}\\p{N}"']))`,
    "iu",
  ),
  refusedStart: startsWith(
    [
      "the (?:problem|issue|point|thing|reason|idea|fact|having|being) being|the having|thats|theyre|hes|shes|whats|theres|this|that|that's|these|those(?! who)|they|they're|they've|they'd|they'll|he|he's|she|she's|him|her|his|their|them|such|its",
      "it(?! (?:is|'s|would be|can be|should be|takes) (?:\\w+ )?(?:to|that|\\w+ (?:to|that|for|how|when|if|because))| takes)|it's(?! (?:\\w+ )?\\w+ (?:to|that|for|how|when|if|because))|it'll|it'd",
      "the (?:one|ones|others?|same|latter|former|first|second|third|fourth|fifth|last|next|previous|result|answer|rest|above|more you|only (?:one|ones|thing|difference|reason))|a lot of it|another|one of (?:them|these|those)|some of (?:them|these|those)|most of (?:them|these|those|it)|all of (?:them|these|those|it|this|that)|none of|both of|each of|many of them",
      "if|when|once|until|unless|whether|as for|as if|as long|as soon|as far|as(?: an?)?|except|instead|similarly|regarding|by all means|now|at least|no wonder|nobody is saying|no one is saying|there are those who|even if|even when|even though|even then|especially|particularly|including|like|unlike",
      "hard to|harder to|easy to|easier to|probably|possibly|maybe|perhaps|pretty sure|not sure|not to|not that|not|same|true|good|great|bad|nice|glad|happy|sad|lucky|wrong|interesting|funny|fun fact|sounds|looks|seems|makes|depends|feels|guess|think|thanks|sorry|congrats|welcome|good luck|hope",
      "is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|wasn't|don't|doesn't|didn't|can't|won't|wouldn't|shouldn't|couldn't|haven't|hasn't|ain't|being",
      "(?:some|many|most|few|several|both|all|lots|plenty|others) (?:are|is|have|has|do|don't|will|would|can|could|tend|think|want|need|say|get|go|just|even|also|never|always|of (?:whom|which))|nah|literally|ultimately|yeah|please|no please|worst part|best part|cuz|bc|cause|coz|better to|best to|hopefully|by|to|of|for|from|with|without|in|on|at|into|than|or|nor|and|but|so|because|since|though|although|while|whereas|despite|which|who|whose|whom|where|then|thus|hence|therefore|meaning|else|otherwise|either|neither|yet|still|again|too|also|just|only|here|there(?! (?:is|are|'s|will|would|can|should|must))|there's(?= (?:a lot|plenty|more|your|my))|after|before|during|until",
      "what|why|how|who|when|let|let's|imagine|picture|consider|think|look|see|take|tell|ask|try|get|go|stop|read|check|google|remember|note|notice|keep|make|give|find|show|explain|prove|name|suppose|say|come|wait|remind|edit|update|tl;?dr|ps|source|fyi|btw|lol|lmao|wow|oh|ah|hey|hi|hello|dude|bro|man|guys|yall|y'all|ok|okay|hmm|um|uh|well|bingo|period",
      "ours|mine|yours|theirs|regardless|rather|compared|barring|chapter|verse|quote|quoting|re:|op|oc",
      // What the sentence before must have said.
      "however|moreover|furthermore|additionally|secondly|thirdly|fourthly|lastly|conversely|meanwhile|anyways?|eventually|undoubtedly|first off|firstly|right but|right,? so|other than that|beyond that|apart from that|aside from that|besides that|after that|because of that|for that|not only that|long story short|in other words|in (?:this|that|which|such)|at that|such is|same goes|time that|something that|anything that|things that|stuff that|of those|out of",
      // A verb without its subject, an adjective or adverb without its noun.
      "gives|means|helps|goes|takes|makes|shows|works|gets|keeps|needs|wants|says|costs|adds|turns|comes|allows|lets|proves|puts|saves|teaches|does|isn't it|yes|yep|am|got|had|went|came|got to|gotta|gonna|wanna|really \\w+ to|absolutely no|no (?:reason|point|need|doubt|wonder|offense|idea|clue|thanks|worries|problem|question|excuse)|uncomfortable|annoying|weird|strange|sad|amazing|awesome|cool|crazy|insane|ridiculous|frustrating|disgusting|typical|kinda|kind of|sort of|super",
      // Talk of the talk.
      "the (?:\\w+ )?(?:question|issue|debate|topic|argument|discussion|conclusion|premise|analogy|example|difference|distinction|comparison|logic|point|statement|claim|definition|title|article|author|poster|op|post|house|quote|wording|phrase|word|term|sentence|paragraph|poll|verse|passage|link|site|study|video|comments?|replies|downvotes|upvotes|irony|implication|assumption|assertion|fallacy|burden)",
    ].join("|"),
  ),
  answerStart:
    /^it(?=(?:'s|\s+(?:is|isn't|would|wouldn't|does|doesn't|will|won't|can|can't|may|makes|means|takes|costs|only|also|just|never|still|seems|has|should|could))\b)/iu,
  questionStart: startsWith(
    "why|how|what|who|where|which|is|are|isn't|aren't|was|were|do|does|did|don't|doesn't|can|can't|could|will|would|wouldn't|should|shouldn't|must|has|have",
  ),
  knownLetters,
  refusedInside: new RegExp(
    [
      "\\b(?:this|these|said|that) (?:choice|point|way|same|case|post|thread|comment|argument|logic|reason|question|situation|topic|subject|sub|issue|article|kind|sort|type|one|thing|stuff|guy|person|people|claim|statement|idea|person's)\\b",
      "\\bin (?:that|this|which) case\\b|\\b(?:have|has|had|need|needs|give|gives|get|gets|with|without|for|of|on|from|at|by|about) (?:that|those|these) (?!who|which|that|is|are|was|were|of)\\w+|\\bthe (?:others|latter|former|above|op|thread|comment)\\b|\\bthe same (?:way|thing|as|reason)?\\s*$|\\b(?:here|therein|thereof)\\b|(?<!^)\\bthere\\b(?! (?:is|are|was|were|will|would|can|could|should|must|may|might|isn't|aren't|won't|to be|has|have))",
      "\\b(?:prevent|do|does|did|doing|say|said|get|want|need|believe|support|call|make|see|like|take|use|have|put|think|about|of|for|with|to|from|on|in|at|by|against|into) (?:it|this|that|them|these|those)(?=[\\s.,;:!?]*$|[,;]?\\s+(?:and|or|but|because|so|as|in|at|for|from|on|to|like|when|if|is|are|was|were|will|would|completely|altogether|easily|anyway|regardless)\\b)",
      "\\bthat's (?:why|how|what|where|when|because|the|a|not)\\b|\\bthat is (?:why|how|what|where|because)\\b|\\bnot that\\b|\\bthis is\\b|\\bthis\\b(?=[\\s.,;:!?]*$)|\\b(\\w+) \\1\\b(?<!\\b(?:had|that|very|long|so|much|far|really|more|many|bye|blah) \\1)",
      "&[a-z]+;|[:;]-?[()DPp/\\\\](?!\\w)|\\bx[dD]\\b|\\.{2,}|…|\\bedit:|[*_~^|#<>{}\\[\\]\\\\=+$%@](?=[^\\d]|$)(?<![\\d]%)|(?<!\\d)\\$(?!\\d)|\\uFFFC",
      "\\b(?:has|have|had|got|get|getting|gets) (?:it|rid of (?:it|them|this|that))\\b|\\bis that (?:if|when)\\b|\\b(?:the|this|your|my|that) (?:original )?(?:post|title|headline|article|sub|subreddit|threads?|comment section|comments|discussion|debate)\\b|\\b(?:up|down)-?vot(?:e|es|ed|ing)\\b|\\b(?:reddit|redditors?|lemmy|mods?|this sub|commenters?)\\b|\\b(?:yes|no) but\\b|\\b(?:do|does|did|is|are|was|were|can|will|would|should|have|has|don't|doesn't|isn't|aren't) ?,|\\b(?:women|men|people|children|students|kids) is\\b|\\bops?\\b|, on the other hand,|, likewise|\\bthis (?!year|week|month|semester|day|country|century|world|morning|summer|winter|spring|fall|age|planet|nation|generation)\\p{L}|\\bno such\\b|\\bthat (?:conclusion|view|law|rule|fact|number|statistic)\\b(?! that)|(?:isn't|aren't|doesn't|don't) even\\b|\\b(?:do|does|doing|did) so\\b|\\banother (?:explanation|reason|way|point|example|option|thing|question|problem|issue)\\b|\\bthis (?:and|or|but|is|was|because|so|when|if)\\b|^[^\\s:]+(?: [^\\s:]+)?: |\\bone minute\\b|^(?:[^\\s,]+ ){1,7}also\\b|\\bemoticon_|\\bx{4,}\\b|\\b(?:originally )?posted by\\b|^\\p{Lu}\\p{L}+ ?[-–—] |\\s,|[\\p{L}]\\.[\\p{Lu}]\\p{Ll}",
      // What only its thread, or the sentence after it, can tell.
      "\\b(?:(?:one|a) (?:\\w+ )?thing in common|right answer|in (?:that|this) (?:timeframe|time frame|regard|respect|sense|context|manner|way)|see (?:it|how|what|above|below)|ad hominem|straw ?man|fallac(?:y|ies)|rebuttal|as \\p{Lu}\\p{L}+ (?:said|says|pointed out|mentioned|noted)|would have \\w+ed that|just that|get into (?:the|arguing)|represented by|(?:similar|such) (?:reasons?|things?|cases?|circumstances?|places?|ways?))\\b|^(?:under|in|by|at|on|for|with|from) (?:the |a )?\\w+,? (?:it|they|he|she)\\b|^(?:some|many|most|all) (?:opinions?|arguments?|comments?)\\b",
      "\\b(?:above|below|aforementioned|previous(?:ly)? (?:mentioned|comment|post)|as (?:i|you|he|she|they) said|i said|you said|you mention(?:ed)?|like you|your (?:post|point|comment|argument|logic|claim|example))\\b",
    ].join("|"),
    "iu",
  ),
  refusedEnd:
    /\b(?:either|too|though|tho|not|can't|cannot|don't|doesn't|won't|isn't|aren't|imo|imho|tbh|but more|many|most|some|few|others|then|instead|anyway|anymore as well|as well|otherwise|yet|lol|lmao|right|huh|no|so|that|this|it|them|there|here|etc|and|or|but|the|a|an|of|to|because|if|than|is|are|as|now|those|that\s+\w+ing|any|sure|yes|yeah|period|(?:,|[-–—]) ?(?:good|bad|right|wrong|nice|great|true|sad|though)|\s\d)[.,;:!"'’)]*$|!["'’)]*$/iu,
  reported: anyOf(
    "(?:the (?:council|government|company|companies|media|press|report|study|article|author|police|court|church|party|minister|president|mayor|industry|lobby|owner|op) (?:says?|claims?|thinks?|believes?|argues?|insists?)|they|people|some|critics|others|many|folks|everyone|everybody|supporters|opponents|proponents|experts|someone|somebody|those who|who|anyone|you|he|she) (?:often |always |still |also |just |will |would |might |may |could |can |keep |like to |love to )?(?:say|says|saying|claim|claims|claiming|think|thinks|believe|believes|argue|argues|arguing|pretend|pretends|insist|insists|assume|assumes|tell|tells|act like)|\\p{L}+ (?:says?|claims|believes|thinks|argues|asserts|states|maintains|insists|assumes|suggests|implies) (?:that|the|it|there|we|you|they|he|she|this)|(?:conclusion|house|bible|scripture|verse|premise|sign|poster|ad|website|syllabus|email|constitution|document|page) (?:clearly |also )?(?:says?|states?|claims?|reads)|(?!this\\b|always\\b|perhaps\\b|sometimes\\b|besides\\b)\\p{L}{3,}s (?:often |always |still |also |just |will |would )?(?:think|believe|claim|argue|say|assume|insist)|(?:may|might|could|will) say|(?:is|are) (?:often |generally |widely |usually )?(?:assumed|supposed|said|claimed|believed|thought|considered) to|(?:seems?|appears?|tends?|likes?|wants?) to (?:think|believe|claim|say|argue|assume)|(?:kids|students|people) would (?:suggest|ask|recommend)|(?:nobody|no one|noone) (?:thinks|says|believes|claims|argues|is (?:saying|claiming|arguing))|\\p{L}+ (?:says|reports|claims)(?=[.]*$)|the (?:idea|notion|claim|argument|belief|assumption|myth|premise|theory|narrative) (?:that|is|goes|of)|according to|supposedly|allegedly|so-called|told|said|would say|would argue|would have (?:us|you)|one could (?:argue|say)|it (?:is|has been) (?:said|argued|claimed)|it could be (?:said|argued)|as if|as though|devil's advocate",
  ),
  irony:
    /\/s(?:\s|$)|\b(?:yeah,? right|oh,? sure|sure,? because|yeah,? because|right,? because|because (?:clearly|obviously|of course|surely)|lol|lmao|rofl|haha+|good luck|imagine|popcorn|how dare|nice try|apparently|wow|thoughts and prayers|what could (?:possibly )?go wrong|surely|gee|shocking|shocker|god forbid|heaven forbid|thank god|oh no|oh yes|bless|cool story|emoticon_\w+|ye of little faith|pasta|spaghetti monster|big brain|totally not|plot twist|checkmate)\b|!!|\?!|[;:]-?\)|😉|🙄|😏|🤡|😂|🤣|💀/iu,
  takenBackStart: startsWith(
    "but|however|nonsense|yet|although|though|that said|on the other hand|unfortunately|not|no|today|now|in reality|except|then again|nevertheless|still|wrong|bullshit|well|lol|just kidding|jk|kidding|/s|yeah right|as if|oh wait|or not|or rather|until|only if",
  ),
  concededStart: startsWith(
    "sure|granted|true|while|although|though|i (?:totally |fully |do |can |completely )?(?:understand|get|agree(?! that)|admit|see|know|realize|realise|accept)|i can see|not saying|i have no (?:problem|problems|issue|issues|objection|objections)|i don't mind|i'm (?:not against|all for|fine with|ok with|okay with)|i am (?:not against|all for)|nothing wrong with|i'm not saying|i am not saying|fair enough|admittedly|ok,? fine|yes,? but|even if|used to|at one time|back in|in the past|once upon",
  ),
  question: /\?["'”’)\]]*$/u,
  firstOrSecondPerson: anyOf(
    "i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'd|we'll|us|our|ours|ourselves|you|you're|you've|you'd|you'll|your|yours|yourself|yourselves|ya|u|ur|y'all|yall|op|op's|im|ive|youre",
  ),
  addressed:
    /\byou (?:just |really |clearly |still |also |obviously |actually |never |always |are |were |have )?(?:said|say|think|thought|know|knew|seem|sound|claim|claimed|mean|meant|mention|mentioned|assume|assumed|ignore|missed|miss|want me|wrote|posted|asked|ask|admit|forget|forgot|keep|call|called|wrong|right|mad|joking|serious|kidding|saying|talking|asking|confusing|missing|assuming|referring|an?|the one|sure|guys|two|lot|personally|must be|should read|fail|failed|quote|quoted|argue|argued|describe|described|now need|list|listed|cite|cited|linked|brought up|referred|suggest|suggested|propose|proposed|believe|need to read|go|gonna|lost|got)\b|\byou're\b|\byou are\b|\byour (?:post|point|comment|argument|logic|claim|example|question|own|opinion|view|position|idea|mom|mother|school|family|country|source|link|friend|life|experience|response|reply|statement|title|problem|ignorance|attitude|reading|understanding|definition|premise|analogy|ass|face|god)\b|\b(?:do|are|did|have|were|can|could|would|will|don't|aren't|if|as|to|assure|agree with|thank|bless|tell|told|for|with|like|unlike|hey|see|show|give|of|at|from|wish|what|than) you\b|\byou(?:'ll| will) (?:see|find|be fine|notice|understand|do)\b|\byou must go\b|\byou should (?:probably|take|try|talk|go|ask|email|drop|report|read|look|definitely|just|not)\b|\byou (?:have|need) to (?:understand|realize|realise|know|remember)\b|\byour (?:professor|prof|teacher|boss|class|kids?|friends?|parents?|dad|mum|snark|mindset)\b|\bi apologi[sz]e\b|\byourself\b|\by'all\b|\bop\b|\bdude\b|\bbro\b|\bmate\b/iu,
  imperativeStart: startsWith(
    "please|get|go|take|use|try|keep|make|learn|start|stop|buy|bring|ask|tell|talk|call|check|look|find|read|write|put|don't|do|never|always|be|avoid|remember|give|set|let|email|wait|leave|save|join|drop|pick|clean|replace|oil|practice|watch|carry|turn|add|run|switch|work|focus|apply|contact|report|speak|sign|pay|move|enjoy|study|sleep|eat|drink|chill|relax|calm|stay|ignore|expect|trust|wear|stand|act|live|just|grow|quit|skip|treat|consider|think|imagine|plan|prepare|choose",
  ),
  pronoun: anyOf(
    "it|its|itself|they|them|their|theirs|themselves|he|him|his|she|her|hers|himself|herself|they're|they've|they'll|they'd|it's|it'll|he's|she's|these|those|this",
  ),
  cue: anyOf(cues),
  strongCue: anyOf(strongCues),
  negation: anyOf(
    "no|not|never|none|nobody|nothing|neither|nor|cannot|hardly|barely|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't|haven't|hasn't|ain't",
  ),
  presentVerb: anyOf(presentVerbs),
  pastVerb: anyOf(pastVerbs),
  subordinate: new RegExp(
    `\\bto\\s+\\w+|\\bso (?:that |it's |it |they |they're |he |she )[^,;]*|\\b(?:that|who|which|whose|where|when|while|whenever|than|if|because|since|what|how|why)\\b[^,;]*?\\b(?:${presentVerbs})\\b`,
    "giu",
  ),
  singularVerb: anyOf(
    "is|isn't|are|aren't|will|won't|would|wouldn't|should|shouldn't|can|can't|cannot|could|couldn't|may|might|must|does|doesn't|has|hasn't|makes|means|takes|gives|causes|creates|leads|helps|hurts|costs|requires|seems|solves|destroys|saves|keeps|leaves|puts|brings|works|shows|kills|wastes|benefits|sounds|feels|gets|becomes|beats|ruins|needs|counts|moves|pays|adds|changes|depends|deserves|goes|turns|stays|remains|belongs",
  ),
  definiteStart: /^(?:the|both|each|either)\s/iu,
  incomplete:
    /\b(?:is|are|be|gets?|becomes?) (?:\w+ )?(?:more \w+|better|worse|easier|harder|cheaper|different|similar|equal|the same|safer|higher|lower)\b(?!.*\b(?:than|from|to|as|for)\b)|\b(?:\b(?:whether|that|because) it\b|there are (?:better|worse|other|more)\b(?!.*\bthan\b)|anymore|again|as much|so much|that much|such an?(?!.*\bthat\b)|other (?:people|ones|things|places)|mine|yours|ours|the other|otherwise)\b/iu,
  relativeNearStart: /^(?:\S+ ){1,4}(?:that|who|which|where)\b/iu,
  spliced:
    /(?<!(?:\bnot\b|n't\b)[^,]*)(?<!\b(?:and|but|so|because|if|when|that|since|as|once|while|where|until|unless|before|after)\b[^,]*), (?:it|they|he|she|we|it's|they're|he's|she's|there's|there (?:is|are|were|was))\s/iu,
  turn: anyOf("but|however|although|though|yet|unless"),
  turningPoint:
    /^[\s,;–—-]*(?:but|even (?:if|though|when)|rather than|only|unless|if|although|though|except|however|yet|until|provided|assuming|or|and not|when|while|whereas|without)\b/iu,
  reason:
    /(?<!\b(?:solely|only|just|simply|partly|mainly|merely|even|especially|largely|primarily|mostly|precisely|not|or|and|but) )\b(?:because|since)\s+(?!of\b)(\S.*?)[.!]*$/iu,
  predication:
    /^(?<subject>[\p{L}\p{N}'-]+(?:\s+[\p{L}\p{N}'-]+){0,6}?)\s+(?:is|are)\s+(?:(?:just|only|simply|basically|really|nothing but)\s+)?(?<predicate>(?:an?|the|no)\s+(?!(?:\S+\s){0,3}(?:topic|subject|question|story|idea|one|ones|example|reason|reasons|point|option|possibility|part)$)(?!same\b|case\b|one\b|reason\b|point\b|thing\b|way\b|lot\b|bit\b|matter\b|need\b|only (?:reason|thing|way|one)\b)[^\s,;:]+(?:\s+[^\s,;:]+){0,6}|(?:(?:so|very|completely|totally|absolutely|utterly|extremely|pretty|quite)\s+)?(?:stupid|ridiculous|absurd|unfair|unjust|immoral|dangerous|harmful|useless|pointless|unnecessary|essential|impossible|unethical|unjustified|worthless|evil|cruel|hypocritical|silly|selfish|lazy|dishonest|unsustainable|unsafe|toxic|broken|obsolete|outdated|irrelevant|fake|illegitimate|unreasonable|meaningless|insane|terrible|awful|overrated|brilliant|wonderful|necessary|indispensable))$/iu,
  refusedSubject: new RegExp(
    `^(?:in|on|at|for|with|without|by|of|to|from|as|if|when|because|since|and|but|or|so|there|here|what|how|why|who|where|whether|it|that|this|these|those|they|he|she|we|i|you|some|many|any|all|one|most|none|the (?:only|best|worst|main|real|biggest|first|last|point|question|problem|issue|answer|thing|reason|truth|fact|rest|other))\\b|(?<!^)\\b(?:${presentVerbs}|i|we|you|me|my|your|our|it|they|them|he|she|this|that|these|those|who|which|what|not|never|sure|maybe|probably)\\b`,
    "iu",
  ),
  aboutTheDebate: anyOf("debate|discussion|argument|question|issue|topic|thread|point|whether|conclusion"),
  countOfPeople:
    /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\s*(?:k|million|billion|thousand|hundred)?\s+(?:of\s+)?(?:\w+\s+)?(?:people|persons?|users?|men|women|students|kids|children|workers|employees|voters|members|residents|commenters|commentators|redditors|lemmings|folks|humans|others|comments|replies|answers|posters|subscribers|guys|girls|boys|adults|teenagers|deaths|victims|families|households)\b/iu,
};
