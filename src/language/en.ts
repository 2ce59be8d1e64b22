import type { Language } from "./language.ts";

/** English. */
export const english: Language = {
  tag: "en",
  catalogue: {
    keyPoints: "Key Points",
  },
};
