import { type Interaction, PermissionFlagsBits } from "discord.js";
import { AppError, type ErrorParameters } from "../src/errors.ts";
import { saying } from "./answer.ts";
import type { CommandContext } from "./context.ts";
import { told } from "./input.ts";
import { Refusal } from "./refusal.ts";
import { isTooLate, isUnreachable, type Replies } from "./replies.ts";
import type { Words } from "./words/words.ts";

export interface Failing {
  readonly replies: Replies;
  readonly words: Words;
  readonly context: CommandContext;
  /** Under which a bug stands in the log. */
  readonly id: string;
  readonly what: string;
}

/** Tells the caller alone why something was not done. */
export async function refuse(error: unknown, { replies, words, context, id, what }: Failing): Promise<void> {
  if (isTooLate(error) || isUnreachable(error)) throw error;
  const fields = { interaction: id, what };
  if (error instanceof AppError) context.log.warn("A command failed.", { ...fields, code: error.code });
  else if (!(error instanceof Refusal)) context.log.error("A command has a bug.", fields, error);
  await replies.refuse(saying(sentenceFor(error, words, id)));
}

function sentenceFor(error: unknown, words: Words, id: string): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof AppError)
    return words.errors[error.code]?.(harmless(error.parameters)) ?? told(error.userMessage);
  return words.common.bug(id);
}

function harmless(parameters: ErrorParameters): ErrorParameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, typeof value === "string" ? told(value) : value]),
  );
}

/** Discord hides commands from people who lack the permission, but servers can change that. */
export function mayManage({ memberPermissions }: Pick<Interaction, "memberPermissions">): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}
