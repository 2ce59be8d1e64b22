/** One text for each plural form that a language has; `other` at least. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The form for this number, with the number before it: `3 watches`. */
export function counted(tag: string, count: number, forms: Forms): string {
  return `${grouped(tag, count)} ${forms[new Intl.PluralRules(tag).select(count)] ?? forms.other}`;
}

export function grouped(tag: string, count: number): string {
  return new Intl.NumberFormat(tag).format(count);
}

/** `a, b and c`, as the language lists things. */
export function listed(tag: string, items: readonly string[], word: "and" | "or"): string {
  return new Intl.ListFormat(tag, { type: word === "and" ? "conjunction" : "disjunction" }).format(items);
}

/** A link as Discord takes it: pages alone can stand behind words. */
export function linked(label: string, address: string): string {
  if (!/^https?:/iu.test(address)) return `${label}: \`${address.replace(/^mailto:/iu, "").replaceAll("`", "")}\``;
  return `[${label}](${address.replace(/[()<>\s]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`)})`;
}

/** A moment as Discord shows it in each reader's own zone: the date, and how far away it is. */
export function moment(unixSeconds: number): string {
  return `<t:${unixSeconds}:F> (<t:${unixSeconds}:R>)`;
}

export function distance(unixSeconds: number): string {
  return `<t:${unixSeconds}:R>`;
}
