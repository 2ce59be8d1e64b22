/**
 * What is peeled off the start of a sentence. German puts the verb second: after "ehrlich gesagt" it comes next, and the
 * rest would stand on its head. So openers go only where a mark follows, or where they never count as a place: *und*,
 * *aber*, *denn*.
 */
export const markedOpeners = [
  "ehrlich(?: gesagt)?|offen gesagt|kurz gesagt|kurzum|im ernst|mal ehrlich|seien wir ehrlich|imho|imo|tldr",
  "ja|jap|jo|nein|nee|nö|naja|na ja|nun ja|nun|tja|also|klar|doch|genau|eben|stimmt|richtig|falsch|quatsch|unsinn|blödsinn",
  "moment|sorry|danke|gut|ok|okay|ach|ach was|na gut|schön|außerdem|übrigens|apropos|kleiner tipp|mein tipp|meine meinung",
  "ich (?:bleibe dabei|sage es mal so|sags mal so|stimme zu|widerspreche|bin dagegen|bin dafür)|seh ich auch so|sehe ich (?:auch|anders|genauso)(?: so)?",
  "das problem ist|der punkt ist|fakt ist|tatsache ist|die wahrheit ist|punkt ist|am ende|unterm strich|mein punkt",
].join("|");

/** Before a comma, and a sentence that could stand alone: "Ich finde, Radwege gehören …". */
export const openersBeforeClause =
  "(?:ich (?:finde|glaube|denke|meine|behaupte|sage|würde sagen|fürchte|schätze|wette)(?: (?:ja|halt|einfach|ehrlich gesagt|auch|immer noch|weiterhin))?|ich bin (?:der meinung|überzeugt)|meiner meinung nach|das problem ist|fakt ist)";

export const openerConjunctions = "und|aber|denn";
