import { counted, distance, linked, listed, moment } from "../phrases.ts";
import type { Words } from "../words.ts";

const tag = "de";
const watches = { one: "Beobachtung", other: "Beobachtungen" };

export const choices: Words["choices"] = {
  every: { day: "jeden Tag", week: "jede Woche, montags", month: "jeden Monat, am 1." },
  period: { day: "der letzte Tag", week: "die letzte Woche", month: "der letzte Monat", all: "alles" },
  languageOfTopics: "die des Servers und der meisten Themen",
};

export const watch: Words["watch"] = {
  schedule: {
    day: (at, timezone) => `Jeden Tag um ${at} (${timezone})`,
    week: (at, timezone) => `Jeden Montag um ${at} (${timezone})`,
    month: (at, timezone) => `Am 1. jedes Monats um ${at} (${timezone})`,
    cron: (expression, timezone) => `Nach dem Cron-Ausdruck \`${expression}\` (${timezone})`,
  },
  added: (number) => `**Beobachtung #${number} ist eingerichtet.**`,
  edited: (number) => `**Beobachtung #${number} ist geändert.**`,
  paused: (number) => `**Beobachtung #${number} ist angehalten.** \`/watch resume\` setzt sie fort.`,
  resumed: (number) => `**Beobachtung #${number} geht weiter.**`,
  removed: (number, communities) => `Beobachtung #${number} (${communities}) ist entfernt; von ihr kommt nichts mehr.`,
  removeQuestion: (number, communities, channel) =>
    `Beobachtung #${number} entfernen? Von ${communities} kommt dann nichts mehr in ${channel}. Das lässt sich nicht zurücknehmen, \`/watch pause\` schon.`,
  remove: "Entfernen",
  what: (communities, channel) => `${communities} → ${channel}`,
  next: (local, timezone, at) => `Als Nächstes: ${local} ${timezone}, ${moment(at)}`,
  pausedItself: (number, communities, why) =>
    `Ich habe die Beobachtung Nr. ${number} (${communities}) angehalten. ${why} Danach geht es mit \`/watch resume\` weiter.`,
  pausedSince: (reason, at) =>
    `Angehalten ${distance(at)}${
      {
        "by-hand": "",
        "destination-gone": ": den Kanal gibt es nicht mehr",
        "destination-forbidden": ": ich darf in dem Kanal nicht posten",
      }[reason]
    }.`,
  thresholds: ({ minScore, minComments, maxTopics }) =>
    `Threads mit mindestens ${counted(tag, minScore, { one: "Punkt", other: "Punkten" })} und mindestens ${counted(tag, minComments, { one: "Kommentar", other: "Kommentaren" })}; höchstens ${counted(tag, maxTopics, { one: "Thema", other: "Themen" })} je Zusammenfassung`,
  include: (keywords) => `Nur Threads mit: ${keywords}`,
  exclude: (keywords) => `Keine Threads mit: ${keywords}`,
  nothingWhenQuiet:
    "Wo kein Thread eine Zusammenfassung wert ist, wird nichts gepostet. `/watch preview` zeigt, was jetzt käme.",
  timesInUtc: "Zeiten sind in UTC, bis jemand die Zone dieses Servers wählt: `/settings set timezone:`.",
  heading: (count) => `**${counted(tag, count, watches)} auf diesem Server**`,
  none: "Auf diesem Server wird noch nichts beobachtet. Fang an mit `/watch add community:technology@lemmy.world`.",
  unknown: (text) => `Eine Beobachtung „${text}“ gibt es hier nicht; \`/watch list\` zeigt ihre Nummern.`,
  tooMany: (most) =>
    `Dieser Server hat ${counted(tag, most, watches)}, und mehr sind nicht erlaubt; entferne erst eine, oder nimm die Communitys mit \`/watch edit\` in eine andere auf.`,
  nothingToEdit: "Sag, was anders werden soll: gib außer der Beobachtung mindestens eine Option an.",
  previewOf: (number) => `-# Beobachtung #${number}, wie sie jetzt käme. Das siehst nur du.`,
};

export const digest: Words["digest"] = {
  nothing: (why) => `Es gibt nichts zu berichten: ${why}`,
  tooOften: (at) => `Das waren viele Zusammenfassungen auf einmal; die nächste geht ${distance(at)}.`,
  notKept: "Diese Zusammenfassung ist zu alt: was zu ihr gehört, ist nicht mehr gespeichert.",
  publishOff: "Auf Lemmy wird nichts veröffentlicht: dieser Bot hat dort kein Konto bekommen.",
  publishNowhere:
    "Dieser Server darf in keiner Lemmy-Community veröffentlichen; wer diesen Bot betreibt, kann welche erlauben.",
  publishNotAllowed: (to, allowed) =>
    `Dieser Server darf nicht in ${to} veröffentlichen; er darf es in ${listed(tag, allowed, "and")}.`,
  published: (to, url) => `Veröffentlicht in ${to}: ${url}`,
  alreadyPublished: (url, at) => `Das wurde gerade erst veröffentlicht: ${url}\nNeu geht es ${distance(at)}.`,
  publishRefused: (to, why) => `In ${to} ließ sich nichts veröffentlichen: ${why}`,
};

export const settings: Words["settings"] = {
  heading: "**Einstellungen dieses Servers**",
  timezone: (name) => `Zeitzone: ${name}`,
  language: (name) => `Sprache: ${name}`,
  role: (role) => `Erwähnte Rolle: ${role ?? "keine"}`,
  nsfw: (on) => `NSFW-Communitys: ${on ? "erlaubt in altersbeschränkten Kanälen" : "werden nicht gelesen"}`,
  muted: (people) => `Nie zitiert: ${people.length === 0 ? "niemand im Besonderen" : people.join(", ")}`,
  saved: "**Gespeichert.**",
  nothingToSet: "Sag, was eingestellt werden soll: gib mindestens eine Option an.",
  roleNotMentionable: (role) =>
    `${role} dürfen nicht alle erwähnen, also darf es auch keine Zusammenfassung; erlaube es in den Einstellungen der Rolle („Allen erlauben, diese Rolle zu @erwähnen“), oder wähle eine andere.`,
  roleEveryone: "Zusammenfassungen pingen nie alle; wähle eine Rolle, die man ablegen kann.",
  mutedNow: (person) =>
    `${person} wird auf diesem Server nicht mehr zitiert. Die Kommentare zählen weiter, und die Schlusszeile sagt, dass jemand ausgelassen ist.`,
  alreadyMuted: (person) => `${person} wird schon nicht zitiert.`,
  unmutedNow: (person) => `${person} darf wieder zitiert werden.`,
  notMuted: (person) => `${person} ist hier nicht ausgenommen; \`/settings show\` zeigt, wer es ist.`,
  reset: "**Alle Einstellungen sind wie am Anfang.** Beobachtungen bleiben, wie sie sind, in ihren eigenen Zeitzonen.",
};

export const status: Words["status"] = {
  heading: (count) => `**${counted(tag, count, watches)}**`,
  never: "War noch nie an der Reihe.",
  underWay: (at) => `Wird gerade geliefert, seit ${distance(at)}.`,
  last: (sentence) => `Zuletzt: ${sentence}`,
  delivered: (at, url) => `[geliefert](${url}) ${distance(at)}.`,
  nothingToSay: (at, why) => `nichts zu berichten ${distance(at)}. ${why}`,
  failed: (at, error) => `misslungen ${distance(at)}. ${error}`,
  skipped: (at) => `ausgelassen: der Bot lief nicht, als es ${distance(at)} so weit war.`,
  uncertain: (at) =>
    `*ungewiss*. Der Bot hörte ${distance(at)} mitten im Posten auf; es kann angekommen sein oder nicht.`,
  modelTokens: (tokens) =>
    `Das Sprachmodell brauchte dafür ${counted(tag, tokens, { one: "Token", other: "Tokens" })}.`,
  quietAdvice: (number) => `\`/watch edit watch:${number}\` kann \`min-score\` oder \`min-comments\` senken.`,
  advice: {
    resume: (number) => `\`/watch resume watch:${number}\` setzt sie fort.`,
    "choose-channel": (number) => `Wähle einen anderen Kanal: \`/watch edit watch:${number} channel:\`.`,
    "grant-permissions": (number, channel) =>
      `Gib meiner Rolle ihre Berechtigungen in ${channel}, dann \`/watch resume watch:${number}\`.`,
    "look-there": (_, channel) =>
      `Sieh in ${channel} nach: es wird nicht noch einmal gepostet. \`/digest\` macht jetzt eine neue.`,
    wait: (number) =>
      `Das nächste Mal wird es wieder versucht; \`/watch preview watch:${number}\` zeigt, ob es jetzt geht.`,
    "ask-operator": () =>
      "Was von ihren Zustellungen gespeichert ist, ist nicht lesbar; wer diesen Bot betreibt, muss es in Ordnung bringen.",
  },
};

export const pages: Words["pages"] = {
  help: (inviteUrl, contactUrl) => [
    "**Standpoint** liest die größten Threads von Lemmy-Communitys und sagt, wer was vertritt. Jeder Name, jedes Zitat und jede Zahl ist an den Kommentaren geprüft.",
    [
      "`/watch add community:technology@lemmy.world`: eine Zusammenfassung hier, jeden Tag um 09:00",
      "`/watch list`, `/watch edit`, `/watch pause`, `/watch remove`: das ändern",
      "`/digest community:technology@lemmy.world`: eine jetzt",
      "`/stance link:https://lemmy.world/post/123`: ein einzelner Thread",
      "`/settings show`: Zeitzone, Sprache und mehr",
      "`/status`: was geliefert wurde, und warum nicht",
    ].join("\n"),
    `${linked("Auf einen anderen Server einladen", inviteUrl)} · ${linked("Fragen oder widersprechen", contactUrl)}`,
  ],
  about: (version, sourceUrl, engine) => [
    `**Standpoint ${version}**, freie Software unter der AGPL 3.0: ${linked("der Quelltext", sourceUrl)}`,
    `Zusammenfassungen schreibt ${engine}.`,
  ],
  embeddedEngine: "das eingebaute Verfahren: es wählt Sätze der Leute aus und rahmt sie ein, ganz ohne Sprachmodell",
  modelEngine: (model) => `das Sprachmodell ${model}; was es schreibt, wird an den Kommentaren geprüft`,
  privacy: (contactUrl, privacyUrl, graceDays) => [
    "**Was von diesem Server gespeichert wird:** seine Id, Einstellungen und Beobachtungen mit den Ids ihrer Kanäle und derer, die sie angelegt haben; zu jeder Beobachtung die letzten Zustellungen; Zusammenfassungen 90 Tage lang. Nachrichten dieses Servers werden nicht gelesen.",
    `**Wird der Bot entfernt,** wird all das nach ${counted(tag, graceDays, { one: "Tag", other: "Tagen" })} gelöscht, oder sofort mit dem Knopf unten.`,
    `**Wer zitiert wird,** kann jederzeit widersprechen: mit \`#nobot\` im Lemmy-Profil wird nichts mehr von der Person gelesen, und ${linked("wer diesen Bot betreibt", contactUrl)} nimmt zurück, was veröffentlicht wurde. \`/settings mute\` nimmt eine Person auf diesem Server aus.`,
    linked("Die ganze Seite zum Datenschutz", privacyUrl),
  ],
  deleteEverything: "Alles löschen",
  deleteQuestion: (count) =>
    `Alle Einstellungen, ${counted(tag, count, watches)} und alles andere löschen, was von diesem Server gespeichert ist? Das lässt sich nicht zurücknehmen. Was schon gepostet ist, bleibt in den Kanälen.`,
  deleteNow: "Alles löschen",
  deleted: "Alles, was von diesem Server gespeichert war, ist gelöscht.",
};
