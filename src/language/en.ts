import { stemmer } from "stemmer";
import type { Frames } from "./frames.ts";
import type { Language } from "./language.ts";
import type { ArgumentRules } from "./reading-rules.ts";

/** A list laid out over several lines as one alternation. */
function alternatives(listing: string): string {
  return listing
    .split("|")
    .map((item) => item.trim().replace(/\s+/gu, " "))
    .join("|");
}

/** Any of these words or phrases, whole, in any case. */
function anyOf(listing: string): RegExp {
  return new RegExp(`\\b(?:${listing})\\b`, "iu");
}

/** The same at the start of a sentence. */
function startsWith(listing: string): RegExp {
  return new RegExp(`^(?:${listing})(?![\\p{L}\\p{N}'])`, "iu");
}

function setOf(listing: string): ReadonlySet<string> {
  return new Set(listing.split(/\s+/u).filter((word) => word !== ""));
}

const stopWords = setOf(`
  a about above across actually after again against all almost also although always am among an and another any anyone
  anything are aren't around as ask at away back be became because become been before being below between both but by came
  can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either else end enough
  etc even ever every everyone everything except far few find first for from further gave get gets getting give given gives
  go goes going gone gonna good got had hadn't has hasn't have haven't having he her here hers herself him himself his how
  however i i'd i'll i'm i've if in instead into is isn't it it'd it'll it's its itself just keep kind knew know known knows
  last least less let let's like little long look lot lots made make makes making many may maybe me mean means might mine
  more most mostly much must my myself need needs neither never new next no nobody none nor not nothing now of off often ok
  okay old on once one only onto or other others otherwise our ours ourselves out over own part people per perhaps person
  please point pretty probably put quite rather read really right said same saw say saying says see seem seems seen self
  several shall she should shouldn't since so some somebody somehow someone something sometimes somewhere sort still stop
  stuff such sure take taken takes talk tell than thank thanks that that's the their theirs them themselves then there
  there's therefore these they they'd they'll they're they've thing things think this those though thought through thus time
  to together told too took toward try trying two under unless until up upon us use used using usually very want wants was
  wasn't way ways we we'd we'll we're we've well went were weren't what what's whatever when where whether which while who
  who's whole whom whose why will with within without won't word words would wouldn't yeah year years yes yet you you'd
  you'll you're you've your yours yourself yourselves lol edit imo imho tbh
`);

const abbreviations = setOf(`
  vs. e.g. i.e. esp. no.# mr. mrs. ms. dr. prof. st. jr. sr. approx. cf. fig. inc. ltd. dept. est. gen. gov. sen. rep. rev.
  u.s. u.k. e.u. a.m. p.m. ph.d. d.c. vol. p. pp. op.# al.
`);

/** Peeled only where a mark follows: "No, trams run" but not "No trams run". */
const markedOpeners = [
  "seriously|overall|besides|plus|well|yes|no|nope|yep|yeah|nah|right|exactly|agreed|true|wrong|nonsense|so|however|anyway|anyways|look|listen",
  "i agree|i disagree|i mean|that being said|that said|having said that|like you said|first off|first of all|finally|disagree",
].join("|");

const openers = [
  "honestly|frankly|personally|imo|imho|tbh|actually|basically|obviously|clearly|sadly|of course|also|and|but",
  "in my (?:humble )?(?:opinion|view|book|experience)|to be (?:honest|fair|clear|blunt)|in fact|in short|in general|generally|as a rule",
  "for example|for instance|at the end of the day|the bottom line is|my point is|the point is|remember that",
  "the (?:simple |plain |sad |hard |real )?(?:fact|truth|thing|problem|trouble|issue|short answer|reality|point)(?: of the matter)? is(?: that)?",
  "i (?:really |honestly |still |just |also |do |personally |truly |firmly )?(?:think|believe|reckon|maintain)(?: that)?|i would (?:say|argue)(?: that)?|i'd (?:say|argue)(?: that)?|my (?:view|opinion|take) is(?: that)?",
].join("|");

const presentVerbs = alternatives(`
  is|are|am|isn't|aren't|has|have|hasn't|haven't|does|do|doesn't|don't|can|can't|cannot|could|couldn't|will|won't|would|wouldn't|
  should|shouldn't|must|mustn't|may|might|shall|needs?|wants?|makes?|takes?|gives?|gets?|goes?|comes?|costs?|works?|helps?|hurts?|
  means?|matters?|moves?|keeps?|loses?|wins?|pays?|runs?|puts?|leaves?|lets?|shows?|brings?|begins?|starts?|stops?|ends?|holds?|
  turns?|calls?|asks?|feels?|becomes?|seems?|looks?|sounds?|exists?|depends?|requires?|causes?|creates?|changes?|solves?|fixes|fix|
  destroys?|breaks?|builds?|saves?|wastes?|earns?|owns?|controls?|decides?|deserves?|belongs?|benefits?|punish(?:es)?|rewards?|
  forces?|allows?|prevents?|protects?|supports?|serves?|suffers?|affects?|increases?|decreases?|reduces?|raises?|drops?|grows?|
  kills?|dies|die|lives?|eats?|drinks?|drives?|rides?|walks?|sells?|buys?|trains?|teach(?:es)?|learns?|stud(?:y|ies)|reads?|writes?|
  says?|knows?|thinks?|believes?|understands?|assumes?|ignores?|forgets?|remembers?|expects?|hopes?|fails?|succeeds?|follows?|leads?|
  prefers?|hates?|loves?|likes?|cares?|enjoys?|uses?|treats?|charges?|spends?|provides?|offers?|includes?|excludes?|contains?|
  consists?|remains?|stays?|stands?|sits?|proves?|produces?|generates?|shares?|spreads?|shifts?|replaces?|removes?|adds?|cuts?|
  sets?|beats?|lacks?|lies|applies|apply|relies|rely|tr(?:y|ies)|carr(?:y|ies)|happens?|happen|tends?|counts?|compares?|competes?|
  concentrates?|decentrali[sz]es?|centrali[sz]es?|regulates?|restricts?|limits?|bans?|blocks?|opens?|closes?|locks?|hides?|
  rests?|favou?rs?|discriminates?|encourages?|discourages?|undermines?|outweighs?|justif(?:y|ies)|violates?|invites?|attracts?|
  drains?|feeds?|fills?|flows?|survives?|thrives?|dwarfs?|ignites?|measures?|rewards?|scales?|ships?|shuts?|sees?|sends?|shapes?|
  ain't|there's|it's|that's|who's|he's|she's|they're|we're|you're
`);

const pastVerbs = alternatives(`
  was|were|wasn't|weren't|had|hadn't|did|didn't|went|got|said|made|took|came|saw|knew|thought|told|gave|found|became|left|felt|
  brought|began|kept|held|wrote|stood|heard|let|meant|met|ran|paid|sat|spoke|lay|led|grew|lost|fell|sent|built|understood|drew|
  broke|spent|cut|rose|drove|bought|wore|chose|used to|taught|caught|fought|won|shut|ate|slept|sold|died|tried|asked|seemed|
  looked|wanted|worked|called|started|happened|moved|lived|believed|decided|ended|turned|showed|needed|voted|supported
`);

const strongCues = alternatives(`
  should|shouldn't|must|mustn't|ought|never|cannot|need to|needs to|have to|has to|wrong|right to|better|worse|best|worst|bad|
  good|great|terrible|awful|stupid|ridiculous|absurd|unfair|fair|unjust|just as|moral|immoral|dangerous|harmful|useless|useful|
  pointless|necessary|unnecessary|essential|important|impossible|easier|harder|cheaper|expensive|unethical|ethical|justified|
  valuable|worthless|worth|responsible|guilty|evil|cruel|hypocritical|hypocrisy|illegal|deserves?|failure|fails?|myth|lie|lies|
  nonsense|mistake|problem|solution|waste|scam|fraud|theft|murder|privilege|privileged|oppression|freedom|rights?|insane|
  overrated|underrated|silly|selfish|lazy|honest|dishonest|sustainable|safe|unsafe|safer|healthy|unhealthy|toxic|broken|obsolete|outdated|irrelevant|
  fake|genuine|legitimate|illegitimate|reasonable|unreasonable|valid|invalid|meaningless|meaningful
`);

const cues = `${strongCues}|because|since|therefore|thus|so that|leads? to|causes?|means?|if|unless|only|all|every|everyone|everybody|most|many|few|no|none|nobody|nothing|not|isn't|aren't|doesn't|don't|won't|can't|wouldn't|couldn't|hardly|barely|always|more|less|fewer|too|enough|can|could|will|would|may|might|rather than|instead of|even|simply|just`;

/** How English arguments read. The lists are closed on purpose: a sentence they do not cover is quoted or left alone. */
const argument: ArgumentRules = {
  replies: {
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
    contradiction: anyOf("but|however|wrong|disagree|nonsense|not true|isn't true|that's not|false"),
  },
  claims: {
    openerStart: new RegExp(
      `^(?:(?:${markedOpeners}|${openers})\\s*[,:;–—-]+\\s*|(?:${openers})\\s+(?=[\\p{L}\\p{N}"']))`,
      "iu",
    ),
    refusedStart: startsWith(
      [
        "this|that|that's|these|those(?! who)|they|they're|they've|they'd|they'll|he|he's|she|she's|him|her|his|their|them|such|its",
        "it(?! (?:is|'s|would be|can be|should be|takes) (?:\\w+ )?(?:to|that|\\w+ (?:to|that|for|how|when|if|because))| takes)|it's(?! (?:\\w+ )?\\w+ (?:to|that|for|how|when|if|because))|it'll|it'd",
        "the (?:one|ones|others?|same|latter|former|first|second|third|fourth|fifth|last|next|previous|result|answer|rest|above|more you|only (?:one|ones|thing|difference|reason))|a lot of it|another|one of (?:them|these|those)|some of (?:them|these|those)|most of (?:them|these|those|it)|all of (?:them|these|those|it|this|that)|none of|both of|each of|many of them",
        "if|when|once|until|unless|whether|as for|as if|as long|as soon|as far|as(?: an?)?|except|instead|similarly|regarding|by all means|now|at least|no wonder|nobody is saying|no one is saying|there are those who|even if|even when|even though|even then|especially|particularly|including|like|unlike",
        "hard to|harder to|easy to|easier to|probably|possibly|maybe|perhaps|pretty sure|not sure|not to|not that|not|same|true|good|great|bad|nice|glad|happy|sad|lucky|wrong|interesting|funny|fun fact|sounds|looks|seems|makes|depends|feels|guess|think|thanks|sorry|congrats|welcome|good luck|hope",
        "is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isn't|aren't|wasn't|don't|doesn't|didn't|can't|won't|wouldn't|shouldn't|couldn't|haven't|hasn't|ain't|being",
        "(?:some|many|most|few|several|both|all|lots|plenty|others) (?:are|is|have|has|do|don't|will|would|can|could|tend|think|want|need|say|get|go|just|even|also|never|always|of (?:whom|which))|nah|literally|ultimately|yeah|please|no please|worst part|best part|cuz|bc|cause|coz|better to|best to|hopefully|by|to|of|for|from|with|without|in|on|at|into|than|or|nor|and|but|so|because|since|though|although|while|whereas|despite|which|who|whose|whom|where|then|thus|hence|therefore|meaning|else|otherwise|either|neither|yet|still|again|too|also|just|only|here|there(?! (?:is|are|'s|will|would|can|should|must))|there's(?= (?:a lot|plenty|more|your|my))|after|before|during|until",
        "what|why|how|who|when|let|let's|imagine|picture|consider|think|look|see|take|tell|ask|try|get|go|stop|read|check|google|remember|note|notice|keep|make|give|find|show|explain|prove|name|suppose|say|come|wait|remind|edit|update|tl;?dr|ps|source|fyi|btw|lol|lmao|wow|oh|ah|hey|hi|hello|dude|bro|man|guys|yall|y'all|ok|okay|hmm|um|uh|well|bingo|period",
        "regardless|rather|compared|barring|chapter|verse|quote|quoting|re:|op|oc",
      ].join("|"),
    ),
    refusedInside: new RegExp(
      [
        "\\b(?:this|these|said|that) (?:choice|point|way|same|case|post|thread|comment|argument|logic|reason|question|situation|topic|subject|sub|issue|article|kind|sort|type|one|thing|stuff|guy|person|people|claim|statement|idea|person's)\\b",
        "\\bin (?:that|this|which) case\\b|\\b(?:have|has|had|need|needs|give|gives|get|gets|with|without|for|of|on|from|at|by|about) (?:that|those|these) (?!who|which|that|is|are|was|were|of)\\w+|\\bthe (?:others|latter|former|above|op|thread|comment)\\b|\\bthe same (?:way|thing|as|reason)?\\s*$|\\b(?:here|therein|thereof)\\b|(?<!^)\\bthere\\b(?! (?:is|are|was|were|will|would|can|could|should|must|may|might|isn't|aren't|won't|to be|has|have))",
        "\\b(?:prevent|do|does|did|doing|say|said|get|want|need|believe|support|call|make|see|like|take|use|have|put|think|about|of|for|with|to|from|on|in|at|by|against|into) (?:it|this|that|them|these|those)(?=[\\s.,;:!?]*$|\\s+(?:and|or|but|because|so|as|in|at|for|from|on|to|like|when|if|is|are|was|were|will|would)\\b)",
        "\\bthat's (?:why|how|what|where|when|because|the|a|not)\\b|\\bthat is (?:why|how|what|where|because)\\b|\\bnot that\\b|\\bthis is\\b|\\bthis\\b(?=[\\s.,;:!?]*$)|\\b(\\w+) \\1\\b(?<!\\b(?:had|that|very|long|so|much|far|really|more|many|bye|blah) \\1)",
        "&[a-z]+;|[:;]-?[()DPp/\\\\](?!\\w)|\\bx[dD]\\b|\\.{2,}|…|\\bedit:|[*_~^|#<>{}\\[\\]\\\\=+$%@](?=[^\\d]|$)(?<![\\d]%)|(?<!\\d)\\$(?!\\d)|\\uFFFC",
        "\\b(?:above|below|aforementioned|previous(?:ly)? (?:mentioned|comment|post)|as (?:i|you|he|she|they) said|i said|you said|you mention(?:ed)?|like you|your (?:post|point|comment|argument|logic|claim|example))\\b",
      ].join("|"),
      "iu",
    ),
    refusedEnd:
      /\b(?:either|too|though|then|instead|anyway|anymore as well|as well|otherwise|yet|lol|lmao|right|huh|no|so|that|this|it|them|there|here|etc|and|or|but|the|a|an|of|to|because|if|than|is|are|as|now|those|that\s+\w+ing|any)[.,;:!"'’)]*$/iu,
    reported: anyOf(
      "(?:the (?:council|government|company|companies|media|press|report|study|article|author|police|court|church|party|minister|president|mayor|industry|lobby|owner|op) (?:says?|claims?|thinks?|believes?|argues?|insists?)|they|people|some|critics|others|many|folks|everyone|everybody|supporters|opponents|proponents|experts|someone|somebody|those who|who|anyone|you|he|she) (?:often |always |still |also |just |will |would |might |may |could |can |keep |like to |love to )?(?:say|says|saying|claim|claims|claiming|think|thinks|believe|believes|argue|argues|arguing|pretend|pretends|insist|insists|assume|assumes|tell|tells|act like)|the (?:idea|notion|claim|argument|belief|assumption|myth|premise|theory|narrative) (?:that|is|goes|of)|according to|supposedly|allegedly|so-called|told|said|would say|would argue|would have (?:us|you)|one could (?:argue|say)|it (?:is|has been) (?:said|argued|claimed)|it could be (?:said|argued)|as if|as though|devil's advocate",
    ),
    irony:
      /\/s(?:\s|$)|\b(?:yeah,? right|oh,? sure|sure,? because|yeah,? because|right,? because|because (?:clearly|obviously|of course|surely)|lol|lmao|rofl|haha+|good luck|imagine|how dare|nice try|apparently|wow|thoughts and prayers|what could (?:possibly )?go wrong|surely|gee|shocking|shocker|god forbid|heaven forbid|thank god|oh no|oh yes|bless|cool story|big brain|totally not|plot twist|checkmate)\b|!!|\?!|[;:]-?\)|😉|🙄|😏|🤡|😂|🤣|💀/iu,
    takenBackStart: startsWith(
      "but|however|nonsense|yet|although|though|that said|on the other hand|unfortunately|not|no|today|now|in reality|except|then again|nevertheless|still|wrong|bullshit|well|lol|just kidding|jk|kidding|/s|yeah right|as if|oh wait|or not|or rather|until|only if",
    ),
    concededStart: startsWith(
      "sure|granted|true|while|although|though|i (?:totally |fully |do |can |completely )?(?:understand|get|agree|admit|see|know|realize|realise|accept)|i can see|not saying|i'm not saying|i am not saying|fair enough|admittedly|ok,? fine|yes,? but|even if|used to|at one time|back in|in the past|once upon",
    ),
    question: /\?["'”’)\]]*$/u,
    firstOrSecondPerson: anyOf(
      "i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'd|we'll|us|our|ours|ourselves|you|you're|you've|you'd|you'll|your|yours|yourself|yourselves|ya|u|ur|y'all|yall|op|op's|im|ive|youre",
    ),
    addressed:
      /\byou (?:just |really |clearly |still |also |obviously |actually |never |always |are |were |have )?(?:said|say|think|thought|know|knew|seem|sound|claim|claimed|mean|meant|mention|mentioned|assume|assumed|ignore|missed|miss|want me|wrote|posted|asked|ask|admit|forget|forgot|keep|call|called|wrong|right|mad|joking|serious|kidding|saying|talking|asking|confusing|missing|assuming|referring|an?|the one|sure|guys|two|lot|personally|must be|should read|fail|failed|quote|quoted|argue|argued|describe|described|suggest|suggested|propose|proposed|believe|need to read|go|gonna|lost|got)\b|\byou're\b|\byou are\b|\byour (?:post|point|comment|argument|logic|claim|example|question|own|opinion|view|position|idea|mom|mother|school|family|country|source|link|friend|life|experience|response|reply|statement|title|problem|ignorance|attitude|reading|understanding|definition|premise|analogy|ass|face|god)\b|\b(?:do|are|did|have|were|can|could|would|will|don't|aren't|if|as|to|assure|agree with|thank|bless|tell|told|for|with|like|unlike|hey|see|show|give|of|at|from|wish|what|than) you\b|\byou(?:'ll| will) (?:see|find|be fine|notice|understand|do)\b|\byou must go\b|\byou should (?:probably|take|try|talk|go|ask|email|drop|report|read|look|definitely|just|not)\b|\byou (?:have|need) to (?:understand|realize|realise|know|remember)\b|\byour (?:professor|prof|teacher|boss|class|kids?|friends?|parents?|dad|mum|snark|mindset)\b|\bi apologi[sz]e\b|\byourself\b|\by'all\b|\bop\b|\bdude\b|\bbro\b|\bmate\b/iu,
    imperativeStart: startsWith(
      "please|get|go|take|use|try|keep|make|learn|start|stop|buy|bring|ask|tell|talk|call|check|look|find|read|write|put|don't|do|never|always|be|avoid|remember|give|set|let|email|wait|leave|save|join|drop|pick|clean|replace|oil|practice|watch|carry|turn|add|run|switch|work|focus|apply|contact|report|speak|sign|pay|move|enjoy|study|sleep|eat|drink",
    ),
    pronoun: anyOf(
      "it|its|itself|they|them|their|theirs|themselves|he|him|his|she|her|hers|himself|herself|they're|they've|they'll|they'd|it's|it'll|he's|she's|these|those|this",
    ),
    cue: anyOf(cues),
    strongCue: anyOf(strongCues),
    negation: anyOf(
      "no|not|never|none|nobody|nothing|neither|nor|cannot|without|hardly|barely|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't|shouldn't|haven't|hasn't|ain't",
    ),
    presentVerb: anyOf(presentVerbs),
    pastVerb: anyOf(pastVerbs),
    subordinate: new RegExp(
      `\\bto\\s+\\w+|\\b(?:that|who|which|whose|where|when|while|whenever|than|if|because|since|what|how|why)\\b[^,;]*?\\b(?:${presentVerbs})\\b`,
      "giu",
    ),
    singularVerb: anyOf(
      "is|isn't|are|aren't|will|won't|would|wouldn't|should|shouldn't|can|can't|cannot|could|couldn't|may|might|must|does|doesn't|has|hasn't|makes|means|takes|gives|causes|creates|leads|helps|hurts|costs|requires|seems|solves|destroys|saves|keeps|leaves|puts|brings|works|shows|kills|wastes|benefits|sounds|feels|gets|becomes|beats|ruins|needs|counts|moves|pays|adds|changes|depends|deserves|goes|turns|stays|remains|belongs",
    ),
    turningPoint:
      /^[\s,;–—-]*(?:but|even (?:if|though|when)|rather than|only|unless|if|although|though|except|however|yet|until|provided|assuming|or|and not|when|while|whereas|without)\b/iu,
    reason: /\b(?:because|since)\s+(?!of\b)(\S.*?)[.!]*$/iu,
    predication:
      /^(?<subject>[\p{L}\p{N}'-]+(?:\s+[\p{L}\p{N}'-]+){0,6}?)\s+(?:is|are)\s+(?:(?:just|only|simply|basically|really|nothing but)\s+)?(?<predicate>(?:an?|the|no)\s+(?!same\b|case\b|one\b|reason\b|point\b|thing\b|way\b|lot\b|bit\b|matter\b|need\b|only (?:reason|thing|way|one)\b)[^\s,;:]+(?:\s+[^\s,;:]+){0,6}|(?:(?:so|very|completely|totally|absolutely|utterly|extremely|pretty|quite)\s+)?(?:stupid|ridiculous|absurd|unfair|unjust|immoral|dangerous|harmful|useless|pointless|unnecessary|essential|impossible|unethical|unjustified|worthless|evil|cruel|hypocritical|silly|selfish|lazy|dishonest|unsustainable|unsafe|toxic|broken|obsolete|outdated|irrelevant|fake|illegitimate|unreasonable|meaningless|insane|terrible|awful|overrated|brilliant|wonderful|necessary|indispensable))$/iu,
    refusedSubject: new RegExp(
      `^(?:in|on|at|for|with|without|by|of|to|from|as|if|when|because|since|and|but|or|so|there|here|what|how|why|who|where|whether|it|that|this|these|those|they|he|she|we|i|you|some|many|any|all|one|most|none|the (?:only|best|worst|main|real|biggest|first|last|point|question|problem|issue|answer|thing|reason|truth|fact|rest|other))\\b|\\b(?:${presentVerbs}|i|we|you|me|my|your|our|it|they|them|he|she|this|that|these|those|who|which|what|not|never|sure|maybe|probably)\\b`,
      "iu",
    ),
    doubtStart:
      /^(?:i (?:really |honestly |just |still |personally )?(?:don't|do not) (?:think|believe)(?: that)?|i (?:really |seriously |highly )?doubt(?: that)?)\s+/iu,
    insisting:
      /\b(?:must(?! (?:have|be (?:a|the|some)))|mustn't|under no circumstances|no matter what)\b|\b(?:is|are|should|will|can) (?:absolutely|never)\b|^[^,]{3,40}\bnever\b(?! (?:been|had))/iu,
    aboutTheDebate: anyOf("debate|discussion|argument|question|issue|topic|thread|point|whether|conclusion"),
    countOfPeople:
      /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\s*(?:k|million|billion|thousand|hundred)?\s+(?:of\s+)?(?:\w+\s+)?(?:people|persons?|users?|men|women|students|kids|children|workers|employees|voters|members|residents|commenters|commentators|redditors|lemmings|folks|humans|others|comments|replies|answers|posters|subscribers|guys|girls|boys|adults|teenagers|deaths|victims|families|households)\b/iu,
  },
  titles: {
    question: /\?["'”’)\]]*\s*$/u,
    yesNoQuestion:
      /^(?:so,? |but,? )?(?:do|does|is|are|should|shouldn't|can|could|would|will|has|have|isn't|aren't|doesn't|must|may)\b.*\?/iu,
    adviceQuestion:
      /\b(?:i|i'm|i've|i'd|me|my|anyone|anybody|someone|y'all|yall|you|your|your favou?rite|recommend(?:ations?)?|suggestions?|advice|tips|help|best way|which|where can|where do|how do|how can|how to|how would|what(?:'s| is| are) (?:a|the best|your|some|the)|what do|what should|any)\b|^(?:what|where|when|who)\b/iu,
    label:
      /^(?:\s*(?:\[[^\]]{1,30}\]|\([^)]{1,20}\)|(?:truly |very |slightly )?(?:un)?popular opinion\s*[:;,.-]*|hot take\s*[:;,.-]*|psa\s*[:;,.-]*|rant\s*[:;,.-]+|opinion\s*[:;,.-]+|serious\s*[:;,.-]+|discussion\s*[:;,.-]+|cmv\s*[:;,.-]*|til\s*[:;,.-]*|ama\s*[:;,.-]+|meta\s*[:;,.-]+|question\s*[:;,.-]+|news\s*[:;,.-]+|update\s*[:;,.-]+)\s*)+|\s*(?:\((?:repost|oc|x-?post|serious|rant|update|long|video|paywall)\)|\[(?:repost|oc|x-?post|serious|rant|update|long|video|paywall)\])\s*$/giu,
    noDispute:
      /\b(?:help|advice|tips|megathread|weekly|daily thread|ama|announcement|release(?:d|s)? v?\d|update:|guide|tutorial|looking for|how to|recommend(?:ation)?s?|introducing|show off|what are you|share your)\b|^(?:my|i|i'm|i've|we|so i|just|today i|finally)\b/iu,
  },
};

const frames: Frames = {
  postAsks: "The post asks: {title}{stop}",
  postSays: "The post says: {title}{stop}",
  postHeaded: "The post is headed: {title}{stop}",
  postInCommunity: "A post in {community} has people talking.",
  peopleAnswer: "{people} people answer.",
  personAnswers: "{people} person answers.",
  noDispute: "There is no dispute, only answers.",
  argues: "{person} argues that {clause}.",
  insists: "{person} insists that {clause}.",
  doubts: "{person} doubts that {clause}.",
  calls: "{person} calls {subject} {predicate}{stop}",
  writes: "{person} writes: {quote}{stop}",
  replies: "{person} replies: {quote}{stop}",
  counters: "{person} counters: {quote}{stop}",
  adds: "{person} adds: {quote}{stop}",
  elsewhereArgues: "Elsewhere, {person} argues that {clause}.",
  elsewhereWrites: "Elsewhere, {person} writes: {quote}{stop}",
  favorArgues: "In favour of it, {person} argues that {clause}.",
  favorWrites: "In favour of it, {person} writes: {quote}{stop}",
  againstArgues: "Against it, {person} argues that {clause}.",
  againstWrites: "Against it, {person} writes: {quote}{stop}",
  bestAnswer: "The answer with the highest score, by {person}, is: {quote}{stop}",
  proposition: "What divides them, in the words of {person}: {quote}{stop}",
  postProposition: "What divides them is just that.",
  favorDominates: "Support dominates, {favor} to {against} among the {placed} people who could be placed.",
  againstDominates: "Opposition dominates, {against} to {favor} among the {placed} people who could be placed.",
  favorLeads: "Opinion leans in favour, {favor} to {against} among the {placed} people who could be placed.",
  againstLeads: "Opinion leans against, {against} to {favor} among the {placed} people who could be placed.",
  divided: "Opinion is divided, {favor} in favour and {against} against among the {placed} people who could be placed.",
  fewPlaced: "Only {placed} of {people} people could be placed: no view is called dominant.",
  restUnplaced: "Another {unclear} could not be placed.",
  nonePlaced: "Nobody could be placed on a side with confidence: no view is called dominant.",
  highestScore: "The comment with the highest score, by {person}, says: {quote}{stop}",
  apartArgues: "On the other side, {person} argues that {clause}.",
  apartWrites: "On the other side, {person} writes: {quote}{stop}",
  claimClause: "{clause}.",
  claimQuote: "{quote}{stop}",
  holder: "Argued by {person}.",
  holderFavor: "{person}, in favour.",
  holderAgainst: "{person}, against.",
  holderBecause: "{person}, because {quote}{stop}",
  holderFavorBecause: "{person}, in favour, because {quote}{stop}",
  holderAgainstBecause: "{person}, against, because {quote}{stop}",
  holderAdds: "{person} adds: {quote}{stop}",
};

/** English. */
export const english: Language = {
  tag: "en",
  frames,
  headlines: { versus: "{quote} or {quote}?", inCommunity: "A discussion in {community}" },
  quotationMarks: { open: '"', close: '"' },
  reading: { stopWords, stem: stemmer, abbreviations, argument },
  catalogue: {
    tag: "en",
    personMarks: { open: "‘", close: "’" },
    keyPoints: "Key Points",
    sourceDiscussions: "Source Discussions ({count})",
    score: "score {count}",
    comments: { one: "{count} comment", other: "{count} comments" },
    people: { one: "{count} person", other: "{count} people" },
    title: "Who argues what",
    topics: "Topics",
    headlineAndMore: { one: "{headline} (and {count} more topic)", other: "{headline} (and {count} more topics)" },
    quotations: "Quotations ({count})",
    wordsOf: "The words of {person}",
    readComment: "Read it on {instance}",
    readInFull: "Read it all",
    sides: { favor: "In favour", against: "Against", unclear: "Not placed" },
    chart: {
      title: "Who stands where",
      people: "People",
      score: "Share of the score",
      row: "{side}: {people}, {share} of the score",
    },
    closing: {
      byEmbeddedEngine: "Written by the embedded engine from {comments} by {people}",
      byModel: "Written by the language model {model} from {comments} by {people}",
      leftOut: "left out: {items}",
      checked: "every name, quote and number was checked against the comments",
      shortened: "shortened to fit here",
      contact: "Object or opt out: {contact}",
    },
    notes: {
      "not-reached": "{source} could not be reached",
      "threads-unreadable": { one: "{count} thread could not be read", other: "{count} threads could not be read" },
    },
    omitted: {
      denied: { other: "{count} on the operator's deny list" },
      optedOut: { one: "{count} by a person who opted out", other: "{count} by people who opted out" },
      banned: { one: "{count} by a banned person", other: "{count} by banned people" },
      bots: { one: "{count} by a bot", other: "{count} by bots" },
      deleted: { other: "{count} deleted" },
      removed: { other: "{count} removed" },
      nsfw: { other: "{count} NSFW" },
      notPublic: { other: "{count} not public" },
      sensitive: { other: "{count} sensitive" },
      unread: { other: "{count} unread" },
    },
  },
};
