import { wordEnd, wordStart } from "../patterns.ts";
import type { TitleRules } from "../reading-rules.ts";

const labels =
  "unpopuläre meinung|unbeliebte meinung|steile these|hot take|meinung|diskussion|frage|umfrage|rant|mal ehrlich|ernst gemeinte frage|psa|til|ama|news|nachricht|update|kommentar|meta";
const tags = "repost|oc|x-?post|crosspost|rant|update|lang|video|paywall|ernst|meta|frage";

/** What a German title tells of its thread. */
export const titleRules: TitleRules = {
  question: /\?["'”“’)\]]*\s*$/u,
  yesNoQuestion:
    /^(?:(?:und|also|aber|mal ehrlich)[,:]? )?(?:ist|sind|soll|sollen|sollte|sollten|muss|müssen|müsste|müssten|darf|dürfen|kann|können|könnte|könnten|braucht|brauchen|hat|haben|wird|werden|würde|gehört|gehören|lohnt|lohnen|macht|machen|bringt|bringen|gibt|hilft|helfen|taugt|taugen|schadet|reicht|verdient|verdienen|dient|geht|führt|bleibt)(?![\p{L}\p{N}]).*\?|(?:ja oder nein|pro (?:und|oder) contra|:\s*(?:\p{L}+ ){1,3}oder (?:\p{L}+ ?){1,3})\s*\?$/iu,
  adviceQuestion: new RegExp(
    `${wordStart}(?:ich|mir|mich|mein|meine[mnrs]?|wir|uns|unsere?[mnrs]?|jemand|wer von euch|ihr|euch|eure?[mnrs]?|du|dir|deine?[mnrs]?|empfehl\\p{Ll}*|empfiehlt|Vorschl\\p{Ll}*|Tipps?|Rat|Ratschl\\p{Ll}*|Erfahrung\\p{Ll}*|Hilfe|am besten|welche[mnrs]?|wie am)${wordEnd}|^(?:was|welche[mnrs]?|wo|wann|wer|womit|woran|worauf|wohin|woher)${wordEnd}`,
    "iu",
  ),
  debateQuestion: new RegExp(
    `^(?:(?:und|also|aber|findet ihr(?: auch)?,|was meint ihr:)\\s+)?(?:sollte|sollten|soll|sollen|ist|sind|darf|dürfen|muss|müssen|braucht|brauchen|gehört|gehören|lohnt|macht|bringt|hilft|schadet|reicht|wird|werden|kann|können)${wordEnd}(?!.*${wordStart}(?:ich|mir|mich|meine?[mnrs]?|wir|uns|unsere?[mnrs]?|jemand|ihr|euch|eure?[mnrs]?|du|dir|hier|noch jemand)${wordEnd}).*\\?$`,
    "iu",
  ),
  label: new RegExp(
    `^(?:\\s*(?:\\[[^\\]]{1,30}\\]|\\([^)]{1,20}\\)|(?:${labels})\\s*[:;–—-]+)\\s*)+|\\s*(?:\\((?:${tags})\\)|\\[(?:${tags})\\])\\s*$`,
    "giu",
  ),
  noDispute: new RegExp(
    `${wordStart}(?:Hilfe|Tipps?|Ratschläge|Rat gesucht|Ankündigung|Anleitung|Wochenthread|Sammelthread|Laberthread|AMA|Update:|suche|gesucht|empfehl\\p{Ll}*|zeigt|zeigt her|vorgestellt|erschienen|veröffentlicht)${wordEnd}|^(?:mein|meine|ich|wir|heute|gestern|endlich|habe|hab|neulich|unser|unsere|so|gerade)${wordEnd}`,
    "iu",
  ),
};
