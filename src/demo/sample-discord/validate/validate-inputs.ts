import { ButtonStyle, ComponentType as Type } from "discord-api-types/v10";
import { asObject, type FormErrors, type Path } from "./form-errors.ts";
import { checkUrl } from "./validate-urls.ts";

/** What Discord takes of buttons and menus; lengths in UTF-16 code units. */
const inputLimits = {
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  placeholder: 150,
  options: 25,
  optionText: 100,
};

export function checkCustomId(form: FormErrors, path: Path, value: unknown): void {
  form.text([...path, "custom_id"], value, { min: 1, max: inputLimits.customId });
}

/** A button has an id to tell, or an address to lead to. */
export function checkButton(form: FormErrors, path: Path, button: Record<string, unknown>): void {
  const { style, label, emoji, url, custom_id, disabled } = button;
  form.choice([...path, "style"], style, [1, 2, 3, 4, 5], true);
  form.choice([...path, "disabled"], disabled, [true, false]);
  form.text([...path, "label"], label, { max: inputLimits.buttonLabel });
  if ((label == null || String(label).trim() === "") && emoji == null) {
    form.add(path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button must have a label or an emoji");
  }
  if (style === ButtonStyle.Link) {
    if (url == null || url === "") form.add([...path, "url"], "BASE_TYPE_REQUIRED", "A url is required");
    else checkUrl(form, [...path, "url"], url, inputLimits.buttonUrl);
    if (custom_id != null) {
      form.add(
        path,
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        "A custom id and url cannot both be specified",
      );
    }
    return;
  }
  checkCustomId(form, path, custom_id);
  if (url != null) {
    form.add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
  }
}

/** The kinds of menus. */
export const selects: readonly number[] = [
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
];

/** A menu of texts, or of the server's people, roles or channels. */
export function checkSelect(form: FormErrors, path: Path, select: Record<string, unknown>): void {
  const { min_values, max_values, placeholder, disabled } = select;
  checkCustomId(form, path, select.custom_id);
  form.text([...path, "placeholder"], placeholder, { max: inputLimits.placeholder });
  form.whole([...path, "min_values"], min_values, { min: 0, max: inputLimits.options });
  form.whole([...path, "max_values"], max_values, { min: 1, max: inputLimits.options });
  form.choice([...path, "disabled"], disabled, [true, false]);
  const most = typeof max_values === "number" ? max_values : 1;
  if (typeof min_values === "number" && min_values > most) {
    form.add(
      [...path, "min_values"],
      "SELECT_COMPONENT_MIN_GREATER_THAN_MAX",
      `min_values must be equal to or less than ${most}`,
    );
  }
  if (select.type !== Type.StringSelect) {
    const preset = form.list([...path, "default_values"], select.default_values, { min: 0, max: inputLimits.options });
    if (preset.length > most) {
      form.add([...path, "default_values"], "BASE_TYPE_BAD_LENGTH", `Must be between 0 and ${most} in length.`);
    }
    return;
  }
  const options = form.list([...path, "options"], select.options, { min: 1, max: inputLimits.options }).map(asObject);
  const values = new Set<unknown>();
  options.forEach(({ label, value, description }, at) => {
    const where = [...path, "options", at];
    form.text([...where, "label"], label, { min: 1, max: inputLimits.optionText });
    form.text([...where, "value"], value, { min: 1, max: inputLimits.optionText });
    form.text([...where, "description"], description, { max: inputLimits.optionText });
    if (values.has(value)) {
      form.add(where, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
    }
    values.add(value);
  });
  if (options.length > 0 && most > options.length) {
    form.add(
      [...path, "max_values"],
      "SELECT_COMPONENT_MAX_GREATER_THAN_OPTIONS",
      `max_values must be equal to or less than ${options.length}`,
    );
  }
  if (options.filter((each) => each.default === true).length > most) {
    form.add(
      [...path, "options"],
      "SELECT_COMPONENT_TOO_MANY_DEFAULTS",
      "There are more default options than can be chosen",
    );
  }
}
