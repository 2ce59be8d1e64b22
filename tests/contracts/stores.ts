import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newPublished, withPlace } from "../../src/delivery/published.ts";
import { DamagedDocumentError, StoreError } from "../../src/errors.ts";
import type { DocumentStore } from "../../src/ports/document-store.ts";
import type { Stores } from "../../src/ports/stores.ts";
import { newGuild } from "../../src/watch/guild.ts";
import { aDigest } from "../fakes/digests.ts";
import { aDeliveryLog, aGuild, aWatch } from "../fakes/watches.ts";

/** Stores that a test can treat badly. */
export interface StoresUnderTest {
  readonly stores: Stores;
  /** Closes them and opens what they left. */
  reopen(): Promise<Stores>;
  /** Puts a text in the place of a document, behind the stores' back. */
  write(path: `${string}/${string}`, text: string): void;
  read(path: `${string}/${string}`): string | undefined;
  /** Lets every write fail from now on. */
  breakWrites(): void;
  dispose(): Promise<void>;
}

const moment = (day: number): Date => new Date(Date.UTC(2026, 10, day, 9));

/** In their order. */
async function keysOf(store: Pick<DocumentStore<unknown>, "keys">): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.keys()) keys.push(key);
  return keys.sort();
}

/** What every adapter of `Stores` must do. */
export function describeStores(name: string, open: () => Promise<StoresUnderTest>): void {
  describe(`stores in ${name}`, () => {
    let under: StoresUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.dispose());

    it("give back every kind of document as it was, after a restart too", async () => {
      const guild = aGuild({
        settings: { timezone: "UTC", language: "de", roleToMention: "9", nsfw: true, muted: ["eve@lemmy.example"] },
        watches: [
          aWatch({ paused: { since: moment(2), reason: "destination-gone" } }),
          aWatch({
            id: "100.2",
            schedule: { every: "cron", expression: "0 9 * * 1", timezone: "UTC" },
            selection: { minScore: -5, minComments: 0, maxTopics: 1, include: ["trams"], exclude: [] },
            destination: { kind: "lemmy", community: "digests@lemmy.example" },
          }),
        ],
        removedAt: moment(3),
        toldOfPause: { "100.1": moment(2) },
      });
      const message = { placeId: "200", messageId: "400", url: "https://discord.com/channels/100/200/400" };
      const log = aDeliveryLog({
        receipts: [
          { status: "skipped", slot: moment(1), at: moment(2) },
          { status: "nothing-to-say", why: "No thread has enough comments.", slot: moment(2), at: moment(2) },
          { status: "failed", error: "The instance does not answer.", slot: moment(3), at: moment(3) },
          { status: "uncertain", digestId: "d1", slot: moment(4), at: moment(4) },
          {
            ...{ status: "delivered", digestId: "d2", slot: moment(5), at: moment(5) },
            ...{ messages: [message], cited: ["https://lemmy.example/comment/1"], remarks: ["Not crossposted."] },
          },
        ],
        attempt: { slot: moment(6), startedAt: moment(6), digestId: "d3", sent: [message] },
        told: { "https://lemmy.example/post/1": { at: moment(5), comments: 30, favor: 4, against: 6 } },
      });
      const digest = { digest: aDigest(), storedAt: moment(5) };

      await under.stores.guilds.change("100", () => guild);
      await under.stores.deliveries.change("100.1", () => log);
      await under.stores.digests.change("d2", () => digest);
      const published = {
        ...withPlace(newPublished(aDigest(), moment(5)), {
          ...{ key: "100.1@slot", kind: "discord", messages: [message], language: "de", shows: 1 },
        }),
        gone: { comments: ["https://lemmy.example/comment/7"], threads: ["https://lemmy.example/post/7"] },
        revision: 2,
        noticedAt: moment(6),
        failed: { tries: 1, retryAt: moment(7) },
      };
      await under.stores.published.change("d2", () => published);
      const rewritten = { ...digest, revision: 2 };
      await under.stores.digests.change("d3", () => rewritten);
      const login = { jwt: "a.b.c", since: moment(5) };
      await under.stores.facts.change("commands", () => ":hash");
      await under.stores.logins.change("bot@lemmy.example", () => login);
      const community = {
        community: "digests@lemmy.example" as const,
        watches: [aWatch({ destination: { kind: "lemmy", community: "digests@lemmy.example" }, language: "de" })],
        nextWatch: 2,
        seen: { "lemmy/digests@lemmy.example/file-1": { since: moment(1), rule: "0 9 * * * UTC" } },
        stoppedAt: moment(2),
      };
      const optOut = { person: "Ada@lemmy.example" as const, since: moment(1), by: "self" as const };
      const thread = "https://lemmy.example/post/1";
      const reply = {
        thread,
        summary: { comment: message, digestId: undefined, cited: [], language: "en", at: moment(1) },
        attempt: { startedAt: moment(2), digestId: "d1", parentId: undefined },
        notes: [{ person: "ada@lemmy.example" as const, order: "unknown" }],
      };
      const call = { apId: "https://lemmy.example/comment/1", order: "unknown", startedAt: moment(1), done: false };
      await under.stores.communities.change("digests@lemmy.example", () => community);
      await under.stores.people.change("ada@lemmy.example", () => optOut);
      await under.stores.replies.change(thread, () => reply);
      await under.stores.calls.change(call.apId, () => call);

      expect(await under.stores.guilds.read("100")).toEqual(guild);
      const stores = await under.reopen();
      expect(await stores.guilds.read("100")).toEqual(guild);
      expect(await stores.deliveries.read("100.1")).toEqual(log);
      expect(await stores.digests.read("d2")).toEqual(digest);
      expect(await stores.digests.read("d3")).toEqual(rewritten);
      expect(await stores.published.read("d2")).toEqual(published);
      expect(await stores.facts.read("commands")).toBe(":hash");
      expect(await stores.logins.read("bot@lemmy.example")).toEqual(login);
      expect(await stores.communities.read("digests@lemmy.example")).toEqual(community);
      expect(await stores.people.read("ada@lemmy.example")).toEqual(optOut);
      expect(await stores.replies.read(thread)).toEqual(reply);
      expect(await stores.calls.read(call.apId)).toEqual(call);
      expect(await keysOf(stores.calls)).toEqual([call.apId]);
    });

    it("know nothing of what was never stored", async () => {
      expect(await under.stores.guilds.read("100")).toBeUndefined();
      expect(await keysOf(under.stores.guilds)).toEqual([]);
    });

    it("keep the kinds of documents apart, and list the keys of one", async () => {
      await under.stores.facts.change("100", () => "a fact");
      for (let id = 0; id < 450; id += 1) await under.stores.guilds.change(`${id}`, () => newGuild(`${id}`));

      expect(await keysOf(under.stores.guilds)).toEqual(Array.from({ length: 450 }, (_, id) => `${id}`).sort());
      expect(await keysOf(under.stores.facts)).toEqual(["100"]);
    });

    it("change one document at a time: no change is lost", async () => {
      const { guilds } = under.stores;
      const bump = () =>
        guilds.change("100", async (guild = newGuild("100")) => {
          await new Promise((resolve) => setImmediate(resolve));
          return { ...guild, nextWatch: guild.nextWatch + 1 };
        });

      await Promise.all(Array.from({ length: 20 }, bump));
      expect((await guilds.read("100"))?.nextWatch).toBe(21);
    });

    it("leave a document as it is where the change throws, and take the next change", async () => {
      const { guilds } = under.stores;
      await guilds.change("100", () => aGuild());

      await expect(
        guilds.change("100", () => {
          throw new Error("no");
        }),
      ).rejects.toThrow("no");
      expect(await guilds.read("100")).toEqual(aGuild());
      expect((await guilds.change("100", () => newGuild("100"))).watches).toEqual([]);
    });

    it("remove a document, and one that the change gives nothing for", async () => {
      const { guilds } = under.stores;
      await guilds.change("100", () => aGuild());
      await guilds.change("101", () => newGuild("101"));
      await guilds.remove("100");
      await guilds.change("101", () => undefined);
      await guilds.remove("never there");

      expect(await keysOf(guilds)).toEqual([]);
    });

    it("say that a write failed, and then nothing has changed", async () => {
      const { guilds } = under.stores;
      await guilds.change("100", () => aGuild());
      under.breakWrites();

      await expect(guilds.change("100", () => newGuild("100"))).rejects.toThrow(StoreError);
      await expect(guilds.remove("100")).rejects.toThrow(StoreError);
      expect(await guilds.read("100")).toEqual(aGuild());
      // What gives the same object writes nothing.
      expect(await guilds.change("100", (guild) => guild)).toEqual(aGuild());
    });

    it.each([
      ["is no JSON", "{ torn"],
      ["has another form", '{"value":{"version":1,"document":{"guildId":7}}}'],
      ["was written by a later version", '{"value":{"version":99,"document":{}}}'],
    ])("keep a document that %s untouched", async (_, text) => {
      const { guilds } = under.stores;
      await guilds.change("100", () => aGuild());
      await guilds.change("101", () => newGuild("101"));
      under.write("guilds/100", text);

      await expect(guilds.read("100")).rejects.toThrow(DamagedDocumentError);
      await expect(guilds.change("100", () => aGuild())).rejects.toThrow(DamagedDocumentError);
      expect(under.read("guilds/100")).toBe(text);
      expect(await guilds.read("101")).toEqual(newGuild("101"));
      expect(await keysOf(guilds)).toEqual(["100", "101"]);
    });
  });
}
