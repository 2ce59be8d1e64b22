import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SqliteDriver } from "@keyv/sqlite";
import { ConfigurationError } from "../../errors.ts";
import { whatToDoAbout } from "./sqlite-failure.ts";
import { writeTogether } from "./write-together.ts";

export interface SqliteDatabase {
  /** Gives every Keyv the same connection. */
  readonly driver: SqliteDriver;
  /** Says what to do about a failure of the database. */
  explain(error: unknown): ConfigurationError;
  close(): void;
}

/** How long another program may hold the database before a call fails. */
const busyTimeoutMs = 5_000;
const ownerAlone = 0o600;

/**
 * Opens a database file, readable by its owner alone, in Node's own SQLite; makes it and its directory where needed.
 *
 * Every write is on the disk when it is acknowledged (`synchronous = FULL`): it outlives a killed process and a power cut.
 *
 * @param options.exclusive - refuses the file while another program has it open like this. Two programs that deliver from
 *   one database would deliver twice. The lock is a file beside it, and gone when the process ends, however it ends.
 * @throws {ConfigurationError}
 */
export function openSqliteDatabase(path: string, options: { readonly exclusive: boolean }): SqliteDatabase {
  const lock = options.exclusive ? takeLock(path) : undefined;
  try {
    const database = open(path);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    const query = writeTogether(database);
    return {
      driver: {
        name: "node:sqlite",
        connect: async () => ({ query: async (...call) => query(...call), close: async () => {} }),
      },
      explain: (error) => explain(error, path),
      close() {
        if (database.isOpen) database.close();
        if (lock?.isOpen) lock.close();
      },
    };
  } catch (error) {
    lock?.close();
    throw explain(error, path);
  }
}

/** Holds a lock until it is closed. SQLite takes it from the system, which takes it back from a process that is gone. */
function takeLock(path: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = open(`${path}.lock`, 0);
    lock.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;");
    return lock;
  } catch (error) {
    lock?.close();
    throw explain(error, path);
  }
}

function open(path: string, timeout = busyTimeoutMs): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // SQLite gives its files beside the database the same rights.
  closeSync(openSync(path, "a", ownerAlone));
  chmodSync(path, ownerAlone);
  return new DatabaseSync(path, { timeout });
}

function explain(error: unknown, path: string): ConfigurationError {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const reason =
    whatToDoAbout(error) ?? `cannot be opened (${code ?? message}); see that the directory exists and may be written`;
  return new ConfigurationError(`DATABASE_URL: the database ${path} ${reason}.`, {}, { cause: error });
}
