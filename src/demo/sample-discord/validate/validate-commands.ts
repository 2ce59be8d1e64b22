import { ApiError } from "./api-error.ts";
import { asObject, createFormErrors, type FormErrors, type Path } from "./form-errors.ts";
import { checkNamed, nameLimits } from "./validate-names.ts";
import { checkOptions } from "./validate-options.ts";

/** What Discord takes of slash commands; the total in UTF-16 code units. */
const commandLimits = { commands: 100, total: 8000 };
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
  else form.text([...path, "name"], command.name, { min: 1, max: nameLimits.name });
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
