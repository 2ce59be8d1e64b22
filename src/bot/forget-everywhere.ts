import { lemmyAccess } from "../../config/lemmy-access.ts";
import type { Settings } from "../../config/settings.ts";
import { createStores } from "../adapters/keyv/create-stores.ts";
import { isInUse } from "../adapters/keyv/sqlite-failure.ts";
import { createLemmyThreadSource } from "../adapters/lemmy/lemmy-thread-source.ts";
import { createPiscinaDigestBuilder } from "../adapters/piscina/piscina-digest-builder.ts";
import { systemClock } from "../adapters/system-clock.ts";
import { ConfigurationError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Stores } from "../ports/stores.ts";
import type { PersonName } from "../thread/thread.ts";
import { forgetPerson, type Standing, standingOf } from "../usecases/forget-person.ts";
import { loadOptOuts } from "../usecases/opt-outs.ts";
import { loadPublishedIndex } from "../usecases/published-index.ts";
import { databaseIn } from "./database-in.ts";
import { placeEditors } from "./place-editors.ts";
import { createRetractionPart } from "./start-retraction.ts";

const engine = new URL("../engine-worker.ts", import.meta.url);
/** A running bot notices within a minute, and has the digests rewritten and edited by then. */
const longestWaitMs = 15 * 60_000;
const lookAgainMs = 2_000;

/** How forgetting ended: `by`: who edited what was published. */
export interface ForgetEnd {
  readonly by: "this-program" | "running-bot";
  readonly left: Standing;
}

export interface ForgetOptions {
  readonly directory: string;
  /** Told how many digests still show the person, when that changes. */
  readonly onProgress: (left: Standing) => void;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
}

/**
 * Removes a person from everything published. With the bot stopped, this program edits; beside a running bot it stores the
 * person's name, the one thing that it adds there, and waits until the bot has edited.
 *
 * @throws {AppError}
 */
export async function forgetEverywhere(
  person: PersonName,
  settings: Settings,
  options: ForgetOptions,
): Promise<ForgetEnd> {
  const database = databaseIn(options.directory, settings.database);
  const { stores, isAlone } = await createStores(database).then(
    (opened) => ({ stores: opened, isAlone: true }),
    async (error: unknown) => {
      if (!(error instanceof ConfigurationError && isInUse(error))) throw error;
      return { stores: await createStores(database, { exclusive: false }), isAlone: false };
    },
  );
  try {
    return await (isAlone ? forgetHere : waitForBot)(person, stores, settings, options);
  } finally {
    await stores.close();
  }
}

async function forgetHere(
  person: PersonName,
  stores: Stores,
  settings: Settings,
  { log, signal, clock = systemClock }: ForgetOptions,
): Promise<ForgetEnd> {
  const source = createLemmyThreadSource(lemmyAccess(settings));
  const { deny: denied, retraction } = settings.choices;
  const optOuts = await loadOptOuts({ people: stores.people, clock, log });
  const part = await createRetractionPart({ stores, denied, optOuts, source, clock, log, ...retraction });
  const builder = createPiscinaDigestBuilder({ engine, threads: source });
  try {
    for (const [kind, editor] of placeEditors(settings, { stores, clock })) part.editors.set(kind, editor);
    await part.catchUp();
    const nothing = { forget: () => {} };
    const connected = part.connect({ builder, shared: nothing, reads: nothing });
    const { left } = await forgetPerson(person, { optOuts, retraction: connected, index: part.index }, signal);
    return { by: "this-program", left };
  } finally {
    await builder.close();
  }
}

async function waitForBot(
  person: PersonName,
  stores: Stores,
  _: Settings,
  { onProgress, log, signal, clock = systemClock }: ForgetOptions,
): Promise<ForgetEnd> {
  const optOuts = await loadOptOuts({ people: stores.people, clock, log });
  await optOuts.optOut(person, "operator");
  const { all } = await loadPublishedIndex({ stores, clock, log });
  const until = clock.now().getTime() + longestWaitMs;
  let told: number | undefined;
  for (;;) {
    const left = await standingOf(person, all());
    if (left.digests === 0 || clock.now().getTime() >= until) return { by: "running-bot", left };
    if (left.digests !== told) onProgress(left);
    told = left.digests;
    await clock.sleep(lookAgainMs, signal);
  }
}
