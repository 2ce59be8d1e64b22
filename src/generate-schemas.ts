import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { choicesSchema } from "../config/choices-schema.ts";
import { digestSchema } from "./digest/digest.ts";

/** The JSON Schemas that are kept in the repository, and what they are made from. */
const schemas = [
  { file: "standpoint.schema.json", title: "The operator's choices of Standpoint", schema: choicesSchema, io: "input" },
  { file: "digest.schema.json", title: "A digest of Standpoint", schema: digestSchema, io: "output" },
] as const;

const directory = new URL("../config/", import.meta.url);
const check = process.argv.includes("--check");
const stale: string[] = [];

for (const { file, title, schema, io } of schemas) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  const text = `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
  const url = new URL(file, directory);
  if (!check) await writeFile(url, text);
  else if ((await readFile(url, "utf8").catch(() => "")) !== text) stale.push(`config/${file}`);
}

if (stale.length > 0) {
  process.stderr.write(
    `${stale.join(" and ")} no longer fit the code; run "npm run generate" and commit what it writes.\n`,
  );
  process.exitCode = 1;
}
