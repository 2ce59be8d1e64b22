/** Verbs as advice begins with them; *usa* and *usad*. */
const commands =
  "usa|usad|prueba|probad|instala|instalad|compra|comprad|busca|buscad|intenta|intentad|pon|poned|haz|haced|deja|dejad|evita|evitad|lleva|llevad|llama|llamad|pide|pedid|pregunta|preguntad|habla|hablad|aprende|aprended|cambia|cambiad|quita|quitad|guarda|guardad|vende|vended|espera|esperad|empieza|empezad|cuida|cuidad|limpia|limpiad|elige|elegid|lee|leed|escribe|escribid|reinicia|actualiza|actualizad|desinstala|revisa|revisad|consulta|consultad|acude|denuncia|denunciad|reclama|reclamad|no (?:compres|uses|pongas|hagas|dejes|vayas|pagues|olvides|instales|lleves|esperes|compréis|uséis|pongáis|hagáis|dejéis|vayáis)|procura|procurad|asegúrate|ten cuidado|no te (?:compres|fíes|preocupes|olvides)";
/**
 * Demands in the infinitive, where no clause follows that makes it a subject: "Limpiar más", not "Limpiar es …". Only of
 * what people wish for: "Expropiar una casa" more often says what somebody does not want.
 */
const infinitives =
  "(?:poner|crear|instalar|aumentar|mejorar|limpiar|abrir|ampliar|fomentar|educar|multar|sancionar|obligar|reducir|controlar|arreglar|construir|permitir|garantizar|aplicar|incluir|revisar|mantener|regular|eliminar|recuperar|facilitar|promover|exigir|vigilar|dotar|plantar|cuidar|invertir|restablecer|habilitar|implantar|incentivar|ofrecer|informar|enseñar|reparar|renovar|proteger|conservar|reciclar|reforzar|contratar|peatonalizar|usar|probar|comprar|buscar|cambiar|evitar|hablar|pedir|preguntar)(?:se|l[aeo]s?)?(?!.*(?<!\\p{L})(?:es|son|sería|serían|supone|supondría|implica|significa|parece|debería|ayuda|ayudaría|hace|está|va|tiene|puede|cuesta|beneficia|evitaría|sale|resulta|me)(?!\\p{L}))";
/** "Que limpien más", "Que los dueños paguen". */
const wishes =
  "que (?:no )?(?:se )?(?:(?:el|la|los|las|cada|todos los|todas las) \\p{L}+ (?:se )?)?\\p{L}{2,}(?<=[ae]n|e|a)";

export const imperatives = `${commands}|${infinitives}|${wishes}`;
