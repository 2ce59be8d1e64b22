import { descriptions } from "./es/descriptions.ts";
import { common, errors, input } from "./es/input.ts";
import { choices, digest, pages, settings, status, watch } from "./es/replies.ts";
import type { Words } from "./words.ts";

export const spanish: Words = {
  tag: "es",
  name: "Español",
  locales: ["es-ES", "es-419"],
  descriptions,
  choices,
  common,
  errors,
  input,
  watch,
  digest,
  settings,
  status,
  pages,
};
