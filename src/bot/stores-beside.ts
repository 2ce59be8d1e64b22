import { access } from "node:fs/promises";
import type { Settings } from "../../config/settings.ts";
import type { Stores } from "../ports/stores.ts";
import { databaseIn } from "./database-in.ts";

/**
 * Looks into what is stored, beside a running bot too. Makes no database.
 *
 * @returns `undefined` where there is none
 * @throws {AppError} where it cannot be read
 */
export async function lookIntoStores<T>(
  settings: Pick<Settings, "database">,
  directory: string,
  look: (stores: Stores) => Promise<T>,
): Promise<T | undefined> {
  const database = databaseIn(directory, settings.database);
  if (database.kind === "sqlite" && !(await isThere(database.path))) return undefined;
  // Only now: who stores nothing needs none of it.
  const { createStores } = await import("../adapters/keyv/create-stores.ts");
  const stores = await createStores(database, { exclusive: false });
  try {
    return await look(stores);
  } finally {
    await stores.close();
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
