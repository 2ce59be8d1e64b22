import type { LastWords, MentionWords, WatchWords } from "../mention-words.ts";
import { momentIn, plain } from "./tell.ts";

const often: Readonly<Record<WatchWords["every"], string>> = {
  day: "jeden Tag",
  week: "jeden Montag",
  month: "am 1. jedes Monats",
  cron: "nach dem Plan des Betreibers",
};
const ends: Readonly<Record<LastWords, string>> = {
  delivered: "gepostet",
  "nothing-to-say": "es gab nichts zu berichten",
  failed: "fehlgeschlagen",
  skipped: "ausgelassen, weil der Bot nicht lief",
  uncertain: "vielleicht gepostet",
};
const told = ({ communities, every }: WatchWords) => `${communities.map(plain).join(", ")}, ${often[every]}`;
const nextOf = ({ next }: WatchWords) => (next === undefined ? "ruht" : `das nächste Mal: ${momentIn("de", next)}`);

/** What the bot answers in German. */
export const german: MentionWords = {
  tag: "de",
  help: (bot) =>
    [
      "Ich bin ein Bot und fasse zusammen, wer in einem Thread was vertritt. Direkt nach meinem Namen verstehe ich:",
      `- ${plain(`@${bot} summarize`)}: was in diesem Thread vertreten wird (wo der Betreiber es erlaubt hat)`,
      `- ${plain(`@${bot} opt out`)}: Ich lese und zitiere dich nie; ${plain("opt in")} nimmt das zurück`,
      `- für Moderatoren dieser Community: ${plain(`@${bot} watch COMMUNITY@INSTANZ daily`)} (oder ${plain("weekly")}), ${plain("stop")}, ${plain("status")}`,
    ].join("\n"),
  optedOut: (bot) =>
    `Erledigt: Ich lese und zitiere dich nicht mehr und nehme dich aus dem, was ich gepostet habe. ${plain(`@${bot} opt in`)} nimmt das zurück.`,
  optedIn: "Erledigt: Ich lese und zitiere dich wieder wie alle, außer dein Profil sagt etwas anderes.",
  keptOut: (contact) => `Mein Betreiber lässt dich aus; bitte dort, das zu ändern: ${contact}`,
  notSummarized: {
    notHere: "Ich fasse nur zusammen, wo mein Betreiber es erlaubt hat; diese Community gehört nicht dazu.",
    optedOut: "Diesen Thread lasse ich in Ruhe: Wer ihn begonnen hat, möchte nicht gelesen werden.",
    otherwise: "Diesen Thread lasse ich in Ruhe: Ich darf ihn nicht lesen.",
    unreadable: "Ich konnte diesen Thread gerade nicht lesen. Bitte frag später noch einmal.",
  },
  nothingToTell:
    "Hier gibt es noch nicht genug zum Zusammenfassen. Frag mich wieder, wenn mehr gesagt ist: Ich schreibe es dann hierher.",
  notModerator: (community) => `Das können mir nur Moderatoren von ${plain(community)} sagen.`,
  watching: (watch) =>
    `Ich poste hier, was in ${told(watch)} vertreten wird; ${nextOf(watch)}. Mit \`stop\` endet das.`,
  stopped: (community) => `Ich poste keine Zusammenfassungen mehr in ${plain(community)}.`,
  status: {
    none: (community) => `Ich poste keine Zusammenfassungen in ${plain(community)}.`,
    stopped: (community) =>
      `Moderatoren von ${plain(community)} haben mir gesagt, dass ich aufhören soll; mit \`watch\` beginnt es neu.`,
    title: (community) => `Was ich in ${plain(community)} poste:`,
    line: (watch) =>
      `- ${told(watch)}; ${nextOf(watch)}${watch.last === undefined ? "" : `; zuletzt: ${ends[watch.last]}`}`,
  },
  refused: {
    unknownCommunity: (community) => `Ich finde ${plain(community)} nicht: Prüfe die Schreibweise und versuche es neu.`,
    notPublic: (community) => `${plain(community)} ist nicht für alle offen, darum lese ich dort nicht.`,
    tooManyWatches: (most) =>
      `Ich poste höchstens ${most} Zusammenfassungen in eine Community: Mit \`stop\` beginnst du neu.`,
    tooManyInAll:
      "Ich poste schon so viele Zusammenfassungen, wie ich kann. Frag später noch einmal, oder frag meinen Betreiber.",
    tooOften: (minutes) => `Mein Betreiber erlaubt höchstens alle ${minutes} Minuten eine Zusammenfassung.`,
  },
};
