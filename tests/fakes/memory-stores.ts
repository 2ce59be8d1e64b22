import { communityCodec } from "../../src/adapters/keyv/documents/community-document.ts";
import { deliveryCodec } from "../../src/adapters/keyv/documents/delivery-document.ts";
import { digestCodec } from "../../src/adapters/keyv/documents/digest-document.ts";
import type { DocumentCodec } from "../../src/adapters/keyv/documents/document-codec.ts";
import { factCodec } from "../../src/adapters/keyv/documents/fact-document.ts";
import { guildCodec } from "../../src/adapters/keyv/documents/guild-document.ts";
import { loginCodec } from "../../src/adapters/keyv/documents/login-document.ts";
import { callCodec, replyCodec } from "../../src/adapters/keyv/documents/mention-document.ts";
import { optOutCodec } from "../../src/adapters/keyv/documents/opt-out-document.ts";
import { publishedCodec } from "../../src/adapters/keyv/documents/published-document.ts";
import { DamagedDocumentError, StoreError } from "../../src/errors.ts";
import type { DocumentStore } from "../../src/ports/document-store.ts";
import type { Stores } from "../../src/ports/stores.ts";

export type MemoryStores = Stores & {
  /** While it is true, every write throws and changes nothing. */
  failing: boolean;
  /** How many writes were done. */
  readonly writes: number;
  /** The stored texts by `namespace/key`: what stays over a restart. */
  readonly texts: Map<string, string>;
};

/**
 * Stores in memory that keep documents as texts, like a database does.
 *
 * @param texts - of stores before: what a program finds after a restart
 */
export function createMemoryStores(texts: Map<string, string> = new Map()): MemoryStores {
  const state = { failing: false, writes: 0 };
  const write = (work: () => void): void => {
    if (state.failing) throw new StoreError("The store cannot be written.");
    state.writes += 1;
    work();
  };
  const store = <T>(namespace: string, codec: DocumentCodec<T>): DocumentStore<T> => {
    const turns = new Map<string, Promise<unknown>>();
    const inTurn = <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
      const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
      turns.set(key, turn);
      return turn;
    };
    const read = async (key: string): Promise<T | undefined> => {
      const text = texts.get(`${namespace}/${key}`);
      if (text === undefined) return undefined;
      try {
        return codec.decode(JSON.parse(text));
      } catch (cause) {
        throw new DamagedDocumentError(`${namespace}/${key} cannot be understood.`, {}, { cause });
      }
    };
    const remove = async (key: string): Promise<void> => write(() => texts.delete(`${namespace}/${key}`));
    return {
      read,
      change: (key, change) =>
        inTurn(key, async () => {
          const current = await read(key);
          const changed = await change(current);
          if (changed === current) return changed;
          if (changed === undefined) await remove(key);
          else {
            const text = JSON.stringify(codec.encode(changed));
            write(() => texts.set(`${namespace}/${key}`, text));
          }
          return changed;
        }),
      remove: (key) => inTurn(key, () => remove(key)),
      async *keys() {
        for (const path of [...texts.keys()]) {
          if (path.startsWith(`${namespace}/`)) yield path.slice(namespace.length + 1);
        }
      },
    };
  };
  return {
    guilds: store("guilds", guildCodec),
    communities: store("communities", communityCodec),
    people: store("people", optOutCodec),
    replies: store("replies", replyCodec),
    calls: store("calls", callCodec),
    deliveries: store("deliveries", deliveryCodec),
    digests: store("digests", digestCodec),
    published: store("published", publishedCodec),
    facts: store("facts", factCodec),
    logins: store("logins", loginCodec),
    texts,
    get failing() {
      return state.failing;
    },
    set failing(failing) {
      state.failing = failing;
    },
    get writes() {
      return state.writes;
    },
    async close() {},
  };
}
