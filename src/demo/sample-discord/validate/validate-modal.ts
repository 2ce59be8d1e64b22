import { type APIModalInteractionResponseCallbackData, ComponentType as Type } from "discord-api-types/v10";
import { asObject, createFormErrors, type FormErrors, type Path } from "./form-errors.ts";
import { checkDuplicates } from "./validate-components.ts";
import { checkCustomId, checkSelect, selects } from "./validate-inputs.ts";

const limits = { title: 45, parts: 5, label: 45, description: 100, text: 4000, placeholder: 100 };

/** Checks a window with questions. @throws {ApiError} 50035 */
export function checkModal(data: Record<string, unknown>): APIModalInteractionResponseCallbackData {
  const form = createFormErrors();
  form.text(["data", "title"], data.title, { min: 1, max: limits.title });
  checkCustomId(form, ["data"], data.custom_id);
  const where: Path = ["data", "components"];
  const components = form.list(where, data.components, { min: 1, max: limits.parts });
  for (const [at, each] of components.entries()) checkPart(form, [...where, at], asObject(each));
  checkDuplicates(form, where, components);
  form.throwIfAny();
  return data as unknown as APIModalInteractionResponseCallbackData;
}

function checkPart(form: FormErrors, path: Path, part: Record<string, unknown>): void {
  if (part.type === Type.TextDisplay) {
    form.text([...path, "content"], part.content, { min: 1, max: limits.text });
  } else if (part.type === Type.Label) {
    form.text([...path, "label"], part.label, { min: 1, max: limits.label });
    form.text([...path, "description"], part.description, { max: limits.description });
    checkQuestion(form, [...path, "component"], asObject(part.component));
  } else if (part.type === Type.ActionRow) {
    const where = [...path, "components"];
    for (const [at, each] of form.list(where, part.components, { min: 1, max: 1 }).entries()) {
      const input = asObject(each);
      if (input.type !== Type.TextInput) wrongType(form, [...where, at]);
      form.text([...where, at, "label"], input.label, { min: 1, max: limits.label });
      checkTextInput(form, [...where, at], input);
    }
  } else wrongType(form, path);
}

function checkQuestion(form: FormErrors, path: Path, question: Record<string, unknown>): void {
  if (question.type === Type.TextInput) checkTextInput(form, path, question);
  else if (selects.includes(question.type as number)) checkSelect(form, path, question);
  else wrongType(form, path);
}

function checkTextInput(form: FormErrors, path: Path, input: Record<string, unknown>): void {
  checkCustomId(form, path, input.custom_id);
  form.choice([...path, "style"], input.style, [1, 2], true);
  form.whole([...path, "min_length"], input.min_length, { min: 0, max: limits.text });
  form.whole([...path, "max_length"], input.max_length, { min: 1, max: limits.text });
  form.text([...path, "value"], input.value, { max: limits.text });
  form.text([...path, "placeholder"], input.placeholder, { max: limits.placeholder });
}

function wrongType(form: FormErrors, path: Path): void {
  form.add([...path, "type"], "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).');
}
