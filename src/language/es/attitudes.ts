import { anyOf, wordEnd, wordStart } from "../patterns.ts";
import type { ClaimRules } from "../reading-rules.ts";
import { subjunctives } from "./verbs.ts";

const adverb =
  "(?:(?:sinceramente|realmente|mucho|muchísimo|francamente|seriamente|personalmente|la verdad|simplemente|todavía|aún|de verdad|totalmente|completamente|absolutamente|plenamente|también|bastante|muy) ){0,2}";

function opener(listing: string): RegExp {
  return new RegExp(`^(?:${listing})\\s+`, "iu");
}

/** The first verb after the opener is in the subjunctive: only so may it follow *duda que* and *espera que*. */
const thenSubjunctive = `(?=(?:[^\\s,;]+ ){0,9}?${subjunctives}${wordEnd})`;
const noTurn = "(?!.*(?<!\\p{L})(?:pero|aunque|sin embargo|siempre que|siempre y cuando|sino)(?!\\p{L}))";

/** How Spanish sentences begin that say how their author stands to the rest of them. */
export const attitudes: Pick<
  ClaimRules,
  "doubtStart" | "attitudeStarts" | "opinionStart" | "insisting" | "experience" | "expecting"
> = {
  doubtStart: new RegExp(
    `^(?:yo )?(?:no (?:creo|pienso|considero|opino) ${adverb}que|dudo ${adverb}(?:de )?que|no me parece que)\\s+${thenSubjunctive}`,
    "iu",
  ),
  attitudeStarts: {
    suspects: opener(
      `(?:yo )?(?:supongo|sospecho|intuyo|me imagino|imagino|me temo|mucho me temo|me da) que|(?:me )?da la impresión de que`,
    ),
    isSure: opener(
      `(?:yo )?estoy ${adverb}(?:segur[oa]|convencid[oa]) ${adverb}(?:de )?que|no (?:me cabe|tengo|hay) (?:la menor |ninguna )?duda (?:de )?que|no dudo (?:de )?que`,
    ),
    feels: opener(
      "(?:yo )?(?:tengo|me da) la (?:sensación|impresión) de que|siento que|(?:me )?da la sensación de que",
    ),
    hopes: new RegExp(
      `^(?:(?:yo )?(?:solo |sólo )?espero ${adverb}que|ojalá(?: que)?)\\s+${thenSubjunctive}${noTurn}`,
      "iu",
    ),
    agreesThat: new RegExp(
      `^(?:yo )?(?:también )?(?:(?:estoy|estaría) ${adverb}de acuerdo|${adverb}de acuerdo|coincido) ${adverb}(?:contigo |con usted )?en que\\s+${noTurn}`,
      "iu",
    ),
    wonders: /^(?:yo )?me pregunto\s+(?=(?:si|cómo|quién|dónde|cuánt[oa]s?|por qué) )/iu,
    doesNotUnderstand:
      /^(?:yo )?(?:(?:todavía |aún |sigo sin |no )+(?:entiendo|entender|comprendo|comprender|logro entender|acabo de entender))\s+(?=(?:cómo|por qué) )/iu,
    wouldRather: /^(?:yo )?(?:prefiero|preferiría(?! que))\s+/iu,
  },
  opinionStart:
    /^(?:(?:yo|nosotros|nosotras|personalmente|también|no|ya|sí|solo|sólo) )*(?:creo|creemos|opino|pienso|pensamos|considero|consideramos|propongo|proponemos|quiero|queremos|pido|pedimos|exijo|exigimos|prefiero|preferimos|preferiría|espero|esperamos|deseo|necesito|necesitamos|sugiero|rechazo|defiendo|dudo|temo|entiendo|comprendo|odio|detesto|lamento|echo de menos|echo en falta|estoy (?:a favor|en contra|de acuerdo|hart[oa]|cansad[oa]|segur[oa]|convencid[oa])|estamos (?:a favor|en contra|de acuerdo|hart[oa]s)|estaría (?:a favor|en contra|de acuerdo)|soy partidari[oa]|deberíamos|debemos|tenemos que|podemos|podríamos|habría que|me (?:parece|gusta|gustaría|encanta|encantaría|preocupa|molesta|da|niego|opongo)|nos (?:parece|gustaría|merecemos|preocupa)|a mí me|mi (?:opinión|propuesta|problema|preocupación|deseo)|nuestr[oa]s?)(?![\p{L}\p{N}])/iu,
  expecting:
    /^(?:(?!(?<!\p{L})(?:que|quien|quienes|donde|si|cuando|como|lo)(?!\p{L}))[^,;])*?(?<!\p{L})(?:(?<!se )van?(?= a \p{L}+r(?!\p{L}))|\p{L}+[aeiíd]rán?(?!\p{L}))/iu,
  insisting: new RegExp(
    `${wordStart}(?:jamás|bajo ningún concepto|de ninguna manera|de ningún modo|en ningún caso)${wordEnd}|^(?:(?!${wordStart}(?:que|quien|quienes|donde|si|cuando|como|porque|lo)${wordEnd})[^,;])*?${wordStart}(?:(?:es|son|resulta) (?:\\p{L}+ )?(?:imprescindibles?|obligatori[oa]s?|inadmisibles?|intolerables?|urgentes?)|tienen? que|hay que|debe(?:n)? (?:\\p{L}+ ){0,2}(?:siempre|obligatoriamente))${wordEnd}`,
    "iu",
  ),
  experience: {
    start:
      /^(?:yo )?(?:vivo|vivimos|trabajo|trabajamos|llevo|llevamos|viví|estuve|fui|tuve|trabajé|usé|compré|probé|llamé|conocí|vi|crecí|estudié|perdí|empecé|aprendí|tardé|pagué|soy (?!de (?:la opinión|los que)|partidari|consciente|tod)\p{L}+|he (?!dicho|leído|votado|apoyado|propuesto|creado|comentado|oído|escrito)\p{L}+(?:ado|ido|to|cho)|hemos (?!dicho|creado|votado|propuesto)\p{L}+(?:ado|ido|to|cho)|mi (?!opinión|propuesta|comentario|pregunta|apoyo|voto|idea|argumento|punto|problema|preocupación)\p{L}+|cuando (?:yo )?(?:era|vivía|vivíamos|trabajaba|estuve|fui|tenía|llegué|estudiaba)|de (?:niñ[oa]|pequeñ[oa]|joven)|hace (?:\p{L}+|\d+) (?:años|meses|semanas|días)|ayer|anoche|en mi (?!opinión|caso,? no)\p{L}+|me (?:ha|han|pasó|ocurrió|costó|tocó|robaron|multaron|dijeron que no|atropell\p{L}+))(?![\p{L}\p{N}'])/iu,
    point: anyOf("y|pero|porque|hasta|nunca|nadie|nada|sin|solo|ni|aunque|desde"),
    refused: anyOf(
      "si|tú|te|tu|tus|usted|ustedes|os|vosotros|vuestr[oa]s?|propuesta|propuestas|comentario|comentarios|debate|argumento|opinión|iniciativa|apoyo|votar|votado|apoyado|dije|dicho|decir|quise|perdón|disculp\\p{L}+|jaja|leído|leí|pensado|creído|foro|hilo|mensaje|ojalá|enlace",
    ),
  },
};
