/** Making one costs more than all that is done with it: one a language. */
const numbers = new Map<string, Intl.NumberFormat>();
const percents = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

/** A number as the language writes it. @param tag - BCP 47 */
export function numberWords(tag: string, value: number): string {
  return kept(numbers, tag, () => new Intl.NumberFormat(tag)).format(value);
}

/** A share as whole per cents, as the language writes them. @param share - 0..1 */
export function percentWords(tag: string, share: number): string {
  return kept(percents, tag, () => new Intl.NumberFormat(tag, { style: "percent" })).format(share);
}

/** The plural form that the language has for a number. */
export function pluralFor(tag: string, value: number): Intl.LDMLPluralRule {
  return kept(plurals, tag, () => new Intl.PluralRules(tag)).select(value);
}

function kept<T>(all: Map<string, T>, tag: string, make: () => T): T {
  const known = all.get(tag) ?? make();
  all.set(tag, known);
  return known;
}
