import { english } from "./en.ts";
import type { Words } from "./words.ts";

export const german: Words = { ...english, tag: "de", name: "Deutsch", locales: ["de"] };
