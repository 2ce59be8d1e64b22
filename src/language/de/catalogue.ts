import type { Catalogue } from "../catalogue.ts";

/** The words around a German digest. */
export const catalogue: Catalogue = {
  tag: "de",
  personMarks: { open: "‘", close: "’" },
  keyPoints: "Kernaussagen",
  sourceDiscussions: "Quellen ({count})",
  score: "Wertung {count}",
  comments: { one: "{count} Kommentar", other: "{count} Kommentare" },
  people: { one: "{count} Person", other: "{count} Personen" },
  title: "Wer was meint",
  topics: "Themen",
  headlineAndMore: {
    one: "{headline} (und {count} weiteres Thema)",
    other: "{headline} (und {count} weitere Themen)",
  },
  quotations: "Zitate ({count})",
  wordsOf: "Im Wortlaut: {person}",
  readComment: "Auf {instance} lesen",
  readInFull: "Alles lesen",
  sides: { favor: "Dafür", against: "Dagegen", unclear: "Offen" },
  chart: {
    title: "Wer wo steht",
    people: "Personen",
    score: "Anteil an der Wertung",
    row: "{side}: {people}, {share} der Wertung",
  },
  closing: {
    byEmbeddedEngine: "Automatisch und ohne Sprachmodell verfasst; Grundlage: {comments} von {people}",
    byModel: "Vom Sprachmodell {model} verfasst; Grundlage: {comments} von {people}",
    readByModel: "{read} von {comments} hat das Sprachmodell gelesen",
    leftOut: "nicht berücksichtigt: {items}",
    checked: "jeder Name, jedes Zitat und jede Zahl wurde mit den Kommentaren abgeglichen",
    shortened: "hier aus Platzgründen gekürzt",
    contact: "Einspruch oder Abmeldung: {contact}",
  },
  notes: {
    "not-reached": "{source} war nicht erreichbar",
    "threads-unreadable": {
      one: "{count} Diskussion war nicht lesbar",
      other: "{count} Diskussionen waren nicht lesbar",
    },
    "people-muted": {
      one: "{count} hier stummgeschaltete Person ist mitgezählt und nicht zitiert",
      other: "{count} hier stummgeschaltete Personen sind mitgezählt und nicht zitiert",
    },
    "model-not-used": {
      one: "{count} Thema konnte das Sprachmodell nicht verfassen",
      other: "{count} Themen konnte das Sprachmodell nicht verfassen",
    },
    moved: {
      comments: "seit {day} {comments}",
      more: { one: "{count} weiterer Kommentar", other: "{count} weitere Kommentare" },
      favor: "und von den zugeordneten Personen sind nun {now} dafür, damals {before}",
      against: "und von den zugeordneten Personen sind nun {now} dagegen, damals {before}",
    },
  },
  omitted: {
    denied: { other: "{count} laut Sperrliste des Betreibers" },
    optedOut: {
      one: "{count} von einer Person, die nicht gelesen werden will",
      other: "{count} von Personen, die nicht gelesen werden wollen",
    },
    banned: { one: "{count} von einer gesperrten Person", other: "{count} von gesperrten Personen" },
    bots: { one: "{count} von einem Bot", other: "{count} von Bots" },
    deleted: { other: "{count} gelöscht" },
    removed: { other: "{count} von der Moderation entfernt" },
    nsfw: { other: "{count} NSFW" },
    notPublic: { other: "{count} nicht öffentlich" },
    sensitive: { other: "{count} heikel" },
    unread: { other: "{count} ungelesen" },
  },
};
