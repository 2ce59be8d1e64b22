import { anyOf } from "../patterns.ts";
import type { ClaimRules } from "../reading-rules.ts";

const adverb =
  "(?:(?:ehrlich gesagt|ja|halt|einfach|auch|eigentlich|wirklich|stark|sehr|doch|mal|ernsthaft|immer noch|schon|langsam|fest|ganz|ziemlich|absolut|echt|nur) ){0,2}";

/** Openers before *dass*: the comma between stays with them. */
function opener(listing: string, then = "dass\\s+"): RegExp {
  return new RegExp(`^(?:${listing}),\\s+${then}`, "iu");
}

/** How German sentences begin that say how their author stands to the rest of them. */
export const attitudes: Pick<
  ClaimRules,
  "doubtStart" | "attitudeStarts" | "opinionStart" | "insisting" | "experience"
> = {
  doubtStart: opener(
    `ich (?:glaube|denke|finde|meine|sehe) ${adverb}nicht|ich (?:bezweifle|bezweifel)(?: (?:stark|sehr|doch|ernsthaft|ja|echt))?|ich zweifle ${adverb}daran|ich bin ${adverb}nicht (?:sicher|überzeugt)`,
  ),
  attitudeStarts: {
    suspects: opener(
      "ich (?:vermute|schätze|nehme an|fürchte|befürchte|tippe darauf)(?: ja| mal| stark| fast)?|mir scheint|es scheint(?: mir)?",
    ),
    isSure: opener(`ich bin (?:mir )?${adverb}(?:sicher|überzeugt|davon überzeugt)`),
    feels: opener(`ich (?:hab|habe) ${adverb}(?:so )?(?:das|den) (?:Gefühl|Eindruck)`),
    hopes: opener("ich hoffe(?: sehr| ja| einfach| doch| nur)?"),
    agreesThat: opener(
      "ich (?:finde|glaube|denke|meine) auch|ich stimme zu|ich bin auch der meinung",
      "dass(?!.*(?:aber|jedoch|allerdings))\\s+",
    ),
    wonders: opener(
      "ich frag(?:e)? mich(?: ja| halt| ehrlich| manchmal| immer| nur| schon)?",
      "(?=(?:ob|warum|wieso|weshalb|wie) )",
    ),
    doesNotUnderstand: opener(
      "ich (?:verstehe|versteh|kapiere|kapier|begreife) (?:(?:wirklich|echt|immer noch|einfach|ehrlich|bis heute) )?nicht",
      "(?=(?:warum|wieso|weshalb|wie) )",
    ),
    wouldRather: /^ich würde? (?:da )?(?:lieber|eher)\s+/iu,
  },
  opinionStart:
    /^(?:(?:ich|wir) (?:finde|finden|glaube|glauben|denke|denken|meine|meinen|hoffe|hoffen|wünsche|wünschen|hasse|hassen|liebe|lieben|mag|mögen|will|wollen|möchte|möchten|würde|würden|sollte|sollten|brauche|brauchen|halte|halten|bevorzuge|lehne|unterstütze|bezweifle|fürchte|befürchte|fordere|vermisse|verzichte|verstehe|traue|rate|nehme|nehmen|bin (?:für|gegen|dafür|dagegen|froh|sicher|überzeugt|skeptisch))|meiner (?:meinung|ansicht|erfahrung)|für (?:mich|uns)|mir (?:ist|wäre|reicht|fehlt|geht|gefällt|tut)|mein (?:problem|eindruck|wunsch|vorschlag|fazit|rat|tipp)|unsere?)(?![\p{L}\p{N}])/iu,
  insisting: anyOf(
    "muss|müssen|darf (?:\\p{L}+ ){0,3}?(?:nicht|nie|niemals|kein\\p{Ll}*)|dürfen (?:\\p{L}+ ){0,3}?(?:nicht|nie|niemals|kein\\p{Ll}*)|niemals|unter keinen umständen|auf keinen fall|unbedingt|zwingend",
  ),
  experience: {
    start:
      /^(?:ich (?:hab|habe|hatte|war|bin|saß|kam|ging|fuhr|wohnte|arbeitete|lernte|kaufte|stand|bekam|musste|durfte|konnte|wollte)|wir (?:haben|hatten|waren|sind|mussten|wohnten)|meine?[mnrs]?(?! (?:meinung|ansicht|frage|punkt|argument|kommentar|problem|tipp|rat|fehler|vorschlag))|unsere?[mnrs]?|bei (?:uns|mir)|als ich|als wir|nachdem ich|in meine[mr](?! (?:meinung|augen))|vor \p{L}+ (?:jahren|wochen|monaten) (?:habe?|bin|war|hatte))(?![\p{L}\p{N}'])/iu,
    point: anyOf("und|aber|weil|denn|bis|nie|niemand|nichts|ohne|trotzdem|nur|sogar|doch|seit|seitdem"),
    refused: anyOf(
      "wenn|falls|würde|würden|hätte|du|dir|dich|dein\\p{Ll}*|euch|ihr|gemeint|gefragt|behauptet|geschrieben|gesagt|argument|kommentar|beitrag|thread|diskussion|debatte|zustimme|sorry|gedacht|gelesen|hoffe|gewundert|verstanden",
    ),
  },
};
