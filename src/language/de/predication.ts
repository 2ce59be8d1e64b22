import { wordEnd } from "../patterns.ts";

/**
 * "SUBJECT ist PREDICATE", where both read the same after *nennt*: that asks for the accusative, which looks like the
 * nominative for feminine and neuter nouns, plurals, and nouns without any article. So neither half may begin with
 * *der* or, of unknown gender, *ein*; nouns that are neuter by their ending may.
 */
const subject =
  "(?:(?:[Dd]ie|[Dd]as|[Ee]ine)(?: \\p{Ll}+(?:e|en))?(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}-]*)|\\p{Lu}\\p{Ll}[\\p{L}\\p{N}-]*)(?: (?:\\p{N}+|(?:in|auf|an|bei|für|mit|ohne|aus|von|vom|im|am|zum|zur|der|des|einer|eines|unter|über)(?: (?:der|die|das|den|dem|des|einer|eines|einem))?(?: \\p{Ll}+en)?(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}-]*)))*";
const neuter =
  "\\p{L}*(?:[Pp]roblem|chen|lein|[Zz]eugnis|[Dd]rama|[Dd]esaster|[Ss]piel|[Rr]isiko|[Pp]rivileg|[Rr]echt|[Gg]eschenk|[Vv]erbrechen|[Ee]xperiment|[Tt]or|[Mm]anöver|[Bb]latt|[Tt]heater|[Cc]haos|[Uu]nding|[Uu]nglück|[Ww]under|[Mm]ittel|[Zz]eichen|[Uu]ngetüm|[Ww]erk|[Zz]eug|[Zz]iel|[Hh]indernis|[Gg]eschäft|[Vv]ersprechen|[Uu]rteil|[Gg]efängnis|[Ss]ymbol|[Ss]tück|[Kk]ind|[Ii]dyll|[Ll]eben|[Hh]obby|[Ff]est|[Oo]pfer|[Pp]flaster|[Bb]eispiel)";
const noun = `(?:(?:eine|die|keine)(?: \\p{Ll}+)? \\p{Lu}[\\p{L}-]+|(?:das|ein|kein)(?: (?:\\p{Ll}+[es]))? ${neuter}${wordEnd})(?: (?:für|gegen|an|auf|in|im|am|aus|von|vom|mit|ohne|der|des|zur|zum)(?: \\p{Ll}+)?(?: \\p{Ll}+)? [\\p{Lu}\\p{N}][\\p{L}\\p{N}-]*){0,2}`;
const adjective =
  "(?:(?:völlig|total|komplett|absolut|schlicht|ziemlich|vollkommen|restlos|gnadenlos|einfach nur) )?(?:überflüssig|sinnlos|nutzlos|lächerlich|absurd|unfair|ungerecht|unsozial|gefährlich|schädlich|unnötig|unverzichtbar|unmöglich|unverschämt|egoistisch|rücksichtslos|verlogen|scheinheilig|dumm|dämlich|kaputt|veraltet|überholt|überbewertet|unterschätzt|großartig|genial|wunderbar|notwendig|unbezahlbar|wertlos|verantwortungslos|halbherzig|weltfremd|unsinnig|schrecklich|furchtbar|überfällig|zumutbar|unzumutbar|alternativlos|kurzsichtig|feige)";

export const predication = new RegExp(
  `^(?<subject>${subject}) (?:ist|sind) (?:(?:nur|bloß|einfach|schlicht|eigentlich|letztlich|nichts als|doch nur|halt|eben) )?(?<predicate>${noun}|${adjective})$`,
  "u",
);

/** Nouns that change in the accusative even without an article, and what points elsewhere. */
export const refusedSubject =
  /^(?:der|dies|diese|dieses|es|er|sie|man|wer|was|alles|nichts|niemand|jeder|jede|jedes|die (?:frage|antwort|sache|meisten|anderen|einen|idee|lösung|leute)|das (?:problem|thema|argument|beispiel|ganze|ergebnis|gegenteil|einzige))(?![\p{L}\p{N}])|(?:ist|ent|ant|oge|herr|nachbar|student|mensch|kollege)$/iu;
