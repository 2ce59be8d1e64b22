/**
 * "SUBJECT es PREDICATE", where both may stand in "describe SUBJECT como PREDICATE": things and not people, before whom
 * Spanish would put *a*.
 */
const noun = "[\\p{L}\\p{N}-]+";
const joined =
  "(?: (?:de|del|de la|de los|de las|en|en el|en la|en los|en las|a|para|por|con|sin) [\\p{L}\\p{N}-]+){0,2}";
const subject = `(?:(?:el|la|los|las|un|una) ${noun}(?: (?!es |son |no )[\\p{L}\\p{N}-]+(?= (?:es|son) ))?${joined}|\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)`;
const nominal =
  "(?:una?|el|la|los|las) (?!(?:\\S+ ){0,3}(?:tema|cuestión|pregunta|historia|idea|ejemplo|razón|motivo|punto|opción|posibilidad|parte|propuesta|iniciativa|comentario|opinión|debate|medida|cosa|caso)(?!\\p{L}))(?!que(?!\\p{L})|mism[oa]|otr[oa]|de |únic[oa])[^\\s,;:]+(?: [^\\s,;:]+){0,6}";
const adjective =
  "(?:(?:muy|tan|totalmente|completamente|absolutamente|simplemente|realmente|extremadamente) )?(?:absurd[oa]s?|ridícul[oa]s?|injust[oa]s?|inmoral(?:es)?|peligros[oa]s?|dañin[oa]s?|inútil(?:es)?|innecesari[oa]s?|imprescindibles?|imposibles?|abusiv[oa]s?|cruel(?:es)?|hipócritas?|egoístas?|insostenibles?|insegur[oa]s?|obsolet[oa]s?|anticuad[oa]s?|irresponsables?|vergonzos[oa]s?|intolerables?|inaceptables?|lamentables?|horribles?|nefast[oa]s?|desproporcionad[oa]s?|discriminatori[oa]s?|ilegal(?:es)?|antihigiénic[oa]s?|necesari[oa]s?|fundamental(?:es)?|desastros[oa]s?|penos[oa]s?|inhuman[oa]s?)";

export const predication = new RegExp(
  `^(?<subject>${subject}) (?:es|son) (?:(?:solo|sólo|simplemente|sencillamente|básicamente) )?(?<predicate>${nominal}|${adjective})$`,
  "iu",
);

/** People, what points elsewhere, and what is no thing. */
export const refusedSubject =
  /^(?:lo|él|ella|ellos|ellas|esto|eso|esta|este|estas|estos|esa|ese|que|quien|si|no|nadie|nada|nunca|todo|hay|donde|cuando|(?:el|la|los|las) (?:que|de|otr\p{L}+|mism\p{L}+|únic\p{L}+|problemas?|solución|cuestión|tema|idea|mejor|peor|mayor|principal|primer\p{L}*|verdad|realidad|pregunta|respuesta|resultado|razón|caso|cosa|medida|propuesta|iniciativa|objetivo|culpa|gente|mayoría|personas?|dueñ[oa]s?|vecin[oa]s?|niñ[oa]s?|hij[oa]s?|padres?|madres?|mujer(?:es)?|hombres?|alcald\p{L}+|concejal\p{L}*|policías?|perr[oa]s?|gat[oa]s?|animal(?:es)?|jóvenes|alumn[oa]s|profesor\p{L}*|turistas?|ciclistas?|taxistas?|peatones|usuari[oa]s?|polític[oa]s|ciudadan[oa]s?|inmigrantes?|\p{L}+(?:ores|oras|or|ora|istas?|antes|entes|eros|eras)))(?![\p{L}\p{N}])/iu;
