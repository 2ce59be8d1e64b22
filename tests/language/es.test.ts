import { describe, expect, it } from "vitest";
import { snowball } from "../../src/language/es/snowball.ts";
import { spanish } from "../../src/language/es.ts";
import { anyOf } from "../../src/language/patterns.ts";
import type { ArgumentRules } from "../../src/language/reading-rules.ts";
import { sentences } from "../../src/text/sentences.ts";
import { attitudesIn, callsSomething } from "./read-by-rules.ts";
import { nightTrains, oldPan, paintedBench } from "./spanish-threads.ts";
import { provedWith, textsOf, writtenAndProved } from "./written-and-proved.ts";

const { claims, replies, titles } = spanish.reading.argument as ArgumentRules;

describe("stems", () => {
  it.each([
    ["calles", "calle"],
    ["limpiar", "limpian"],
    ["limpiando", "limpiarlas"],
    ["contaminación", "contaminar"],
    ["contaminacion", "contaminación"],
    ["ciudadanos", "ciudadana"],
    ["perfectamente", "perfecta"],
    ["soluciones", "solución"],
    ["construyendo", "construyeron"],
    ["peligroso", "peligrosas"],
  ])("%s and %s are one word", (one, other) => {
    expect(snowball(one)).toBe(snowball(other));
  });

  it.each([
    ["perro", "pera"],
    ["tren", "trama"],
    ["cama", "camión"],
    ["calle", "caldo"],
  ])("%s and %s are two", (one, other) => {
    expect(snowball(one)).not.toBe(snowball(other));
  });

  it("leave short words alone", () => {
    for (const word of ["", "a", "sí", "red", "tren", "ojo"])
      expect(snowball(word).length).toBeLessThanOrEqual(word.length);
  });
});

it("finds words with accents whole, and none inside another", () => {
  expect("según él").toMatch(anyOf("él"));
  expect("también").not.toMatch(anyOf("tambi|bién|én"));
  expect("años").not.toMatch(anyOf("a|os"));
});

it("ends no sentence at an abbreviation or a number", () => {
  const text = "El Sr. Alcalde vive en la C/. Mayor, núm. 7. Los EE.UU. quedan lejos. Qué pena.";
  expect(sentences(text, "es", spanish.reading.abbreviations).map((sentence) => sentence.text)).toEqual([
    "El Sr. Alcalde vive en la C/. Mayor, núm. 7.",
    "Los EE.UU. quedan lejos.",
    "Qué pena.",
  ]);
});

describe("peeling", () => {
  it.each([
    ["Creo que los trenes son caros", "los trenes son caros"],
    ["Yo, sinceramente, creo que los trenes son caros", "Yo, sinceramente, creo que los trenes son caros"],
    ["La verdad es que los trenes son caros", "los trenes son caros"],
    ["En mi opinión, los trenes son caros", "los trenes son caros"],
    ["Pero los trenes son caros", "los trenes son caros"],
    ["No, los trenes son caros", "los trenes son caros"],
    ["También hay que pintar los trenes", "hay que pintar los trenes"],
    // What goes on would be turned, or is no sentence.
    ["No los trenes, los aviones son caros", "No los trenes, los aviones son caros"],
    ["No creo que los trenes sean caros", "No creo que los trenes sean caros"],
    ["Ya los trenes son caros", "Ya los trenes son caros"],
    ["Yeso y cal son caros", "Yeso y cal son caros"],
  ])("%j leaves %j", (text, rest) => {
    expect(text.replace(claims.openerStart, "")).toBe(rest);
  });
});

describe("what means nothing alone", () => {
  it.each([
    "Es una buena idea",
    "Está bien pensado",
    "No funciona en invierno",
    "Se quejan siempre de todo",
    "Son más caros que antes",
    "Esto no tiene sentido",
    "Ese argumento no vale",
    "Así no se arregla nada",
    "Lo han hecho muy mal",
    "Pretende una cosa imposible",
    "En Francia es obligatorio desde siempre",
    "La propuesta es buena",
    "Cuando llegan tarde",
    "Hay muchos que no pagan",
    "Maquinista, Los frenos chirrían",
    "Que poca idea",
  ])("is refused: %s", (text) => {
    expect(text).toMatch(claims.refusedStart);
  });

  it.each([
    "Es necesario que los trenes paren",
    "Es una vergüenza que los trenes no paren",
    "Es vergonzoso el estado de los trenes",
    "Hay que limpiar los trenes",
    "Hay trenes que nadie limpia",
    "Se debería limpiar cada vagón",
    "Faltan trenes en el sur",
    "Los trenes están sucios",
    "Lo que falta es dinero",
    "En Francia los trenes son baratos",
    "Esteban vive del tren",
    "Sonido y luz cuestan dinero",
  ])("is no such thing: %s", (text) => {
    expect(text).not.toMatch(claims.refusedStart);
  });

  it.each(["Limpiarlos es difícil", "Prohibirlo no sirve"])("is a pronoun on a verb, too: %s", (text) => {
    expect(text.split(" ")[0]).toMatch(claims.pronoun);
  });

  it.each(["charla", "perlas", "burla", "hogar", "los"])("is no pronoun: %s", (word) => {
    expect(word).not.toMatch(claims.pronoun);
  });
});

it.each([
  "Nadie quiere que pongan más en la estación",
  "Los andenes no los barren",
  "El tren ya no es lo que era",
  "Los trenes son caros Que los pague el ministro",
  "Los trenes también deben parar",
  "Los trenes están bien ¿o no",
])("points elsewhere inside, or runs on: %s", (text) => {
  expect(text).toMatch(claims.refusedInside);
});

it.each(["Nadie quiere que pongan más trenes en la estación", "Los andenes del norte son largos"])(
  "says all inside: %s",
  (text) => {
    expect(text).not.toMatch(claims.refusedInside);
  },
);

it("takes *tú* for somebody in the thread, but not always", () => {
  for (const text of ["Tú quieres más trenes", "Tus trenes son caros", "Dices que son caros", "Ya puedes esperar"])
    expect(text).toMatch(claims.addressed);
  expect("En invierno pagas el doble por cada litera").not.toMatch(claims.addressed);
});

it.each([
  "El que quiera un tren que se lo pague",
  "Los trenes son caros, los billetes cuestan más cada año",
  "Los trenes llegan tarde, no tienen maquinistas",
])("is no clause for another sentence: %s", (text) => {
  expect(text).toMatch(claims.spliced ?? /$^/u);
});

it.each(["Si los trenes llegan tarde, los billetes sobran", "En invierno, los trenes llegan tarde"])(
  "is one: %s",
  (text) => {
    expect(text).not.toMatch(claims.spliced ?? /^/u);
  },
);

describe("whose words they are", () => {
  it.each([
    "Necesitamos más trenes",
    "Compré un billete para el tren",
    "Los trenes nos gustan",
    "Hemos dormido en un tren",
    "Pagaré el billete mañana",
    "Tenéis trenes mejores",
    "Los trenes que quieres son caros",
  ])("shows in the verb's ending: %s", (text) => {
    expect(text).toMatch(claims.firstOrSecondPerson);
  });

  it.each(["Los últimos trenes existen", "Los próximos tramos cuestan mucho", "El contraste es triste"])(
    "does not show in other words: %s",
    (text) => {
      expect(text).not.toMatch(claims.firstOrSecondPerson);
    },
  );
});

describe("verbs", () => {
  it.each(["Los trenes ensucian", "Los trenes volverán", "La gente duerme", "Los billetes suben"])(
    "of the present are seen: %s",
    (text) => {
      expect(text).toMatch(claims.presentVerb);
    },
  );

  it.each([
    "El examen de orden",
    "Una imagen sin margen",
    "La mezcla del café",
    "Los que duermen",
    "Los trenes llegaban",
  ])("are not seen where none is, or none that says the sentence: %s", (text) => {
    expect(text).not.toMatch(claims.presentVerb);
  });

  it.each(["Los trenes llegaban tarde", "El tren llegó", "Lo compraron ellos"])("of the past are seen: %s", (text) => {
    expect(text).toMatch(claims.pastVerb);
  });
});

describe("calling things by their names", () => {
  it.each([
    ["El avión de madrugada es un castigo", "El avión de madrugada", "un castigo"],
    ["Los trenes nocturnos son necesarios", "Los trenes nocturnos", "necesarios"],
    ["La tasa es simplemente un robo", "La tasa", "un robo"],
  ])("%s", (text, subject, predicate) => {
    expect(claims.predication.exec(text)?.groups).toEqual({ subject, predicate });
    expect(subject).not.toMatch(claims.refusedSubject);
  });

  // "Describe los vecinos": people take *a*.
  it.each([
    "Los vecinos son una plaga",
    "Los conductores son peligrosos",
    "El problema es un desastre",
    "Ella es un caso",
  ])("is left alone where its subject is somebody, or elsewhere: %s", (text) => {
    expect(callsSomething(text, claims)).toBe(false);
  });
});

describe("how somebody stands to what follows", () => {
  it.each([
    ["No creo que los trenes sean caros", "doubts", "los trenes sean caros"],
    ["Dudo mucho que los trenes paguen eso", "doubts", "los trenes paguen eso"],
    ["Supongo que los trenes son caros", "suspects", "los trenes son caros"],
    ["Estoy totalmente convencida de que los trenes vuelven", "isSure", "los trenes vuelven"],
    ["Tengo la sensación de que los trenes vuelven", "feels", "los trenes vuelven"],
    ["Espero que los trenes vuelvan", "hopes", "los trenes vuelvan"],
    ["Ojalá los trenes vuelvan", "hopes", "los trenes vuelvan"],
    ["Estoy de acuerdo en que los trenes son caros", "agreesThat", "los trenes son caros"],
    ["Me pregunto si los trenes vuelven", "wonders", "si los trenes vuelven"],
    ["No entiendo por qué los trenes son caros", "doesNotUnderstand", "por qué los trenes son caros"],
    ["Prefiero pagar más y dormir", "wouldRather", "pagar más y dormir"],
  ])("%s", (text, kind, rest) => {
    expect(attitudesIn(text, claims)).toEqual([[kind, rest]]);
  });

  it.each([
    // Without the subjunctive, "duda que" and "espera que" would be wrong.
    "No creo que los trenes son caros",
    "Espero que los trenes volverán",
    "Estoy de acuerdo en que son caros, pero bonitos",
    "Preferiría que los trenes volvieran",
    "Creo que los trenes son caros",
  ])("is not said in: %s", (text) => {
    expect(attitudesIn(text, claims)).toEqual([]);
  });

  it.each([
    ["Los trenes volverán", true],
    ["Los trenes van a volver", true],
    ["Los trenes que volverán son caros", false],
    ["A un tren no se va a cantar", false],
  ])("what will be: %s", (text, will) => {
    expect(claims.expecting?.test(text)).toBe(will);
  });

  it.each([
    ["Los trenes tienen que volver", true],
    ["Hay gente que opina, y los trenes tienen que esperar", false],
    ["Quien duerme en trenes que tienen que parar descansa poco", false],
  ])("what must be: %s", (text, must) => {
    expect(claims.insisting.test(text)).toBe(must);
  });
});

it("knows a bare refusal and a bare agreement only where nothing else is said", () => {
  for (const text of ["No.", "¡No!", "Mentira.", "Para nada.", "No es cierto.", "Todo lo contrario.", "Te equivocas."])
    expect(text).toMatch(replies.bareRefusal);
  for (const text of ["No hay trenes.", "Sí.", "¿No?", ""]) expect(text).not.toMatch(replies.bareRefusal);
  for (const text of ["Sí.", "Exacto.", "Totalmente de acuerdo.", "Tienes toda la razón."])
    expect(text).toMatch(replies.bareAgreement ?? /$^/u);
  for (const text of ["Sí, pero no.", "No.", "Exacto al revés."])
    expect(text).not.toMatch(replies.bareAgreement ?? /^/u);
});

it("takes a denied agreement for none", () => {
  expect("no estoy de acuerdo con los trenes").not.toMatch(replies.agreementNear);
  expect("yo también estoy de acuerdo").toMatch(replies.agreementNear);
});

describe("counts of people", () => {
  it.each(["300 personas", "dos de los vecinos", "1.000 habitantes", "miles de familias", "tres viejas vecinas"])(
    "are seen in %j",
    (text) => {
      expect(text).toMatch(claims.countOfPeople);
    },
  );

  it.each(["300 trenes", "las personas", "dos ciudades", "una persona"])("are not seen in %j", (text) => {
    expect(text).not.toMatch(claims.countOfPeople);
  });
});

describe("others' views, irony and concessions", () => {
  it.each([
    ["Según la revista, ayuda", claims.reported],
    ["La gente dice que ayuda", claims.reported],
    ["Supuestamente ayuda", claims.reported],
    ["La idea de que ayuda", claims.reported],
    ["Sí, claro, eso ayuda", claims.irony],
    ["Sí, y los trenes vuelan", claims.irony],
    ["Eso ayuda /s", claims.irony],
    ["Pero no ayuda", claims.takenBackStart],
    ["Mentira", claims.takenBackStart],
    ["Es cierto que ayuda", claims.concededStart],
    ["Aunque ayude", claims.concededStart],
    ["¿Quién duerme ahí", claims.question],
  ])("are seen in %j", (text, pattern) => {
    expect(text).toMatch(pattern);
  });

  it.each([
    ["Los trenes se cuentan por cientos", claims.reported],
    ["Sí, y además son baratos", claims.irony],
    ["Por tres euros nadie cruza el país", claims.irony],
    ["No hay trenes", claims.takenBackStart],
    ["Entiendo por qué", claims.concededStart],
    ["Los trenes son claros", claims.concededStart],
  ])("are not seen in %j", (text, pattern) => {
    expect(text).not.toMatch(pattern);
  });
});

describe("advice", () => {
  it.each(["Usa vinagre", "No uses jabón", "Poner más bancos en la plaza", "Que pongan más bancos"])(
    "is: %s",
    (text) => {
      expect(text).toMatch(claims.imperativeStart);
    },
  );

  // Who says so may as well be against it.
  it.each(["Expropiar una casa para poner un banco", "Poner más bancos es caro", "El banco usa barniz"])(
    "is not: %s",
    (text) => {
      expect(text).not.toMatch(claims.imperativeStart);
    },
  );
});

describe("titles", () => {
  it.each([
    ["¿Deberían volver los trenes nocturnos?", titles.yesNoQuestion],
    ["Los trenes nocturnos, ¿son el futuro?", titles.yesNoQuestion],
    ["¿Qué tren me recomendáis?", titles.adviceQuestion],
    ["¿Alguien sabe dónde comprar literas?", titles.adviceQuestion],
    ["Busco piso con balcón", titles.noDispute],
    ["Mi vecino pinta bancos", titles.noDispute],
  ])("%s", (title, pattern) => {
    expect(title).toMatch(pattern);
  });

  it("lose their labels", () => {
    expect("[Debate] Opinión impopular: los trenes sobran (repost)".replace(titles.label, "")).toBe(
      "los trenes sobran",
    );
  });
});

describe("a Spanish digest", () => {
  const threads = { nightTrains, oldPan, paintedBench };

  it.each(Object.entries(threads))("is proved, and tells everything in Spanish: %s", async (_, thread) => {
    const { summary, failures, digest } = await writtenAndProved(thread);

    expect(failures).toEqual([]);
    expect([summary.language, digest.language]).toEqual(["es", "es"]);
    expect(summary.stances.length).toBeGreaterThan(1);
    for (const text of [summary.headline, ...textsOf(summary)])
      expect(text.replace(/"[^"]*"/gu, "")).not.toMatch(/\b(?:the|argues|writes|replies|people|against)\b|[„“”«»]/u);
  });

  it("tells neither irony nor others' views", async () => {
    const { summary } = await writtenAndProved(nightTrains);

    expect(summary.kind).toBe("dispute");
    for (const text of textsOf(summary)) expect(text).not.toMatch(/piscina|revista/u);
  });

  it("names nobody's side where people only agree", async () => {
    const { summary } = await writtenAndProved(paintedBench);

    expect(summary.balance).toMatchObject({ favor: 0, against: 0 });
  });

  it.each([
    ["another verb", / escribe: | responde: | sostiene que /u, " sabe: "],
    ["a word more", / (?:sostiene|opina) que /u, " sostiene mal que "],
    ["an English frame", / (?:responde|replica): /u, " replies: "],
    ["other marks", /"([^"]*)"/u, "«$1»"],
    ["a word less in a quotation", /"(\p{L}+ \p{L}+) \p{L}+/u, '"$1'],
    ["another number", /Responden \d+/u, "Responden 7"],
  ])("is not published with %s", async (_, found, instead) => {
    const ends = await provedWith(nightTrains, found, instead);

    expect(ends.length).toBeGreaterThan(0);
    for (const failures of ends) expect(failures).not.toEqual([]);
  });

  it("calls a question for advice one", async () => {
    const { summary } = await writtenAndProved(oldPan);

    expect(summary.kind).toBe("other");
    expect(summary.framing.text).toContain("pide consejo");
  });
});
