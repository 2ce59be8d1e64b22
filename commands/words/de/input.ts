import { grouped, listed } from "../phrases.ts";
import type { Words } from "../words.ts";

const tag = "de";
const like = "`technology@lemmy.world`";
const nearby = (near: readonly string[]) => (near.length === 0 ? "" : ` Meinst du ${listed(tag, near, "or")}?`);
const bold = (names: readonly string[]) =>
  listed(
    tag,
    names.map((name) => `**${name}**`),
    "and",
  );

export const common: Words["common"] = {
  needsManageServer: "Dafür brauchst du die Berechtigung **Server verwalten**.",
  onlyInServers: "Das geht nur auf Servern.",
  notYourButton: "Diese Knöpfe sind nur für die Person, die den Befehl gegeben hat.",
  oldButton: "Dieser Knopf ist zu alt und wird nicht mehr verstanden; gib den Befehl noch einmal.",
  oldCommand: "Diesen Befehl gibt es nicht mehr; tipp ihn neu, um zu sehen, welche es gibt.",
  cancelled: "Es hat sich nichts geändert.",
  cancel: "Abbrechen",
  bug: (id) =>
    `In Standpoint ist etwas schiefgegangen. Wer diesen Bot betreibt, findet es im Protokoll unter \`${id}\`.`,
};

export const errors: Words["errors"] = {
  "address-refused": () => "Diese Adresse liegt in einem privaten Netz, das wer diesen Bot betreibt nicht erlaubt hat.",
  "community-not-found": ({ instance, name }) =>
    `${instance} kennt keine Community „${name}“: prüfe die Schreibweise, und ob man sie ohne Konto sehen kann.`,
  "damaged-document": () =>
    "Was von diesem Server gespeichert ist, ist nicht lesbar. Es wurde nicht angerührt, und nichts hat sich geändert; wer diesen Bot betreibt, muss es in Ordnung bringen.",
  "destination-unavailable": () => "Dort war gerade nichts zuzustellen; versuch es später noch einmal.",
  "instance-unavailable": ({ instance, reason }) => unavailable(String(instance), String(reason)),
  engine: () => "Das Lesen wurde abgebrochen; versuch es noch einmal.",
  "lemmy-account": () => "Das Lemmy-Konto dieses Bots darf das nicht; wer ihn betreibt, muss es in Ordnung bringen.",
  store: () =>
    "Gespeichertes konnte nicht gelesen oder geschrieben werden, also hat sich nichts geändert; versuch es in einer Minute noch einmal.",
  "thread-not-found": ({ instance, postId }) =>
    `${instance} hat keinen Thread ${postId} zu zeigen: prüfe den Link, und ob der Thread gelöscht wurde.`,
};

function unavailable(instance: string, reason: string): string {
  switch (reason) {
    case "not-found":
    case "not-a-host":
      return `${instance} ist nicht zu finden: prüfe die Schreibweise der Instanz.`;
    case "not-lemmy":
    case "no-api":
      return `${instance} ist keine Lemmy-Instanz: nur Communitys auf Lemmy-Instanzen können gelesen werden.`;
    case "lemmy-version":
      return `Auf ${instance} läuft eine Lemmy-Version, die nicht gelesen werden kann.`;
    case "private-instance":
      return `${instance} ist eine private Instanz und zeigt ohne Konto nichts.`;
    case "rate-limit":
      return `${instance} wurde zu oft gefragt: versuch es in ein paar Minuten noch einmal.`;
    default:
      return `${instance} antwortet gerade nicht, wie eine Lemmy-Instanz es tut: versuch es später noch einmal.`;
  }
}

export const input: Words["input"] = {
  noCommunity: `Nenne mindestens eine Community, wie ${like}.`,
  tooManyCommunities: (count, most) =>
    `Eine Zusammenfassung liest höchstens ${most} Communitys, und das sind ${count}; lass welche weg.`,
  notACommunity: (text) => `„${text}“ ist keine Community; schreib sie wie ${like}.`,
  threadInsteadOfCommunity: (text) =>
    `„${text}“ ist ein einzelner Thread; gefragt ist hier eine Community, wie ${like}. Für einen Thread gibt es \`/stance\`.`,
  unknownCommunity: (name, instance, near) => `${instance} kennt keine Community „${name}“.${nearby(near)}`,
  hiddenCommunity: (community) =>
    `${community} ist privat oder ohne Konto nicht zu sehen und kann darum nicht gelesen werden; wähle eine öffentliche.`,
  nsfwOff: (community) =>
    `${community} ist NSFW, was dieser Server nicht erlaubt; wer den Server verwaltet, kann das mit \`/settings set nsfw:True\`.`,
  nsfwChannel: (community, channel) =>
    `${community} ist NSFW, und ${channel} ist nicht altersbeschränkt; wähle einen Kanal, der es ist.`,
  badCron: (expression) =>
    `„${expression}“ ist kein Zeitplan; schreib \`day\`, \`week\`, \`month\` oder einen Cron-Ausdruck mit fünf Feldern, wie \`0 18 * * 5\`.`,
  neverDue: "Dieser Zeitpunkt kommt nie; prüfe Tag und Monat.",
  tooOften: (minMinutes) =>
    `Das ist öfter, als wer diesen Bot betreibt erlaubt: zwischen zwei Zusammenfassungen liegen mindestens ${grouped(tag, minMinutes)} Minuten.`,
  badTimezone: (text, near) => `„${text}“ ist keine Zeitzone; schreib sie wie \`Europe/Berlin\`.${nearby(near)}`,
  badTime: (text) => `„${text}“ ist keine Uhrzeit; schreib eine von 00:00 bis 23:59, wie \`18:00\`.`,
  atWithCron: "Ein Cron-Ausdruck sagt die Uhrzeit schon: lass `at` weg, oder nimm `day`, `week` oder `month`.",
  tooManyKeywords: (most) => `Gib höchstens ${most} Wörter oder Wendungen an.`,
  notAThread: (text) => `„${text}“ ist kein Thread; gib seine Adresse an, wie \`https://lemmy.world/post/123\`.`,
  notAPerson: (text) => `„${text}“ ist keine Person; schreib sie wie \`name@lemmy.world\`.`,
  missingPermissions: (names, channel) =>
    `In ${channel} darf ich keine Zusammenfassungen posten. Gib meiner Rolle dort: ${bold(names)}.`,
  fewerPermissions: (names, channel) =>
    `Zusammenfassungen kommen kürzer oder ohne ihr Diagramm: in ${channel} fehlt mir ${bold(names)}.`,
  wrongKindOfChannel: (channel) =>
    `In ${channel} kann nichts gepostet werden; wähle einen Text-, Ankündigungs- oder Forumskanal oder einen Thread.`,
};
