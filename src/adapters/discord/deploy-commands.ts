import { createHash } from "node:crypto";
import { type REST, type RESTPostAPIChatInputApplicationCommandsJSONBody, Routes } from "discord.js";
import type { DocumentStore } from "../../ports/document-store.ts";
import { discordProblem } from "./discord-failure.ts";

export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

export interface DeployOptions {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly CommandDefinition[];
  /** Where the hash of what is deployed is kept. */
  readonly facts: DocumentStore<string>;
}

const factName = "deployed-commands";

/**
 * Tells Discord of the commands, all at once, if anything in their definitions has changed.
 *
 * @throws {DiscordRefusedError} @throws {DiscordUnavailableError} and what Discord says of a command that it does not
 *   take; then they count as not deployed
 */
export async function deployCommands(options: DeployOptions): Promise<"deployed" | "unchanged"> {
  const { rest, applicationId, commands, facts } = options;
  const hash = commandsHash(applicationId, commands);
  if ((await facts.read(factName)) === hash) return "unchanged";
  try {
    await rest.put(Routes.applicationCommands(applicationId), { body: commands });
  } catch (error) {
    throw discordProblem(error) ?? error;
  }
  await facts.change(factName, () => hash);
  return "deployed";
}

/** The same for the same definitions, in whatever order their keys stand. */
function commandsHash(applicationId: string, commands: readonly CommandDefinition[]): string {
  return createHash("sha256")
    .update(`${applicationId}\n${JSON.stringify(sorted(commands))}`)
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
