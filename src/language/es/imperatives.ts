/** Verbs as advice begins with them; *usa* and *usad*. */
const commands =
  "usa|usad|prueba|probad|instala|instalad|compra|comprad|busca|buscad|intenta|intentad|pon|poned|haz|haced|deja|dejad|evita|evitad|lleva|llevad|llama|llamad|pide|pedid|pregunta|preguntad|habla|hablad|aprende|aprended|cambia|cambiad|quita|quitad|guarda|guardad|vende|vended|espera|esperad|empieza|empezad|cuida|cuidad|limpia|limpiad|elige|elegid|lee|leed|escribe|escribid|reinicia|actualiza|actualizad|desinstala|revisa|revisad|consulta|consultad|acude|denuncia|denunciad|reclama|reclamad|no (?:compres|uses|pongas|hagas|dejes|vayas|pagues|olvides|instales|lleves|esperes|compréis|uséis|pongáis|hagáis|dejéis|vayáis)|procura|procurad|asegúrate|ten cuidado|no te (?:compres|fíes|preocupes|olvides)";
/** Demands in the infinitive, where no clause follows that makes it a subject: "Limpiar más", not "Limpiar es …". */
const infinitives =
  "(?!(?:lugar|mujer|hogar|mar|ayer|taller|alquiler|placer|familiar|escolar|similar|popular|cualquier|bar|azar|militar|militares|por|ser|estar|haber|poder|decir|ver|saber)(?!\\p{L}))\\p{L}{2,}[aei]r(?:se|l[aeo]s?)?(?!.*(?<!\\p{L})(?:es|son|sería|serían|supone|supondría|implica|significa|parece|debería|ayuda|ayudaría|hace|está|no es|va|tiene|puede|cuesta|beneficia|evitaría|sale|resulta|me)(?!\\p{L}))";
/** "Que limpien más", "Que los dueños paguen". */
const wishes =
  "que (?:no )?(?:se )?(?:(?:el|la|los|las|cada|todos los|todas las) \\p{L}+ (?:se )?)?\\p{L}{2,}(?<=[ae]n|e|a)";

export const imperatives = `${commands}|${infinitives}|${wishes}`;
