import { setOf, wordsOf } from "../patterns.ts";

/** Words that say nothing of a topic. */
export const stopWords: ReadonlySet<string> = new Set(
  wordsOf(`
  a acá además adonde ahí ahora al algo alguien algún alguna algunas alguno algunos allá allí ambas ambos ante antes
  apenas aquel aquella aquellas aquello aquellos aquí aun aún aunque así bajo bastante bien buen buena buenas bueno buenos
  cada casi cierta ciertas cierto ciertos claro como cómo con conmigo contigo contra cosa cosas creo cual cuál cuales
  cuáles cualquier cualquiera cuando cuándo cuanto cuánto cuanta cuantos cuantas cuya cuyas cuyo cuyos da dan dar de debe
  deben debería deberían debido decir deja dejar del demás demasiado demasiada demasiados demasiadas dentro desde después
  detrás dice dicen dicho donde dónde dos durante e el él ella ellas ello ellos en encima entonces entre era eran eres es
  esa esas ese eso esos ésta éstas este éste estos éstos está están estaba estaban estamos estar estará estás este esta
  estas esto estoy etc fin fue fuera fueron fui gente gran grande grandes ha haber había habían habrá habría hace hacen
  hacer hacia haciendo hago han has hasta hay haya hayan he hecho hemos hizo hola hoy hubo igual incluso ir jamás junto
  la las le les lo los luego más mas mal mala malo mayor me mediante mejor menos mi mí mía mientras mío mis misma mismas
  mismo mismos momento mucha muchas muchísimo mucho muchos muy nada nadie ni ningún ninguna ningúna ninguno no nos
  nosotras nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para parece parte pero poca pocas
  poco pocos podemos poder podría podrían pone poner por porque porqué pq primer primera primero pueda puedan puede pueden
  puedo pues q que qué quien quién quienes quiénes quiera quiere quieren quiero quizá quizás sabe saben saber se sé sea
  sean según seguro ser será serán sería serían si sí sido siempre siendo sigue sin sino sobre sois solamente solo sólo
  somos son soy su sus suya suyas suyo suyos tal tales también tampoco tan tanta tantas tanto tantos te tenemos tener
  tenga tengan tengo ti tiene tienen toda todas todavía todo todos tras tu tú tus tuya tuyo u última último un una unas
  uno unos usted ustedes va vais vamos van vaya ve veces ver vez vosotras vosotros voy vuestra vuestras vuestro vuestros
  y ya yo estaría estarían tendría tendrían haría harían iba iban vía sólo año años día días tipo manera forma caso
  gracias favor saludo saludos vale acuerdo propuesta propuestas apoyo apoyar apoyada votar voto votado hemos respecto
  persona personas hora horas madre verdad ejemplo edit jaja lol xd xq tb tmb salvo excepto mediante tampoco
`),
);

/** Words that people use whatever they talk about. */
export const generic: ReadonlySet<string> = new Set(
  wordsOf(`
  absurdo acabar actual ahorrar amigo aplicar argumento asunto ayudar ayuntamiento barbaridad base buscar cambiar cambio
  cantidad capaz causa cobrar común considerar conseguir crear creer cuenta cuestión culpa cumplir dato deber dejar
  derecho desear diferente difícil dinero ejemplo empezar encantar encontrar entender error especial esperar estupendo
  evitar excelente existir experiencia falta fácil final fundamental ganas general genial gobierno grande gratis gustar
  hablar haber hecho hombre idea igual importante imposible interés interesante intentar iniciativa justo leer ley libre
  llegar llevar lógico lugar malo mantener medida medio mejora mejorar menor mensaje miedo mínimo montón motivo mujer
  mundo necesario necesidad necesitar normal nuevo número obligar ofrecer opción opinar opinión pagar país palabra pasar
  pedir pena pensar pequeño perder perfecto permitir pesar poner posible pregunta preguntar problema propio punto quedar
  quitar razón real realidad recibir recordar respetar respeto respuesta resto resultado seguir sentido sentir simple
  sistema situación social solución suponer tema tener tiempo tocar tonto tomar total trabajar trabajo tratar último
  único usar uso utilizar valer valor vergüenza vida vivir volver
`),
);

/** With their points: no sentence ends there. */
export const abbreviations: ReadonlySet<string> = new Set(
  wordsOf(`
  sr. sra. srta. sres. dr. dra. d. dña. ud. uds. vd. vds. ej. p.ej. pág. págs. art.# arts.# núm.# nº.# n.º tel. aprox.
  av. avda. c/. km. cap. vol. cf. vs. ee.uu. prof. profa. gral. ing. lic. máx. mín. s.a. s.l. a.c. d.c. ayto. dpto. izda. dcha.
`),
);

/** What everybody knows by its letters. */
export const knownLetters = setOf("ue eeuu onu tv ia pc ok adn dni ong sms iva");
