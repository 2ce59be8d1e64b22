import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { ConfigurationError } from "../src/errors.ts";
import { type Choices, choicesSchema } from "./choices-schema.ts";
import { environmentSchema, missingCompanions } from "./environment-schema.ts";
import { describeIssues } from "./problems.ts";
import { type Settings, settingsOf } from "./settings.ts";
import example from "./standpoint.example.json" with { type: "json" };

export interface SettingsSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where `.env` and `config/standpoint.json` are looked for. */
  readonly directory: string;
}

const defaultChoicesPath = "config/standpoint.json";

/**
 * Reads all settings: the environment, which goes before a `.env` file, and the operator's file. An empty variable
 * counts as one that is not set.
 *
 * @throws {ConfigurationError} naming every problem at once, a line each, without any value
 */
export async function loadSettings({ environment, directory }: SettingsSources): Promise<Settings> {
  const dotEnv = parseEnv((await contentOf(join(directory, ".env"))) ?? "");
  const variables = Object.fromEntries(
    Object.entries({ ...dotEnv, ...environment }).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environmentSchema.safeParse(variables);
  const path = variables.STANDPOINT_CONFIG ?? defaultChoicesPath;
  const file = await readChoices(path, directory, variables.STANDPOINT_CONFIG !== undefined);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path: [name], message }) => `${String(name)} ${message}`),
    ...missingCompanions(variables).map(({ name, message }) => `${name} ${message}`),
    ...file.problems,
  ];
  if (parsed.data === undefined || file.choices === undefined || problems.length > 0) {
    const heading = problems.length === 1 ? "One setting does not fit:" : `${problems.length} settings do not fit:`;
    throw new ConfigurationError([heading, ...problems.map((problem) => `- ${problem}`)].join("\n"));
  }
  return settingsOf(parsed.data, file.choices, { path, found: file.found });
}

interface ChoicesFile {
  readonly choices: Choices | undefined;
  readonly found: boolean;
  readonly problems: readonly string[];
}

async function readChoices(path: string, directory: string, named: boolean): Promise<ChoicesFile> {
  const broken = (problem: string): ChoicesFile => ({ choices: undefined, found: true, problems: [problem] });
  let text: string | undefined;
  try {
    text = await contentOf(path.startsWith("/") ? path : join(directory, path));
  } catch {
    return broken(`${path} cannot be read; check that it is a file and who may read it`);
  }
  if (text === undefined) {
    if (named)
      return broken(
        `STANDPOINT_CONFIG names ${path}, which is not there; give the path of a file, like ${defaultChoicesPath}`,
      );
    return { choices: choicesSchema.parse({}), found: false, problems: [] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    const place = /line \d+ column \d+/u.exec(String(error))?.[0];
    return broken(
      `${path} is not JSON${place === undefined ? "" : ` (${place})`}; compare it with config/standpoint.example.json`,
    );
  }
  const { data, error } = choicesSchema.safeParse(json);
  if (error === undefined) return { choices: data, found: true, problems: [] };
  return {
    choices: undefined,
    found: true,
    problems: describeIssues(error.issues, example).map((line) => `${path}: ${line}`),
  };
}

/** A file's text; `undefined` where there is no such file. */
async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
