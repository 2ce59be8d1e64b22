import type { LastWords, MentionWords, WatchWords } from "../mention-words.ts";
import { momentIn, plain } from "./tell.ts";

const often: Readonly<Record<WatchWords["every"], string>> = {
  day: "cada día",
  week: "cada lunes",
  month: "el día 1 de cada mes",
  cron: "según el plan de quien me opera",
};
const ends: Readonly<Record<LastWords, string>> = {
  delivered: "publicado",
  "nothing-to-say": "no había nada que contar",
  failed: "falló",
  skipped: "se saltó, porque el bot no estaba en marcha",
  uncertain: "puede que se publicara",
};
const told = ({ communities, every }: WatchWords) => `${communities.map(plain).join(", ")}, ${often[every]}`;
const nextOf = ({ next }: WatchWords) => (next === undefined ? "en pausa" : `la próxima vez: ${momentIn("es", next)}`);

/** What the bot answers in Spanish. */
export const spanish: MentionWords = {
  tag: "es",
  help: (bot) =>
    [
      "Soy un bot y cuento quién sostiene qué en una conversación. Entiendo estas palabras, justo después de mi nombre:",
      `- ${plain(`@${bot} summarize`)}: qué se sostiene en esta conversación (donde quien me opera lo permitió)`,
      `- ${plain(`@${bot} opt out`)}: nunca te leo ni te cito; ${plain("opt in")} lo deshace`,
      `- para quien modera esta comunidad: ${plain(`@${bot} watch COMUNIDAD@INSTANCIA daily`)} (o ${plain("weekly")}), ${plain("stop")}, ${plain("status")}`,
    ].join("\n"),
  optedOut: (bot) =>
    `Hecho: ya no te leo ni te cito, y te quito de lo que publiqué. ${plain(`@${bot} opt in`)} lo deshace.`,
  optedIn: "Hecho: vuelvo a leerte y citarte como a todo el mundo, salvo que tu perfil diga otra cosa.",
  keptOut: (contact) => `Quien me opera te deja fuera; pide allí que lo cambie: ${contact}`,
  notSummarized: {
    notHere: "Solo resumo donde quien me opera lo permitió, y esta comunidad no es una de ellas.",
    optedOut: "Esta conversación la dejo en paz: quien la empezó pidió que no se leyera.",
    otherwise: "Esta conversación la dejo en paz: no es de las que puedo leer.",
    unreadable: "No he podido leer esta conversación ahora. Pídemelo otra vez más tarde, por favor.",
  },
  nothingToTell: "Aquí aún no hay bastante que resumir. Pídemelo otra vez cuando se haya dicho más: lo escribiré aquí.",
  notModerator: (community) => `Eso solo me lo puede decir quien modera ${plain(community)}.`,
  watching: (watch) => `Publicaré aquí lo que se sostiene en ${told(watch)}; ${nextOf(watch)}. Con \`stop\` se acaba.`,
  stopped: (community) => `Ya no publico resúmenes en ${plain(community)}.`,
  status: {
    none: (community) => `No publico resúmenes en ${plain(community)}.`,
    stopped: (community) => `Quien modera ${plain(community)} me dijo que parase; con \`watch\` se empieza de nuevo.`,
    title: (community) => `Lo que publico en ${plain(community)}:`,
    line: (watch) =>
      `- ${told(watch)}; ${nextOf(watch)}${watch.last === undefined ? "" : `; la última vez: ${ends[watch.last]}`}`,
  },
  refused: {
    unknownCommunity: (community) => `No encuentro ${plain(community)}: revisa cómo se escribe y prueba otra vez.`,
    notPublic: (community) => `${plain(community)} no está abierta a todo el mundo, así que no la leo.`,
    tooManyWatches: (most) =>
      `Publico como mucho ${most} resúmenes en una comunidad: con \`stop\` se empieza de nuevo.`,
    tooManyInAll: "Ya publico tantos resúmenes como puedo. Prueba más tarde, o pregunta a quien me opera.",
    tooOften: (minutes) => `Quien me opera permite un resumen cada ${minutes} minutos como mucho.`,
  },
};
