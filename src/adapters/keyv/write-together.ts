import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";

/** Runs one statement; resolves once what it wrote is on the disk. */
export type Query = (sql: string, ...values: unknown[]) => Promise<unknown[]>;

interface Waiting {
  readonly statement: StatementSync;
  readonly values: SQLInputValue[];
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

/**
 * Commits together what is written at the same time: the disk is waited for once, not once a write. A write that fails
 * fails alone, unless SQLite gave up the whole transaction.
 */
export function writeTogether(database: DatabaseSync): Query {
  const statements = new Map<string, StatementSync>();
  let waiting: Waiting[] = [];
  const commit = (): void => {
    const writes = waiting;
    waiting = [];
    try {
      database.exec("BEGIN IMMEDIATE");
      const done = writes.map((write) => {
        const ran = run(write);
        if (!database.isTransaction) throw ran.error;
        return ran;
      });
      database.exec("COMMIT");
      for (const tell of done) tell.settle();
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec("ROLLBACK");
      for (const { reject } of writes) reject(error);
    }
  };
  return (sql, ...values) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    const inputs = values as SQLInputValue[];
    if (/^\s*(?:select|pragma)\b/iu.test(sql)) return Promise.resolve(statement.all(...inputs));
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(commit);
      waiting.push({ statement, values: inputs, resolve, reject });
    });
  };
}

function run({ statement, values, resolve, reject }: Waiting): { error?: unknown; settle(): void } {
  try {
    const rows = statement.all(...values);
    return { settle: () => resolve(rows) };
  } catch (error) {
    return { error, settle: () => reject(error) };
  }
}
