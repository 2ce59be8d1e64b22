import { counted, distance, linked, listed, moment } from "../phrases.ts";
import type { Words } from "../words.ts";

const tag = "es";
const watches = { one: "seguimiento", other: "seguimientos" };

export const choices: Words["choices"] = {
  every: { day: "cada día", week: "cada semana, los lunes", month: "cada mes, el día 1" },
  period: { day: "el último día", week: "la última semana", month: "el último mes", all: "todo" },
  languageOfTopics: "el del servidor y de la mayoría de los temas",
};

export const watch: Words["watch"] = {
  schedule: {
    day: (at, timezone) => `Cada día a las ${at} (${timezone})`,
    week: (at, timezone) => `Cada lunes a las ${at} (${timezone})`,
    month: (at, timezone) => `El día 1 de cada mes a las ${at} (${timezone})`,
    cron: (expression, timezone) => `Según la expresión cron \`${expression}\` (${timezone})`,
  },
  added: (number) => `**El seguimiento #${number} está en marcha.**`,
  edited: (number) => `**El seguimiento #${number} ha cambiado.**`,
  paused: (number) => `**El seguimiento #${number} está en pausa.** \`/watch resume\` lo reanuda.`,
  resumed: (number) => `**El seguimiento #${number} continúa.**`,
  removed: (number, communities) => `El seguimiento #${number} (${communities}) se ha quitado; no llegará nada más.`,
  removeQuestion: (number, communities, channel) =>
    `¿Quitar el seguimiento #${number}? De ${communities} ya no llegará nada a ${channel}. Esto no se puede deshacer; \`/watch pause\` sí.`,
  remove: "Quitar",
  what: (communities, channel) => `${communities} → ${channel}`,
  next: (local, timezone, at) => `La próxima vez: ${local} ${timezone}, ${moment(at)}`,
  pausedItself: (number, communities, why) =>
    `He puesto en pausa el seguimiento #${number} (${communities}). ${why} Después continúa con \`/watch resume\`.`,
  pausedSince: (reason, at) =>
    `En pausa ${distance(at)}${
      {
        "by-hand": "",
        "destination-gone": ": el canal ya no existe",
        "destination-forbidden": ": no puedo publicar en el canal",
      }[reason]
    }.`,
  thresholds: ({ minScore, minComments, maxTopics }) =>
    `Conversaciones con al menos ${counted(tag, minScore, { one: "punto", other: "puntos" })} y al menos ${counted(tag, minComments, { one: "comentario", other: "comentarios" })}; como mucho ${counted(tag, maxTopics, { one: "tema", other: "temas" })} por resumen`,
  include: (keywords) => `Solo conversaciones con: ${keywords}`,
  exclude: (keywords) => `Ninguna conversación con: ${keywords}`,
  nothingWhenQuiet:
    "Si ninguna conversación merece un resumen, no se publica nada. `/watch preview` muestra lo que llegaría ahora.",
  timesInUtc: "Las horas son UTC hasta que alguien elija la zona de este servidor: `/settings set timezone:`.",
  heading: (count) => `**${counted(tag, count, watches)} en este servidor**`,
  none: "En este servidor aún no se sigue nada. Empieza con `/watch add community:technology@lemmy.world`.",
  unknown: (text) => `Aquí no hay ningún seguimiento «${text}»; \`/watch list\` muestra sus números.`,
  tooMany: (most) =>
    `Este servidor tiene ${counted(tag, most, watches)}, y no se permiten más; quita uno antes, o añade las comunidades a otro con \`/watch edit\`.`,
  nothingToEdit: "Di qué hay que cambiar: da al menos una opción además del seguimiento.",
  previewOf: (number) => `-# El seguimiento #${number}, tal como llegaría ahora. Solo lo ves tú.`,
};

export const digest: Words["digest"] = {
  nothing: (why) => `No hay nada que contar: ${why}`,
  tooOften: (at) => `Han sido muchos resúmenes seguidos; el siguiente, ${distance(at)}.`,
  notKept: "Este resumen es demasiado antiguo: ya no se guarda lo que le corresponde.",
  publishOff: "No se publica nada en Lemmy: este bot no tiene cuenta allí.",
  publishNowhere:
    "Este servidor no puede publicar en ninguna comunidad de Lemmy; quien opera este bot puede permitir alguna.",
  publishNotAllowed: (to, allowed) =>
    `Este servidor no puede publicar en ${to}; puede en ${listed(tag, allowed, "and")}.`,
  published: (to, url) => `Publicado en ${to}: ${url}`,
  alreadyPublished: (url, at) => `Se acaba de publicar: ${url}\nDe nuevo, ${distance(at)}.`,
  publishRefused: (to, why) => `No se pudo publicar en ${to}: ${why}`,
};

export const settings: Words["settings"] = {
  heading: "**Ajustes de este servidor**",
  timezone: (name) => `Zona horaria: ${name}`,
  language: (name) => `Idioma: ${name}`,
  role: (role) => `Rol mencionado: ${role ?? "ninguno"}`,
  nsfw: (on) => `Comunidades NSFW: ${on ? "permitidas en canales con restricción de edad" : "no se leen"}`,
  muted: (people) => `Nunca se cita a: ${people.length === 0 ? "nadie en particular" : people.join(", ")}`,
  saved: "**Guardado.**",
  nothingToSet: "Di qué hay que ajustar: da al menos una opción.",
  roleNotMentionable: (role) =>
    `No todo el mundo puede mencionar ${role}, así que un resumen tampoco; permítelo en los ajustes del rol («Permitir que cualquiera @mencione este rol»), o elige otro.`,
  roleEveryone: "Los resúmenes nunca avisan a todo el mundo; elige un rol que se pueda dejar.",
  mutedNow: (person) =>
    `${person} ya no se cita en este servidor. Sus comentarios siguen contando, y la línea final dice que falta alguien.`,
  alreadyMuted: (person) => `${person} ya no se citaba.`,
  unmutedNow: (person) => `${person} se puede volver a citar.`,
  notMuted: (person) => `${person} no está excluida aquí; \`/settings show\` muestra quién lo está.`,
  reset: "**Todos los ajustes están como al principio.** Los seguimientos se quedan, cada uno en su zona horaria.",
};

export const status: Words["status"] = {
  heading: (count) => `**${counted(tag, count, watches)}**`,
  never: "Aún no le ha tocado nunca.",
  underWay: (at) => `Se está entregando, desde ${distance(at)}.`,
  last: (sentence) => `La última vez: ${sentence}`,
  delivered: (at, url) => `[entregado](${url}) ${distance(at)}.`,
  nothingToSay: (at, why) => `nada que contar ${distance(at)}. ${why}`,
  failed: (at, error) => `falló ${distance(at)}. ${error}`,
  skipped: (at) => `se saltó: el bot no estaba en marcha cuando tocaba, ${distance(at)}.`,
  uncertain: (at) => `*incierto*. El bot se detuvo ${distance(at)} mientras publicaba; puede que llegara o no.`,
  modelTokens: (tokens) =>
    `El modelo de lenguaje usó para ello ${counted(tag, tokens, { one: "token", other: "tokens" })}.`,
  quietAdvice: (number) => `\`/watch edit watch:${number}\` puede bajar \`min-score\` o \`min-comments\`.`,
  advice: {
    resume: (number) => `\`/watch resume watch:${number}\` lo reanuda.`,
    "choose-channel": (number) => `Elige otro canal: \`/watch edit watch:${number} channel:\`.`,
    "grant-permissions": (number, channel) =>
      `Da a mi rol sus permisos en ${channel}, y después \`/watch resume watch:${number}\`.`,
    "look-there": (_, channel) => `Mira en ${channel}: no se publicará otra vez. \`/digest\` hace uno nuevo ahora.`,
    wait: (number) =>
      `La próxima vez se intentará de nuevo; \`/watch preview watch:${number}\` muestra si ahora funciona.`,
    "ask-operator": () => "Lo guardado de sus entregas no se puede leer; quien opera este bot tiene que arreglarlo.",
  },
};

export const pages: Words["pages"] = {
  help: (inviteUrl, contactUrl) => [
    "**Standpoint** lee las mayores conversaciones de comunidades de Lemmy y dice quién sostiene qué. Cada nombre, cada cita y cada número se comprueba con los comentarios.",
    [
      "`/watch add community:technology@lemmy.world`: un resumen aquí, cada día a las 09:00",
      "`/watch list`, `/watch edit`, `/watch pause`, `/watch remove`: cambiarlo",
      "`/digest community:technology@lemmy.world`: uno ahora",
      "`/stance link:https://lemmy.world/post/123`: una sola conversación",
      "`/settings show`: zona horaria, idioma y más",
      "`/status`: qué se entregó, y por qué no",
    ].join("\n"),
    `${linked("Añadirlo a otro servidor", inviteUrl)} · ${linked("Preguntar u oponerse", contactUrl)}`,
  ],
  about: (version, sourceUrl, engine) => [
    `**Standpoint ${version}**, software libre bajo la AGPL 3.0: ${linked("su código fuente", sourceUrl)}`,
    `Los resúmenes los escribe ${engine}.`,
  ],
  embeddedEngine: "el motor integrado: elige y enmarca frases de la propia gente, sin ningún modelo de lenguaje",
  modelEngine: (model) => `el modelo de lenguaje ${model}; lo que escribe se comprueba con los comentarios`,
  privacy: (contactUrl, privacyUrl, graceDays) => [
    "**Qué se guarda de este servidor:** su id, sus ajustes y seguimientos con los id de sus canales y de quien los creó; de cada seguimiento, las últimas entregas; los resúmenes, 90 días. No se lee ningún mensaje de este servidor.",
    `**Si se quita el bot,** todo eso se borra al cabo de ${counted(tag, graceDays, { one: "día", other: "días" })}, o enseguida con el botón de abajo.`,
    `**Quien es citado** puede oponerse en cualquier momento: con \`#nobot\` en su perfil de Lemmy no se lee nada más de esa persona, y ${linked("quien opera este bot", contactUrl)} retira lo publicado. \`/settings mute\` deja a una persona fuera de los resúmenes de este servidor.`,
    linked("La página de privacidad completa", privacyUrl),
  ],
  deleteEverything: "Borrar todo",
  deleteQuestion: (count) =>
    `¿Borrar todos los ajustes, ${counted(tag, count, watches)} y todo lo demás que se guarda de este servidor? Esto no se puede deshacer. Lo ya publicado se queda en los canales.`,
  deleteNow: "Borrarlo todo",
  deleted: "Todo lo que se guardaba de este servidor está borrado.",
};
