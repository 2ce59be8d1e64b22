import { wordEnd, wordStart } from "../patterns.ts";
import type { TitleRules } from "../reading-rules.ts";

const labels =
  "opinión impopular|opinión polémica|opinión|debate|discusión|pregunta|encuesta|desahogo|pregunta seria|psa|til|hoy aprendí|ama|noticia|noticias|actualización|comentario|meta|serio|duda|hilo";
const tags = "repost|oc|x-?post|crosspost|actualización|largo|vídeo|video|meta|pregunta|serio|duda|humor|muro de pago";
const verdict =
  "es|son|está|están|debe|deben|debería|deberían|puede|pueden|podría|podrían|hay que|habría que|tiene que|tienen que|tiene sentido|tienen|tiene|hace falta|merece|merecen|sirve|sirven|funciona|funcionan|vale la pena|conviene|sobra|sobran|hace|hacen|ayuda|ayudan|existe|existen|será|serán|sería|serían|se debe|se debería|se deberían|se puede|va a|van a";

/** What a Spanish title tells of its thread. */
export const titleRules: TitleRules = {
  question: /\?["'”»’)\]]*\s*$/u,
  yesNoQuestion: new RegExp(
    `^¿?\\s*(?:(?:y|pero|entonces|de verdad|realmente)[,:]? )?(?:no )?(?:(?:${verdict})${wordEnd}|(?:el|la|los|las) (?:\\p{L}+ ){1,5}(?:${verdict})${wordEnd}).*\\?|¿(?:no )?(?:${verdict})${wordEnd}[^?]*\\?\\s*$|(?:¿?\\s*sí o no|a favor o en contra)\\s*\\?$`,
    "iu",
  ),
  adviceQuestion: new RegExp(
    `${wordStart}(?:yo|me|mi|mis|mí|nos|nuestr[oa]s?|alguien|vosotros|os|vuestr[oa]s?|tú|te|tu|tus|usted|ustedes|recom[ie]+nd\\p{L}*|sugerencias?|consejos?|aconseja\\p{L}*|ayuda|experiencias?|mejor forma|mejor manera|cómo puedo|puedo|debo|usáis|usan|tenéis|habéis|sabéis|conocéis|cuál es (?:el|la) mejor|cómo se)${wordEnd}|^¿?\\s*(?:qué|cuál|cuáles|dónde|cuándo|quién|quiénes|cómo)${wordEnd}`,
    "iu",
  ),
  debateQuestion: new RegExp(
    `^¿\\s*(?:(?:y|pero|entonces|de verdad|realmente|(?:creéis|creen|pensáis|piensan) que)[,:]? )?(?:no )?(?:(?:el|la|los|las) (?:\\p{L}+ ){1,5})?(?:${verdict})${wordEnd}(?!.*${wordStart}(?:yo|me|mi|mis|nos|nuestr[oa]s?|alguien|os|vuestr[oa]s?|te|tu|tus|aquí)${wordEnd}).*\\?$`,
    "iu",
  ),
  label: new RegExp(
    `^(?:\\s*(?:\\[[^\\]]{1,30}\\]|\\([^)]{1,20}\\)|(?:${labels})\\s*[:;–—-]+)\\s*)+|\\s*(?:\\((?:${tags})\\)|\\[(?:${tags})\\])\\s*$`,
    "giu",
  ),
  noDispute: new RegExp(
    `${wordStart}(?:ayuda|consejos?|se busca|busco|anuncio|guía|tutorial|hilo semanal|hilo diario|megahilo|ama|actualización:|recomend\\p{L}*|publicad[oa]|disponible|presento|os presento|cómo (?:instalar|hacer|configurar|usar))${wordEnd}|^(?:mi|mis|yo|hoy|ayer|por fin|he|nuestr[oa]s?|acabo de|así|me)${wordEnd}`,
    "iu",
  ),
};
