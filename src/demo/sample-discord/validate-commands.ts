import { Locale, ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import { ApiError } from "./api-error.ts";
import { asObject, createFormErrors, type FormErrors, type Path } from "./form-errors.ts";

/** What Discord takes of slash commands; lengths in UTF-16 code units. */
export const commandLimits = {
  commands: 100,
  options: 25,
  choices: 25,
  name: 32,
  description: 100,
  choice: 100,
  total: 8000,
  length: 6000,
};

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);
const numeric: readonly unknown[] = [Type.Integer, Type.Number];
const withChoices: readonly unknown[] = [Type.String, ...numeric];
const plainTypes: readonly number[] = [3, 4, 5, 6, 7, 8, 9, 10, 11];
const chatInput = 1;

/**
 * Checks commands that replace all others.
 *
 * @param isGlobal - whether they are for all servers; only then they may say where they can be used
 * @throws {ApiError} 50035 and what is wrong where, or 30032 for too many
 */
export function checkCommands(value: unknown, isGlobal: boolean): Record<string, unknown>[] {
  const form = createFormErrors();
  if (!Array.isArray(value)) form.add([], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
  form.throwIfAny();
  const commands = (value as unknown[]).map(asObject);
  if (commands.length > commandLimits.commands)
    throw new ApiError(400, 30032, "Maximum number of application commands reached (100)");
  for (const [at, command] of commands.entries()) checkCommand(form, [at], command, isGlobal);
  const keys = commands.map(({ type = chatInput, name }) => `${String(type)} ${String(name)}`);
  keys.forEach((key, at) => {
    if (keys.indexOf(key) < at)
      form.add([at], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
  });
  form.throwIfAny();
  return commands;
}

function checkCommand(form: FormErrors, path: Path, command: Record<string, unknown>, isGlobal: boolean): void {
  const { type = chatInput, contexts, integration_types, default_member_permissions } = command;
  form.choice([...path, "type"], type, [1, 2, 3]);
  form.choice([...path, "nsfw"], command.nsfw, [true, false]);
  if (type === chatInput) checkNamed(form, path, command);
  else form.text([...path, "name"], command.name, { min: 1, max: commandLimits.name });
  if (default_member_permissions != null && !/^\d+$/u.test(String(default_member_permissions))) {
    form.add([...path, "default_member_permissions"], "BITFIELD_TYPE_CONVERT", "Not a permission bit field.");
  }
  for (const [name, listed, known] of [
    ["contexts", contexts, [0, 1, 2]],
    ["integration_types", integration_types, [0, 1]],
  ] as const) {
    if (listed === undefined || listed === null) continue;
    if (!isGlobal) form.add([...path, name], "APPLICATION_COMMAND_GUILD_FIELD", `${name} is for global commands alone`);
    const values = form.list([...path, name], listed, { min: 1, max: known.length });
    for (const [at, each] of values.entries()) form.choice([...path, name, at], each, known, true);
    if (new Set(values).size < values.length)
      form.add([...path, name], "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
  }
  checkOptions(form, path, command.options, 0);
  const size = sizeOf(command);
  if (size > commandLimits.total) {
    form.add(path, "APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${commandLimits.total})`);
  }
}

/** @param depth - 0 in a command, 1 in a group or a command of it, 2 below */
function checkOptions(form: FormErrors, path: Path, value: unknown, depth: number): void {
  const where = [...path, "options"];
  const options = form.list(where, value, { min: 0, max: commandLimits.options }).map(asObject);
  const isNested = (each: Record<string, unknown>) =>
    each.type === Type.Subcommand || each.type === Type.SubcommandGroup;
  if (options.some(isNested) && !options.every(isNested)) {
    form.add(
      where,
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Sub-command and sub-command group option types are mutually exclusive to all other types",
    );
  }
  let optional = false;
  for (const [at, option] of options.entries()) {
    const here = [...where, at];
    checkNamed(form, here, option);
    if (options.findIndex(({ name }) => name === option.name) < at) {
      form.add(here, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
    }
    if (option.type === Type.SubcommandGroup && depth === 0) checkGroup(form, here, option);
    else if (option.type === Type.Subcommand && depth <= 1) checkOptions(form, here, option.options, 2);
    else if (!plainTypes.includes(option.type as number)) {
      form.add(
        [...here, "type"],
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        "Sub-command option types are not valid here",
      );
    } else {
      if (option.required === true && optional) {
        form.add(
          here,
          "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
          "Required options must be placed before non-required options",
        );
      }
      optional ||= option.required !== true;
      checkPlain(form, here, option);
    }
  }
}

function checkGroup(form: FormErrors, path: Path, group: Record<string, unknown>): void {
  const children = form.list([...path, "options"], group.options, { min: 1, max: commandLimits.options }).map(asObject);
  if (children.some(({ type }) => type !== Type.Subcommand)) {
    form.add([...path, "options"], "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A group holds sub-commands alone");
  }
  checkOptions(form, path, group.options, 1);
}

function checkPlain(form: FormErrors, path: Path, option: Record<string, unknown>): void {
  const { type, choices, autocomplete, min_value, max_value, min_length, max_length, channel_types } = option;
  form.choice([...path, "required"], option.required, [true, false]);
  form.choice([...path, "autocomplete"], autocomplete, [true, false]);
  const listed = form.list([...path, "choices"], choices, { min: 0, max: commandLimits.choices }).map(asObject);
  if (autocomplete === true && listed.length > 0) {
    form.add(
      path,
      "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
      "Autocomplete cannot be set to true if choices are present",
    );
  }
  if ((autocomplete === true || listed.length > 0) && !withChoices.includes(type)) {
    form.add(
      path,
      "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE",
      "Choices and autocomplete are for strings and numbers alone",
    );
  }
  for (const [at, choice] of listed.entries()) checkChoice(form, [...path, "choices", at], choice, type);
  const seen = new Set<unknown>();
  for (const [at, { name }] of listed.entries()) {
    if (seen.has(name))
      form.add(
        [...path, "choices", at],
        "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS",
        "Choice names must be unique",
      );
    seen.add(name);
  }
  if ((min_value != null || max_value != null) && !numeric.includes(type)) {
    form.add(path, "APPLICATION_COMMAND_OPTIONS_MIN_MAX_VALUE", "min_value and max_value are for numbers alone");
  }
  if (min_value != null && max_value != null && Number(min_value) > Number(max_value)) {
    form.add(
      [...path, "min_value"],
      "APPLICATION_COMMAND_OPTIONS_MIN_MAX_VALUE",
      "min_value must not be greater than max_value",
    );
  }
  if ((min_length != null || max_length != null) && type !== Type.String) {
    form.add(path, "APPLICATION_COMMAND_OPTIONS_MIN_MAX_LENGTH", "min_length and max_length are for strings alone");
  }
  form.whole([...path, "min_length"], min_length, { min: 0, max: commandLimits.length });
  form.whole([...path, "max_length"], max_length, { min: 1, max: commandLimits.length });
  if (channel_types != null && type !== Type.Channel) {
    form.add(path, "APPLICATION_COMMAND_OPTIONS_CHANNEL_TYPES", "channel_types is for channels alone");
  }
}

function checkChoice(form: FormErrors, path: Path, choice: Record<string, unknown>, type: unknown): void {
  form.text([...path, "name"], choice.name, { min: 1, max: commandLimits.choice });
  checkLocalizations(form, [...path, "name_localizations"], choice.name_localizations, commandLimits.choice);
  if (type === Type.String) form.text([...path, "value"], choice.value, { min: 1, max: commandLimits.choice });
  else if (typeof choice.value !== "number" || (type === Type.Integer && !Number.isInteger(choice.value))) {
    form.add([...path, "value"], "NUMBER_TYPE_COERCE", `Value "${String(choice.value)}" is not a number.`);
  }
}

/** Names are in lower case where the script has cases. */
function checkNamed(form: FormErrors, path: Path, named: Record<string, unknown>): void {
  form.text([...path, "name"], named.name, { min: 1, max: commandLimits.name });
  form.text([...path, "description"], named.description, { min: 1, max: commandLimits.description });
  checkName(form, [...path, "name"], named.name);
  checkLocalizations(form, [...path, "name_localizations"], named.name_localizations, commandLimits.name, checkName);
  checkLocalizations(
    form,
    [...path, "description_localizations"],
    named.description_localizations,
    commandLimits.description,
  );
}

function checkName(form: FormErrors, path: Path, name: unknown): void {
  if (typeof name !== "string" || name === "") return;
  if (!namePattern.test(name) || name !== name.toLowerCase()) {
    form.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  }
}

function checkLocalizations(form: FormErrors, path: Path, value: unknown, max: number, check?: typeof checkName): void {
  for (const [locale, text] of Object.entries(asObject(value))) {
    if (!locales.includes(locale))
      form.add([...path, locale], "DICT_TYPE_KEY_INVALID", `Locale "${locale}" is not known`);
    if (text === null) continue;
    form.text([...path, locale], text, { min: 1, max });
    check?.(form, [...path, locale], text);
  }
}

/** Names, descriptions and values of all that a command holds; where there are translations the longest counts. */
function sizeOf(part: Record<string, unknown>): number {
  const { options, choices, value } = part;
  const nested = [options, choices].flatMap((each) => (Array.isArray(each) ? each.map(asObject) : []));
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    (typeof value === "string" ? value.length : 0) +
    nested.reduce((sum, each) => sum + sizeOf(each), 0)
  );
}

function longest(text: unknown, localizations: unknown): number {
  const all = [text, ...Object.values(asObject(localizations))];
  return Math.max(0, ...all.map((each) => (typeof each === "string" ? each.length : 0)));
}
