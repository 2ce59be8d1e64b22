import type { Answer } from "./answer.ts";
import type { Call } from "./command.ts";

/** What each subcommand of a command does, by its name. */
export type Subcommands = Readonly<Record<string, (call: Call) => Promise<Answer>>>;

export async function runSubcommand(call: Call, subcommands: Subcommands): Promise<Answer> {
  const name = call.interaction.options.getSubcommand();
  const run = subcommands[name];
  if (run === undefined) throw new Error(`No subcommand ${name}`);
  return run(call);
}
