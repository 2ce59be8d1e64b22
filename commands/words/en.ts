import { descriptions } from "./en/descriptions.ts";
import { common, errors, input } from "./en/input.ts";
import { choices, digest, pages, settings, status, watch } from "./en/replies.ts";
import type { Words } from "./words.ts";

export const english: Words = {
  tag: "en",
  name: "English",
  locales: [],
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
