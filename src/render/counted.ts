import type { Catalogue, PluralForms } from "../language/catalogue.ts";
import { numberWords, pluralFor } from "./number-words.ts";

/** A number as the language writes it. */
export function numberIn({ tag }: Catalogue, count: number): string {
  return numberWords(tag, count);
}

/** The form for a number, with the number in it. */
export function counted(catalogue: Catalogue, forms: PluralForms, count: number): string {
  const form = forms[pluralFor(catalogue.tag, count)] ?? forms.other;
  return form.replace("{count}", numberIn(catalogue, count));
}
