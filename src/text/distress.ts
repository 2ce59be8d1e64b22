/** Long texts are judged by their beginning, where people say what a thread is about. */
const longestBody = 20_000;

const myself = "(?:kill|hang|drown|shoot|harm|hurt|cut) ?(?:myself|my self)";
const endOfLife = `(?:${myself}|end (?:my (?:own )?life|it all)|take my own life|commit suicide|unalive myself|kms)`;
const leaning =
  "(?:want(?:ed)? to|wanna|going to|gonna|about to|plan(?:ning|ned)? (?:to|on)|thinking (?:about|of)|thought (?:about|of)|tried to|trying to|attempted to|ready to|need to|tempted to|feel like|decided to|might just|will|'ll)";
const intendedEnd =
  "(?:killing|hanging|drowning|shooting|harming|hurting|cutting) ?(?:myself|my self)|ending (?:my (?:own )?life|it all)|taking my own life|suicide(?! (?:prevention|rates?|bomb|statistics|squad|laws?|hotline|polic|net|watch|as a|by cop in))";
/** "I want to die on this hill" is no such thing. */
const figurativeDeath = "on|of|laughing|in|with|at|happy|old|from|before|as|knowing|rich|peacefully|doing|for";

/** "It makes me want to shoot myself", said in passing, is exasperation; only as a thread's title is it taken at its word. */
const exasperation =
  /\b(?:makes?|making|made) (?:me|you) (?:just )?(?:want to|wanna|wish|feel like)\b[^.!?\n]{0,40}/giu;

/** Someone speaks of ending or hurting the own life: within one clause of "I". */
const selfHarm: readonly RegExp[] = [
  new RegExp(`\\b(?:i|i'm|i've|i'll|me|im|ive)\\b[^.!?\\n]{0,40}\\b${leaning} (?:just )?${endOfLife}\\b`, "iu"),
  new RegExp(
    `\\b(?:i|i'm|i've|im|ive)\\b[^.!?\\n]{0,30}\\b(?:thinking|thought|thoughts|considering|considered|contemplating|contemplated|contemplate|planning) (?:about |of |on )?(?:${intendedEnd})`,
    "iu",
  ),
  new RegExp(
    `\\b(?:i|makes me|made me|making me)\\b[^.!?\\n]{0,20}\\b(?:want to|wanna|wanted to|wish i could) (?:just )?die\\b(?! (?:${figurativeDeath})\\b)`,
    "iu",
  ),
  /\bi wish i (?:was|were) (?:dead|never born)\b|\bi wish i had never been born\b/iu,
  /\bi (?:really |just |honestly )?(?:do not|don't|dont|no longer|can't|cant|cannot)(?: even)? (?:want to |wanna )?(?:live|be alive|go on living|go on like this|keep living)(?: any ?more| like this)?(?: *[.!,;?\n]|$| and\b| any)/iu,
  /\bi (?:have|had|get|am having|keep having|'ve had)\b[^.!?\n]{0,25}\bsuicidal (?:thoughts|ideation|feelings|urges)|\bi(?:'m| am|'ve been| have been| feel| felt|m)(?: \p{L}{1,12}){0,3} suicidal\b/iu,
  /\bi(?:'ve| have)?(?: been| started| keep| kept)? (?:self[- ]?harm(?:ed|ing)?|attempted suicide|relapsed (?:on|with|into) (?:cutting|self[- ]?harm))\b/iu,
  /\bmy (?:own )?(?:suicide (?:note|attempt|plan)|self[- ]?harm)\b/iu,
  // German, Spanish, French.
  /\bich (?:will|möchte|mag|kann)(?: einfach| nur| nur noch| doch)? (?:nicht mehr leben|sterben|tot sein)\b|\bmich (?:umbringen|umzubringen|selbst verletzen)\b|\bich (?:bringe?|ritze) mich\b|\bich (?:habe|hab|hatte)\b[^.!?\n]{0,20}(?:suizid|selbstmord)gedanken/iu,
  /\b(?:me quiero|quiero) (?:morir(?:me)?|matarme|suicidarme)\b|\bno quiero (?:seguir )?viv(?:ir|iendo)\b|\bpienso en suicidarme\b/iu,
  /\bje (?:veux|voudrais) (?:mourir|en finir|me tuer|me suicider)\b|\bje ne veux plus vivre\b/iu,
];

const kin =
  "mother|mom|mum|mama|father|dad|parents?|sister|brother|twin|son|daughter|child|kid|baby|wife|husband|partner|fianc[eé]e?|girlfriend|boyfriend|grand(?:mother|father|ma|pa|mom|dad|parents?|son|daughter)|granny|nana|aunt|uncle|cousin|niece|nephew|best friend|friend|roommate|classmate|dog|cat";
const died =
  "(?:just |has |have |had |suddenly |recently |sadly )*(?:died|passed away|passed on|is dying|was killed|was murdered|killed (?:him|her|them)sel(?:f|ves)|committed suicide|took (?:his|her|their) own life|died by suicide|is suicidal|attempted suicide|tried to kill (?:him|her|them)sel(?:f|ves)|overdosed)";
const ownLoss = new RegExp(
  [
    `(?<!if )\\bmy (?:\\p{L}{1,12} ){0,2}(?:${kin}) ${died}\\b`,
    `\\b(?:i|we) (?:just |recently |have |'ve )*lost my (?:\\p{L}{1,12} ){0,2}(?:${kin})\\b(?!'s|’s)`,
    `\\b(?:death|loss|funeral|suicide) of my (?:\\p{L}{1,12} ){0,2}(?:${kin})\\b`,
    `\\bmy (?:\\p{L}{1,12} ){0,2}(?:${kin})(?:'s|’s) (?:death|funeral|suicide|passing)\\b`,
    `\\b(?:meine?|unsere?)r? (?:mutter|mama|vater|papa|bruder|schwester|sohn|tochter|kind|frau|mann|oma|opa|freund|freundin|hund|katze) ist (?:\\p{L}{1,12} ){0,2}(?:gestorben|verstorben|tot)\\b`,
    "\\b(?:murió|falleció|ha muerto|ha fallecido) mi (?:madre|padre|hermano|hermana|hijo|hija|abuelo|abuela|mujer|marido|amigo|amiga)\\b",
    "\\bm(?:on|a) (?:mère|père|frère|sœur|fils|fille|femme|mari|grand-père|grand-mère|ami|amie) (?:est|vient de) (?:mort|morte|mourir|décédée?)\\b",
  ].join("|"),
  "iu",
);

const namedRest =
  /(?:^|[\s(["“„])(?:R\.?I\.?P\.?|[Rr]est in [Pp]eace|REST IN PEACE|[Ii]n (?:loving )?[Mm]emory of|Ruhe in Frieden|Descanse en paz)[:,]? (?:\p{Lu}[\p{L}'’.-]{1,30} ){0,3}\p{Lu}[\p{L}'’.-]{1,30}/u;
const restAfterName = /\p{Lu}[\p{L}'’.-]{1,30},? (?:[Rr]est in [Pp]eace|(?:has |just )?passed away)\b/u;
const grieving =
  /\b(?:grie(?:f|ving|ve)|mourn(?:ing)?|funeral|heartbroken|devastated|condolences|miss (?:him|her|them|you) (?:so|every|already|dearly|terribly)|passed away|can(?:'|no)?t stop crying|(?:how|don't know how) (?:to|do i|do you) cope|beloved|obituary|memorial service|trauer|beileid|beerdigung)\b/iu;

/**
 * Whether a thread is one of distress: its author speaks of ending or hurting the own life, or grieves for someone near
 * or named. Such threads are left to those who are in them.
 *
 * A debate that mentions suicide or death as its subject is none.
 *
 * @param body - Markdown; its first 20,000 characters are looked at
 */
export function isDistress(title: string, body: string): boolean {
  const heading = straightened(title);
  const text = straightened(body.slice(0, longestBody)).replace(exasperation, "");
  if (selfHarm.some((pattern) => pattern.test(heading) || pattern.test(text))) return true;
  if (ownLoss.test(heading)) return true;
  const grief = grieving.test(heading) || grieving.test(text);
  return grief && (ownLoss.test(text) || namedRest.test(title) || restAfterName.test(title));
}

function straightened(text: string): string {
  return text.replace(/[’‘ʼ]/gu, "'").replace(/[ \t]+/gu, " ");
}
