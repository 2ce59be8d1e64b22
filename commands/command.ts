import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Guild } from "../src/watch/guild.ts";
import type { Answer } from "./answer.ts";
import type { CommandContext } from "./context.ts";
import type { Words } from "./words/words.ts";

/** One slash command: what Discord is told of it, and what it does. */
export interface Command {
  /** In every language; `handle-interaction` finds the command by its name. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether the caller needs Manage Server; `subcommand` is undefined where there is none. */
  readonly needsManageServer: (subcommand: string | undefined) => boolean;
  /** `caller`: the caller alone sees the answer, and it is deferred at once. `channel`: everyone, once `Call.goPublic` was called. */
  readonly audience: "caller" | "channel";
  /** @throws {Refusal} @throws {AppError} told to the caller alone by `handle-interaction`: the one catch */
  execute(call: Call): Promise<Answer>;
  /** @returns at most 25 choices; quickly, or what is known so far */
  complete?(call: CompletionCall): Promise<readonly Choice[]>;
}

/** What all calls have in common. */
export interface Surroundings {
  readonly context: CommandContext;
  /** In the server's language. */
  readonly words: Words;
  readonly guild: Guild;
}

/** One use of a command. */
export interface Call extends Surroundings {
  readonly interaction: ChatInputCommandInteraction;
  /** Defers an answer that everyone sees. Refusals that need no work are told before; later ones take it back. */
  goPublic(): Promise<void>;
}

export interface CompletionCall extends Surroundings {
  readonly interaction: AutocompleteInteraction;
  /** Aborted when it is too late to answer. */
  readonly signal: AbortSignal;
}

/** At most 100 characters each. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}
