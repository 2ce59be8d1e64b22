import { describe, expect, it } from "vitest";
import { createWatchBook, loadWatchBook, type RulesChange } from "../../src/usecases/watch-book.ts";
import { createMemoryLog } from "../fakes/memory-log.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aGuild, aWatch } from "../fakes/watches.ts";

const berlinAtNine = { expression: "0 9 * * *", timezone: "Europe/Berlin" };
const paused = { since: new Date("2026-11-02T00:00:00.000Z"), reason: "by-hand" } as const;

describe("the watch book", () => {
  it("finds watches by id, by guild and by rule", () => {
    const book = createWatchBook();
    book.put(aGuild({ watches: [aWatch(), aWatch({ id: "100.2", paused })] }));
    book.put(aGuild({ guildId: "101", watches: [aWatch({ id: "101.1" })] }));

    expect(book.find("100.2")?.paused).toEqual(paused);
    expect(book.ofGuild("100").map(({ id }) => id)).toEqual(["100.1", "100.2"]);
    expect(book.active().map(({ id }) => id)).toEqual(["100.1", "101.1"]);
    expect(book.following(berlinAtNine).map(({ id }) => id)).toEqual(["100.1", "101.1"]);
    expect(book.rules()).toEqual([berlinAtNine]);
  });

  it("tells of a rule when the first watch follows it, and when the last is gone", () => {
    const book = createWatchBook();
    const changes: RulesChange[] = [];
    book.onRules((change) => changes.push(change));

    book.put(aGuild());
    book.put(aGuild({ guildId: "101", watches: [aWatch({ id: "101.1" })] }));
    book.put(aGuild({ watches: [aWatch({ paused })] }));
    expect(changes).toEqual([{ begun: [berlinAtNine], ended: [] }]);
    book.put(
      aGuild({
        guildId: "101",
        watches: [aWatch({ id: "101.1", schedule: { every: "week", at: "09:00", timezone: "UTC" } })],
      }),
    );
    book.forget("101");
    expect(changes.slice(1)).toEqual([
      { begun: [{ expression: "0 9 * * 1", timezone: "UTC" }], ended: [berlinAtNine] },
      { begun: [], ended: [{ expression: "0 9 * * 1", timezone: "UTC" }] },
    ]);
  });

  it("leaves out guilds that the bot was removed from", () => {
    const book = createWatchBook();
    book.put(aGuild());
    book.put(aGuild({ removedAt: new Date("2026-11-02T00:00:00.000Z") }));

    expect(book.ofGuild("100")).toEqual([]);
    expect(book.rules()).toEqual([]);
  });

  it("is loaded without the guilds that cannot be read, which are told to the log", async () => {
    const stores = createMemoryStores();
    await stores.guilds.change("100", () => aGuild());
    await stores.guilds.change("101", () => aGuild({ guildId: "101", watches: [aWatch({ id: "101.1" })] }));
    stores.texts.set("guilds/100", "torn");
    const log = createMemoryLog();

    const book = await loadWatchBook(stores.guilds, log);
    expect(book.active().map(({ id }) => id)).toEqual(["101.1"]);
    expect(log.lines).toEqual(["error A server's watches cannot be read and rest."]);
  });
});
