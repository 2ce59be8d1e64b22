import type { DiscordWords } from "../discord-words.ts";

export const spanish: DiscordWords = {
  tag: "es",
  buttons: {
    more: "Leer más",
    points: (count) => `Ideas clave (${count})`,
    quotes: (count) => `Citas (${count})`,
    sources: (count) => `Fuentes (${count})`,
  },
  continued: "Todos los temas completos: debajo.",
  moreLeft: (count) => `… y ${count} más.`,
  permissions: {
    ViewChannel: "Ver canales",
    SendMessages: "Enviar mensajes",
    EmbedLinks: "Insertar enlaces",
    AttachFiles: "Adjuntar archivos",
    CreatePublicThreads: "Crear hilos públicos",
    SendMessagesInThreads: "Enviar mensajes en hilos",
  },
  refused: {
    missing: (permissions, channel) =>
      `Me falta «${permissions.join("» y «")}» en ${channel}: da a mi rol ${permissions.length === 1 ? "ese permiso" : "esos permisos"} allí.`,
    noAccess: (channel) => `No puedo ver ${channel}: da a mi rol «Ver canales» y «Enviar mensajes» allí.`,
    gone: (channel) => `${channel} ya no existe: elige otro canal.`,
    locked: (channel) => `${channel} está bloqueado: desbloquéalo o elige otro canal.`,
    noTag: (channel) =>
      `${channel} pide una etiqueta en cada publicación y no tiene ninguna que yo pueda usar: añade una abierta a todo el mundo.`,
    unsuitable: (channel) =>
      `${channel} no admite resúmenes: elige un canal de texto, un canal de anuncios, un foro o un hilo.`,
    unnamed: (channel) => `Discord no me deja escribir en ${channel}: mira allí los permisos de mi rol.`,
    digest: (channel, said) =>
      `Discord no acepta este resumen en ${channel}: ${said}. El siguiente llegará cuando toque.`,
  },
  remarks: {
    noChart: (permission, channel) => `Sin su gráfico: me falta «${permission}» en ${channel}.`,
    notContinued: (permissions, channel) =>
      `Abreviado en vez de continuado en un hilo: me falta «${permissions.join("» y «")}» en ${channel}.`,
    notCrossposted: (channel) => `Publicado en ${channel}, pero no en los canales que lo siguen.`,
    crosspostLimited: (channel) =>
      `Publicado en ${channel}, pero no en los canales que lo siguen: Discord permite unas diez veces por hora.`,
    roleNotMentionable: "No se mencionó el rol: permite que cualquiera lo mencione, o elige otro.",
    roleGone: "El rol que había que mencionar ya no existe: elige otro.",
  },
};
