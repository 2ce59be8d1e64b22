import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStores, digestsKeptMs } from "../../../src/adapters/keyv/create-stores.ts";
import { ConfigurationError, StoreError } from "../../../src/errors.ts";
import type { Stores } from "../../../src/ports/stores.ts";
import { loadWatchBook } from "../../../src/usecases/watch-book.ts";
import { newGuild } from "../../../src/watch/guild.ts";
import { describeStores } from "../../contracts/stores.ts";
import { aDigest } from "../../fakes/digests.ts";
import { createMemoryLog } from "../../fakes/memory-log.ts";
import { createMemoryStores } from "../../fakes/memory-stores.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "standpoint-store-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const file = (): string => join(directory, "data", "standpoint.db");
const sqlite = (exclusive = true): Promise<Stores> => createStores({ kind: "sqlite", path: file() }, { exclusive });
/** Does something behind the stores' back. */
const behind = <Result>(work: (database: DatabaseSync) => Result): Result => {
  const database = new DatabaseSync(file());
  try {
    return work(database);
  } finally {
    database.close();
  }
};

describeStores("memory", async () => {
  let stores = createMemoryStores();
  const { texts } = stores;
  return {
    stores,
    async reopen() {
      stores = createMemoryStores(texts);
      return stores;
    },
    write: (path, text) => {
      texts.set(path, text);
    },
    read: (path) => texts.get(path),
    breakWrites: () => {
      stores.failing = true;
    },
    async dispose() {},
  };
});

describeStores("SQLite", async () => {
  let stores = await sqlite();
  const select = (database: DatabaseSync, path: string) =>
    database.prepare("SELECT value FROM keyv WHERE namespace = ? AND key = ?").get(...path.split("/"));
  return {
    stores,
    async reopen() {
      await stores.close();
      stores = await sqlite();
      return stores;
    },
    write: (path, text) =>
      behind((database) => {
        const changed = database
          .prepare("UPDATE keyv SET value = ? WHERE namespace = ? AND key = ?")
          .run(text, ...path.split("/"));
        expect(changed.changes).toBe(1);
      }),
    read: (path) => behind((database) => select(database, path)?.value as string | undefined),
    breakWrites: () =>
      behind((database) => {
        for (const change of ["INSERT", "UPDATE", "DELETE"]) {
          database.exec(
            `CREATE TRIGGER no_${change} BEFORE ${change} ON keyv BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`,
          );
        }
      }),
    dispose: () => stores.close(),
  };
});

describe("a database file", () => {
  it("is made with its directory, and its owner alone may read it", async () => {
    const stores = await sqlite();
    await stores.guilds.change("100", () => newGuild("100"));

    const modes = readdirSync(join(directory, "data")).map((name) => {
      const mode = statSync(join(directory, "data", name)).mode & 0o777;
      return `${name} ${mode.toString(8)}`;
    });
    expect(modes.sort()).toEqual(
      [
        "standpoint.db 600",
        "standpoint.db-shm 600",
        "standpoint.db-wal 600",
        "standpoint.db.lock 600",
        "standpoint.db.lock-journal 600",
      ].filter((line) => modes.includes(line) || !line.includes("lock-journal")),
    );
    await stores.close();
  });

  it("that is open already is refused with what to do, and free once it is closed", async () => {
    const first = await sqlite();

    await expect(sqlite()).rejects.toThrow(
      /is in use by another program, perhaps by Standpoint itself; stop that one/u,
    );
    await first.close();
    await (await sqlite()).close();
  });

  it("can be looked into beside a running bot", async () => {
    const bot = await sqlite();
    await bot.guilds.change("100", () => newGuild("100"));
    const look = await sqlite(false);

    expect(await look.guilds.read("100")).toEqual(newGuild("100"));
    await look.close();
    await bot.close();
  });

  it("that is none is left as it is, with what to do", async () => {
    await (await sqlite()).close();
    writeFileSync(file(), "this is no database, and long enough to be read as one".repeat(100));

    await expect(sqlite()).rejects.toThrow(ConfigurationError);
    await expect(sqlite()).rejects.toThrow(
      /^DATABASE_URL: the database .*standpoint\.db is no SQLite database, or damaged; put a backup in its place/u,
    );
    expect(statSync(file()).size).toBe(5_400);
  });

  it("that is damaged inside says so where that part is read, and is left as it is", async () => {
    const stores = await sqlite();
    for (let id = 0; id < 200; id += 1) await stores.guilds.change(`${id}`, () => newGuild(`${id}`));
    await stores.close();
    const bytes = readFileSync(file());
    bytes.fill(0xa5, 3 * 4_096, bytes.length);
    writeFileSync(file(), bytes);

    const damaged = await sqlite().catch((error) => error);
    const reading =
      damaged instanceof ConfigurationError
        ? Promise.reject(damaged)
        : loadWatchBook(damaged.guilds, createMemoryLog());
    await expect(reading).rejects.toThrow(/the database .*is damaged; stop Standpoint and put a backup in its place/u);
    if (!(damaged instanceof ConfigurationError)) await damaged.close();
  });

  it("that is a directory is refused", async () => {
    await expect(createStores({ kind: "sqlite", path: directory })).rejects.toThrow(ConfigurationError);
  });

  it("of PostgreSQL is for later, and its address is not repeated", async () => {
    const error = await createStores({ kind: "postgres", url: "postgres://a:secret@b/c" }).catch((thrown) => thrown);

    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.userMessage).toContain("PostgreSQL comes with a later version");
    expect(error.userMessage).not.toContain("secret");
  });

  it("that is closed throws, and closing twice does nothing", async () => {
    const stores = await sqlite();
    await stores.close();
    await stores.close();

    await expect(stores.guilds.read("100")).rejects.toThrow(StoreError);
    await expect(stores.guilds.change("100", () => newGuild("100"))).rejects.toThrow(StoreError);
  });

  it("is closed after what is being written", async () => {
    const stores = await sqlite();
    const writing = stores.guilds.change("100", async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return newGuild("100");
    });
    await stores.close();

    await writing;
    const again = await sqlite();
    expect(await again.guilds.read("100")).toEqual(newGuild("100"));
    await again.close();
  });

  it("forgets nothing where it is only looked into", async () => {
    const stores = await sqlite();
    await stores.digests.change("d1", () => ({ digest: aDigest(), storedAt: new Date("2026-11-21T00:00:00.000Z") }));
    await stores.close();
    behind((database) => database.exec(`UPDATE keyv SET expires = ${Date.now() - 1}`));

    await (await sqlite(false)).close();

    expect(behind((database) => database.prepare("SELECT key FROM keyv").all())).toHaveLength(1);
  });

  it("forgets digests after 90 days", async () => {
    const stores = await sqlite();
    await stores.digests.change("d1", () => ({ digest: aDigest(), storedAt: new Date("2026-11-21T00:00:00.000Z") }));
    await stores.close();
    const rows = (): number => behind((database) => database.prepare("SELECT key FROM keyv").all().length);
    const expires = behind((database) => Number(database.prepare("SELECT expires FROM keyv").get()?.expires));

    expect(expires - Date.now()).toBeGreaterThan(digestsKeptMs - 60_000);
    expect(rows()).toBe(1);
    behind((database) => database.exec(`UPDATE keyv SET expires = ${Date.now() - 1}`));
    await (await sqlite()).close();
    expect(rows()).toBe(0);
  });
});

describe("a program killed right after a write", () => {
  it("has written it, whenever it is killed", async () => {
    for (let round = 1; round <= 8; round += 1) {
      const child = fork(new URL("write-and-wait.ts", import.meta.url), [file()], { execArgv: [] });
      let acknowledged = -1;
      child.on("message", (number: number) => {
        acknowledged = number;
      });
      await once(child, "message");
      await new Promise((resolve) => setTimeout(resolve, round * 7));
      child.kill("SIGKILL");
      await once(child, "exit");

      const stores = await sqlite();
      expect(Number(await stores.facts.read("count"))).toBeGreaterThanOrEqual(acknowledged);
      expect((await stores.guilds.read("100"))?.nextWatch).toBeGreaterThanOrEqual(acknowledged);
      await stores.close();
    }
  });
});
