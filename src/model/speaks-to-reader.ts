import { withoutInvisibles } from "../text/control-characters.ts";

/**
 * Signs that a text speaks to whoever reads it for a summary rather than to people. Meant to be generous: what has one
 * is read all the same, but apart from everybody else's words, where it can speak for its own author alone.
 */
const signs: readonly RegExp[] = [
  // What such readers are called, spoken to or given orders.
  /\b(?:llms?|chat-?gpt|gpt-?\d|claude|gemini|language models?|chat ?bots?|ai|summari[sz](?:er|ers)|assistant)\b.{0,40}\b(?:must|shall|should|ignore|write|say|print|output|respond|reply|mark|list|treat|count|read(?:ing|s)? this|summari[sz]\w+)\b|\b(?:dear|hey|hello|hi|attention|note to|message (?:to|for)|to (?:the|any|all)|if you are (?:an?|the)|you are (?:an?|the)|as (?:an?|the)) (?:\w+ )?(?:ai|llms?|gpt|chat-?gpt|language models?|bots?|assistants?|summari[sz]ers?|models?)\b/u,
  /\b(?:summari[sz]e (?:this|the|these|all|only|everyone)|system prompt|prompts?\b.{0,30}\b(?:above|ignore|reveal|print|inject\w*|repeat)|your (?:system |initial |hidden |full )?(?:prompt|instructions?|rules|task)|json|schema|delimiters?|jailbreak\w*|developer mode|placeholders?|classifiers?|annotators?|parsers?)\b/u,
  // Orders about what was said before, or about a new part to play.
  /\b(?:ignore|disregard|forget|override|overwrite|bypass|discard|skip|drop|delete|erase|omit|leave out|leave)\b.{0,30}\b(?:(?:above|previous|prior|preceding|earlier|foregoing) (?:\w+ )?(?:instructions?|rules?|text|comments?|data|context|guidelines|lines?|messages?|task)|instructions?|guidelines|(?:all|every|any) (?:other |the other )?(?:comments?|users?|authors?|claims?)|other comments|everything (?:above|before|below|else|you)|all (?:of )?the (?:above|rules)|the rest of (?:the|this) (?:thread|comments|list|data|lines))\b/u,
  /\b(?:you are now|act as (?:an?|if|the)|pretend (?:to be|that you|you)|role-?play|from now on,? (?:you|your|all|every|treat|answer|write|mark|count)|new (?:task|rules|orders|instructions?)|your (?:task|answer|reply|response|output|report|summary|digest|job) (?:is|must|should|will|shall|has to|needs)|(?:end|begin|beginning|start) of (?:the )?(?:data|input|comments?|prompt|thread|text|block|instructions?)|stop reading|in your (?:answer|reply|response|output|report|summary|digest))\b/u,
  // Who is to be put where, and what is to be put into people's mouths.
  /\b(?:mark|count|label|record|classify|categori[sz]e|list|tag|file|register|treat|place|put|set|report|treat|enter|log|score|assign|change|flip|swap|reverse|invert)\b.{0,50}\b(?:in favou?r|favou?r|against|pro|con|as (?:supporting|opposing|supporters?|opponents?|opposed|unclear|neutral|agreeing|disagreeing)|(?:the|their|his|her|its|all|every|each) (?:stances?|sides?|positions?|views?|authors?|quotes?|claims?))\b/u,
  /\b(?:attribute|ascribe|credit|assign)\b.{0,50}\bto (?:the|user|author|comment|another|someone|somebody|whoever|[cu] ?\d)/u,
  /\b(?:quote|cite|report|print|write|output|say|show|include|insert|add|append|put|repeat|reveal|return|echo|use|mention)\b.{0,40}\b(?:in the (?:headline|framing|digest|summary|report|key points?|stances?|output)|as (?:the|a|your) (?:headline|proposition|quote|key point|claim|framing|title|summary)|verbatim|word for word|the (?:following|exact) (?:words?|text|sentence|line|string|link|headline|quote)|only the words?|this (?:link|image|url|markdown|exact)|nothing (?:else|but))\b/u,
  /\b(?:favou?r|against|stances?|propositions?|claims?|quotes?)\s*[=:]/u,
  /\b(?:the|this|your|this thread's) (?:proposition|headline|digest) (?:is|must|should|reads)\b|\b(?:stance|side)\b.{0,15}\b(?:must|should be|is to be|shall)\b/u,
  /\bwhoever (?:says|said|writes|wrote|argues|supports|disagrees|agrees)\b|\b(?:the|that) (?:user|author|person|commenter) (?:who|above|below|before|after)\b.{0,60}\b(?:in favou?r|against|supports?|opposes?|actually|really means|meant the opposite|side)\b|\b(?:everyone|everybody|all (?:users|people|authors|commenters|of them|of you)|each (?:user|author|commenter)|every (?:user|author|commenter)|other (?:users|authors|commenters|people)) (?:here |above |below |in this thread |else )?(?:is|are|must be|should be|has to be|counts?|supports?|agrees?|opposes?|disagrees?) (?:counted |marked |listed |really |actually |now |all )?(?:as |in )?(?:favou?r|against|supporters?|opponents?|opposed)\b/u,
  /\b(?:every|each|all|no|any|return|of|drop|omit|report|list|empty|the|my) (?:\w+ )?(?:claims|stances|headlines?|key points|digests?|propositions?)\b|\b(?:dispute|stance|claim)\b.{0,12}\b(?:true|false|favou?r|against|empty|none)\b/u,
  /\b(?:(?:all|the|every|each|any|no) (?:other |next |previous |first |parent )?(?:users?|commenters?|commentators?)|(?:every|each|another|the next|the first|the parent) (?:other )?(?:author|comment|user)|everyone (?:above|below)|(?:above|before|below) me)\b.{0,40}\b(?:quot\w+|count\w*|support\w*|oppos\w+|opponents?|theirs?|puppets?|saying|said|mine|in favou?r|against|claims?|stances?)\b/u,
  /\b(?:quot(?:e|ing)|count(?:ing)?|credit|report|cite)\b.{0,40}\b(?:users?|commenters?|author|parent|as saying|sentence|so)\b.{0,30}(?::|\bas\b|\bsaying\b|['"]|\.$)/u,
  /\b(?:summary|summari[sz]\w+|digest)\b.{0,30}\b(?:would|will|must|should|surely|has to|ought)\b|\b(?:whoever|any(?:one|body)? (?:who )?|the one who) summari[sz]\w+/u,
  // Numbers as a reader of numbered comments would use them.
  /(?<![\p{L}\p{N}$€£.,/-])[cu] ?#? ?\d{1,4}(?![\p{L}\p{N}./-])/u,
  /\b(?:comment|user|author|commenter) (?:#|no\.? ?|number |id ?)?\d/u,
  // Marks of files, chats and pages.
  /[{}]|["']\s*:\s*["'[{]|<\/?[a-z!|]|\[\/?(?:inst|sys|system|user|data|end)|<<|>>|```|~~~|!\[|\]\(|#{3,}|\|{2}|<\|/u,
  /(?:^|\n|[.!?] )\s*(?:system|user|assistant|human|developer|ai|bot|tool|admin|moderator)\s*:/u,
  // Long stretches without a space, or letters told by number: something is packed.
  /(?=[a-z0-9+/=_%\\-]*\d)(?=[a-z0-9+/=_%\\-]*[a-z])[a-z0-9+/=_%\\-]{32,}|(?:\\u[0-9a-f]{4}|&#x?[0-9a-f]+;|%[0-9a-f]{2}){3,}|(?:\b[01]{6,}\s*){3,}|(?:\b[0-9a-f]{2}\s){8,}/u,
];

/** The same in other languages: to ignore, to instruct, to answer, to mark everyone. */
const foreignSigns =
  /ignor(?:iere?|ez|a|e|i|era|uj) (?:alle|die|tou|les|tod|las|los|lo|tutt|le|gli|alla|tidig|wszys|poprz|as|semua)|anweisung|vergiss|antworte|systemprompt|zusammenfassung|instruc(?:ciones|ções)|instructions pr[ée]c|istruzioni|olvida (?:todo|las|lo)|responde (?:solo|sólo|siempre|con)|resumen\b.{0,30}(?:favor|contra)|résume (?:le|la|les|ce)|oublie|r[ée]ponds|dimentica (?:tutt|le)|rispondi (?:solo|sempre|con)|riassunto|esque[çc]a (?:tud|as|o)|vergeet (?:alle|alles|de)|negeer|instructies|zignoruj|polecen|podsumow|bortse|talimat|unut|yok say|abaikan|instruksi|b[ỏo] qua|игнорир|инструкц|забудь|ответь|все(?:х|м)? польз|ігнор|忽略|指令|指示|无视|無視|忘记|プロンプト|要約|무시|지시|요약|تجاهل|تعليمات|נתעלם|התעלם|הוראות|अनदेखा|निर्देश|αγνόησε|οδηγίες/iu;

/** Letters told apart by what cannot be seen, text that runs backwards, and letters that are not there at all. */
const hidden =
  /(?:\p{L}[\u200b-\u200f\u2060-\u2064\ufeff]\p{L}.{0,20}){2}|[\u202a-\u202e\u2066-\u2069\u{e0020}-\u{e007f}]/u;

const latin = /\p{Script=Latin}/gu;
const letter = /\p{L}/gu;
/** So many letters of one script among those of another are more than a name. */
const foreignLetters = { least: 12, share: 0.3 };

/** Whether a comment seems to be written for its reader rather than for its thread. */
export function speaksToReader(text: string): boolean {
  if (hidden.test(text)) return true;
  const plain = withoutInvisibles(text.normalize("NFKC"))
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=\b\p{L})[\s._*-](?=\p{L}\b)/gu, "");
  return signs.some((sign) => sign.test(plain)) || foreignSigns.test(plain);
}

/** Whether a text is mostly written in letters that the rest of its thread does not use. */
export function isForeignScript(text: string, threadIsLatin: boolean): boolean {
  const letters = text.match(letter)?.length ?? 0;
  const latinLetters = text.match(latin)?.length ?? 0;
  const foreign = threadIsLatin ? letters - latinLetters : latinLetters;
  return foreign >= foreignLetters.least && foreign / (letters || 1) >= foreignLetters.share;
}

/** Whether most letters of these texts are Latin ones. */
export function isMostlyLatin(texts: readonly string[]): boolean {
  const all = texts.join(" ");
  return (all.match(latin)?.length ?? 0) * 2 >= (all.match(letter)?.length ?? 0);
}
