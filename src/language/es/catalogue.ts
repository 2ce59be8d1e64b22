import type { Catalogue } from "../catalogue.ts";

/** The words around a Spanish digest. */
export const catalogue: Catalogue = {
  tag: "es",
  personMarks: { open: "‘", close: "’" },
  keyPoints: "Ideas clave",
  sourceDiscussions: "Conversaciones de origen ({count})",
  score: "puntuación {count}",
  comments: { one: "{count} comentario", many: "{count} de comentarios", other: "{count} comentarios" },
  people: { one: "{count} persona", many: "{count} de personas", other: "{count} personas" },
  title: "Quién sostiene qué",
  topics: "Temas",
  headlineAndMore: {
    one: "{headline} (y {count} tema más)",
    many: "{headline} (y {count} de temas más)",
    other: "{headline} (y {count} temas más)",
  },
  quotations: "Citas ({count})",
  wordsOf: "En palabras de {person}",
  readComment: "Leer en {instance}",
  readInFull: "Leer todo",
  sides: { favor: "A favor", against: "En contra", unclear: "Sin situar" },
  chart: {
    title: "Quién está de qué lado",
    people: "Personas",
    score: "Parte de la puntuación",
    row: "{side}: {people}, {share} de la puntuación",
  },
  closing: {
    byEmbeddedEngine: "Escrito de forma automática, sin modelo de lenguaje, a partir de {comments} de {people}",
    byModel: "Escrito por el modelo de lenguaje {model} a partir de {comments} de {people}",
    readByModel: "el modelo leyó {read} de {comments}",
    leftOut: "no se tuvo en cuenta: {items}",
    checked: "cada nombre, cada cita y cada número se cotejó con los comentarios",
    shortened: "abreviado aquí por falta de espacio",
    contact: "Objeciones o exclusión: {contact}",
  },
  notes: {
    "not-reached": "no se pudo acceder a {source}",
    "threads-unreadable": {
      one: "no se pudo leer {count} conversación",
      many: "no se pudieron leer {count} de conversaciones",
      other: "no se pudieron leer {count} conversaciones",
    },
    "people-muted": {
      one: "{count} persona silenciada aquí se cuenta y no se cita",
      many: "{count} de personas silenciadas aquí se cuentan y no se citan",
      other: "{count} personas silenciadas aquí se cuentan y no se citan",
    },
    "model-not-used": {
      one: "{count} tema que el modelo de lenguaje no pudo escribir",
      many: "{count} de temas que el modelo de lenguaje no pudo escribir",
      other: "{count} temas que el modelo de lenguaje no pudo escribir",
    },
    moved: {
      comments: "desde el {day}, {comments}",
      more: { one: "{count} comentario más", many: "{count} de comentarios más", other: "{count} comentarios más" },
      favor: "y entre las personas situadas está ahora a favor el {now}, antes el {before}",
      against: "y entre las personas situadas está ahora en contra el {now}, antes el {before}",
    },
  },
  omitted: {
    denied: { other: "{count} por la lista de exclusión de quien opera el bot" },
    optedOut: {
      one: "{count} de una persona que no quiere que se la lea",
      many: "{count} de personas que no quieren que se las lea",
      other: "{count} de personas que no quieren que se las lea",
    },
    banned: {
      one: "{count} de una persona expulsada",
      many: "{count} de personas expulsadas",
      other: "{count} de personas expulsadas",
    },
    bots: { one: "{count} de un bot", many: "{count} de bots", other: "{count} de bots" },
    deleted: { other: "{count} por borrado" },
    removed: { other: "{count} por retirada de la moderación" },
    nsfw: { other: "{count} NSFW" },
    notPublic: { other: "{count} por no ser público" },
    sensitive: { other: "{count} por su contenido delicado" },
    unread: { other: "{count} sin leer" },
  },
};
