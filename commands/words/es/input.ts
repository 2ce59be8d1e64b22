import { grouped, listed } from "../phrases.ts";
import type { Words } from "../words.ts";

const tag = "es";
const like = "`technology@lemmy.world`";
const nearby = (near: readonly string[]) => (near.length === 0 ? "" : ` ¿Quieres decir ${listed(tag, near, "or")}?`);
const bold = (names: readonly string[]) =>
  listed(
    tag,
    names.map((name) => `**${name}**`),
    "and",
  );

export const common: Words["common"] = {
  needsManageServer: "Para esto necesitas el permiso **Gestionar servidor**.",
  onlyInServers: "Esto solo funciona en servidores.",
  notYourButton: "Estos botones son solo para quien dio la orden.",
  oldButton: "Este botón es demasiado antiguo y ya no se entiende; da la orden otra vez.",
  oldCommand: "Esta orden ya no existe; empieza a escribirla de nuevo para ver cuáles hay.",
  cancelled: "No ha cambiado nada.",
  cancel: "Cancelar",
  bug: (id) => `Algo ha fallado dentro de Standpoint. Quien opera este bot lo encuentra en el registro bajo \`${id}\`.`,
};

export const errors: Words["errors"] = {
  "address-refused": () => "Esa dirección está en una red privada que quien opera este bot no ha permitido.",
  "community-not-found": ({ instance, name }) =>
    `${instance} no conoce ninguna comunidad «${name}»: revisa cómo se escribe, y si se ve sin cuenta.`,
  "damaged-document": () =>
    "Lo que hay guardado de este servidor no se puede leer. No se ha tocado y nada ha cambiado; quien opera este bot tiene que arreglarlo.",
  "destination-unavailable": () => "Ahora mismo no se podía entregar nada allí; prueba otra vez más tarde.",
  "instance-unavailable": ({ instance, reason }) => unavailable(String(instance), String(reason)),
  engine: () => "La lectura se interrumpió; prueba otra vez.",
  "lemmy-account": () => "La cuenta de Lemmy de este bot no puede hacerlo; quien lo opera tiene que arreglarlo.",
  store: () => "No se pudo leer o escribir lo guardado, así que nada ha cambiado; prueba otra vez dentro de un minuto.",
  "thread-not-found": ({ instance, postId }) =>
    `${instance} no tiene ninguna conversación ${postId} que mostrar: revisa el enlace, y si se borró.`,
};

function unavailable(instance: string, reason: string): string {
  switch (reason) {
    case "not-found":
    case "not-a-host":
      return `No se encuentra ${instance}: revisa cómo se escribe la instancia.`;
    case "not-lemmy":
    case "no-api":
      return `${instance} no es una instancia de Lemmy: solo se pueden leer comunidades de instancias de Lemmy.`;
    case "lemmy-version":
      return `En ${instance} funciona una versión de Lemmy que no se puede leer.`;
    case "private-instance":
      return `${instance} es una instancia privada y no muestra nada sin cuenta.`;
    case "rate-limit":
      return `Se ha preguntado demasiado a ${instance}: prueba otra vez dentro de unos minutos.`;
    default:
      return `${instance} no responde ahora como lo hace una instancia de Lemmy: prueba otra vez más tarde.`;
  }
}

export const input: Words["input"] = {
  noCommunity: `Nombra al menos una comunidad, como ${like}.`,
  tooManyCommunities: (count, most) =>
    `Un resumen lee como mucho ${most} comunidades, y estas son ${count}; quita alguna.`,
  notACommunity: (text) => `«${text}» no es una comunidad; escríbela como ${like}.`,
  threadInsteadOfCommunity: (text) =>
    `«${text}» es una sola conversación; aquí se pide una comunidad, como ${like}. Para una conversación está \`/stance\`.`,
  unknownCommunity: (name, instance, near) => `${instance} no conoce ninguna comunidad «${name}».${nearby(near)}`,
  hiddenCommunity: (community) =>
    `${community} es privada o no se ve sin cuenta, así que no se puede leer; elige una pública.`,
  nsfwOff: (community) =>
    `${community} es NSFW, y este servidor no lo permite; quien gestiona el servidor puede, con \`/settings set nsfw:True\`.`,
  nsfwChannel: (community, channel) =>
    `${community} es NSFW, y ${channel} no tiene restricción de edad; elige un canal que la tenga.`,
  badCron: (expression) =>
    `«${expression}» no es un horario; escribe \`day\`, \`week\`, \`month\` o una expresión cron de cinco campos, como \`0 18 * * 5\`.`,
  neverDue: "Ese momento no llega nunca; revisa el día y el mes.",
  tooOften: (minMinutes) =>
    `Es más a menudo de lo que permite quien opera este bot: entre dos resúmenes pasan al menos ${grouped(tag, minMinutes)} minutos.`,
  badTimezone: (text, near) => `«${text}» no es una zona horaria; escríbela como \`Europe/Madrid\`.${nearby(near)}`,
  badTime: (text) => `«${text}» no es una hora; escribe una de 00:00 a 23:59, como \`18:00\`.`,
  atWithCron: "Una expresión cron ya dice la hora: quita `at`, o usa `day`, `week` o `month`.",
  tooManyKeywords: (most) => `Da como mucho ${most} palabras o frases.`,
  notAThread: (text) => `«${text}» no es una conversación; da su dirección, como \`https://lemmy.world/post/123\`.`,
  notAPerson: (text) => `«${text}» no es una persona; escríbela como \`name@lemmy.world\`.`,
  missingPermissions: (names, channel) =>
    `En ${channel} no puedo publicar resúmenes. Da allí a mi rol: ${bold(names)}.`,
  fewerPermissions: (names, channel) =>
    `Los resúmenes llegarán más cortos o sin su gráfico: en ${channel} me falta ${bold(names)}.`,
  wrongKindOfChannel: (channel) =>
    `En ${channel} no se puede publicar; elige un canal de texto, de anuncios, un foro o un hilo.`,
};
