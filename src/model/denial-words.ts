import type { Language } from "../language/language.ts";

/** How a language says that something is not so, besides its own `negation`; each a pattern's source. */
interface DenialWords {
  /** What looks like a denial and is none: "no doubt". */
  readonly idle: string;
  /** What says of the next few words that they are not the whole of it: "not only". */
  readonly partly: string;
  /** What denies all that follows: "denies that". */
  readonly denial: string;
  /** What denies the next few words alone: "without". */
  readonly lack: string;
  /** What says how somebody stands to something, not that it is not so: "opposes". */
  readonly stance: string;
  /** The same, with a negation: "does not want". */
  readonly unwilling: string;
  /** What makes a denial less than whole, before what it is about: "not many doctors". */
  readonly limit: string;
  /** The same wherever it stands: "sometimes". */
  readonly hedge: string;
  /** What makes a denial one for all times. */
  readonly never: string;
  /** What a comment must hold for that. */
  readonly absolute: string;
}

const english: DenialWords = {
  partly: "(?:not|\\p{L}+n't) (?:only|just|merely)",
  idle:
    "(?:no|without(?: a| any)?) doubt|no wonder|no matter|no(?= ?,)|not to mention|why not|or not|" +
    "(?:no|without) (?:question|exception)s?|nothing but|slim to none|don't get me wrong|" +
    "(?:\\p{L}+n't|not|never|dont|doesnt) (?:\\p{L}+ )?(?:reali[sz]e|notice|forget|grasp)|" +
    "(?:not|never|\\p{L}+n't) (?:\\p{L}+ )?(?:doubt|den(?:y|ies)|disagree|dispute|reject|oppose)\\p{L}*",
  denial:
    "\\p{L}+n't|(?:do|does|did|is|are|was|were|ca|wo|would|should|could|have|has)nt|impossible|unable|incapable|lack(?:s|ed|ing)?|" +
    "fail(?:s|ed)? to|refus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|doubt(?:s|ed|ing)? (?:that|whether|if)|i (?:\\p{L}+ )?doubt|" +
    "doubts(?! ?[:,;.]| (?:the|about|his|her|their|its|it|this)(?!\\p{L}))|" +
    "(?:reject|dismiss|disput|contest|disagree|oppos)\\p{L}* (?:that|the (?:idea|claim|notion|view|thought|argument|suggestion|belief|point) that)|" +
    "wrong to (?:say|think|claim|believe)|(?:false|untrue|nonsense|myth|lie) that",
  lack: "without|unless|except",
  stance:
    "against|oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disagree(?:s|d|ing)?|object(?:s|ed|ing)?|" +
    "doubt(?:s|ed|ful)?|disput(?:e|es|ed)|apart from|(?:hard|difficult) to|unlikely|rarely|seldom",
  unwilling: "(?:(?:do|does|did|would) not|(?:do|does|did|would)n't) (?:want|support|back|favou?r|like)",
  limit: "many|all|every|much|most|some|few|both",
  hedge: "always|necessarily|sometimes|often|usually|mostly|hardly|barely|rarely|seldom|everyone|everybody|everything",
  never: "never|at no time",
  absolute: "never|ever|always|no|nobody|no-one|none|nothing|nowhere|any|all|every|once|single|zero",
};

const german: DenialWords = {
  partly: "nicht (?:nur|bloß|allein)",
  idle:
    "ohne (?:zweifel|ausnahme|frage)|kein wunder|nichts als|warum nicht|oder nicht|" +
    "(?:nicht|nie) (?:\\p{L}+ )?(?:bezweifel|bestreite)\\p{L}*",
  denial:
    "unmöglich|unfähig|bestreit\\p{L}*|verneint|bezweifel\\p{L}*|leugn\\p{L}*|weiger\\p{L}*|(?:falsch|unsinn|quatsch), dass",
  lack: "ohne|außer",
  stance: "gegen|dagegen|widersprich\\p{L}*|lehnt|lehnen|abseits|schwer zu|schwierig|unwahrscheinlich|selten",
  unwilling: "(?:will|wollen|mag|mögen) nicht",
  limit: "viele|alle|allen|jede[rsnm]?|meisten|manche|einige|wenige|sämtliche",
  hedge: "immer|unbedingt|manchmal|oft|meist|meistens|kaum|selten|jeder|alles",
  never: "nie|niemals",
  absolute:
    "nie|niemals|je|jemals|immer|kein\\p{L}*|niemand\\p{L}*|nichts|nirgend\\p{L}*|alle[rsnm]?|jede[rsnm]?|einzige[rsnm]?",
};

const spanish: DenialWords = {
  partly: "no (?:\\p{L}+ )?(?:s[oó]lo|solamente|[uú]nicamente)",
  idle:
    "sin (?:duda(?: alguna)?|embargo|excepci[oó]n(?:es)?)|no obstante|nada más|no (?:olvid\\p{L}+|(?:te |se )?da[sn]? cuenta)|por qué no|o no|" +
    "no (?:\\p{L}+ )?(?:dud|nieg|rechaz)\\p{L}*",
  denial:
    "imposible|incapaz|incapaces|nieg\\p{L}+|negó|dud[ao]n? (?:de )?que|rechaz\\p{L}+ (?:que|la idea de que)|(?:falso|mentira) que",
  lack: "sin|salvo|excepto|a menos que|a no ser que",
  stance: "contra|rechaz\\p{L}+|opon\\p{L}+|discrep\\p{L}+|dud[ao]n?|aparta\\p{L}*|difícil(?:es)?|improbable",
  unwilling: "no (?:quier|apoy|defiend)\\p{L}+",
  limit: "much[oa]s?|tod[oa]s?|algun[oa]s?|algún|mayoría|poc[oa]s|cada|amb[oa]s",
  hedge: "siempre|a veces|a menudo|necesariamente|apenas|casi|rara vez",
  never: "nunca|jamás",
  absolute: "nunca|jamás|siempre|nadie|nada|ning[uú]n\\p{L}*|alguna vez|tod[oa]s?|cualquier\\p{L}*|cero",
};

const byTag: Readonly<Record<string, DenialWords>> = { en: english, de: german, es: spanish };

/** What tells the denials of a language. */
export interface DenialRules {
  /**
   * Goes through a clause; groups `idle`, `partly`, `unwilling`, `denial`, `lack`, `stance`, `limit`, `word` and `stop`,
   * exactly one of them where it matches.
   */
  readonly scan: RegExp;
  readonly hedge: RegExp;
  readonly never: RegExp;
  readonly absolute: RegExp;
  /** Whether a denial may stand behind what it denies: "ich mag Bahnen nicht". */
  readonly isBehind: boolean;
}

const known = new WeakMap<Language, DenialRules>();

/** @returns `undefined` for a language whose negations are not known */
export function denialRules(language: Language): DenialRules | undefined {
  const found = known.get(language);
  if (found !== undefined) return found;
  const claims = language.reading.argument?.claims;
  const words = byTag[language.tag];
  if (claims === undefined || words === undefined) return undefined;
  const whole = (source: string) => `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
  const groups = {
    idle: whole(words.idle),
    partly: whole(words.partly),
    denial: `${whole(words.denial)}|${claims.negation.source}`,
    lack: whole(words.lack),
    unwilling: whole(words.unwilling),
    stance: whole(words.stance),
    limit: whole(words.limit),
    word: "[\\p{L}\\p{M}\\p{N}]+(?:['-][\\p{L}\\p{M}\\p{N}]+)*",
    stop: "[,;.:]",
  };
  // What lacks something denies it too, and is told apart: so it stands before the general negations.
  const order = ["idle", "partly", "unwilling", "lack", "denial", "stance", "limit", "word", "stop"] as const;
  const made: DenialRules = {
    scan: new RegExp(order.map((name) => `(?<${name}>${groups[name]})`).join("|"), "giu"),
    hedge: new RegExp(whole(words.hedge), "iu"),
    never: new RegExp(whole(words.never), "iu"),
    absolute: new RegExp(whole(words.absolute), "iu"),
    isBehind: language.tag === "de",
  };
  known.set(language, made);
  return made;
}
