import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";

/** One slash command: what Discord is told of it, and what it does. */
export interface Command<Context> {
  /** In every language; `handle-interaction` finds the command by its name. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether the caller needs Manage Server; `subcommand` is undefined where there is none. */
  readonly needsManageServer: (subcommand: string | undefined) => boolean;
  /** Answers within three seconds, or defers. What it throws is told by `handle-interaction`: the one catch. */
  execute(interaction: ChatInputCommandInteraction, context: Context): Promise<void>;
  /** @returns at most 25 choices */
  complete?(
    interaction: AutocompleteInteraction,
    context: Context,
  ): Promise<readonly { readonly name: string; readonly value: string }[]>;
}
