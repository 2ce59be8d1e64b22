import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, says } from "../fakes/topics.ts";

/** A dispute in which people quote each other. */
export const nightTrains = aDiscussion(
  {
    id: "193",
    language: "es",
    author: aPerson("litera_7"),
    title: "¿Deberían volver los trenes nocturnos?",
    body: "Hace veinte años se cruzaba el país durmiendo. Hoy queda un autobús con las luces encendidas. ¿Deberían volver los trenes nocturnos aunque pierdan dinero?",
  },
  [
    says(
      100,
      "litera_7",
      "Empiezo yo: un tren nocturno ahorra una noche de hotel. Los trenes nocturnos son necesarios porque nadie quiere volar a las cinco de la mañana.",
      { score: 70 },
    ),
    says(
      101,
      "contable_gris",
      "No. Los trenes nocturnos son un museo que pagan quienes nunca duermen en ellos. Un vagón con literas lleva menos viajeros que un vagón con asientos.",
      { score: 55 },
    ),
    says(
      102,
      "doña_andén",
      "> un museo que pagan quienes nunca duermen en ellos\n\n¿Y quién paga los aeropuertos, los pájaros? Los trenes nocturnos deben costar lo mismo que un vuelo, y entonces nadie pregunta por las literas.",
      { score: 61, under: 101 },
    ),
    says(
      103,
      "contable_gris",
      "> deben costar lo mismo que un vuelo\n\n¿Pero sabes lo que cuesta un vagón parado todo el día? Los trenes nocturnos no pueden competir con un avión medio vacío.",
      { score: 20, under: 102 },
    ),
    says(
      104,
      "jefa_de_tren",
      "Trabajo en la vía. De noche hay que reparar los raíles, y un tren nocturno que pasa a las tres obliga a parar la obra.",
      { score: 48 },
    ),
    says(
      105,
      "doña_andén",
      "> obliga a parar la obra\n\nFalso. En otros países se repara una vía y se circula por la otra. Los raíles no se cansan de noche.",
      { score: 33, under: 104 },
    ),
    says(
      106,
      "maleta_rota",
      "> Los raíles no se cansan de noche\n\n¿Has dormido tú en una litera con seis desconocidos? Yo viajé dos años en literas y llegué siempre más cansada que el maquinista.",
      { score: 39, under: 105 },
    ),
    says(107, "andenista", "trenes sí, aviones no, y punto", { score: 12 }),
    says(
      108,
      "murciélago",
      "El avión de madrugada es un castigo. Los trenes nocturnos dejan dormir a todo el mundo y contaminan menos.",
      { score: 44 },
    ),
    says(
      109,
      "contable_gris",
      "> contaminan menos\n\n¿Menos que quién, que un autobús lleno? Un autobús nocturno cuesta la mitad y no necesita literas.",
      { score: 17, under: 108 },
    ),
    says(
      110,
      "murciélago",
      "> Un autobús nocturno cuesta la mitad\n\nMentira. Un autobús nocturno es una silla de dentista con ruedas. ¿Quién duerme ahí?",
      { score: 36, under: 109 },
    ),
    says(111, "jefa_de_tren", "No creo que un billete barato pague una noche entera de trabajo en los trenes.", {
      score: 21,
    }),
    says(
      112,
      "litera_7",
      "> No creo que un billete barato pague una noche entera\n\n¿Y quién ha dicho barato? Una litera puede costar lo que cuesta un hotel.",
      { score: 28, under: 111 },
    ),
    says(113, "nube_9", "Sí, claro, y que cada vagón lleve piscina.", { score: 26 }),
    says(114, "vecino_del_túnel", "Espero que los trenes nocturnos vuelvan antes de que cierren las estaciones.", {
      score: 31,
    }),
    says(115, "maleta_rota", "Según la revista, las literas están siempre llenas.", { score: 13, under: 112 }),
  ],
);

/** A question to which people give advice. */
export const oldPan = aDiscussion(
  {
    id: "191",
    language: "es",
    author: aPerson("fogón"),
    title: "¿Cómo puedo recuperar una sartén de hierro oxidada?",
    body: "La encontré en casa de mi tía, con una capa naranja. Quiero usarla y no tirarla.",
  },
  [
    says(
      100,
      "cuchara_b",
      "Frota el óxido con sal gorda y media patata. La sartén de hierro aguanta casi todo, menos el agua.",
      {
        score: 58,
      },
    ),
    says(101, "hornera", "Una sartén de hierro necesita aceite y una hora de horno, nada más.", { score: 41 }),
    says(102, "sin_prisa", "Nunca laves la sartén con jabón fuerte.", { score: 22, under: 101 }),
    says(103, "hornera", "Eso es un mito. El jabón moderno no daña el hierro de una sartén bien curada.", {
      score: 30,
      under: 102,
    }),
    says(104, "tía_carmela", "El óxido de una sartén es superficial y sale con vinagre.", { score: 36, under: 100 }),
    says(105, "fogón", "¡Gracias! Lo pruebo mañana.", { score: 12, under: 104 }),
    says(106, "chatarrero", "He recuperado una sartén de hierro que llevaba diez años en un gallinero.", { score: 27 }),
    says(107, "minimalista", "Comprar una sartén nueva es más caro que una patata.", { score: 9 }),
  ],
);

/** What happened to somebody. */
export const paintedBench = aDiscussion(
  {
    id: "192",
    language: "es",
    author: aPerson("portal_4"),
    title: "Mi vecino ha pintado el banco de la plaza",
    body: "Ayer bajé a la plaza y el banco de madera era azul. He visto la brocha secándose en la ventana de mi vecino.",
  },
  [
    says(100, "rosa_de_lija", "El azul es el único color que le faltaba a la plaza.", { score: 88 }),
    says(101, "barniz", "Un banco sin barniz dura dos inviernos en una plaza con sol.", { score: 54 }),
    says(102, "portal_4", "Pues este ya va por el tercero.", { score: 40, under: 101 }),
    says(103, "ordenanza", "Los bancos de una plaza son de todos, y nadie debería pintarlos por su cuenta.", {
      score: 37,
    }),
    says(104, "barniz", "Exacto. Un banco público necesita permiso, aunque la pintura sea buena.", {
      score: 29,
      under: 103,
    }),
    says(105, "paloma_gris", "La plaza necesita más sombra y menos pintura.", { score: 61 }),
    says(106, "brocha_fina", "Me parece bonito que alguien cuide un banco de la plaza sin esperar a nadie.", {
      score: 33,
    }),
  ],
);
