import { anyOf, startsWith } from "../patterns.ts";
import type { ReplyRules } from "../reading-rules.ts";

const you = "tú|te|ti|tu|tus|contigo|usted|ustedes|vosotros|vosotras|os|vuestr[oa]s?|tuy[oa]s?";
/** What people in general do, too: "en la costa pagas el doble". */
const youOrAnybodyDo = "puedes|debes|vas|pagas|tienes(?= que)|compras|coges|aparcas|vuelves";
const youAloneDo =
  "eres|tienes(?! que)|quieres|sabes|dices|crees|piensas|haces|ves|estás|has|hablas|vives|propones|comentas|entiendes|podrías|deberías|tendrías|serías|dirías|sois|tenéis|habéis|podéis|queréis|estáis|decís|creéis|sabéis|pensáis|confundes|olvidas|mientes|planteas|mencionas|insistes|pretendes";

const youDo = `${youAloneDo}|${youOrAnybodyDo}`;

/** How the start of a Spanish reply tells agreement from disagreement. */
export const replyRules: ReplyRules = {
  agreementStart:
    /^(?:¡\s*)?(?:(?:pues )?(?:sí|claro que sí|exacto|exactamente|efectivamente|en efecto|así es|eso es|correcto|cierto|muy cierto|totalmente|completamente de acuerdo|(?:totalmente |completamente |muy |absolutamente |estoy (?:totalmente |completamente |muy |absolutamente |plenamente )?|yo también estoy )?de acuerdo|(?:tienes|tiene|llevas|lleva) (?:toda la |mucha )?razón|toda la razón|cuánta razón|muy bien|bien dicho|buena idea|gran idea|buen punto|buen argumento|me parece (?:muy |una )?(?:bien|genial|perfecto|estupendo|buena idea)|coincido|lo suscribo|suscribo|comparto|secundo|apoyo|te apoyo|apoyad[oa]|votad[oa]|gracias|muchas gracias|por supuesto|desde luego|sin duda|claro|ole|olé|bravo|amén|jaja\p{L}*|tal cual|ya lo creo|yo también|perfecto|genial|estupendo|excelente|opino (?:lo mismo|igual)|pienso (?:lo mismo|igual))(?![\p{L}\p{N}'])|(?:100 ?%|\+1)(?:\s*[.!,]|\s*$|\n))/iu,
  agreementNear: anyOf(
    "(?<!no (?:estoy |estar )?)(?<!nada )de acuerdo(?! en absoluto)|buen (?:punto|argumento)|gracias|tienes razón|tiene razón|buena idea|(?<!no )coincido|(?<!no )comparto",
  ),
  objectionStart: startsWith(
    "¿?(?:pero|no|para nada|en absoluto|ni hablar|de eso nada|mentira|falso|no es (?:verdad|cierto|así)|no estoy (?:nada )?de acuerdo|discrepo|en desacuerdo|(?:estoy |totalmente |completamente )?en contra|perdona|perdone|disculpa|disculpe|lo siento|hombre|bueno|sin embargo|no obstante|al contrario|todo lo contrario|tonterías|menuda|vaya|venga ya|anda ya|qué va|qué barbaridad|qué tontería|eso no|te equivocas|se equivoca|te confundes|estás (?:equivocad|confund)\\p{L}+|depende|error)",
  ),
  challengeStart: startsWith(
    "¿?\\s*(?:por qué|porque no|y (?:si|qué|por qué|quién|cómo|los|las|el|la)|cómo|qué|quién|cuánt[oa]s?|dónde|desde cuándo|acaso|es que|entonces|si|sabes|sabe|has|ha|tú|usted|crees|cree|de verdad|en serio|o sea)",
  ),
  address: anyOf(`${you}|${youDo}|\\p{L}+(?:áis|éis)`),
  bareRefusal:
    /^(?:¡\s*)?(?:(?:pues )?no(?:,? (?:no|gracias|señor|hombre|para nada))?|para nada|en absoluto|ni hablar|de eso nada|nada de eso|qué va|mentira|falso|eso es (?:falso|mentira)|(?:eso )?no es (?:verdad|cierto|así)|no estoy (?:nada )?de acuerdo|(?:estoy )?(?:totalmente |completamente |en total )?(?:en )?(?:desacuerdo|en contra)|discrepo|(?:todo lo|al) contrario|tonterías|te equivocas|se equivoca|ni de broma|de ninguna manera|error)[.!]*$/iu,
  bareAgreement:
    /^(?:¡\s*)?(?:(?:pues )?sí|exacto|exactamente|efectivamente|así es|eso es|tal cual|correcto|cierto|muy cierto|(?:estoy )?(?:totalmente |completamente |muy |absolutamente )?de acuerdo|(?:tienes|tiene) (?:toda la |mucha )?razón|coincido|lo suscribo|bien dicho|por supuesto|desde luego|sin duda|claro|claro que sí|100 ?%|\+1)[.!]*$/iu,
  contradiction: anyOf(
    "pero|sin embargo|no obstante|mentira|falso|no es (?:verdad|cierto|así)|no estoy (?:nada )?de acuerdo|desacuerdo|discrepo|en contra|al contrario|tonterías?|te equivocas|se equivoca|absurdo|equivocad[oa]",
  ),
};

export { you, youAloneDo, youDo };
