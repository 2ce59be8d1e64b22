import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, says } from "../fakes/topics.ts";

/** A dispute in which people quote each other. */
export const homeOffice = aDiscussion(
  {
    id: "93",
    language: "de",
    author: aPerson("pendlerin_pia"),
    title: "Sollte Homeoffice ein Recht sein?",
    body: "Mein Chef will uns ab Januar wieder an fünf Tagen im Büro sehen, „wegen der Kultur“. Die Kultur ist eine kaputte Kaffeemaschine. Sollte es ein Recht auf Homeoffice geben, wenn die Arbeit es hergibt?",
  },
  [
    says(
      100,
      "pendlerin_pia",
      "Ich fang mal an: zwei Stunden Pendeln am Tag sind zehn in der Woche. Pendeln ist unbezahlte Arbeitszeit, und bezahlt wird sie mit Schlaf.",
      { score: 70 },
    ),
    says(
      101,
      "betonkopf",
      "Nein. Wer ein Recht auf Homeoffice will, spaltet die Belegschaft in die mit Laptop und die mit Schraubenschlüssel. Der Kollege an der Drehbank kann seine Maschine auch nicht ins Wohnzimmer stellen.",
      { score: 55 },
    ),
    says(
      102,
      "frau_mahlzahn",
      "> spaltet die Belegschaft\n\nUnd weil einer nicht kann, soll keiner dürfen? Das ist Neid mit Gewerkschaftsausweis. Jeder Laptop, der zu Hause bleibt, macht die Straße für den Kollegen an der Drehbank leerer.",
      { score: 61, under: 101 },
    ),
    says(
      103,
      "betonkopf",
      "> macht die Straße für den Kollegen leerer\n\nAch komm, glaubst du das wirklich? Die Straße ist genauso voll, nur fährt jetzt der Paketbote. Ein Recht, das nur die Hälfte hat, ist ein Privileg.",
      { score: 20, under: 102 },
    ),
    says(
      104,
      "teamlead_tom",
      "Aus Chefsicht: Mir ist egal, wo jemand sitzt, solange die Arbeit fertig wird. Aber neue Leute lernen im Homeoffice nichts, weil niemand da ist, dem sie über die Schulter schauen können.",
      { score: 48 },
    ),
    says(
      105,
      "frau_mahlzahn",
      "> neue Leute lernen im Homeoffice nichts\n\nFalsch. Bei uns lernen die Neuen per Bildschirm, und zwar von den Besten statt vom Sitznachbarn. Einarbeitung braucht Zeit und kein Großraumbüro.",
      { score: 33, under: 104 },
    ),
    says(
      106,
      "azubine",
      "> Einarbeitung braucht Zeit und kein Großraumbüro\n\nSorry, aber hast du mal eine Ausbildung am Küchentisch gemacht? Ich schon. Ich saß acht Monate allein vor einer Kamera und habe mich nicht getraut, dumme Fragen zu stellen. Ein Büro voller Menschen ist die beste Berufsschule.",
      { score: 39, under: 105 },
    ),
    says(107, "homie", "homeoffice ist geil, ende der diskussion", { score: 12 }),
    says(
      108,
      "nachteule",
      "Das Großraumbüro ist eine Zumutung. Ich arbeite zu Hause doppelt so viel, weil mich niemand fragt, ob ich kurz Zeit habe.",
      { score: 44 },
    ),
    says(
      109,
      "betonkopf",
      "> Ich arbeite zu Hause doppelt so viel\n\nUnd wer prüft das, der Hund? Ein Chef muss sehen können, ob gearbeitet wird.",
      { score: 17, under: 108 },
    ),
    says(
      110,
      "nachteule",
      "> Ein Chef muss sehen können, ob gearbeitet wird\n\nQuatsch. Ein Chef, der Arbeit nur am besetzten Stuhl erkennt, versteht die Arbeit nicht. Was sieht er denn? Hinterköpfe.",
      { score: 36, under: 109 },
    ),
    says(
      111,
      "teamlead_tom",
      "> Hinterköpfe\n\nAber wie soll ich denn merken, dass jemand untergeht? Ein schlechter Tag ist im Homeoffice unsichtbar, weil man die Kamera ausschaltet.",
      { score: 21, under: 110 },
    ),
    says(
      112,
      "pendlerin_pia",
      "> Ein schlechter Tag ist im Homeoffice unsichtbar\n\nIm Büro auch, oder weinst du etwa am Kopierer? Wer Vertrauen hat, ruft an.",
      { score: 28, under: 111 },
    ),
    says(
      113,
      "rotstift",
      "Ein Recht auf Homeoffice kostet den Staat keinen Cent und spart der halben Republik den Stau. Ich verstehe nicht, warum wir darüber überhaupt noch streiten.",
      { score: 26 },
    ),
    says(
      114,
      "schichtplan",
      "Ich arbeite im Krankenhaus. Homeoffice ist für uns ein Wort aus einer anderen Welt. Aber ich gönne es jedem, der mir morgens nicht im Weg steht.",
      { score: 31 },
    ),
    says(
      115,
      "azubine",
      "> Wer Vertrauen hat, ruft an.\n\nAber neue Leute rufen nicht an, weißt du, warum? Weil sie nicht wissen, wen.",
      { score: 13, under: 112 },
    ),
    says(
      116,
      "frau_mahlzahn",
      "> Weil sie nicht wissen, wen.\n\nDann ist das ein Fehler im Plan und nicht im Küchentisch, oder? Ein fester Ansprechpartner hilft mehr als hundert Schreibtische.",
      { score: 24, under: 115 },
    ),
    says(
      117,
      "querdenkmal",
      "Ich glaube nicht, dass ein Gesetz schlechte Chefs zu guten macht. Gegen kaputte Führung hilft kein Paragraf.",
      { score: 6 },
    ),
    says(
      118,
      "rotstift",
      "> Ich glaube nicht, dass ein Gesetz schlechte Chefs zu guten macht\n\nAber es macht sie zu Chefs, die sich begründen müssen, ist das nichts? Ein Recht auf Homeoffice dreht die Beweislast um.",
      { score: 15, under: 117 },
    ),
    says(
      119,
      "lindenallee",
      "Ich hoffe, dass wir in zehn Jahren über die Fünf-Tage-Präsenz lachen wie heute über Stechuhren.",
      { score: 19 },
    ),
  ],
);

/** A question to which people give advice. */
export const oldLaptop = aDiscussion(
  {
    id: "91",
    language: "de",
    author: aPerson("tintenklecks"),
    title: "Welches Linux für ein altes ThinkPad?",
    body: "Hab von meiner Tante ein ThinkPad von 2012 geerbt, 4 GB RAM, Festplatte ist noch eine drehende. Windows braucht zehn Minuten bis zum Desktop. Soll nur zum Schreiben und Surfen sein. Was würdet ihr nehmen?",
  },
  [
    says(
      100,
      "rike_b",
      "Debian mit Xfce läuft auf 4 GB RAM problemlos. Aber tausch zuerst die Festplatte gegen eine SSD, das bringt mehr als jede Distribution.",
      { score: 58 },
    ),
    says(
      101,
      "jost",
      "Ich würde eher Mint nehmen, meine Mutter kommt damit seit drei Jahren klar. Sie ist 74 und hat mich noch kein einziges Mal angerufen.",
      { score: 41 },
    ),
    says(102, "terminalo", "Mint mit Xfce dann aber, Cinnamon zieht auf der Kiste zu viel.", { score: 22, under: 101 }),
    says(103, "kernelpanik", "Arch btw", { score: 30 }),
    says(
      104,
      "bastelbine",
      "Genau das. Eine gebrauchte SSD kostet zwanzig Euro, und der Einbau dauert bei einem alten ThinkPad fünf Minuten mit einem einzigen Schraubenzieher.",
      { score: 36, under: 100 },
    ),
    says(105, "tintenklecks", "Danke! Muss ich da irgendwas klonen oder einfach neu installieren?", {
      score: 12,
      under: 104,
    }),
    says(
      106,
      "bastelbine",
      "Neu installieren. Nimm den Stick, boote davon, fertig. Vergiss nicht, vorher die Fotos der Tante zu sichern.",
      { score: 18, under: 105 },
    ),
    says(
      107,
      "sparfuchs77",
      "Kauf dir für fünfzehn Euro einen zweiten RAM-Riegel. Mit 8 GB RAM reicht jedes Linux, mit 4 GB RAM reicht kein Browser.",
      { score: 27 },
    ),
    says(
      108,
      "waldschrat",
      "Stimmt, der Browser ist das eigentliche Problem. Firefox mit drei Tabs frisst heute mehr als früher das ganze System.",
      { score: 19, under: 107 },
    ),
    says(
      109,
      "mona_lisp",
      "Ich habe vor zwei Jahren genau so ein ThinkPad mit Debian eingerichtet und schreibe darauf bis heute meine Hausarbeiten. Der Akku hält eine Vorlesung, die Tastatur ist ein Traum.",
      { score: 16 },
    ),
    says(110, "ottokar", "Lass Windows drauf und hol dir ein Tablet.", { score: 9 }),
    says(111, "terminalo", "Nein. Ein Tablet ist zum Schreiben eine Strafe.", { score: 14, under: 110 }),
    says(112, "rike_b", "Die Tastatur ist wirklich der beste Grund, das Ding zu behalten.", { score: 11, under: 109 }),
    says(
      113,
      "distrohopper",
      "Probier erst ein paar Systeme vom USB-Stick aus, bevor du irgendwas installierst. Ein Livesystem zeigt in fünf Minuten, ob das WLAN funktioniert.",
      { score: 8 },
    ),
  ],
);

/** A dispute in which some go on in English. */
export const cash = aDiscussion(
  {
    id: "94",
    language: "de",
    author: aPerson("muenzsammler"),
    title: "Bargeld abschaffen: überfällig oder gefährlich?",
    body: "Beim Bäcker stand heute ein Schild: nur noch Karte. Ich stand da mit drei Euro in der Hand wie ein Museumsstück.",
  },
  [
    says(100, "muenzsammler", "Bargeld ist Freiheit, weil es niemanden um Erlaubnis fragt.", { score: 33 }),
    says(
      101,
      "swipe_right",
      "> Bargeld ist Freiheit\n\nNein, Bargeld ist vor allem Schwarzgeld, oder? Wer nichts zu verbergen hat, kann auch mit Karte zahlen.",
      { score: 28, under: 100 },
    ),
    says(
      102,
      "datenschnuller",
      "> Wer nichts zu verbergen hat\n\nAlter, nicht dieser Spruch. Jeder hat etwas zu verbergen, zum Beispiel seine PIN. Kartenzahlung macht aus jedem Brötchen einen Datensatz.",
      { score: 41, under: 101 },
    ),
    says(
      103,
      "just_visiting",
      "As somebody from Sweden: cash is gone here and nobody misses it. The only people who complain are tourists and bank robbers.",
      { score: 19 },
    ),
    says(104, "fjordfunk", "But what do you do when the terminal is down? We had that in October, for a whole day.", {
      score: 14,
      under: 103,
    }),
    says(105, "just_visiting", "We wait and talk to each other about the weather, it is terrible.", {
      score: 9,
      under: 104,
    }),
    says(
      106,
      "baeckerin_b",
      "Ich hab eine Bäckerei. Kartengebühren fressen bei einem Brötchen für fünfzig Cent den ganzen Gewinn. Kleine Läden brauchen Bargeld, weil jede Kartenzahlung eine Gebühr kostet.",
      { score: 52 },
    ),
    says(
      107,
      "swipe_right",
      "> jede Kartenzahlung eine Gebühr kostet\n\nUnd das Zählen, das Wegbringen und der Überfall kosten nichts? Bargeld ist für kleine Läden teurer als jede Karte.",
      { score: 11, under: 106 },
    ),
    says(
      108,
      "baeckerin_b",
      "> Bargeld ist für kleine Läden teurer als jede Karte\n\nHast du das mal nachgerechnet oder irgendwo gelesen? Ich rechne das jeden Abend. Bei mir gewinnt das Bargeld.",
      { score: 30, under: 107 },
    ),
    says(
      109,
      "oma_gerda",
      "Mein Enkel hat mir die Karte eingerichtet, und ich benutze sie. Aber das Taschengeld geb ich ihm bar, sonst sieht er ja nicht, dass es weniger wird.",
      { score: 47 },
    ),
    says(
      110,
      "datenschnuller",
      "Ohne Bargeld entscheidet eine Bank, wer einkaufen darf. Stromausfall, Kontosperre, Serverfehler, und du stehst hungrig vor vollen Regalen.",
      { score: 17 },
    ),
    says(
      111,
      "swipe_right",
      "> Ohne Bargeld entscheidet eine Bank, wer einkaufen darf\n\nAber wer druckt denn dein Bargeld, der Weihnachtsmann? Ein Netzwerk ist heute sicherer als jede Matratze.",
      { score: 8, under: 110 },
    ),
    says(112, "nordwind", 'I pay cash in Germany because the card terminal is always "gerade kaputt".', { score: 12 }),
    says(
      113,
      "muenzsammler",
      "> Ein Netzwerk ist heute sicherer als jede Matratze\n\nFalsch, eine Matratze hat noch nie ein Update gebraucht, oder? Bargeld muss als Reserve erhalten bleiben, weil jedes Netz einmal ausfällt.",
      { score: 15, under: 111 },
    ),
  ],
);

/** A story. */
export const paintedSockets = aDiscussion(
  {
    id: "92",
    language: "de",
    author: aPerson("altbauperle"),
    title: "Meine Vermieterin hat die Steckdosen überstrichen",
    body: "Gestern Schlüsselübergabe. Die Wände sind frisch gestrichen, und zwar alle. Auch die Steckdosen, die Lichtschalter und eine Spinne. Jede Steckdose hat dieselbe dicke Schicht Beige abbekommen. Die Vermieterin nennt das „renoviert“.",
  },
  [
    says(100, "ruben_k", "Vermieterfarbe ist ein eigener Baustoff. Man könnte damit Brücken verputzen.", { score: 88 }),
    says(
      101,
      "isla",
      "Meine letzte Wohnung hatte ein Fenster, das ich erst entdeckt habe, als die Farbe Risse bekam.",
      { score: 54 },
    ),
    says(102, "altbauperle", "Ich lach mich weg. Bei uns klebt die Küchentür seit 1990.", { score: 40, under: 101 }),
    says(
      103,
      "hausmeister_horst",
      "Das ist nicht lustig, das ist gefährlich. Farbe in einer Steckdose gehört vor dem ersten Einstecken rausgekratzt, und zwar mit ausgeschalteter Sicherung.",
      { score: 37 },
    ),
    says(
      104,
      "paragrafenreiter",
      "Genau. Eine überstrichene Steckdose ist ein Mangel, und einen Mangel muss die Vermieterin auf eigene Kosten beheben. Schreib das ins Übergabeprotokoll.",
      { score: 29, under: 103 },
    ),
    says(105, "spinnenfreundin", "Ruhe in Frieden, Spinne. Du warst die Einzige mit Stil in dieser Wohnung.", {
      score: 61,
    }),
    says(
      106,
      "malerlehrling",
      "Ich lerne Maler und habe im ersten Lehrjahr mal einen ganzen Heizkörper samt Thermostat gestrichen. Der Chef hat mich eine Woche lang abkratzen lassen.",
      { score: 33 },
    ),
    says(107, "isla", "Das erklärt meine alte Wohnung.", { score: 12, under: 106 }),
    says(108, "nordlicht", "Beige ist keine Farbe, Beige ist eine Kapitulation.", { score: 21 }),
    says(109, "ruben_k", "Beige ist die Farbe, die übrig bleibt, wenn alle anderen ausgezogen sind.", {
      score: 25,
      under: 108,
    }),
    says(
      110,
      "kautionsqueen",
      "Mach Fotos von jeder einzelnen Steckdose. Ich habe beim Auszug zweihundert Euro verloren, weil ich das Beige angeblich selbst an die Schalter geschmiert hatte.",
      { score: 18 },
    ),
  ],
);
