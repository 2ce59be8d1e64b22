import { Keyv, type KeyvStorageAdapter } from "keyv";
import { AppError, DamagedDocumentError, StoreError } from "../../errors.ts";
import type { DocumentStore } from "../../ports/document-store.ts";
import type { DocumentCodec } from "./documents/document-codec.ts";
import { whatToDoAbout } from "./sqlite-failure.ts";

interface Options<T> {
  readonly namespace: string;
  readonly codec: DocumentCodec<T>;
  /** Documents are gone after this; left out: never. */
  readonly timeToLiveMs?: number;
}

/** What stands where a stored text is no JSON. No codec understands it. */
const unreadable = { value: { unreadable: true } };

/**
 * One namespace of a Keyv.
 *
 * @param storage - used by this store alone: a Keyv writes its namespace into it
 * @returns `settled` waits for the changes that are under way
 */
export function createKeyvDocumentStore<T>(
  storage: KeyvStorageAdapter,
  { namespace, codec, timeToLiveMs }: Options<T>,
): DocumentStore<T> & { settled(): Promise<void> } {
  // No listener for "error" may ever be attached: with one, a write that fails returns false instead of throwing.
  const keyv = new Keyv({
    store: storage,
    namespace,
    serialization: { stringify: JSON.stringify, parse: parseStored },
  });
  const lastOf = new Map<string, Promise<unknown>>();

  const read = async (key: string): Promise<T | undefined> => {
    const stored = await guarded("read", () => keyv.get<unknown>(key));
    if (stored === undefined) return undefined;
    try {
      return codec.decode(stored);
    } catch (cause) {
      throw damaged(namespace, key, cause);
    }
  };
  const write = async (key: string, document: T): Promise<void> => {
    const stored = codec.encode(document);
    await guarded("written", async () => {
      if (!(await keyv.set(key, stored, timeToLiveMs))) throw new Error("Keyv did not store the document.");
    });
  };
  const remove = async (key: string): Promise<void> => {
    await guarded("written", () => keyv.delete(key));
  };
  /** Works on one key at a time, in the order asked. */
  const inTurn = <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (lastOf.get(key) ?? Promise.resolve()).then(work, work);
    lastOf.set(key, turn);
    const forget = (): void => {
      if (lastOf.get(key) === turn) lastOf.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };

  return {
    read,
    change: (key, change) =>
      inTurn(key, async () => {
        const current = await read(key);
        const changed = await change(current);
        if (changed === current) return changed;
        await (changed === undefined ? remove(key) : write(key, changed));
        return changed;
      }),
    remove: (key) => inTurn(key, () => remove(key)),
    async *keys() {
      const entries = keyv.iterator?.() ?? [];
      const next = entries[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await guarded("read", () => next.next());
        if (done || value === undefined) return;
        yield String(value[0]);
      }
    },
    async settled() {
      await Promise.allSettled(lastOf.values());
    },
  };
}

function parseStored(text: string): { value: unknown } {
  try {
    const stored: unknown = JSON.parse(text);
    return typeof stored === "object" && stored !== null && "value" in stored ? stored : unreadable;
  } catch {
    return unreadable;
  }
}

async function guarded<Result>(what: "read" | "written", work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unavailable(what, cause);
  }
}

function unavailable(what: "read" | "written", cause: unknown): StoreError {
  const known = whatToDoAbout(cause);
  const sentence =
    known === undefined
      ? `What is stored could not be ${what} just now, so nothing has changed; try again in a minute.`
      : `What is stored could not be ${what}, so nothing has changed: the database ${known}.`;
  return new StoreError(sentence, { access: what }, { cause });
}

function damaged(namespace: string, key: string, cause: unknown): DamagedDocumentError {
  const document = `${namespace}/${key}`;
  return new DamagedDocumentError(
    `What is stored under ${document} cannot be understood; it is kept as it is, until the operator puts a backup in its place.`,
    { document },
    { cause },
  );
}
