import { describe, expect, it } from "vitest";
import { german } from "../../src/language/de.ts";
import { english } from "../../src/language/en.ts";
import { spanish } from "../../src/language/es.ts";
import { languageFor } from "../../src/language/languages.ts";
import { whyUnsupported } from "../../src/model/support.ts";
import { processorMs } from "../fakes/processor-time.ts";

const context = { language: english, given: new Set(["tram", "free"]) };
const source = "I don't think the council can pay for free trams. Inspectors cost more than the fares bring in.";

describe("a report of a comment", () => {
  it.each([
    "Inspectors cost more than fares bring in.",
    "The council cannot pay for free trams.",
    "argues that inspectors cost more than fares",
  ])("holds where the comment says so: %s", (report) => {
    expect(whyUnsupported(report, source, context)).toBeUndefined();
  });

  it("does not hold where half and more of its words are the report's own", () => {
    expect(whyUnsupported("Ministers steal the taxes that fares bring in.", source, context)).toMatchObject({
      why: "words",
      missing: ["ministers", "steal", "taxes"],
    });
  });

  it.each(["The council can pay for free trams.", "Inspectors do not cost more than the fares bring in."])(
    "does not hold where it turns the comment round: %s",
    (report) => {
      expect(whyUnsupported(report, source, context)).toMatchObject({ why: "negation" });
    },
  );

  it("lets a question be told either way", () => {
    const asks = "Why should anybody alter their lives for you?";

    expect(whyUnsupported("nobody should alter their lives", asks, context)).toBeUndefined();
  });

  it("takes a doubt that is denied for no denial", () => {
    expect(whyUnsupported("does not doubt that fares matter", "Fares matter to me.", context)).toBeUndefined();
  });

  it("compares the beginnings of words where a language has no file", () => {
    const spanish = { language: languageFor("es"), given: new Set<string>() };
    const said = "La fiesta fue insufrible para los vecinos por el ruido.";

    expect(whyUnsupported("sostiene que la fiesta es insufrible para el vecino", said, spanish)).toBeUndefined();
    expect(whyUnsupported("sostiene que el alcalde roba dinero", said, spanish)).toMatchObject({ why: "words" });
  });
});

it.each([
  ["words", "not the trams are free ".repeat(20_000)],
  ["spaces", `${" ".repeat(200_000)}x`],
  ["denials", "no n't never ".repeat(20_000)],
])("holds a report against a very long comment in a moment: %s", (_what, long) => {
  const context = { language: english, given: new Set<string>() };
  const hold = () => whyUnsupported("says that trams are not free", long, context, { threshold: 0 });

  expect(processorMs(hold)).toBeLessThan(3_000);
});

/** Reports, each with a comment that says so, and those with one that does not. */
interface Told {
  readonly report: string;
  readonly source: string;
}

describe("what is denied", () => {
  const whyNot = ({ report, source }: Told, language = english) =>
    whyUnsupported(report, source, { language, given: new Set() }, { threshold: 0 })?.why;

  it.each<Told>([
    // A denial belongs to its clause, on both sides.
    { report: "wants no helmet law because helmets save cyclists", source: "Helmets save cyclists." },
    { report: "should not be sold, because they tear up gardens", source: "They tear up gardens in a minute." },
    {
      report: "calls the fence unnecessary because foxes are not seen in gardens",
      source: "I have an issue with the fence it is unnecessary foxes are not seen in gardens.",
    },
    { report: "says a crash would mostly end in a fright", source: "Not really, a crash would end in a fright." },
    {
      report: "Anyone who bans the mower should push one",
      source: "Anyone who bans the mower should push one … without the engine.",
    },
    {
      report: "says it is unfair to bakers with long nights",
      source: "It's unfair to the bakers with nights so long they can't see the sun.",
    },
    // Not every word for a denial denies.
    { report: "says parks are for all towns", source: "Not only parks for our street but parks for all towns." },
    { report: "says no doubt the ferry is late", source: "The ferry is late." },
    // How somebody stands.
    { report: "disagrees: some ferries do run on time", source: "I have read that some ferries do run on time." },
    { report: "objects that the ferries run on time", source: "The ferries run on time." },
    { report: "opposes the fence as an unnecessary cost", source: "My issue with the fence is the unnecessary cost." },
    { report: "stands apart from those against: the fence can move", source: "The fence can move." },
    { report: "is against free ferries", source: "I do not want free ferries." },
    // A doubt raised, and one taken back.
    { report: "The big old ferry cannot pay its crew", source: "I don't think the big old ferry can pay its crew." },
    { report: "does not deny that ferries rust", source: "Ferries rust." },
  ])("is told rightly: $report", (told) => {
    expect(whyNot(told)).toBeUndefined();
  });

  it.each<Told>([
    { report: "denies that ferries run on time", source: "Ferries run on time." },
    { report: "rejects that ferries run on time", source: "Ferries run on time." },
    { report: "doubts that ferries run on time", source: "Ferries run on time." },
    { report: "rejects the idea that ferries run on time", source: "Ferries run on time." },
    { report: "disagrees that ferries run on time", source: "Ferries run on time." },
    { report: "argues for free ferries", source: "I am against free ferries." },
    { report: "says ferries run on time", source: "It is wrong to say that ferries run on time." },
    { report: "should push one with the engine on", source: "They should push one without the engine." },
    { report: "says ferries lack rust", source: "The ferries are full of rust." },
    { report: "a fence is not unnecessary because foxes are seen", source: "A fence is unnecessary. Foxes are seen." },
    {
      report: "says the fence is ugly, and the foxes do not dig below it",
      source: "The fence is ugly. The foxes dig below it.",
    },
    { report: "Without a ticket this is not a crime", source: "Without a ticket this is a crime." },
  ])("is turned round: $report", (told) => {
    expect(whyNot(told)).toBe("negation");
  });

  it.each<Told>([
    { report: "complains that doctors do not listen", source: "Not many doctors listen." },
    { report: "says ferries are not late", source: "Not all ferries are late." },
    { report: "says ferries are not late", source: "The ferries are sometimes not late." },
    { report: "says ferries do not rust", source: "Some ferries do not rust." },
    { report: "says ferries do not rust", source: "The ferries hardly rust." },
    { report: "says mowers are never used in crimes", source: "Mowers are not used in crimes." },
  ])("is made stronger: $report", (told) => {
    expect(whyNot(told)).toBe("stronger");
  });

  it.each<Told>([
    { report: "complains that not many doctors listen", source: "Not many doctors listen." },
    { report: "says that some ferries do not rust", source: "Some ferries do not rust." },
    { report: "says mowers are never used in crimes", source: "No mowers have ever been used in crimes." },
    { report: "says ferries do not rust", source: "Some people say it. The ferries do not rust." },
  ])("keeps its bounds: $report", (told) => {
    expect(whyNot(told)).toBeUndefined();
  });

  it.each<Told & { readonly why: string | undefined }>([
    { report: "dice que hay que cuidar el barrio", source: "Hay que cuidar el barrio sin excepción.", why: undefined },
    {
      report: "pide bancos en todas las plazas",
      source: "No solo aquí sino bancos en todas las plazas.",
      why: undefined,
    },
    {
      report: "dice que la tarea no es solo del alcalde",
      source: "Toda la tarea no es del alcalde, también es nuestra.",
      why: undefined,
    },
    {
      report: "admite murales en las tapias que nadie cuida",
      source: "Claro que no, pero murales en las tapias que nadie cuida sí.",
      why: undefined,
    },
    {
      report: "el ruido es intolerable y ensucia la calle",
      source: "El ruido es intolerable, no puede haber nadie limpiando cada noche, ensucia la calle.",
      why: undefined,
    },
    { report: "se opone: los murales alegran la plaza", source: "Los murales alegran la plaza.", why: undefined },
    { report: "niega que los murales alegren la plaza", source: "Los murales alegran la plaza.", why: "negation" },
    { report: "dice que los murales no alegran la plaza", source: "Los murales alegran la plaza.", why: "negation" },
    {
      report: "quiere los murales en la plaza",
      source: "Estoy en contra de los murales en la plaza.",
      why: "negation",
    },
    { report: "los perros no ensucian la plaza", source: "No todos los perros ensucian la plaza.", why: "stronger" },
    { report: "nunca riegan la plaza", source: "No riegan la plaza.", why: "stronger" },
  ])("is told in Spanish: $report", ({ why, ...told }) => {
    expect(whyNot(told, spanish)).toBe(why);
  });

  it.each<Told & { readonly why: string | undefined }>([
    { report: "sagt, die Fähre rostet", source: "Nicht nur die Brücke, die Fähre rostet.", why: undefined },
    {
      report: "sagt, die Fähre bezahlt die Stadt nicht",
      source: "Ich denke nicht, dass die Stadt die Fähre bezahlt.",
      why: undefined,
    },
    { report: "widerspricht: Die Fähre rostet am Kiel", source: "Die Fähre rostet am Kiel.", why: undefined },
    { report: "sagt, die Fähre rostet nicht", source: "Die Fähre rostet am Kiel.", why: "negation" },
    { report: "bestreitet, dass die Fähre rostet", source: "Die Fähre rostet am Kiel.", why: "negation" },
    { report: "sagt, Fähren rosten nicht", source: "Nicht alle Fähren rosten.", why: "stronger" },
  ])("is told in German: $report", ({ why, ...told }) => {
    expect(whyNot(told, german)).toBe(why);
  });
});
