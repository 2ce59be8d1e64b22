import { descriptions } from "./de/descriptions.ts";
import { common, errors, input } from "./de/input.ts";
import { choices, digest, pages, settings, status, watch } from "./de/replies.ts";
import type { Words } from "./words.ts";

export const german: Words = {
  tag: "de",
  name: "Deutsch",
  locales: ["de"],
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
