import { startsWith, wordEnd, wordStart } from "../patterns.ts";
import { pastVerbs, thirdPersons } from "./verbs.ts";

const infinitive = "\\p{L}+[aei]r(?:se|l[aeo]s?)?";
/** "Es necesario que", "Es una vergüenza que", "Hay que": what they speak of follows. */
const subjectFollows = [
  "(?:no )?(?:hay|habría|hace falta|hacen falta|haría falta|harían falta|falta|faltan|sobran|basta|bastaría|conviene|convendría|urge|cabe|toca|existen?)(?! (?:(?:otr[oa]s?|much[oa]s?|vari[oa]s|alg[uú]n[oa]?s?|un[oa]|que ver|de todo|más|tant[oa]s?|algo|nada) ?(?:$|[,.;]|que)|que (?:ver|decir)|eso|esto))",
  `(?:no )?(?:es|sería|resulta|parece) (?:(?:muy|más|tan|totalmente|absolutamente|realmente|bastante|del todo|mucho más|casi|verdaderamente|completamente|algo) )?(?!(?:un|una|uno|el|la|los|las|lo|algo|más|como|por|para|que|decir|así|lo)${wordEnd})\\p{L}+ (?:de )?(?:que|${infinitive})`,
  `(?:no )?(?:es|sería|parece|me parece) (?:una?|el) (?:(?:auténtica?|verdader[oa]|gran|completa?) )?(?:vergüenza|pena|lástima|barbaridad|locura|tontería|injusticia|buena idea|mala idea|realidad|obligación|disparate|abuso|crimen|momento de|cuestión de|suerte|gusto|placer|derecho) (?:que|cómo|el|la|los|las|${infinitive})`,
  // "Es vergonzoso el estado de las calles"
  `(?:no )?(?:es|son|sería|serían|resultan?) (?:(?:muy|más|totalmente|realmente|bastante|absolutamente) )?(?!(?:todo|toda|solo|sólo|más|como|casi|igual|que|de|para|por|en|un|una|el|la|los|las|lo|cada|ya)${wordEnd})\\p{L}+ (?:el|la|los|las|un|una|unos|unas|más) \\p{L}+`,
  "(?:no )?se (?:debe|deben|debería|deberían|puede|pueden|podría|podrían|tiene que|tienen que|tendría que|tendrían que|necesita|necesitan|requiere|requieren)",
  `(?:no )?(?:debe|deben|debería|deberían|tiene que|tienen que|tendría que|tendrían que|puede|pueden|podría|podrían) (?:haber|existir|hacer falta|\\p{L}+[aei]rse)`,
  "da (?:pena|vergüenza|asco|miedo) ",
].join("|");
const thirdOrPast = `${thirdPersons}|${pastVerbs}`;
/** Spanish says *es* where English says "it is": without a subject, only what was said before tells who or what. */
const verbFirst = `(?!(?:${subjectFollows}))(?:(?:no|ya|también|tampoco|siempre|nunca|solo|sólo|casi|aún|todavía|además|simplemente|realmente|ahora|hoy|así) ){0,2}(?:(?:se|l[aeo]s?|me|te|nos|os) ){0,2}(?!parece${wordEnd}|gustaría${wordEnd}|parece[nr]?|encanta|preocupa|molesta|da|gusta)(?:${thirdOrPast})`;

/** Words that point to what was said before, wherever they stand first. */
const pointingBack =
  "así|entonces|por es[oa]|por ello|por est[ao]|por aquello|de est[ae]|de es[ae]|en es[ae]|en est[ae]|con es[oa]|con est[ao]|para es[oa]|para ell[oa]|para est[ao]|a es[oa]|a est[ao]|sin es[oa]|ahí|aquí|allí|allá|acá|es[oa]s?|est[aeo]s?|ese|esto|aquell?[oa]?s?|él|ella|ellos|ellas|ello|ést[ao]s?|és[ao]s?|sus?|suy[oa]s?|les?|dich[oa]s?|otr[oa]s?|(?:el|la|los|las) otr[oa]s?|un[oa] (?:de|que|es)|un[oa]s (?:y|son)|algun[oa]s de|much[oa]s de ell[oa]s|amb[oa]s|l[oa]s dos|el resto|l[oa]s demás|(?:el|la|lo|los|las) mism[oa]s?|tal(?:es)?|tampoco|también|igualmente|sobre todo|especialmente|al menos|por lo menos|mientras tanto|a cambio|en ese caso|en (?:dicho|tal)|una y otra|nada de|todo (?:eso|esto|ello|lo)|l[oa]s de|el de|la de|l[oa]s que (?:dices|comentas|propones)|lo (?:peor|únic[oa]|mal[oa]|buen[oa]|siguiente|demás|otro|primero|segundo|cual|dicho|anterior|típico|de|que (?:dic|com|prop|plant|ped|pid|hac|quier|has|me|te|tú|usted|pas|ocurr|ha)\\p{L}*)|cosa que|algo que|un[oa] que|sino|ni|o|u|porque|ya que|puesto que|dado que|como|cuando|mientras|hasta|desde|según|aunque|salvo|excepto|a pesar|pese|con lo que|de ahí|por (?:cuyo|qué|que|dios|favor)|de lo contrario|si no,|por mi parte|por mí|más que|menos mal|tras|siendo|al ser|al igual|para (?:cuando|colmo|empezar)|además|pues|y|e|pero|que|qué(?! (?:el|la|los|las|se|no|un|una|hay)(?!\\p{L}))|quién|quien|quienes|cómo|cuánt[oa]s?|cuál(?:es)?|dónde|cuándo";

const moods =
  "ojalá|quizás?|tal vez|a lo mejor|igual|seguramente|probablemente|posiblemente|totalmente|completamente|absolutamente|apoyad[ao]s?|votad[ao]s?|excelente|genial|estupend[ao]|fantástic[ao]|magnífic[ao]|perfect[ao]|maravillos[ao]|buen[oa]?|muy|gran|mejor|peor|imposible|normal|lógico|increíble|vergonzos[ao]|bien|mal|fácil|difícil|interesante|curios[ao]|lamentable|triste|qué|vaya|menud[ao]|claro|sí|no (?:solo|sólo|sé|lo|la|los|las|es (?:que|lo mismo|así|eso)|por|creo(?! que)|obstante|hombre)|hola|buenas|buenos|saludos|gracias|perdon\\p{L}*|disculp\\p{L}*|por favor|un saludo|ánimo|enhorabuena|felicidades|suerte|hoy|ayer|mañana|ahora|luego|después|antes|a ver|ni|nada|menos|edit|fuente|ps|pd|p\\.d|ejemplo|nota|aclaración|solo|sólo|incluso|ya|aún|todavía|casi|más(?! (?!que)\\p{L}+ )|tanto|tan|demasiado|sin (?:embargo|duda|contar|olvidar|mencionar)|en (?:cuanto|ningún|primer|segundo|tercer|mi(?! (?:barrio|ciudad|pueblo|país|calle|zona|distrito|experiencia))|nuestr[oa](?! (?:barrio|ciudad|pueblo|país|calle|zona|distrito))|ambos|todo caso|fin|resumen|teoría|efecto)|con respecto|respecto|referente|sobre|acerca|a (?:mí|mi|tí|ti|él|ella|ellos|ver|veces|favor|raíz|diferencia|no ser)|por (?:lo|un|una|otra?|supuesto|desgracia|suerte|ejemplo|cierto|tanto|último|no|fin|muy|mucho|más|si)|de (?:acuerdo|hecho|todas|momento|nuevo|verdad|nada|qué|igual|paso|ser)|es decir|o sea|me (?:parece|parecen|parecería) (?!(?:\\p{L}+ ){1,5}(?:que|el|la|los|las|\\p{L}+[aei]r)(?!\\p{L}))|me (?:da|gusta|encanta|apunto|sumo|uno|alegr|refier)\\p{L}*|creo que (?:sí|no)$";

/** Talk of the talk: the proposal, the title, the votes. */
const talkOfTalk =
  "(?:la|el|los|las|tu|su|vuestra|esta|una?|mi) (?:\\p{L}+ )?(?:propuestas?|iniciativas?|título|comentarios?|pregunta|debate|argumentos?|discusión|tema|cuestión|ejemplo|diferencia|comparación|enlace|respuesta|conclusión|explicación|idea|cosa|punto|hilo|medida|motivo|razón|objetivo|resultado|frase|video|vídeo|artículo|noticia|únic[oa]|primer[oa]?|segund[oa]|últim[oa]|siguiente|anterior|problema(?! de(?:l)? )|solución(?! (?:al|a la|a los|a las|para|del|de) )|mayoría de (?:ellos|ellas)|cual)|l[oa]s cuales|apoy\\p{L}*(?= (?:la|esta|tu|el|lo))|apoyo|voto|votar|propuesta|iniciativa";

/** Starts that mean nothing alone. */
export const refusedStarts = startsWith(
  [
    pointingBack,
    moods,
    talkOfTalk,
    verbFirst,
    `si (?!(?:se|los|las|el|la|hay|no hay|no se|un|una|queremos|todos|alguien|tenemos)${wordEnd})\\p{L}+`,
    "si (?:se|no se) (?:l[aeo]s?|me|te) ",
    "\\p{L}+[aei]ndo(?:l[aeo]s?|se)?(?<!cuando|fernando|mundo|segundo|armando|comando|mando|bando|orlando|rolando|hernando)",
    "usted(?:es)?|tú|te|op|vosotr[oa]s|vuestr[oa]s?|tus?",
    // Somebody called by name, or by what they are: "Vecina, …".
    "[\\p{L}\\p{N}_]+, (?=(?-i:\\p{Lu}))[\\p{L}]+",
    "lo (?!que(?!\\p{L}))\\p{L}+ (?!(?:es|son|sería|será|que|de)(?!\\p{L}))\\p{L}+",
    // A place or a time, and what is there was said before: "En Francia es obligatorio".
    "(?:en|con|desde|por|a) (?:(?:el|la|los|las|un|una|mi|otr[oa]s|much[oa]s|algun[oa]s) )?\\p{L}+(?: (?:de|del|como) (?:la |los |las |el )?\\p{L}+)?,? (?:por ejemplo,? )?(?:(?:no|ya|también|solo|sólo) )?(?:es|son|está|están|ha sido|sería|era|funcionan?|se hace|lo hacen?)(?! (?:\\p{L}+ )?\\p{L}+ (?:que|\\p{L}+[aei]r)(?!\\p{L}))",
    `(?:en vez de|en lugar de|a pesar de|además de|aparte de|lejos de) [^,]*, (?:no )?(?:se |les? |nos )?(?:${thirdOrPast})`,
    `(?:no )?(?:es|sería) (?:\\p{L}+ ){1,2}que (?:no )?(?:sean?|estén?|fuesen?|fuera)(?! (?:el|la|los|las|un|una|todos)${wordEnd})`,
    "para (?!(?:el|la|los|las|un|una|que|tod[oa]s|quien|l[oa]s|\\p{L}+[aei]r(?:se|l[aeo]s?)?)(?!\\p{L}))\\p{L}+",
    "(?:públic|obligatori|voluntari|gratuit|subvencionad|privad)[oa]s? (?:es|sería|son|serían)|gratis (?:es|sería)",
    // No noun stands right before an article: it is a verb, and who does it was said before.
    "(?!(?:para|contra|sobre|entre|ante|durante|mediante|toda|cada|hasta|donde|fuera|cuanta|falta|hace|fuese|vaya|una|la|de|que|se|le|me|te)(?!\\p{L}))\\p{L}{3,}[ae] (?:un|una|unos|unas|el|la|los|las|al|much[oa]s?)",
  ].join("|"),
);

/** Stretches that point outside the sentence. */
export const refusedWithin = new RegExp(
  [
    `${wordStart}(?:est[aeo]s?|es[aeo]s?|ese|este|aquel|aquell[oa]s?)(?! (?:año|mes|semana|país|mundo|siglo|planeta|época|verano|invierno|días|tiempos|años)${wordEnd})(?<!por est[aeo])${wordEnd}`,
    `${wordStart}(?:dich[oa]s?(?! que)|(?:el|la|los|las|lo) mism[oa]s?(?! que| \\p{L}+ que)|tal(?:es)? (?!vez|y como|como)|aquí|ahí|allí|allá|arriba|abajo|anterior(?:es|mente)?|mencionad[oa]s?|citad[oa]s?|lo dicho|de lo contrario|por (?:eso|ello|esto)|el de|tod[oa] (?:ello|eso|esto)|ambas? cosas|ambos|ambas|al respecto|cosas así|algo así|así (?=$|[.,;])|lo (?:has|ha|han|hemos|he) |igualmente|viceversa|respectivamente|otro lado|la otra|el otro|los otros|las otras|l[oa]s demás|el resto(?! de)|l[oa]s que (?:dices|comentas|propones|planteas))${wordEnd}`,
    `${wordStart}(?:como (?:dices|dice|comentas|comenta|bien|ya|se ha|decía|dije|he dicho|tú|usted|digo|siempre|propones|mencionas)|en (?:ese|este|tal|dicho|mi|tu|su) caso|lo que (?:dices|comentas|propones|planteas|dice|pides|pide))${wordEnd}`,
    "^(?:[^\\s,]+ ){1,7}también(?!\\p{L})|^[^\\s:]+(?: [^\\s:]+)?: |^\\p{L}+ ?[-–—] | (?!\\p{N})[\\p{L}][.]?$",
    // More of what, and who looks after them, was said before: "que planten más en la orilla", "los jardines no los riegan".
    `${wordStart}(?:pon\\p{L}+|hay|haya|quit\\p{L}+|necesit\\p{L}+|hagan?) (?:más|menos|much[oa]s|poc[oa]s|otr[oa]s|un[oa]) (?:en|por|para|de) (?:el|la|los|las)${wordEnd}|^(?:el|la|los|las) \\p{L}+ (?:no )?l[ao]s? (?:\\p{L}+[aeno])${wordEnd}(?! (?:que|\\p{L}+[aei]r)${wordEnd})|${wordStart}por no hablar(?! de)|lo que era(?= ?[.,]?$)`,
    // A full stop was left out.
    "(?<=[\\p{Ll}] )(?-i:Que|Si|Sin|No|Pero|Por|Además|Es|Son|Hay|Con|Para|Como|También|Un|Una|Y)(?!\\p{L})(?! (?-i:\\p{Lu}))",
    // A pronoun before its verb, and nothing before it that it could stand for.
    `^(?:\\S+ ){0,2}(?:l[ao]s?|lo) (?:ha|han|hace|hacen|he|haría|tiene|tienen|puede|pueden|es|son|está|están|hemos|quiere|quieren|sabe|saben|veo|creo|vemos|dice|usa|usan|paga|pagan|debe|deben|lleva|llevan|pone|ponen|deja|dejan|recoge|recogen)${wordEnd}`,
    `${wordStart}(?:propuestas?|iniciativas?|votar|vot[oa]s?|votad[oa]s?|apoyos|mi apoyo|apoyo (?:la|esta|tu|su)|foro|enlace|hilo|comentarios?|link|este (?:tema|debate)|el post|página de facebook|firma(?:s|r|d)?)${wordEnd}`,
    "(?<!\\p{L})(?:t[ií]tulo|hacerl[oa]s?|ell[oa]s dos|que si)(?!\\p{L})|^\\p{L}{3,}[aei]r (?!.* y ).* son |[!¡¿?].|&[a-z]+;|[:;]-?[()DPp/\\\\](?!\\p{L})|(?<!\\p{L})x[dD]+(?!\\p{L})|\\.{2,}|…|edit:|\\uFFFC|@|(?<!\\p{L})(\\p{L}+) \\1(?!\\p{L})(?<!(?:muy|mucho|no|sí|más) \\1)|\\s,|\\p{L}\\.\\p{Lu}\\p{Ll}|(?<!\\p{L})(?:q|xq|pq|tb|tmb|k|xk|ke|pork|x)(?!\\p{L})",
  ].join("|"),
  "iu",
);

/** Endings that point outside the sentence. */
export const refusedEnds = new RegExp(
  `${wordStart}(?:también|tampoco|pero|y|o|e|ni|porque|que|así|eso|esto|aquello|ese|aquí|allí|ahí|ello|ella|él|ellos|ellas|lo|la|los|las|de|del|a|al|en|con|por|para|sin|etc|etcétera|jaja|gracias|saludos|un saludo|por favor|no|sí|si|claro|vamos|punto|además|entonces|al menos|por lo menos|mismo|otro|otra|otros|otras|demás|ejemplo|he dicho|ya|ahora|cosas|muchos|muchas|algun[oa]s?|ningun[oa]|un[oa]s|mejor|peor|todos|más|menos|igual|luego|antes|nada más|tal|un|una|el|muy|mi|su|otra vez|de nuevo|ánimo|adelante|sobre todo|verdad|cierto|hombre|señores|señora|tal cual|como está|como tal|por supuesto|acuerdo|suyo|suya|nuestro|mío)[.,;:!"'’)]*$|!["'’)]*$|\\d[.]?$(?<!\\d{2,}[.]?)`,
  "iu",
);
