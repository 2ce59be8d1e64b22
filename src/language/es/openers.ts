/** Peeled only where a mark follows: "Sí, los carriles sobran" but not "Sí los carriles". */
export const markedOpeners = [
  "buff?|uf|uff|bah|ay|ah|oh|eh|jo|sí|si|no|ya|bueno|bien|hombre|mira|oye|ojo|pues|vale|vamos|vaya|venga|claro|cierto|exacto|exactamente|efectivamente|correcto|total|repito|insisto|perdón|perdona|hola|buenas|gracias|por favor|a ver|en serio|de acuerdo|en efecto|ni hablar|mentira|falso|error",
  "(?:totalmente |completamente |muy |absolutamente |en total |estoy )?(?:totalmente |completamente |muy )?de acuerdo|(?:estoy )?en (?:total )?desacuerdo|no estoy (?:nada )?de acuerdo|(?:totalmente |completamente )?en contra|a favor|coincido|discrepo|comparto|secundo|suscribo|apoyo|apoyad[ao]|votad[ao]",
  "en primer lugar|en segundo lugar|en tercer lugar|por último|primero|segundo|tercero|por otro lado|por otra parte|por un lado|por una parte|además|de hecho|es más|sin embargo|no obstante|ahora bien|eso sí|con todo|aun así|en cambio|por cierto|por ejemplo|por supuesto|desde luego|en fin|en resumen|en definitiva|en conclusión|resumiendo|o sea|es decir|vamos a ver|dicho esto|dicho eso|por tanto|por lo tanto|por consiguiente|en consecuencia|así pues|finalmente|seamos (?:serios|sinceros|realistas)|al final|al fin y al cabo|en realidad|lógicamente|naturalmente|ciertamente",
].join("|");

/** Peeled wherever they begin a sentence, with or without a mark: what follows goes on as it would alone. */
export const openers = [
  "en cualquier caso|en todo caso|personalmente|sinceramente|francamente|honestamente|evidentemente|obviamente|básicamente|desgraciadamente|lamentablemente|por desgracia|en mi (?:humilde |modesta )?opinión|a mi (?:juicio|parecer|entender|modo de ver)|según mi opinión|desde mi (?:humilde )?(?:punto de vista|opinión)|para mí|para mi",
  "(?:yo )?(?:personalmente,? )?(?:sinceramente,? )?(?:creo|pienso|opino|considero|diría|entiendo|sostengo|defiendo|sigo (?:creyendo|pensando)|insisto en|repito)(?: (?:yo|sinceramente|firmemente|de verdad|además|también|personalmente|humildemente|realmente|francamente|honestamente))? que|(?:a mí |a mi )?me parece que|soy de la opinión de que|mi opinión es que|mi opinión:|está claro que|es evidente que|es obvio que|lo que (?:está claro|pasa|ocurre|sucede) es que",
  "la verdad(?: es)? que|lo cierto es que|el hecho es que|la realidad es que|la cuestión es que|el caso es que|el problema es que|el tema es que|lo que es cierto es que|resulta que|es que|recordad que|recuerda que|recordemos que|os recuerdo que|te recuerdo que|le recuerdo que|recuerden que|hay que recordar que|no olvidemos que|no hay que olvidar que|tengamos en cuenta que|hay que tener en cuenta que|quiero decir que|quería decir que|solo decir que|sólo decir que",
].join("|");

/** What joins a sentence to the one before, and says nothing itself. */
export const conjunctions =
  "y|e|pero|pues|además|también(?= (?:hay|habría|se|es|son|sería|debe\\p{L}*|deber\\p{L}+|hace falta|pueden?|podr\\p{L}+)(?!\\p{L}))|es que|en cualquier caso|en todo caso|efectivamente|así que|o sea que|conque|por lo que|por tanto|por lo tanto|de modo que|entonces|por otro lado|por otra parte|eso sí|sin embargo|no obstante|también es verdad que|y además|pero además|de hecho|en fin|luego";
