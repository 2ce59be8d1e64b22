import { ComponentType as Type } from "discord-api-types/v10";
import { asObject, type FormErrors, type Path } from "./form-errors.ts";
import { checkButton, checkSelect, selects } from "./validate-inputs.ts";
import { checkMediaUrl } from "./validate-urls.ts";

/** What a message may hold of components. Texts are counted in UTF-16 code units. */
const componentLimits = {
  total: 40,
  text: 4000,
  legacyRows: 5,
  rowButtons: 5,
  sectionTexts: 3,
  galleryItems: 10,
  description: 1024,
};
const brightestColor = 0xff_ff_ff;
const longestFileUrl = 2048;

const inContainer: readonly number[] = [
  Type.ActionRow,
  Type.Section,
  Type.TextDisplay,
  Type.MediaGallery,
  Type.File,
  Type.Separator,
];
const onTop: readonly number[] = [...inContainer, Type.Container];

interface Component extends Record<string, unknown> {
  readonly type?: unknown;
}

/** What is looked at while a message's components are checked. */
interface Check {
  readonly form: FormErrors;
  readonly fileNames: ReadonlySet<string>;
}

/**
 * Checks the components of a message.
 *
 * @param v2 - whether the message has the flag for the new components; without it there are rows of buttons and menus only
 * @param fileNames - the files that `attachment://` can point to
 */
export function checkComponents(
  form: FormErrors,
  path: Path,
  value: unknown,
  { v2, fileNames }: { readonly v2: boolean; readonly fileNames: ReadonlySet<string> },
): void {
  const components = form.list(path, value, { min: 0, max: v2 ? componentLimits.total : componentLimits.legacyRows });
  checkEach({ form, fileNames }, path, components, v2 ? onTop : [Type.ActionRow]);
  const all = allComponents(components);
  if (all.length > componentLimits.total) {
    form.add(
      path,
      "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      `The total number of components exceeds the maximum of ${componentLimits.total}`,
    );
  }
  if (textsOf(components).reduce((sum, text) => sum + text.length, 0) > componentLimits.text) {
    form.add(
      path,
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `The total displayable text size in this message exceeds the maximum of ${componentLimits.text}`,
    );
  }
  checkDuplicates(form, path, components);
}

/** @returns every component, nested ones and accessories included */
export function allComponents(components: readonly unknown[]): Component[] {
  return components.map(asObject).flatMap((each) => [each, ...allComponents(nestedIn(each))]);
}

/** @returns the contents of all text displays */
export function textsOf(components: readonly unknown[]): string[] {
  return allComponents(components).flatMap(({ type, content }) =>
    type === Type.TextDisplay && typeof content === "string" ? [content] : [],
  );
}

function nestedIn(component: Component): unknown[] {
  const { components, accessory, component: labelled } = component;
  const one = [accessory, labelled].filter((each) => each !== undefined && each !== null);
  return [...(Array.isArray(components) ? components : []), ...one];
}

function checkEach(check: Check, path: Path, components: readonly unknown[], allowed: readonly number[]): void {
  for (const [at, component] of components.entries()) checkOne(check, [...path, at], asObject(component), allowed);
}

function checkOne(check: Check, path: Path, component: Component, allowed: readonly number[]): void {
  const { form } = check;
  const { type } = component;
  if (!allowed.includes(type as number)) {
    const choices = allowed.length === 1 ? `(${allowed[0]},)` : `(${allowed.join(", ")})`;
    form.add([...path, "type"], "UNION_TYPE_CHOICES", `Value of field "type" must be one of ${choices}.`);
    return;
  }
  form.whole([...path, "id"], component.id, { min: 0, max: 2 ** 31 - 1 });
  (checks[type as Type] ?? checkMenu)(check, path, component);
}

/** What is particular to each type; those that are not named are menus. */
const checks: Readonly<Partial<Record<Type, (check: Check, path: Path, component: Component) => void>>> = {
  [Type.ActionRow]: checkRow,
  [Type.Button]: ({ form }, path, button) => {
    checkButton(form, path, button);
  },
  [Type.Section]: checkSection,
  [Type.TextDisplay]: ({ form }, path, { content }) => {
    form.text([...path, "content"], content, { min: 1, max: componentLimits.text });
    checkNotBlank(form, [...path, "content"], content);
  },
  [Type.Thumbnail]: checkMedia,
  [Type.MediaGallery]: (check, path, { items }) => {
    const listed = check.form.list([...path, "items"], items, { min: 1, max: componentLimits.galleryItems });
    for (const [at, item] of listed.entries()) checkMedia(check, [...path, "items", at], asObject(item));
  },
  [Type.File]: ({ form, fileNames }, path, component) => {
    const where = [...path, "file", "url"];
    const { url } = asObject(component.file);
    form.text(where, url, { min: 1, max: longestFileUrl });
    if (typeof url === "string" && !url.startsWith("attachment://")) {
      form.add(where, "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('attachment',).");
    } else checkMediaUrl(form, where, url, fileNames);
  },
  [Type.Separator]: ({ form }, path, { spacing, divider }) => {
    form.choice([...path, "spacing"], spacing, [1, 2]);
    form.choice([...path, "divider"], divider, [true, false]);
  },
  [Type.Container]: (check, path, { accent_color, components }) => {
    const where = [...path, "components"];
    check.form.whole([...path, "accent_color"], accent_color, { min: 0, max: brightestColor });
    const children = check.form.list(where, components, { min: 1, max: componentLimits.total });
    checkEach(check, where, children, inContainer);
  },
};

function checkMenu({ form }: Check, path: Path, menu: Component): void {
  checkSelect(form, path, menu);
}

/** A row holds buttons, or one menu. */
function checkRow(check: Check, path: Path, row: Component): void {
  const where = [...path, "components"];
  const children = check.form.list(where, row.components, { min: 1, max: componentLimits.rowButtons });
  const [first] = children.map(asObject);
  if (selects.includes(first?.type as number) && children.length > 1) {
    check.form.add(where, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 1 in length.");
  }
  const allowed = children.length === 1 ? [Type.Button, ...selects] : [Type.Button];
  checkEach(check, where, children, allowed);
}

function checkSection(check: Check, path: Path, section: Component): void {
  const where = [...path, "components"];
  const texts = check.form.list(where, section.components, { min: 1, max: componentLimits.sectionTexts });
  checkEach(check, where, texts, [Type.TextDisplay]);
  if (section.accessory === undefined || section.accessory === null) {
    check.form.add([...path, "accessory"], "BASE_TYPE_REQUIRED", "This field is required");
    return;
  }
  checkOne(check, [...path, "accessory"], asObject(section.accessory), [Type.Button, Type.Thumbnail]);
}

function checkMedia({ form, fileNames }: Check, path: Path, item: Record<string, unknown>): void {
  const { url } = asObject(item.media);
  if (typeof url !== "string" || url === "")
    form.add([...path, "media", "url"], "BASE_TYPE_REQUIRED", "This field is required");
  else checkMediaUrl(form, [...path, "media", "url"], url, fileNames);
  form.text([...path, "description"], item.description, { max: componentLimits.description });
  form.choice([...path, "spoiler"], item.spoiler, [true, false]);
}

function checkNotBlank(form: FormErrors, path: Path, content: unknown): void {
  if (typeof content === "string" && content !== "" && content.trim() === "") {
    form.add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }
}

/** No two components of a message share an id that a press would tell. */
export function checkDuplicates(form: FormErrors, path: Path, components: readonly unknown[]): void {
  const customIds = new Set<unknown>();
  const ids = new Set<unknown>();
  const visit = (where: Path, component: Component): void => {
    const { custom_id, id } = component;
    if (custom_id !== undefined && customIds.has(custom_id)) {
      form.add([...where, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
    if (typeof id === "number" && id !== 0 && ids.has(id)) {
      form.add([...where, "id"], "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
    }
    customIds.add(custom_id);
    ids.add(id);
    const { components: children, accessory, component: labelled } = component;
    for (const [at, each] of Array.isArray(children) ? children.entries() : [])
      visit([...where, "components", at], asObject(each));
    if (accessory != null) visit([...where, "accessory"], asObject(accessory));
    if (labelled != null) visit([...where, "component"], asObject(labelled));
  };
  for (const [at, each] of components.entries()) visit([...path, at], asObject(each));
}
