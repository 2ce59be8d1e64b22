import { DamagedDocumentError } from "../errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { DigestOrder } from "../ports/digest-builder.ts";
import type { DocumentStore } from "../ports/document-store.ts";
import type { Log } from "../ports/log.ts";
import { type OptOut, optOutKey } from "../thread/opt-out.ts";
import type { PersonName } from "../thread/thread.ts";
import type { SharedBuilder } from "./share-builds.ts";

/** Everybody who told the bot to be left alone, in memory: loaded at start, the same for every digest that is built. */
export interface OptOuts {
  people(): readonly PersonName[];
  has(person: PersonName): boolean;
  /** From this moment on nobody reads the person. @throws {StoreError} then nothing has changed */
  optOut(person: PersonName, by: OptOut["by"]): Promise<void>;
  /**
   * Takes back what the person said. What the operator said stays.
   *
   * @throws {StoreError} then nothing has changed
   */
  optIn(person: PersonName): Promise<"in" | "kept-out">;
  /** Reads again what is stored: another program may have changed it. */
  refresh(): Promise<void>;
  /** @param listener - called after somebody opted out who had not */
  onOptOut(listener: (person: PersonName) => void): void;
}

/** @throws {StoreError} */
export async function loadOptOuts({
  people,
  clock,
  log,
}: {
  readonly people: DocumentStore<OptOut>;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<OptOuts> {
  /** By key. */
  const known = new Map<string, PersonName>();
  const listeners: ((person: PersonName) => void)[] = [];

  function add(person: PersonName): void {
    if (known.has(optOutKey(person))) return;
    known.set(optOutKey(person), person);
    for (const listener of listeners) listener(person);
  }

  async function read(key: string): Promise<PersonName | undefined> {
    try {
      return (await people.read(key))?.person;
    } catch (error) {
      if (!(error instanceof DamagedDocumentError)) throw error;
      log.error("An opt-out cannot be read; the person stays out.", {}, error);
      return key as PersonName;
    }
  }

  async function refresh(): Promise<void> {
    const stored = new Set<string>();
    for await (const key of people.keys()) {
      const person = await read(key);
      if (person === undefined) continue;
      stored.add(key);
      add(person);
    }
    for (const key of known.keys()) if (!stored.has(key)) known.delete(key);
  }

  await refresh();
  return {
    people: () => [...known.values()],
    has: (person) => known.has(optOutKey(person)),
    async optOut(person, by) {
      await people.change(optOutKey(person), (before) => {
        if (before?.by === "operator" || before?.by === by) return before;
        return { person, since: before?.since ?? clock.now(), by };
      });
      add(person);
    },
    async optIn(person) {
      const left = await people.change<OptOut | undefined>(optOutKey(person), (before) =>
        before?.by === "operator" ? before : undefined,
      );
      if (left !== undefined) return "kept-out";
      known.delete(optOutKey(person));
      return "in";
    },
    refresh,
    onOptOut: (listener) => void listeners.push(listener),
  };
}

/** A builder whose digests leave out, whatever is ordered, who opted out by then. */
export function withOptOuts(builder: SharedBuilder, optOuts: Pick<OptOuts, "people">): SharedBuilder {
  const heeding = (order: DigestOrder): DigestOrder => {
    const people = optOuts.people();
    if (people.length === 0) return order;
    const optedOut = [...new Set([...(order.eligibility.optedOut ?? []), ...people])];
    return { ...order, eligibility: { ...order.eligibility, optedOut } };
  };
  return {
    build: (order, signal) => builder.build(heeding(order), signal),
    isKnown: (order) => builder.isKnown(heeding(order)),
    forget: builder.forget,
  };
}
