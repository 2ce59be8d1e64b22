import { hasControls, withoutInvisibles } from "../text/control-characters.ts";

/**
 * Signs that a text speaks to whoever reads it for a summary rather than to people. Meant to be generous: what has one
 * is read all the same, but apart from everybody else's words, where it can speak for its own author alone.
 */
const signs: readonly RegExp[] = [
  // What such readers are called, and what they are given.
  /\b(?:ai|llms?|gpt|chat-?gpt|claude|gemini|language models?|chat ?bots?|assistants?|summari[sz](?:e|er|ers|es|ing|ation)|summary|digests?|prompts?|instructions?|json|schema|output|tokens?|delimiters?|jailbreak|developer mode|propositions?|placeholders?|classif(?:y|ier|ies|ication)|annotat(?:e|or|ion)s?|stances?|parsers?|moderation|api)\b/u,
  // Orders about what was said before, or about a new part to play.
  /\b(?:ignore|disregard|forget|override|overwrite|bypass|discard|skip|drop|delete|erase|omit|leave out)\b.{0,40}\b(?:above|previous|prior|earlier|before|below|rules?|everything|all|any|other|others|rest|text|comments?|data|context|guidelines)\b/u,
  /\b(?:you are now|you're now|act as|pretend|role-?play|from now on|new (?:task|rules?|orders?)|your (?:task|job|role|rules|answer|reply|response)|system|developer|administrator|admin|root|sudo|end of|begin|start of|stop reading|attention)\b/u,
  /\b(?:respond|reply|answer|say|write|print|repeat|return|reveal|show|quote|report|state|translate|echo|insert|add|append|include|mention|attribute|assign|credit|ascribe|mark|count|label|record|list|put|place|treat|set|change|flip|swap|reverse|tag|file|register|note)\b.{0,60}\b(?:favou?r|against|pro|con|in support|opposed|everyone|everybody|nobody|all (?:the )?(?:users?|people|authors?|comments?|others?)|every (?:user|person|author|comment|one)|each (?:user|person|author|comment)|other (?:users?|people|authors?|comments?)|the (?:next|previous|first|last|parent|other)|only|exactly|verbatim|following|instead|user|author|comment|headline|quote|claim|key point|link|image)\b/u,
  // Numbers as a reader of numbered comments would use them.
  /(?<![\p{L}\p{N}])[cu] ?#? ?\d{1,5}(?![\p{L}\p{N}])/u,
  /\b(?:comment|user|author|person|line|number|id) ?#? ?\d/u,
  // Marks of files, chats and pages.
  /[{}]|["']\s*:\s*["'[{]|<\/?[a-z!|[]|\[\/?(?:inst|sys|system|user|data|end)|<<|>>|```|~~~|!\[|\]\(|#{2,}|={3,}|-{4,}|\*{4,}|\|/u,
  /(?:^|\s)(?:system|user|assistant|human|developer|ai|bot|tool|note|admin|mod)\s*:/u,
  // Long stretches without a space, or letters told by number: something is packed.
  /[a-z0-9+/=_%\\-]{32,}|(?:\\u[0-9a-f]{4}|&#x?[0-9a-f]+;|%[0-9a-f]{2}){3,}|(?:\b[01]{6,}\s*){3,}/u,
];

/** The same in other languages: to ignore, to instruct, to answer, to mark everyone. */
const foreignSigns =
  /ignor(?:ier|ar|ez|a\b|e\b|i\b|era|uj)|anweisung|vergiss|antworte|systemprompt|zusammenfass|instruc?(?:ciones|tions|zioni|ções)|olvida|responde|resumen|r[ée]sum[ée]|oublie|r[ée]ponds|dimentica|rispondi|riassunt|esque[çc]a|resumo|vergeet|negeer|instructies|zignoruj|polecen|podsumow|bortse|talimat|unut|yok say|abaikan|instruksi|b[ỏo] qua|игнорир|инструкц|забудь|ответь|все(?:х|м)? польз|ігнор|忽略|指令|指示|无视|無視|忘记|プロンプト|要約|무시|지시|요약|تجاهل|تعليمات|נתעלם|התעלם|הוראות|अनदेखा|निर्देश|αγνόησε|οδηγίες/iu;

const latin = /\p{Script=Latin}/gu;
const letter = /\p{L}/gu;
/** So many letters of one script among those of another are more than a name. */
const foreignLetters = { least: 12, share: 0.3 };

/** Whether a comment seems to be written for its reader rather than for its thread. */
export function speaksToReader(text: string): boolean {
  if (hasControls(text)) return true;
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
