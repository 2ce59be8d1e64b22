import type { DiscordWords } from "../discord-words.ts";

export const german: DiscordWords = {
  tag: "de",
  buttons: {
    more: "Mehr lesen",
    points: (count) => `Kernpunkte (${count})`,
    quotes: (count) => `Zitate (${count})`,
    sources: (count) => `Quellen (${count})`,
  },
  continued: "Alle Themen vollständig: darunter.",
  moreLeft: (count) => `… und ${count} weitere.`,
  permissions: {
    ViewChannel: "Kanäle ansehen",
    SendMessages: "Nachrichten senden",
    EmbedLinks: "Links einbetten",
    AttachFiles: "Dateien anhängen",
    CreatePublicThreads: "Öffentliche Threads erstellen",
    SendMessagesInThreads: "Nachrichten in Threads senden",
  },
  refused: {
    missing: (permissions, channel) =>
      `Mir fehlt „${permissions.join("“ und „")}“ in ${channel}: gib meiner Rolle dort ${permissions.length === 1 ? "diese Berechtigung" : "diese Berechtigungen"}.`,
    noAccess: (channel) =>
      `Ich kann ${channel} nicht sehen: gib meiner Rolle dort „Kanäle ansehen“ und „Nachrichten senden“.`,
    gone: (channel) => `${channel} gibt es nicht mehr: wähle einen anderen Kanal.`,
    locked: (channel) => `${channel} ist gesperrt: entsperre den Thread oder wähle einen anderen Kanal.`,
    noTag: (channel) =>
      `${channel} verlangt für jeden Beitrag einen Tag und hat keinen, den ich vergeben darf: lege einen an, der allen offensteht.`,
    unsuitable: (channel) =>
      `${channel} nimmt keine Digests auf: wähle einen Textkanal, einen Ankündigungskanal, ein Forum oder einen Thread.`,
    unnamed: (channel) =>
      `Discord lässt mich in ${channel} nicht schreiben: sieh dir dort die Berechtigungen meiner Rolle an.`,
    digest: (channel, said) =>
      `Discord nimmt diesen Digest in ${channel} nicht an: ${said}. Der nächste kommt, wenn er fällig ist.`,
  },
  remarks: {
    noChart: (permission, channel) => `Ohne Diagramm: mir fehlt „${permission}“ in ${channel}.`,
    notContinued: (permissions, channel) =>
      `Gekürzt statt in einem Thread fortgesetzt: mir fehlt „${permissions.join("“ und „")}“ in ${channel}.`,
    notCrossposted: (channel) => `In ${channel} gepostet, aber nicht in den Kanälen veröffentlicht, die ihm folgen.`,
    crosspostLimited: (channel) =>
      `In ${channel} gepostet, aber nicht in den Kanälen veröffentlicht, die ihm folgen: Discord erlaubt etwa zehn pro Stunde.`,
    roleNotMentionable: "Die Rolle wurde nicht erwähnt: erlaube allen, sie zu erwähnen, oder wähle eine andere.",
    roleGone: "Die zu erwähnende Rolle gibt es nicht mehr: wähle eine andere.",
  },
};
