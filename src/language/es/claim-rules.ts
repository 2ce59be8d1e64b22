import { anyOf, startsWith, wordEnd, wordStart } from "../patterns.ts";
import type { ClaimRules } from "../reading-rules.ts";
import { attitudes } from "./attitudes.ts";
import { cues, strongCues } from "./cues.ts";
import { imperatives } from "./imperatives.ts";
import { conjunctions, markedOpeners, openers } from "./openers.ts";
import { predication, refusedSubject } from "./predication.ts";
import { refusedEnds, refusedStarts, refusedWithin } from "./refusals.ts";
import { you, youAloneDo, youDo } from "./reply-rules.ts";
import { iDid, iDo, namedVerbs, pastVerbs, presentVerbs, weDo } from "./verbs.ts";
import { knownLetters } from "./words.ts";

const linking =
  "(?:que|quien|quienes|cuy[oa]s?|donde|cuando|si|porque|ya que|puesto que|dado que|como|mientras|aunque|aun cuando|para que)";

/** Which Spanish sentences may be told. The lists are closed on purpose: a sentence they do not cover is quoted or left alone. */
export const claimRules: ClaimRules = {
  openerStart: new RegExp(
    `^(?:(?:${markedOpeners}|${openers})\\s*[,:;.–—-]+\\s*(?!\\s)|(?:${openers}|${conjunctions})\\s+(?=[\\p{L}\\p{N}]))`,
    "iu",
  ),
  connectiveStart: new RegExp(
    `^(?:(?:${conjunctions}|${markedOpeners})\\s*[,:;–—-]+\\s*|(?:${conjunctions})\\s+(?=[\\p{L}\\p{N}]))`,
    "iu",
  ),
  refusedStart: refusedStarts,
  knownLetters,
  refusedInside: refusedWithin,
  refusedEnd: refusedEnds,
  definiteStart: /^(?:el|la|ambos|ambas)\s/iu,
  incomplete:
    /(?<!\p{L})(?:(?:es|son|está|están|sale|resulta|sería|serían|hay|tiene|tienen) (?:mucho |muchos |muchas |bastante )?(?:más(?! (?:de|del|y más))(?: \p{L}+)?|menos(?! de)(?: \p{L}+)?|mejor|mejores|peor|peores|mayor|menor|diferentes?|distint[oa]s?|igual|iguales|similar|similares)(?!\p{L})(?!.*(?<!\p{L})(?:que|de|del|a|al|entre|para|si)(?!\p{L}))|(?:tan|tant[oa]s?)(?!\p{L})(?!.*(?<!\p{L})(?:como|que)(?!\p{L}))|(?<!\p{L})otr[oa]s? |(?:mejor|gan|ayud|evit|qued|ahorr|facilit|solucion|aument)arían?(?!\p{L})(?!.*(?<!\p{L})si(?!\p{L}))|(?<!\p{L})más (?:en|por) (?:el|la|los|las)(?!\p{L})|de nuevo|otra vez|lo mismo)/iu,
  reported: anyOf(
    [
      "según(?! (?:mi|yo|la ley|la renta|el tamaño))|supuestamente|supuest[oa]s? |presuntamente|al parecer|por lo visto|dizque|se dice|se habla de que|dice que|decir que|digan que|ser ignorante|confunden|dicen|decían|dijo|dijeron|ha dicho|han dicho|afirma|afirman|asegura|aseguran|alega|alegan|argumenta|argumentan|sostienen|pretenden|pretende|opinan|creen|piensan|criticaban|se cree que|cuentan que|acusan|llaman|prometió|prometieron|prometen|anuncia|anuncian|defienden que",
      "(?:la gente|muchos|algunos|alguien|quien|quienes|nadie|todo el mundo|hay (?:quien|quienes|gente que)|los que|el que|la que|él|ella|ellos|ayuntamiento|alcaldesa|alcalde|gobierno|partido|empresa|prensa|policía|estudio|artículo|oposición) (?:\\p{L}+ )?(?:dice|cree|piensa|opina|afirma|sostiene|niega|critica|defiende|alega|argumenta|propone|quiere)n?|(?:diga|digan|crea|crean|piense|piensen) que|como si|(?:la|el) (?:idea|argumento|mito|creencia|excusa|teoría|cuento|pretexto|afirmación) de(?: que|l)?|se podría (?:decir|argumentar)|abogado del diablo|no es (?:verdad|cierto) que|eso de(?: que)?|lo de que|es mentira que",
    ].join("|"),
  ),
  irony:
    /\/s(?:\s|$)|\/ironía|(?<!\p{L})(?:claro,? claro|s[íi],? claro|ya,? claro|claro,? y|claro,? porque|sí,? porque|sí,? hombre|sí,? sí|ja+ ja+|(?:ja){2,}j?|(?:je){2,}|(?:ji){2,}|lol|xd+|ironía|sarcasmo|anda que|anda ya|toma ya|venga ya|^(?:sí|claro|ya),? y(?! (?:además|también|no)(?!\p{L}))|ole|olé|bravo|chapó|enhorabuena|felicidades|faltaría más|no te digo|por si fuera poco|pobrecit[oa]s?|angelit[oa]s?|y un jamón|me meo|me parto|me troncho|imaginaos|imagínate|imagínense|qué (?:bonito|gracia|gracioso|bien|ilusión|maravilla|risa)|menos mal que|buena suerte|suerte con|milagro|ni que|vaya por dios|dios (?:mío|nos libre)|sorpresa|seguro que sí|ya puestos|por esa regla de tres)(?!\p{L})|[!?¡¿]{2}|[;:]-?[)D](?!\p{L})|\(\?\)|😉|🙄|😏|🤡|😂|🤣|💀/iu,
  takenBackStart: startsWith(
    "pero|sin embargo|no obstante|aunque|ahora bien|eso sí|por desgracia|desgraciadamente|lamentablemente|mentira|falso|en realidad|salvo|excepto|a menos que|o no|es broma|bromas? aparte|mejor dicho|otra cosa es|dicho (?:esto|eso)|tonterías|nada más lejos|pues (?:no|nada|eso no)|no[.,;]|no es (?:verdad|cierto|así)|ahora|hoy|ja+|claro que no|y un jamón|ya[,.]|al contrario|ironía|es ironía",
  ),
  concededStart: new RegExp(
    `^(?:(?:es|está) (?:cierto|verdad)|cierto|verdad es|si bien|por (?:más|mucho|muy) |aunque|aun cuando|(?:yo )?(?:entiendo|comprendo|reconozco|admito|acepto|respeto|sé)(?! (?:por qué|cómo))|vale(?:,| que)|puede que|puede ser|podrá ser|quizás?|tal vez|no digo|no niego|no dudo(?! (?:de )?que)|no (?:tengo nada|estoy) en contra|no me (?:importa|opongo|molesta)|me da igual|está (?:muy )?(?:bien|claro) que|claro que|por supuesto que|antes|antiguamente|hace (?:\\p{L}+|\\d+) (?:años|meses|siglos)|en su día|en su momento|cuando era|todos sabemos|ya sé|ya sabemos|nadie (?:niega|dice|duda)|sin duda|seguramente)${wordEnd}`,
    "iu",
  ),
  question: /¿|\?["'”’»)\]]*$/u,
  firstOrSecondPerson: anyOf(
    `yo|me|mí|mi|mis|mí[oa]s?|conmigo|nos|nosotr[oa]s|nuestr[oa]s?|${you}|${youDo}|${iDo}|^(?:apoyo|voto|uso|pago|trabajo|cambio|pregunto)|he(?= \\p{L}+(?:ado|ido|to|cho))|hemos|${weDo}|\\p{L}+(?:áis|éis)|${iDid}|(?!(?:contraste|triste|existe|coexiste|consiste|resiste|persiste|subsiste|insiste|asiste|desiste|desgaste|gaste|baste|chiste|viste|embiste|aste)${wordEnd})\\p{L}{2,}[ai]ste(?:is)?|\\p{L}+[aí]rnos|\\p{L}{2,}[ai]rnos|hacernos|vernos|ponernos|movernos|tenernos|sernos|\\p{L}{3,}[aei]rte(?<!parte|arte|suerte|fuerte|muerte|norte|corte)|op`,
  ),
  addressed: anyOf(
    [
      you,
      youAloneDo,
      "(?:^|(?<=(?<!\\p{L})(?:que|razón|si|ya|no) ))(?:puedes|debes|vas|pagas|tienes|compras|coges|aparcas|vuelves)",
      "\\p{L}+(?:áis|éis)|vota|votad|voten|votadl?[ao]?|apoya|apoyad|apoyen|mirad|fíjate|fijaos|fíjese|infórmate|infórmese|léete|leed|visita|entra|entrad|entren|pásate|difunde|difundid|comparte|compartid|ánimo|firma|firmad|firmen|señora|señoras|señores|compañer[oa]s?|amig[oa] mí[oa]|tío|macho|chaval|disculpe|perdone|hágase|vaya usted|oiga|^(?:busque|mire|lea|vea|haga|piense|deje|vaya|ponga|tenga|prueben?|pregunte|calcule|imagine|recuerde|compare|consulte|entren?|(?!(?:ciudad|mitad|verdad|madrid|libertad|amistad|dificultad|facultad|pared|red|sed|merced|césped|\\p{L}*dad)(?!\\p{L}))\\p{L}{2,}(?:ad|ed|id))(?=[ ,])|sugiero que|invito a|te invito|op",
      `(?!(?:contraste|triste|existe|coexiste|consiste|resiste|persiste|subsiste|insiste|asiste|desiste|desgaste|gaste|baste|chiste|viste|embiste|aste)${wordEnd})\\p{L}{2,}[ai]ste(?:is)?`,
    ].join("|"),
  ),
  imperativeStart: startsWith(`(?:(?:y|pero|o|pues|simplemente|mejor|lo mejor es)[,:]? )?(?:${imperatives})`),
  // *Hacerlo* points back too.
  pronoun: anyOf(
    `él|ella|ellos|ellas|ello|les?|su|sus|suy[oa]s?|ést[ao]s?|és[ao]s?|aquéll[oa]s?|cuy[oa]s?|(?!(?:charlas?|perlas?|carlos|parlas?|borlas?|burlas?|mirlos?)${wordEnd})\\p{L}{2,}(?:[aeiáéí]r|[áé]ndo|iéndo|ando|iendo)(?:se)?l[aeo]s?`,
  ),
  cue: anyOf(cues),
  strongCue: anyOf(strongCues),
  negation: anyOf("no|nunca|jamás|nadie|nada|ning[uú]n|ning[uú]n[oa]s?|ni|sin|tampoco|apenas"),
  // What a relative clause does is not what its sentence says.
  presentVerb: anyOf(
    `(?<!(?<!\\p{L})(?:que|quien|quienes|donde) (?:se |no |no se |les? |l[aeo]s? )?)(?:${presentVerbs})`,
  ),
  pastVerb: anyOf(pastVerbs),
  subordinate: new RegExp(
    `${wordStart}(?<!(?<!\\p{L})(?:hay|tiene|tienen|tendría|tendrían|habría|tenemos|tenga|tengan) )${linking} [^,;:]*?${wordStart}(?:${presentVerbs})${wordEnd}`,
    "giu",
  ),
  singularVerb: anyOf(namedVerbs),
  relativeNearStart:
    /^(?:\S+ ){1,4}(?<!(?<!\p{L})(?:hay|tiene|tienen|habría|tendrían?|es|sería|son|más|menos|mejor|peor|lo|los|las|el|la|necesario|imprescindible|mismo) )(?:que|quien|quienes|donde|cuy[oa]s?)(?!\p{L})/iu,
  spliced: new RegExp(
    `^(?!(?:si|cuando|aunque|mientras|en|para|con|por|de|a|al|como|además|sin)${wordEnd})[^,]*, (?:el|la|los|las) (?:\\p{L}+ ){1,3}(?:${namedVerbs})${wordEnd}|^(?:quien|(?:el|la|los|las) que) .* que (?:se |l[ao]s? |no )|, pues que |, (?:y )?(?:(?:no|ya|también|tampoco|solo|sólo) )*(?:se |les? |l[ao]s? )?(?:${namedVerbs}|${iDo})${wordEnd}`,
    "iu",
  ),
  turn: anyOf("pero|sin embargo|no obstante|aunque|salvo que|a menos que|sino"),
  turningPoint: startsWith(
    "[\\s,;–—-]*(?:pero|sino|aunque|salvo|excepto|menos|sin embargo|no obstante|si|siempre que|siempre y cuando|cuando|mientras|a menos|a no ser|hasta|sin|o|u|ni|y no|incluso|aun|por más|en vez|en lugar|más que|solo|sólo|únicamente|con tal|para|que|como|donde)",
  ),
  reason:
    /(?<!(?<!\p{L})(?:no|solo|sólo|sino|simplemente|precisamente|quizás?|y|o|pero|ni|justo|en parte|sobre todo) )(?<!\p{L})(?:porque|ya que|puesto que)\s+(\S.*?)[.!]*$/iu,
  predication,
  refusedSubject,
  ...attitudes,
  aboutTheDebate: anyOf(
    "debates?|discusión|argumentos?|cuestión|temas?|hilo|preguntas?|comentarios?|propuestas?|iniciativas?|comparación",
  ),
  countOfPeople:
    /(?<![\p{L}\p{N}])(?:\d[\d.,]*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|treinta|cien|docenas?|decenas?|cientos|centenares|miles|mil|millones|milones)\s*(?:mil|millones)?\s+(?:de\s+)?(?:(?:los|las)\s+)?(?:\p{Ll}+\s+)?(?:personas?|gente|usuari[oa]s|hombres|mujeres|niñ[oa]s|alumn[oa]s|estudiantes|trabajador[ae]s|trabajadores|emplead[oa]s|votantes|miembros|vecin[oa]s|residentes|habitantes|ciudadan[oa]s|madrileñ[oa]s|clientes|comentarios|respuestas|lectores|muert[oa]s|víctimas|familias|hogares|jóvenes|adultos|ciclistas|conductores|peatones|taxistas|votos|apoyos|seres humanos)(?![\p{L}\p{N}])/iu,
};
