import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Query, writeTogether } from "../../../src/adapters/keyv/write-together.ts";

let database: DatabaseSync;
let query: Query;
beforeEach(() => {
  database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE texts (text TEXT UNIQUE)");
  query = writeTogether(database);
});
afterEach(() => {
  if (database.isOpen) database.close();
});

const insert = (text: string) => query("INSERT INTO texts VALUES (?)", text);
const texts = async (): Promise<unknown[]> =>
  (await query("SELECT text FROM texts")).map((row) => (row as { text: string }).text);
const fates = async (writes: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(writes)).map(({ status }) => status);

describe("what is written at the same time", () => {
  it("is written in its order, in one transaction", async () => {
    const writes = ["a", "b", "c"].map(insert);
    expect(await texts()).toEqual([]);

    await writes[0];
    expect(await texts()).toEqual(["a", "b", "c"]);
    expect(await fates(writes)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
  });

  it("gives back rows where the statement has some", async () => {
    await insert("a");

    expect(await query("DELETE FROM texts WHERE text = ? RETURNING text", "a")).toEqual([{ text: "a" }]);
    expect(await query("DELETE FROM texts WHERE text = ? RETURNING text", "a")).toEqual([]);
  });

  it("fails alone", async () => {
    expect(await fates(["a", "a", "b"].map(insert))).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await texts()).toEqual(["a", "b"]);
  });

  it("fails together where SQLite gives up the transaction, and the next goes on", async () => {
    database.exec(
      "CREATE TRIGGER no_b BEFORE INSERT ON texts WHEN NEW.text = 'b' BEGIN SELECT RAISE(ROLLBACK, 'given up'); END",
    );

    expect(await fates(["a", "b"].map(insert))).toEqual(["rejected", "rejected"]);
    expect(await texts()).toEqual([]);
    await insert("c");
    expect(await texts()).toEqual(["c"]);
  });

  it("does not go on outside a transaction that was given up", async () => {
    database.exec(
      "CREATE TRIGGER no_b BEFORE INSERT ON texts WHEN NEW.text = 'b' BEGIN SELECT RAISE(ROLLBACK, 'given up'); END",
    );

    expect(await fates(["a", "b", "c"].map(insert))).toEqual(["rejected", "rejected", "rejected"]);
    expect(await texts()).toEqual([]);
  });

  it("fails together where the disk is full, and nothing is half written", async () => {
    await insert("a");
    const { page_count: pages } = database.prepare("PRAGMA page_count").get() as { page_count: number };
    database.exec(`PRAGMA max_page_count = ${pages}`);

    const ends = await fates([insert("b".repeat(100_000)), insert("c".repeat(100_000))]);
    expect(ends).toEqual(["rejected", "rejected"]);
    expect(await texts()).toEqual(["a"]);
  });

  it("fails where the database was closed meanwhile", async () => {
    const write = insert("a");
    database.close();

    await expect(write).rejects.toThrow("not open");
    await expect(async () => insert("b")).rejects.toThrow("not open");
  });
});
