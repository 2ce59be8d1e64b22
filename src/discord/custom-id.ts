/**
 * What a button stands for, in the one text that Discord keeps of it: nothing else is remembered, so that buttons
 * survive a restart.
 */
export interface CustomId {
  /** Kebab-case. */
  readonly action: string;
  readonly parameters: readonly string[];
}

/** Goes up when an action's parameters change their meaning: older buttons are then told apart. */
const version = "1";
const longest = 100;

/** @throws {RangeError} where it is longer than Discord takes: a bug */
export function customIdOf({ action, parameters }: CustomId): string {
  const text = [version, action, ...parameters.map(encodeURIComponent)].join("/");
  if (text.length > longest) throw new RangeError(`A custom id of ${text.length} characters: ${action}`);
  return text;
}

/** @returns `undefined` for what `customIdOf` of this version did not make */
export function parseCustomId(text: string): CustomId | undefined {
  const [madeBy, action = "", ...encoded] = text.split("/");
  if (madeBy !== version || !/^[a-z]+(?:-[a-z]+)*$/u.test(action)) return undefined;
  try {
    const parameters = encoded.map(decodeURIComponent);
    return customIdOf({ action, parameters }) === text ? { action, parameters } : undefined;
  } catch {
    return undefined;
  }
}
