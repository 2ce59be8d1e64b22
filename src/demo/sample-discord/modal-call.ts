import { type APIModalInteractionResponseCallbackData, ComponentType as Type } from "discord-api-types/v10";
import type { Caller } from "./command-call.ts";
import { chooseFrom } from "./select-call.ts";
import { asObject } from "./validate/form-errors.ts";

/** By custom id: a text, or what is chosen from a menu. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

/**
 * Fills in a window.
 *
 * @returns what the app is sent
 * @throws where the client would not let the person send this
 */
export function fillModal(modal: APIModalInteractionResponseCallbackData, values: ModalValues, caller: Caller): object {
  const resolved: Record<string, object> = {};
  const components = (modal.components as unknown[]).map(asObject).map((part, at) => {
    if (part.type === Type.Label) return { type: part.type, id: at + 1, component: answer(asObject(part.component)) };
    if (part.type === Type.TextDisplay) return { type: part.type, id: at + 1 };
    const [only] = part.components as unknown[];
    return { type: part.type, id: at + 1, components: [answer(asObject(only))] };
  });
  const known = components.flatMap((part) => {
    const { component, components: row = [] } = part as {
      component?: { custom_id: string };
      components?: { custom_id: string }[];
    };
    return [...(component === undefined ? [] : [component]), ...row].map(({ custom_id }) => custom_id);
  });
  const unknown = Object.keys(values).find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`The window "${modal.title}" does not ask for "${unknown}".`);
  return { custom_id: modal.custom_id, components, ...(Object.keys(resolved).length === 0 ? {} : { resolved }) };

  function answer(question: Record<string, unknown>): { type: unknown; custom_id: string } & Record<string, unknown> {
    const customId = String(question.custom_id);
    const value = values[customId];
    const base = { type: question.type, custom_id: customId };
    if (question.type === Type.TextInput) return { ...base, value: textFor(question, value ?? question.value ?? "") };
    const chosen = typeof value === "string" ? [value] : (value ?? []);
    if (chosen.length === 0 && question.required === false) return { ...base, values: [] };
    const { values: sent, resolved: named = {} } = chooseFrom(question, chosen, caller);
    for (const [kind, objects] of Object.entries(named)) resolved[kind] = { ...resolved[kind], ...(objects as object) };
    return { ...base, values: sent };
  }
}

function textFor(question: Record<string, unknown>, value: unknown): string {
  const { custom_id, required, min_length, max_length } = question;
  const refuse = (why: string) => new Error(`"${String(custom_id)}": ${why}.`);
  if (typeof value !== "string") throw refuse("it takes a text");
  if (value === "" && required !== false) throw refuse("it must be filled in");
  if (value !== "" && value.length < Number(min_length ?? 0)) throw refuse("it is too short");
  if (value.length > Number(max_length ?? 4000)) throw refuse("it is too long");
  return value;
}
