import { anyOf, anyOfSmall, startsWith, wordEnd, wordStart } from "../patterns.ts";
import type { ClaimRules } from "../reading-rules.ts";
import { attitudes } from "./attitudes.ts";
import { imperatives } from "./imperatives.ts";
import { markedOpeners, openerConjunctions, openersBeforeClause } from "./openers.ts";
import { predication, refusedSubject } from "./predication.ts";
import { cues, namedVerbs, pastVerbs, presentVerbs, preterites, strongCues } from "./verbs-and-cues.ts";
import { knownLetters } from "./words.ts";

/** Words that point to what was said before, wherever they stand first. */
const pointingBack =
  "dies|diese[mnrs]?|jene[mnrs]?|solche?[mnrs]?|so|da|dort|hier|damit|davon|dafür|dagegen|darum|daher|deshalb|deswegen|dadurch|danach|dabei|darauf|daran|darin|darüber|dazu|dann|trotzdem|dennoch|außerdem|zudem|ebenso|genauso|stattdessen|andernfalls|ansonsten|sonst|somit|folglich|dementsprechend|dasselbe|das gleiche|beides|beide|alles andere|das andere|ersteres|letzteres|der rest|nichts davon|vor allem|insbesondere|gerade das|genau das|auch das|all das|das alles";
/** *Das*, *die* and *der* as pronouns: a verb follows, and no noun. */
const demonstrative = `(?-i:[Dd](?:as|ie|er|en|em|enen|eren|essen))(?= (?:(?-i:${namedVerbs}|${preterites})|sich|nicht|auch|doch|ja|mir|mich|dir|dich|ihm|ihr|uns|euch|ich|du|man|er|sie|wir|es|jeder|keiner|niemand|hier|da|dann|so|schon|eben|halt|mal|nur|aber)(?![\\p{L}\\p{N}]))`;

/** Which German sentences may be told. The lists are closed on purpose: a sentence they do not cover is quoted or left alone. */
export const claimRules: ClaimRules = {
  openerStart: new RegExp(
    `^(?:(?:${markedOpeners})\\s*[,:;–—-]+\\s*(?!\\s|(?:dass|ob|wenn|weil|wie|was)${wordEnd})|${openersBeforeClause}\\s*[,:]\\s*(?!\\s|(?:dass|ob|wenn|weil|wie|was|wer)${wordEnd})|(?:${openerConjunctions})\\s+(?=[\\p{L}\\p{N}]))`,
    "iu",
  ),
  connectiveStart: new RegExp(`^(?:${openerConjunctions})\\s+(?=[\\p{L}\\p{N}])`, "iu"),
  refusedStart: startsWith(
    [
      pointingBack,
      demonstrative,
      "es(?! (?:gibt|braucht|ist (?:\\p{L}+ ){1,3}?zu|wird zeit|lohnt|reicht,|bringt nichts,|hilft nichts,|geht (?:nicht )?um))|er|sie|ihn|ihm|ihnen|ihre?[mnrs]?|seine?[mnrs]?|(?:ich|wir|man|jeder|keiner|niemand) \\p{L}+ es(?! \\p{L}+, (?:dass|wenn|wie))",
      "wenn (?:du|ihr|das|es|er|sie|ich|wir|dem|dann|schon|überhaupt|nicht|man das|man es)|falls|sobald|solange|bis|ob|als ob|obwohl|während|nachdem|bevor|damit|sodass|weil|da|dass|sofern|außer|statt|anstatt|ohne dass|um|indem",
      "wahrscheinlich|vielleicht|vermutlich|möglicherweise|hoffentlich|jedenfalls|immerhin|wenigstens|zumindest|jetzt|nun|heute|gestern|neulich|damals|früher|leider|einfach|bloß|nur|auch|erst recht|selbst wenn|auch wenn|schon gar|geschweige|kein wunder|keine ahnung|schade|schön|gut|super|toll|klar|sicher|logisch|interessant|lustig|traurig|nett|komisch|seltsam|stimmt|genau|eben|ja|nein|doch|danke|bitte|sorry|viel spaß|viel glück|hallo|hi|hey|moin|servus|ach|oh|äh|hm+|tja|wow|puh|lol|haha|edit|quelle|tldr|ps|p\\.s",
      "ist|sind|war|waren|bin|hat|haben|wird|werden|kann|können|soll|sollen|muss|müssen|darf|will|würde|wäre|hätte|gibt|geht|kommt|klingt|sieht|scheint|steht|liegt|macht|bringt|reicht|stimmt|passt|hab|habe|finde|glaube|denke|meine|weiß|kenne|sehe|verstehe|fand",
      "was|wie|wieso|warum|weshalb|wo|woher|wohin|wofür|womit|woran|wozu|wann|welche[mnrs]?|wessen|wem|wen",
      "und|oder|aber|sondern|denn|doch|jedoch|allerdings|wobei|sowie|nämlich|also|immer noch|und zwar|beziehungsweise|nicht (?:mal|nur|dass|so|wirklich|ganz|unbedingt)|weder|einer (?:davon|von)|eine (?:davon|von)|eins|einige davon|viele davon|andere|andererseits|einerseits|manche|die meisten(?! (?:\\p{Ll}+ )?(?-i:\\p{Lu}))|die (?:anderen|einen|beiden|sache|frage|antwort)|der (?:andere|eine|grund|punkt|unterschied|vergleich|artikel|beitrag)|das (?:eine|argument|beispiel|thema|ergebnis|ganze|gegenteil)|im (?:gegenteil|artikel|übrigen)|laut|siehe|apropos|zum beispiel|zur not|bin|mach|mal",
    ].join("|"),
  ),
  questionStart: startsWith(
    "warum|wieso|weshalb|wozu|wie|was|wer|wo|woher|wohin|wann|welche[nmrs]?|ist|sind|war|waren|hat|haben|soll|sollen|sollte|sollten|kann|können|darf|dürfen|muss|müssen|wird|werden|wäre|gibt",
  ),
  knownLetters,
  refusedInside: new RegExp(
    [
      `${wordStart}(?:diese[mnrs]?|solche?[mnrs]?|jene[mnrs]?) \\p{L}+`,
      `${wordStart}(?:das|dies)(?=\\s*[.,;:!]|\\s*$)|, (?:das|die|der) (?:ist|sind|war|waren|hat|haben|wird|kann|muss|soll|gibt|geht|macht|wäre|hätte)${wordEnd}`,
      `${wordStart}(?:hier|dort|drüben|oben|siehe|letzteres|ersteres|desgleichen|dasselbe|der gleiche|die gleiche|das gleiche|derselbe|dieselbe|sowas|so was|so etwas|so einer?|so eine[mnrs]?|der thread|im thread|im artikel|der artikel|dem artikel|der op|op|(?<!(?:,|und) )(?:deswegen|deshalb|daher|stattdessen|trotzdem)|ebenfalls|ebenso|dann aber)${wordEnd}`,
      `${wordStart}(?:wie (?:du|er|sie|ihr|ich|oben|gesagt|schon)|in (?:dem|diesem) fall|aus (?:dem|diesem) grund)${wordEnd}`,
      "&[a-z]+;|[:;]-?[()DPp/\\\\](?!\\p{L})|(?<!\\p{L})x[dD](?!\\p{L})|\\.{2,}|…|edit:|\\uFFFC|(?<!\\p{L})(\\p{L}+) \\1(?!\\p{L})(?<!(?:die|der|das|sie|sehr|viel|ganz|lang|weit|mehr) \\1)",
    ].join("|"),
    "iu",
  ),
  incomplete:
    /(?<!\p{L})(?:besser|schlechter|billiger|teurer|schneller|langsamer|sicherer|leichter|schwerer|einfacher|schlimmer|ähnlich|anders|gleich|genauso|ebenso|so viel|so sehr|immer noch|schon wieder)(?!\p{L})(?!.*(?<!\p{L})(?:als|wie|für)(?!\p{L}))/iu,
  refusedEnd: startsAtEnd(
    "auch|aber|und|oder|weil|dass|so|damit|davon|dafür|dagegen|darauf|daran|darüber|dazu|daraus|darum|dabei|dort|hier|da|es|das|dies|sie|ihn|ihm|halt|eben|oder so|usw|etc|ne|gell|lol|haha|bitte|nicht wahr|übrigens|trotzdem|deswegen|deshalb|nämlich|dann|sonst|außerdem|danke|sorry",
  ),
  reported: anyOf(
    [
      "angeblich\\p{Ll}{0,2}|sogenannte[mnrs]?|vermeintlich\\p{Ll}{0,2}|es heißt|man sagt|man hört|man behauptet|hieß es|heißt es|behauptet(?:en)?|behaupten|laut (?:de[mnr]|eine[mnr]|(?-i:\\p{Lu}\\p{L}+))",
      "(?:sie|er|die|leute|viele|manche|einige|kritiker|befürworter|gegner|experten|andere|alle|jemand|niemand|du|ihr|stadt|politik|politiker|regierung|industrie|lobby|presse|medien|polizei|rat|studie|artikel|autor\\p{Ll}*|chef\\p{Ll}*) (?:immer |ja |doch |gern |gerne |oft |auch )?(?:sag(?:t|en)|mein(?:t|en|st)|glaub(?:t|en|st)|denk(?:t|en|st)|find(?:et|en|est)|tu(?:t|n) so|argumentier(?:t|en)|schreib(?:t|en|st)|erzähl(?:t|en|st)|fordert|fordern)",
      "(?:die|das|der) (?:idee|behauptung|argument|these|annahme|märchen|mythos|vorwurf|vorstellung|glaube)(?:, dass| vom| von der| der)|man könnte (?:sagen|meinen|einwenden)|als ob|als wäre|als würde|als hätte|advocatus",
    ].join("|"),
  ),
  irony:
    /\/s(?:\s|$)|\/ironie|ironie ?off|(?<!\p{L})(?:ja,? klar|na klar|ja,? ja|jaja|ja,? sicher|ja,? genau|klar doch|sicher doch|ist klar|alles klar|na toll|na super|na sicher|schon klar|lol|rofl|haha+|hehe|höhö|hihi|hust|viel (?:spaß|glück|erfolg)|stell dir vor|stellt euch vor|wow|wer hätte das gedacht|überraschung|danke für nichts|herzlichen glückwunsch|glückwunsch|gott bewahre|um himmels willen|potzblitz|bestimmt,? weil|natürlich,? weil|genau,? weil|weil ja|genau mein humor|läuft bei|bravo|chapeau|applaus|satire|zwinker|wo kämen wir|ironischerweise)(?!\p{L})|!!|\?!|[;:]-?\)|😉|🙄|😏|🤡|😂|🤣|💀/iu,
  takenBackStart: startsWith(
    `aber(?! (?:${imperatives})(?![\\p{L}\\p{N}]))|doch|allerdings|jedoch|quatsch|unsinn|blödsinn|trotzdem|dennoch|leider|andererseits|nein|nee|wobei|obwohl|naja|na ja|nicht|heute|jetzt|in wirklichkeit|tatsächlich|dachte ich|scherz|spaß|kleiner scherz|war nur|lol|haha|/s|ja,? klar|von wegen|als ob|außer|nur|es sei denn|bis|moment|halt|korrektur|stimmt nicht|gilt nur|eben nicht|sagt|sagen|behauptet`,
  ),
  concededStart: new RegExp(
    `^(?:klar|sicher|sicherlich|zugegeben|natürlich|stimmt|mag sein|kann sein|schon|gut|okay|ok|geschenkt|einverstanden|zwar|obwohl|auch wenn|selbst wenn|wenn auch|ich (?:verstehe(?! (?:\\p{L}+ ){0,2}nicht)|gebe zu|weiß|sage (?:ja )?nicht|will nicht sagen|bestreite nicht)|verstehe ich|ja,? aber|früher|damals|es war einmal|einst)${wordEnd}|^(?=.*${wordStart}zwar${wordEnd})(?!.*${wordStart}(?:aber|doch|jedoch|allerdings|nur|trotzdem)${wordEnd})`,
    "iu",
  ),
  question: /\?["'”“’)\]]*$/u,
  firstOrSecondPerson: anyOf(
    "ich|mich|mir|mein|meine[mnrs]?|meinetwegen|meinerseits|wir|uns|unser|unsere[mnrs]?|du|dich|dir|dein|deine[mnrs]?|euch|euer|eure[mnrs]?|ihr (?=(?:habt|seid|wollt|könnt|müsst|sollt|dürft|macht|glaubt|denkt|sagt|schreibt|redet|fahrt))ihr|(?<=\\S )(?-i:Sie|Ihnen|Ihre?[mnrs]?)|meins|deins|op",
  ),
  addressed: anyOf(
    [
      "du (?:\\p{Ll}+ ){0,2}?(?:sagst|schreibst|meinst|behauptest|denkst|glaubst|irrst|verwechselst|vergisst|verstehst|übersiehst|ignorierst|unterstellst|tust|redest|forderst|vergleichst|bist|hättest|wärst|solltest|weißt|kennst|wohnst|liest|gelesen|gesagt|geschrieben|recht)",
      "(?:bist|meinst|sagst|schreibst|glaubst|denkst|weißt|kennst|wohnst|vergisst|verwechselst|verstehst|unterstellst|solltest|hättest|wärst|gibst|redest|liest) du|wie du|dass du|als du|von dir|an dich|mit dir|für dich|bei dir|dir (?:recht|zu|nicht|das|mal|gern|nur|doch)|dich (?:nicht|mal|an|selbst)|danke dir",
      "dein(?:e[mnrs]?)? (?:\\p{Ll}+ )?(?:argument|kommentar|beitrag|punkt|meinung|post|vergleich|beispiel|logik|rechnung|ansicht|haltung|frage|antwort|problem|quelle|mutter|link|idee|text|satz|these|wortwahl|ton|titel|behauptung|vorschlag)\\p{Ll}*",
      "ihr (?:alle|beiden|habt|seid|wollt|könnt|müsst|redet|tut|macht)|euch|euer|eure[mnrs]?|(?<=\\S )(?-i:Sie|Ihnen|Ihre?[mnrs]?)|op|alter|digga|bruder|junge",
    ].join("|"),
  ),
  imperativeStart: startsWith(`(?:(?:und|aber|oder|also|dann|ja|am besten)[,:]? )?(?:${imperatives})`),
  pronoun: anyOf("er|sie|ihn|ihm|ihnen|seine[mnrs]?|ihre[mnrs]?|dessen|diese[mnrs]?|jene[mnrs]?|dies"),
  cue: anyOf(cues),
  strongCue: anyOf(strongCues),
  negation: anyOf("nicht|nie|niemals|kein|keine[mnrs]?|niemand\\p{Ll}{0,2}|nichts|weder|ohne|nirgends|nirgendwo"),
  presentVerb: anyOfSmall(presentVerbs),
  pastVerb: anyOfSmall(pastVerbs),
  subordinate: new RegExp(
    `,\\s*(?:dass|weil|wenn|ob|als|wo|wie|was|wer|damit|sodass|obwohl|während|bevor|nachdem|bis|falls|um|ohne|statt|(?:(?:in|mit|auf|für|von|bei|an|aus|zu|durch|gegen|über|unter|nach|vor) )?(?:der|die|das|den|dem|deren|dessen|denen|welche[mnrs]?))${wordEnd}[^,;:–]*`,
    "giu",
  ),
  // German verbal nouns have no ending of their own: nothing more is asked of a sentence that begins with one.
  singularVerb: anyOfSmall(presentVerbs),
  turningPoint: startsWith(
    "[\\s,;–—-]*(?:aber|sondern|doch|jedoch|allerdings|außer|nur|wenn|falls|sofern|solange|obwohl|auch wenn|selbst wenn|wenn auch|es sei denn|bis|statt|anstatt|ohne|oder|als|während|wobei|zumindest|vorausgesetzt|soweit|sobald|und nicht|trotzdem|dennoch|insofern|damit)",
  ),
  reason: /(?<![\p{L}\p{N}])weil\s+(\S.*?)[.!]*$/iu,
  predication,
  refusedSubject,
  ...attitudes,
  aboutTheDebate: anyOf(
    "debatte\\p{Ll}?|diskussion\\p{Ll}{0,2}|argument\\p{Ll}{0,2}|frage|fragen|thema|themen|thread|punkt|vergleich|ob",
  ),
  countOfPeople:
    /(?<![\p{L}\p{N}])(?:\d[\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzende?n?|hunderte?n?|tausende?n?|millionen|milliarden)\s*(?:millionen|milliarden|tausend|hundert|mio\.?|mrd\.?)?\s+(?:von\s+|der\s+|dieser\s+)?(?:\p{Ll}+\s+)?(?:menschen|leuten?|personen|nutzern?|nutzerinnen|usern?|männern?|frauen|kindern?|schülern?|schülerinnen|studenten|studierenden?|arbeitern?|angestellten?|wählern?|wählerinnen|mitgliedern?|bewohnern?|einwohnern?|anwohnern?|nachbarn|kunden|kundinnen|kommentaren?|antworten|beiträgen?|lesern?|toten?|opfern?|familien|haushalten?|jugendlichen?|erwachsenen?|radfahrern?|autofahrern?|pendlern?|kollegen|kolleginnen|gästen?)(?![\p{L}\p{N}])/iu,
};

function startsAtEnd(listing: string): RegExp {
  return new RegExp(`${wordStart}(?:${listing})[.,;:!"'’)]*$`, "iu");
}
