import { isAbsolute, resolve } from "node:path";
import type { Database } from "../../config/environment-schema.ts";

/** A database whose path leads from a directory. */
export function databaseIn(directory: string, database: Database): Database {
  if (database.kind !== "sqlite" || isAbsolute(database.path)) return database;
  return { ...database, path: resolve(directory, database.path) };
}
