import { Locale } from "discord-api-types/v10";
import { asObject, type FormErrors, type Path } from "./form-errors.ts";

/** How long names and descriptions of commands and options may be, in UTF-16 code units. */
export const nameLimits = { name: 32, description: 100, choice: 100 };

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);

/** Names are in lower case where the script has cases. */
export function checkNamed(form: FormErrors, path: Path, named: Record<string, unknown>): void {
  form.text([...path, "name"], named.name, { min: 1, max: nameLimits.name });
  form.text([...path, "description"], named.description, { min: 1, max: nameLimits.description });
  checkName(form, [...path, "name"], named.name);
  checkLocalizations(form, [...path, "name_localizations"], named.name_localizations, nameLimits.name, checkName);
  checkLocalizations(
    form,
    [...path, "description_localizations"],
    named.description_localizations,
    nameLimits.description,
  );
}

function checkName(form: FormErrors, path: Path, name: unknown): void {
  if (typeof name !== "string" || name === "") return;
  if (!namePattern.test(name) || name !== name.toLowerCase()) {
    form.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  }
}

export function checkLocalizations(
  form: FormErrors,
  path: Path,
  value: unknown,
  max: number,
  check?: typeof checkName,
): void {
  for (const [locale, text] of Object.entries(asObject(value))) {
    if (!locales.includes(locale))
      form.add([...path, locale], "DICT_TYPE_KEY_INVALID", `Locale "${locale}" is not known`);
    if (text === null) continue;
    form.text([...path, locale], text, { min: 1, max });
    check?.(form, [...path, locale], text);
  }
}
