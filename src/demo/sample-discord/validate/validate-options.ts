import { ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import { asObject, type FormErrors, type Path } from "./form-errors.ts";
import { checkLocalizations, checkNamed, nameLimits } from "./validate-names.ts";

/** What Discord takes of a command's options. */
const optionLimits = { options: 25, choices: 25, length: 6000 };

const numeric: readonly unknown[] = [Type.Integer, Type.Number];
const withChoices: readonly unknown[] = [Type.String, ...numeric];
const plainTypes: readonly number[] = [3, 4, 5, 6, 7, 8, 9, 10, 11];

/** @param depth - 0 in a command, 1 in a group or a command of it, 2 below */
export function checkOptions(form: FormErrors, path: Path, value: unknown, depth: number): void {
  const where = [...path, "options"];
  const options = form.list(where, value, { min: 0, max: optionLimits.options }).map(asObject);
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
  const children = form.list([...path, "options"], group.options, { min: 1, max: optionLimits.options }).map(asObject);
  if (children.some(({ type }) => type !== Type.Subcommand)) {
    form.add([...path, "options"], "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A group holds sub-commands alone");
  }
  checkOptions(form, path, group.options, 1);
}

function checkPlain(form: FormErrors, path: Path, option: Record<string, unknown>): void {
  const { type, choices, autocomplete, min_value, max_value, min_length, max_length, channel_types } = option;
  form.choice([...path, "required"], option.required, [true, false]);
  form.choice([...path, "autocomplete"], autocomplete, [true, false]);
  const listed = form.list([...path, "choices"], choices, { min: 0, max: optionLimits.choices }).map(asObject);
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
  form.whole([...path, "min_length"], min_length, { min: 0, max: optionLimits.length });
  form.whole([...path, "max_length"], max_length, { min: 1, max: optionLimits.length });
  if (channel_types != null && type !== Type.Channel) {
    form.add(path, "APPLICATION_COMMAND_OPTIONS_CHANNEL_TYPES", "channel_types is for channels alone");
  }
}

function checkChoice(form: FormErrors, path: Path, choice: Record<string, unknown>, type: unknown): void {
  form.text([...path, "name"], choice.name, { min: 1, max: nameLimits.choice });
  checkLocalizations(form, [...path, "name_localizations"], choice.name_localizations, nameLimits.choice);
  if (type === Type.String) form.text([...path, "value"], choice.value, { min: 1, max: nameLimits.choice });
  else if (typeof choice.value !== "number" || (type === Type.Integer && !Number.isInteger(choice.value))) {
    form.add([...path, "value"], "NUMBER_TYPE_COERCE", `Value "${String(choice.value)}" is not a number.`);
  }
}
