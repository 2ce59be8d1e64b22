import type { Settings } from "../../config/settings.ts";
import { DamagedDocumentError } from "../errors.ts";
import type { PersonName } from "../thread/thread.ts";
import { lookIntoStores } from "./stores-beside.ts";

/**
 * Everybody who told the bot to be left alone: heeded by digests that are built without it, too.
 *
 * @throws {AppError} where what is stored cannot be read
 */
export async function readOptOuts(settings: Pick<Settings, "database">, directory: string): Promise<PersonName[]> {
  const found = await lookIntoStores(settings, directory, async ({ people }) => {
    const names: PersonName[] = [];
    for await (const key of people.keys()) {
      try {
        const optOut = await people.read(key);
        if (optOut !== undefined) names.push(optOut.person);
      } catch (error) {
        if (!(error instanceof DamagedDocumentError)) throw error;
        names.push(key as PersonName);
      }
    }
    return names;
  });
  return found ?? [];
}
