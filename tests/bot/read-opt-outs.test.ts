import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createStores } from "../../src/adapters/keyv/create-stores.ts";
import lemmy from "../../src/demo/sample-threads/threadiverse.json" with { type: "json" };
import { runStandpoint } from "../fakes/run-standpoint.ts";
import { createTemporaryDirectory } from "../fakes/temporary-directory.ts";

async function digest(directory: string): Promise<string> {
  const line = "digest --snapshot threads.json --max-topics 1 --min-comments 30";
  return (await runStandpoint(line, { directory })).out;
}

it("keeps who opted out with the bot from digests that are built without it, and makes no database", async () => {
  const directory = await createTemporaryDirectory();
  await writeFile(join(directory, "threads.json"), JSON.stringify(lemmy));
  const before = await digest(directory);
  const [, cited = ""] = /‘(\w+)’/u.exec(before) ?? [];
  expect(cited).not.toBe("");
  expect(await readdir(directory)).toEqual(["threads.json"]);

  const stores = await createStores({ kind: "sqlite", path: join(directory, "data", "standpoint.db") });
  const person = `${cited}@lemmy.example` as const;
  await stores.people.change(person.toLowerCase(), () => ({ person, since: new Date(0), by: "self" as const }));
  const after = await digest(directory);
  await stores.close();

  expect(after).not.toContain(`‘${cited}’`);
});
