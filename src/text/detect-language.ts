import { franc } from "franc-min";

const unknown = "und";

/** The language of a text, by its first 2,048 characters, as a BCP 47 primary subtag; `und` where it cannot be told. */
export function detectLanguage(text: string): string {
  const code = franc(text);
  return code === unknown ? unknown : new Intl.Locale(code).language;
}
