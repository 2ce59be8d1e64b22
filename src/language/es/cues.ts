/** Evaluative and normative. */
export const strongCues = `
  debe|deben|debería|deberían|debemos|deberíamos|hay que|habría que|tienen? que|tendrían? que|tenemos que|nunca|jamás|hace falta|hacen falta|
  mal|malo|mala|malos|malas|peor|peores|mejor|mejores|bueno|buena|buenos|buenas|buen|gran|terrible|horrible|estúpid[oa]s?|ridícul[oa]s?|
  absurd[oa]s?|injust[oa]s?|just[oa]s?|injusticia|justicia|inmoral|peligr\\p{L}+|perjudicial\\p{L}*|perjudican?|dañin[oa]s?|inútil\\p{L}*|útil\\p{L}*|
  innecesari[oa]s?|necesari[oa]s?|imprescindibles?|fundamental\\p{L}*|esencial\\p{L}*|importantes?|urgentes?|imposibles?|fácil\\p{L}*|difícil\\p{L}*|car[oa]s?|barat[oa]s?|
  abuso|abusiv[oa]s?|responsab\\p{L}+|irresponsab\\p{L}+|culpables?|culpa|egoístas?|egoísmo|hipócritas?|hipocresía|ilegal\\p{L}*|merecen?|mentiras?|
  tontería|error|errores|problemas?|solución|soluciones|solucion\\p{L}+|desperdicio|despilfarro|robo|estafa|timo|fraude|privilegios?|libertad\\p{L}*|derechos?|obligación|
  vergüenza|vergonzos[oa]s?|barbaridad|disparate|locura|desastre|lástima|pena|asco|asqueros[oa]s?|insegur\\p{L}+|segur[oa]s?|seguridad|salud|saludables?|insano|obsolet[oa]s?|
  anticuad[oa]s?|sostenibles?|insostenibles?|razonables?|lógic[oa]s?|inaceptables?|intolerables?|inadmisibles?|lamentables?|prohib\\p{L}+|obligatori[oa]s?|
  conviene|vale la pena|merece la pena|sobran?|faltan?|ayuda|ayudan|mejora|mejoran|mejoraría|empeora\\p{L}*|beneficia|beneficia\\p{L}*|beneficios?|evita|evitan|evitaría|sirven?|funcionan?|no sirve\\p{L}*|
  demasiad[oa]s?|excesiv[oa]s?|insuficientes?|castigo|castigar|incívic[oa]s?|molest[oa]s?|molestan?|discrimina\\p{L}*|urge|ideal|insoportables?|básic[oa]s?|primordial\\p{L}*|vital\\p{L}*|indispensables?|prioridad\\p{L}*|prioritari[oa]s?|antiestétic[oa]s?|higiénic[oa]s?|viables?|inviables?|efectiv[oa]s?|positiv[oa]s?|negativ[oa]s?|bonit[oa]s?|fe[oa]s?|suci[oa]s?|eficaz|eficaces|eficientes?|ineficaz|rentables?
`
  .split("|")
  .map((word) => word.trim())
  .join("|");

/** What marks a claim. */
export const cues = `${strongCues}|porque|ya que|puesto que|por tanto|por lo tanto|así|para que|si|solo|sólo|únicamente|todos?|todas?|cada|cualquier|nadie|nada|mayoría|much[oa]s|poc[oa]s|ningún|ninguna|ninguno|no|sin|tampoco|apenas|siempre|más|menos|suficientes?|bastantes?|puede|pueden|podría|podrían|será|serán|sería|serían|haría|\\p{L}+[aeiíd]rán?|en vez de|en lugar de|incluso|simplemente|supone|suponen|significa|implica|provoca\\p{L}*|causan?|genera\\p{L}*|cuestan?|necesitan?|quieren?|son|es (?:una?|el|la|los|las)|fomentan?|recomiendan?|huelen?|da (?:risa|gusto)|favorecen?|creo|opino|propongo|exijo|pido|prefiero`;
