import { createStores } from "../../../src/adapters/keyv/create-stores.ts";
import { newGuild } from "../../../src/watch/guild.ts";

/** Writes numbers as fast as it can and tells each one that is written, until it is killed. */
const stores = await createStores({ kind: "sqlite", path: process.argv[2] ?? "" });
for (let count = 1; ; count += 1) {
  await stores.facts.change("count", () => `${count}`);
  await stores.guilds.change("100", (guild = newGuild("100")) => ({ ...guild, nextWatch: count }));
  await new Promise((resolve) => process.send?.(count, resolve));
}
