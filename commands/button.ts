import type { ButtonInteraction } from "discord.js";
import { customIdOf } from "../src/discord/custom-id.ts";
import type { Answer } from "./answer.ts";
import type { Surroundings } from "./command.ts";

/** What one kind of button does. */
export interface ButtonAction {
  /** As in its custom id. */
  readonly action: string;
  /** `owner`: only the person who got the button, whose id is the first parameter. `anyone`: who sees it. */
  readonly presser: "owner" | "anyone";
  readonly needsManageServer: boolean;
  /** `update`: the answer takes the place of the message with the button. `reply`: it is a new one, for the presser alone. */
  readonly answers: "update" | "reply";
  /** @throws {Refusal} @throws {AppError} */
  press(press: Press): Promise<Answer>;
}

/** One use of a button. */
export interface Press extends Surroundings {
  readonly interaction: ButtonInteraction;
  /** Without the owner's id. */
  readonly parameters: readonly string[];
}

/** The custom id of a button that only one person may press. */
export function ownedBy(userId: string, action: string, ...parameters: readonly string[]): string {
  return customIdOf({ action, parameters: [userId, ...parameters] });
}
