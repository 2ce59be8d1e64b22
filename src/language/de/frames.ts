import type { Frames } from "../frames.ts";

/**
 * The sentences of a German digest. Claims stand behind a colon, in their own words: after *dass* the verb would have to
 * move. Only what was said behind *dass* in the first place goes on behind it.
 */
export const frames: Frames = {
  postAsks: "Gefragt wird: {title}{stop}",
  postSays: "Im Beitrag heißt es: {title}{stop}",
  postHeaded: "Der Beitrag ist überschrieben mit {title}{stop}",
  postInCommunity: "Ein Beitrag in {community} sorgt für Gesprächsstoff.",
  peopleAnswer: "{people} Leute antworten.",
  personAnswers: "{people} Person antwortet.",
  noDispute: "Gestritten wird nicht, nur geantwortet.",
  proposition: "Der Streitpunkt in den Worten von {person}: {quote}{stop}",
  postProposition: "Genau daran scheiden sich die Geister.",
  argues: "{person} meint: {quote}{stop}",
  insists: "{person} betont: {quote}{stop}",
  doubts: "{person} bezweifelt, dass {clause}.",
  calls: "{person} nennt {subject} {predicate}{stop}",
  writes: "{person} schreibt: {quote}{stop}",
  replies: "{person} antwortet: {quote}{stop}",
  counters: "{person} hält dagegen: {quote}{stop}",
  adds: "{person} ergänzt: {quote}{stop}",
  elsewhereArgues: "An anderer Stelle meint {person}: {quote}{stop}",
  elsewhereWrites: "An anderer Stelle schreibt {person}: {quote}{stop}",
  favorArgues: "Dafür argumentiert {person}: {quote}{stop}",
  favorWrites: "Dafür ist {person}: {quote}{stop}",
  againstArgues: "Dagegen argumentiert {person}: {quote}{stop}",
  againstWrites: "Dagegen ist {person}: {quote}{stop}",
  bestAnswer: "Die am höchsten bewertete Antwort kommt von {person}: {quote}{stop}",
  favorDominates:
    "Eine klare Mehrheit ist dafür, {favor} zu {against} unter den {placed} Personen, die sich zuordnen ließen.",
  againstDominates:
    "Eine klare Mehrheit ist dagegen, {against} zu {favor} unter den {placed} Personen, die sich zuordnen ließen.",
  favorLeads: "Die Mehrheit ist dafür, {favor} zu {against} unter den {placed} Personen, die sich zuordnen ließen.",
  againstLeads:
    "Die Mehrheit ist dagegen, {against} zu {favor} unter den {placed} Personen, die sich zuordnen ließen.",
  divided:
    "Die Meinungen sind geteilt, {favor} dafür und {against} dagegen unter den {placed} Personen, die sich zuordnen ließen.",
  fewPlaced:
    "Eine Seite zuordnen ließ sich nur {placed} von {people} Personen: Keine Meinung gilt deshalb als vorherrschend.",
  restUnplaced: "Bei {unclear} weiteren blieb es offen.",
  nonePlaced: "Niemand ließ sich sicher einer Seite zuordnen: Keine Meinung gilt deshalb als vorherrschend.",
  highestScore: "Im am höchsten bewerteten Kommentar schreibt {person}: {quote}{stop}",
  apartArgues: "Auf der Gegenseite meint {person}: {quote}{stop}",
  apartWrites: "Auf der Gegenseite schreibt {person}: {quote}{stop}",
  claimClause: "{clause}.",
  claimQuote: "{quote}{stop}",
  holder: "So sieht es {person}.",
  holderFavor: "{person}, dafür.",
  holderAgainst: "{person}, dagegen.",
  holderBecause: "{person}, weil {quote}{stop}",
  holderFavorBecause: "{person}, dafür, weil {quote}{stop}",
  holderAgainstBecause: "{person}, dagegen, weil {quote}{stop}",
  holderAdds: "{person} ergänzt: {quote}{stop}",
};
