import { describe, expect, it } from "vitest";
import { cistem } from "../../src/language/de/cistem.ts";
import { german } from "../../src/language/de.ts";
import { anyOf } from "../../src/language/patterns.ts";
import type { ArgumentRules } from "../../src/language/reading-rules.ts";
import { clauseOf } from "../../src/stance/clause.ts";
import { readComment } from "../../src/stance/read-comment.ts";
import { standsInQuotation } from "../../src/stance/sentence-shape.ts";
import { vocabularyOf } from "../../src/stance/vocabulary.ts";
import { sentences } from "../../src/text/sentences.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";
import { cash, homeOffice, oldLaptop, paintedSockets } from "./german-threads.ts";
import { attitudesIn, callsSomething } from "./read-by-rules.ts";
import { provedWith, textsOf, writtenAndProved } from "./written-and-proved.ts";

const { claims, replies, titles } = german.reading.argument as ArgumentRules;

describe("stems", () => {
  it.each([
    ["häuser", "haus"],
    ["straßenbahnen", "straßenbahn"],
    ["radwege", "radwegs"],
    ["verbote", "verboten"],
    ["gemeinden", "gemeinde"],
    ["nachbarn", "nachbar"],
    ["laute", "lautem"],
    ["gekauft", "kaufen"],
  ])("%s and %s are one word", (one, other) => {
    expect(cistem(one)).toBe(cistem(other));
  });

  it.each([
    ["igel", "igelloch"],
    ["weg", "wagen"],
    ["straße", "strom"],
  ])("%s and %s are two", (one, other) => {
    expect(cistem(one)).not.toBe(cistem(other));
  });

  it("leave short words alone", () => {
    for (const word of ["", "ö", "ei", "igel", "see"]) expect(cistem(word).length).toBeLessThanOrEqual(word.length);
  });
});

it("knows ÖPNV by its letters, though they begin with an umlaut", () => {
  const riskWith = (letters: string) => {
    const sentence = `Ein ${letters} ohne Fahrschein ist besser als jede neue Straße.`;
    const others = Array.from({ length: 12 }, (_, at) =>
      says(at + 2, `p${at}`, "Na ja, die Straße und der Fahrschein."),
    );
    const thread = aDiscussion({ title: "Fahrschein und Straße", language: "de" }, [
      says(1, "rike", sentence),
      ...others,
    ]);
    const found = readingOf(thread).claims.find(({ sentence: { text } }) => text === sentence);
    if (found === undefined) throw new Error("No claim.");
    return found.ownRisk ?? 9;
  };
  expect(riskWith("ÖPNV")).toBe(riskWith("KFZ"));
  expect(riskWith("ÖXNV")).toBeGreaterThan(riskWith("ÖPNV"));
});

it("finds words with umlauts whole, and none inside another", () => {
  expect("das Öl").toMatch(anyOf("öl"));
  expect("das Gewölbe").not.toMatch(anyOf("wöl|be|öl"));
  expect("Maßnahme").not.toMatch(anyOf("ma|nahme"));
});

it("ends no sentence at a day, an abbreviation or a number", () => {
  const text = "Am 3. Mai war ca. ein Drittel da, z.B. der Rat. Nr. 7 fehlte. Schade.";
  expect(sentences(text, "de", german.reading.abbreviations).map((sentence) => sentence.text)).toEqual([
    "Am 3. Mai war ca. ein Drittel da, z.B. der Rat.",
    "Nr. 7 fehlte.",
    "Schade.",
  ]);
});

describe("peeling", () => {
  it.each([
    ["Ehrlich gesagt, Radwege sind teuer", "Radwege sind teuer"],
    ["Ich finde, Radwege sind teuer", "Radwege sind teuer"],
    ["Aber Radwege sind teuer", "Radwege sind teuer"],
    ["Nein, Radwege sind teuer", "Radwege sind teuer"],
    ["Fakt ist: Radwege sind teuer", "Radwege sind teuer"],
    // What follows would stand on its head.
    ["Ehrlich gesagt sind Radwege teuer", "Ehrlich gesagt sind Radwege teuer"],
    ["Meiner Meinung nach sind Radwege teuer", "Meiner Meinung nach sind Radwege teuer"],
    ["Ich finde, dass Radwege teuer sind", "Ich finde, dass Radwege teuer sind"],
    ["Ich finde Radwege teuer", "Ich finde Radwege teuer"],
    ["Underground ist teuer", "Underground ist teuer"],
  ])("%j leaves %j", (text, rest) => {
    expect(text.replace(claims.openerStart, "")).toBe(rest);
  });
});

describe("what means nothing alone", () => {
  it.each([
    "Das ist doch Quatsch",
    "Die sind viel zu schnell",
    "Der hat keine Ahnung",
    "Es nervt nur noch",
    "Damit ist niemandem geholfen",
    "Sie fahren einfach weiter",
    "Dieses Argument zieht nicht",
    "Die meisten haben keins",
    "Wenn du das glaubst",
  ])("is refused: %s", (text) => {
    expect(text).toMatch(claims.refusedStart);
  });

  it.each([
    "Das Tempolimit ist gut",
    "Die Autos sind zu schnell",
    "Der Rat hat keine Ahnung",
    "Es gibt zu viele Autos",
    "Die meisten Autos stehen nur",
    "Wer Rad fährt, lebt länger",
    "Dieselautos stinken",
  ])("is no such thing: %s", (text) => {
    expect(text).not.toMatch(claims.refusedStart);
  });
});

describe("calling things by their names", () => {
  it.each([
    ["Die Tempo-30-Zone ist eine Frechheit", "Die Tempo-30-Zone", "eine Frechheit"],
    ["Tempo 30 ist überflüssig", "Tempo 30", "überflüssig"],
    ["Radwege auf der Fahrbahn sind eine Zumutung", "Radwege auf der Fahrbahn", "eine Zumutung"],
    ["Das Auto ist nur ein Privileg", "Das Auto", "ein Privileg"],
    ["Mähroboter sind die Laubbläser des Sommers", "Mähroboter", "die Laubbläser des Sommers"],
  ])("%s", (text, subject, predicate) => {
    expect(claims.predication.exec(text)?.groups).toEqual({ subject, predicate });
    expect(subject).not.toMatch(claims.refusedSubject);
  });

  // "Nennt den Radweg einen Witz": other words than the cited ones.
  it.each([
    "Der Radweg ist eine Zumutung",
    "Die Zone ist ein Witz",
    "Die Zone ist der letzte Schrei",
    "Die Zone ist nicht eine Frechheit",
    "Keine Zone ist eine Lösung",
    "Sie ist eine Frechheit",
  ])("is left alone where the accusative looks different: %s", (text) => {
    expect(callsSomething(text, claims)).toBe(false);
  });
});

describe("how somebody stands to what follows", () => {
  it.each([
    ["Ich glaube nicht, dass Zäune helfen", "doubts", "Zäune helfen"],
    ["Ich bezweifle stark, dass Zäune helfen", "doubts", "Zäune helfen"],
    ["Ich vermute, dass Zäune helfen", "suspects", "Zäune helfen"],
    ["Ich bin mir ziemlich sicher, dass Zäune helfen", "isSure", "Zäune helfen"],
    ["Ich habe das Gefühl, dass Zäune helfen", "feels", "Zäune helfen"],
    ["Ich hoffe, dass Zäune helfen", "hopes", "Zäune helfen"],
    ["Ich finde auch, dass Zäune helfen", "agreesThat", "Zäune helfen"],
    ["Ich frage mich, ob Zäune helfen", "wonders", "ob Zäune helfen"],
    ["Ich verstehe nicht, warum Zäune helfen", "doesNotUnderstand", "warum Zäune helfen"],
    ["Ich würde lieber gar keinen Zaun bauen", "wouldRather", "gar keinen Zaun bauen"],
  ])("%s", (text, kind, rest) => {
    expect(attitudesIn(text, claims)).toEqual([[kind, rest]]);
  });

  it.each([
    "Ich hoffe Zäune helfen",
    "Ich finde, dass Zäune helfen",
    "Ich verstehe Zäune",
    "Ich glaube Zäune helfen nicht",
  ])("is not said in: %s", (text) => {
    expect(attitudesIn(text, claims)).toEqual([]);
  });
});

it("knows a bare refusal and a bare agreement only where nothing else is said", () => {
  for (const text of ["Nein.", "Quatsch!", "Stimmt nicht.", "Das ist falsch.", "Von wegen.", "Im Gegenteil."])
    expect(text).toMatch(replies.bareRefusal);
  for (const text of ["Nein danke, kein Zaun.", "Falsch verstanden.", "Ja.", "Nein?", ""])
    expect(text).not.toMatch(replies.bareRefusal);
  for (const text of ["Genau.", "Stimmt!", "Ja.", "So ist es."]) expect(text).toMatch(replies.bareAgreement ?? /$^/u);
  for (const text of ["Genau das nicht.", "Ja, aber.", "Nein."])
    expect(text).not.toMatch(replies.bareAgreement ?? /^/u);
});

describe("counts of people", () => {
  it.each([
    "300 Leute",
    "zwei der Nachbarn",
    "1.000 Menschen",
    "Dutzende von Anwohnern",
    "drei wütende Männer",
    "12 Kommentare",
  ])("are seen in %j", (text) => {
    expect(text).toMatch(claims.countOfPeople);
  });

  it.each(["300 Autos", "die Leute", "zwei Städte", "eine Person", "die Menschen von 1848"])(
    "are not seen in %j",
    (text) => {
      expect(text).not.toMatch(claims.countOfPeople);
    },
  );
});

describe("others' views, irony and concessions", () => {
  it.each([
    ["Laut Stadtrat hilft das", claims.reported],
    ["Angeblich hilft das", claims.reported],
    ["Viele sagen, das hilft", claims.reported],
    ["Ja klar, das hilft bestimmt", claims.irony],
    ["Das hilft bestimmt /s", claims.irony],
    ["Aber das hilft nicht", claims.takenBackStart],
    ["Quatsch", claims.takenBackStart],
    ["Zugegeben, Zäune sind schön", claims.concededStart],
    ["Zäune sind zwar schön", claims.concededStart],
  ])("are seen in %j", (text, pattern) => {
    expect(text).toMatch(pattern);
  });

  it.each([
    ["Ein Mäher ist laut", claims.reported],
    ["Zäune sind zwar schön, aber teuer", claims.concededStart],
    ["Ich verstehe nicht, warum", claims.concededStart],
    ["Aber tausch zuerst den Akku", claims.takenBackStart],
  ])("are not seen in %j", (text, pattern) => {
    expect(text).not.toMatch(pattern);
  });
});

describe("titles", () => {
  it.each([
    ["Sollte Homeoffice ein Recht sein?", titles.yesNoQuestion],
    ["Welches Linux für ein altes ThinkPad?", titles.adviceQuestion],
    ["Kann mir jemand helfen?", titles.adviceQuestion],
    ["Suche Wohnung mit Balkon", titles.noDispute],
    ["Meine Vermieterin streicht alles", titles.noDispute],
  ])("%s", (title, pattern) => {
    expect(title).toMatch(pattern);
  });

  it("lose their labels", () => {
    expect("[Frage] Unpopuläre Meinung: Zäune sind schön (Repost)".replace(titles.label, "")).toBe("Zäune sind schön");
  });
});

it("keeps the capital of a noun, even of one that looks like an English gerund", () => {
  const thread = aDiscussion({ title: "Sport", language: "de" }, [says(1, "rike", "Training ist besser als Streit.")]);
  const read = thread.comments.map((comment) => readComment(comment, thread, german));
  const context = { ...vocabularyOf(read, [thread.post], german), stopWords: german.reading.stopWords };

  expect(clauseOf("Training ist besser als Streit", context)).toBe("Training ist besser als Streit");
  expect(clauseOf("Das Training ist besser", context)).toBe("das Training ist besser");
});

it("tells whether a quotation is still open by German marks too", () => {
  const comment = "Der Rat nennt es „wirtschaftlich“. Teuer ist es. Und „sicher, sagt er. Das sagt er oft.“";
  const thread = aDiscussion({ title: "Radwege" }, [says(1, "rike", comment)]);
  const [first] = thread.comments;
  const read = first && readComment(first, thread, german);

  expect(read?.sentences.map(standsInQuotation)).toEqual([false, false, false, true]);
});

describe("a German digest", () => {
  const threads = { homeOffice, oldLaptop, cash, paintedSockets };

  it.each(Object.entries(threads))("is proved, and tells everything in German: %s", async (_, thread) => {
    const { summary, failures, digest } = await writtenAndProved(thread);

    expect(failures).toEqual([]);
    expect([summary.language, digest.language]).toEqual(["de", "de"]);
    expect(summary.stances.length).toBeGreaterThan(1);
    for (const text of [summary.headline, ...textsOf(summary)]) {
      expect(text).not.toMatch(/["”]/u);
      expect(text.replace(/„[^“]*“/gu, "")).not.toMatch(/\b(?:the|argues|writes|replies|people|against)\b/u);
    }
  });

  it("names sides, and puts the people who quote each other on them", async () => {
    const { summary } = await writtenAndProved(homeOffice);

    expect(summary.kind).toBe("dispute");
    expect(summary.framing.text).toContain("Der Streitpunkt in den Worten von ");
    const stances = new Map(
      summary.stances.flatMap(({ citations }) => citations).map(({ author, stance }) => [author, stance]),
    );
    expect(stances.get("frau_mahlzahn@lemmy.example")).not.toBe(stances.get("betonkopf@lemmy.example"));
  });

  it.each([
    ["another verb", / meint: | antwortet: | argumentiert /u, " weiß: "],
    ["a word more", /Dafür argumentiert/u, "Dafür argumentiert leider"],
    ["an English frame", / (?:antwortet|entgegnet): /u, " replies: "],
    ["other marks", /„([^“]*)“/u, '"$1"'],
    ["a word less in a quotation", /„(\p{L}+ \p{L}+) \p{L}+/u, "„$1"],
    ["another side", /^Dafür (?:argumentiert|ist) /u, "Dagegen argumentiert "],
    ["another number", /bei \d+ von/u, "bei 7 von"],
  ])("is not published with %s", async (_, found, instead) => {
    const ends = await provedWith(homeOffice, found, instead);

    expect(ends.length).toBeGreaterThan(0);
    for (const failures of ends) expect(failures).not.toEqual([]);
  });

  it("ends what it quotes where the sentence ends", async () => {
    const { summary } = await writtenAndProved(homeOffice);

    for (const { text } of summary.stances) expect(text).toMatch(/[.!]“$|\.$/u);
    expect(summary.stances.map(({ text }) => text).join(" ")).toContain(".“ ");
  });

  it("calls a question for advice one", async () => {
    const { summary } = await writtenAndProved(oldLaptop);

    expect(summary.kind).toBe("other");
    expect(summary.framing.text).toMatch(/Gefragt wird/u);
    expect(summary.balance).toMatchObject({ favor: 0, against: 0 });
  });
});
