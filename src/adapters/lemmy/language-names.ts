import { InstanceUnavailableError } from "../../errors.ts";
import type { LemmyClient } from "./lemmy-client.ts";
import { LemmyAnswerError, NotThereError } from "./lemmy-errors.ts";
import { type LanguageTags, undeterminedLanguageId } from "./lemmy-views.ts";

const lifetimeMs = 24 * 60 * 60 * 1_000;
/** How long an instance that did not say is not asked again. */
const silenceMs = 10 * 60 * 1_000;

/** Gives the names of the languages that something carries, as far as the instance says them. */
export type LanguagesFor = (client: LemmyClient, carriers: readonly CarriesLanguage[]) => Promise<LanguageTags>;

interface CarriesLanguage {
  readonly languageId: number;
}

/**
 * Asks an instance for its languages once something carries one. Threads are worth reading without it, too.
 *
 * @param now - the moment, in milliseconds
 */
export function createLanguageNames(now: () => number): LanguagesFor {
  const known = new Map<string, { readonly tags: LanguageTags; readonly untilMs: number }>();

  return async (client, carriers) => {
    const before = known.get(client.host);
    if (before !== undefined && now() < before.untilMs) return before.tags;
    if (carriers.every(({ languageId }) => languageId === undeterminedLanguageId)) return new Map();
    try {
      const languages = await client.ask("languages", {});
      const tags = new Map(languages.map(({ id, code }) => [id, code]));
      known.set(client.host, { tags, untilMs: now() + lifetimeMs });
      return tags;
    } catch (error) {
      if (!isSilence(error)) throw error;
      known.set(client.host, { tags: new Map(), untilMs: now() + silenceMs });
      return new Map();
    }
  };
}

function isSilence(error: unknown): boolean {
  return (
    error instanceof InstanceUnavailableError || error instanceof LemmyAnswerError || error instanceof NotThereError
  );
}
