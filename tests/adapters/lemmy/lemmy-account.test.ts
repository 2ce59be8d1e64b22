import { describe, expect, it, vi } from "vitest";
import type { LemmyCredentials } from "../../../src/adapters/lemmy/lemmy-account.ts";
import { LemmyAccountError } from "../../../src/errors.ts";
import type { KeptToken, TokenKeeper } from "../../../src/ports/token-keeper.ts";
import { setupAccount, versions } from "./account-setup.ts";

const dayMs = 24 * 60 * 60 * 1_000;

/** @param credentials - of every account opened; default: what opens the bot's */
async function setup(version: (typeof versions)[number], credentials?: LemmyCredentials) {
  const { instance, timing, open } = await setupAccount(version, {
    communities: { digests: {} },
    moderators: { digests: ["mo", "far@away.example"] },
  });
  const kept = new Map<string, KeptToken>();
  const tokens: TokenKeeper = {
    read: async (account) => kept.get(account),
    write: async (account, token) => void (token === undefined ? kept.delete(account) : kept.set(account, token)),
  };
  const logins = () => instance.requests.filter(({ path }) => path.endsWith("/login")).length;
  return {
    instance,
    kept,
    open: () => open(credentials === undefined ? { tokens } : { tokens, credentials }),
    logins,
    pass: timing.pass,
  };
}

describe.each(versions)("the bot's account on %s", (version) => {
  it("logs in once, however much it does, and not again after a restart", async () => {
    const { open, logins, kept } = await setup(version);
    const account = open();

    expect(await account.self()).toMatchObject({ name: "standpoint", bot: false });
    await account.act("saveProfile", { bio: "A bot." });
    await open().act("calls", {});

    expect(logins()).toBe(1);
    expect([...kept.keys()]).toEqual(["standpoint@lemmy.example"]);
    expect(await open().self()).toMatchObject({ bot: true, bio: "A bot." });
  });

  it("renews its login before seven days are over", async () => {
    const { open, logins, pass } = await setup(version);
    await open().act("calls", {});

    pass(6 * dayMs - 1);
    await open().act("calls", {});
    expect(logins()).toBe(1);
    pass(1);
    await open().act("calls", {});
    expect(logins()).toBe(2);
  });

  it("logs in anew when its login was ended, and goes on with what it was doing", async () => {
    const { instance, open, logins } = await setup(version);
    const account = open();
    const place = await account.act("place", { name: "digests" });
    instance.accounts.endLogins();

    const post = await account.act("createPost", { communityId: place.id, title: "Who argues what", body: "Text" });

    expect(post).toMatchObject({ name: "Who argues what", body: "Text" });
    expect(logins()).toBe(2);
    expect(instance.life.snapshot.posts).toHaveLength(1);
  });

  it("knows a community's moderators, those of other instances too", async () => {
    const { open } = await setup(version);

    const { moderators } = await open().act("place", { name: "digests" });

    expect(moderators.map(({ apId }) => apId)).toEqual(["https://lemmy.example/u/mo", "https://away.example/u/far"]);
  });

  it("never shows its password, and says what to do, where it is wrong", async () => {
    const secret = "not the password 1234";
    const { open, instance } = await setup(version, { username: "standpoint", password: secret });
    const printed = ["log", "info", "warn", "error", "debug"] as const;
    const spies = printed.map((name) => vi.spyOn(console, name).mockImplementation(() => {}));

    const failure = await open()
      .act("calls", {})
      .catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(LemmyAccountError);
    expect((failure as LemmyAccountError).userMessage).toBe(
      "lemmy.example does not know this account or refuses its password: check LEMMY_USERNAME and LEMMY_PASSWORD.",
    );
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
    expect(`${(failure as Error).stack} ${JSON.stringify(failure)}`).not.toContain(secret);
    expect(instance.requests.map(({ path }) => path).join(" ")).not.toContain(secret);
    for (const spy of spies) spy.mockRestore();
  });

  it("stops asking for logins before the instance locks it out", async () => {
    const { open, logins } = await setup(version, { username: "standpoint", password: "wrong" });
    const account = open();

    for (let tries = 0; tries < 8; tries++) await account.act("calls", {}).catch(() => {});

    expect(logins()).toBe(4);
    await expect(account.act("calls", {})).rejects.toThrow(/the bot waits/u);
  });

  it("says so where it is banned", async () => {
    const { instance, open } = await setup(version);
    instance.accounts.change("standpoint", { banned: true });

    await expect(open().act("calls", {})).rejects.toThrow(
      "lemmy.example has banned the bot's account: ask its admins why.",
    );
  });

  it("uses the operator's token, and says so where it is not taken", async () => {
    const { open, logins } = await setup(version, { jwt: "made.by-hand.x" });

    await expect(open().self()).rejects.toThrow(/take LEMMY_JWT/u);
    expect(logins()).toBe(0);
  });

  it("goes on by the other API when its instance was upgraded", async () => {
    const { instance, open } = await setup(version);
    const account = open();
    await account.self();
    instance.change({ version: version === "0.19.20" ? "1.0.0-beta.1" : "0.19.20" });

    await account.act("saveProfile", { bio: "Still a bot." });

    expect(instance.accounts.find("standpoint")).toMatchObject({ bio: "Still a bot.", bot: true });
  });

  it("says which code the answer was where nothing was done", async () => {
    const { instance, open } = await setup(version);
    const account = open();
    const { id } = await account.act("place", { name: "digests" });
    const before = instance.requests.length;
    instance.change({ closed: ["digests"] });

    await expect(account.act("createPost", { communityId: id, title: "Closed", body: "" })).rejects.toMatchObject({
      code: "only_mods_can_post_in_community",
    });

    expect(instance.requests.slice(before).map(({ method }) => method)).toEqual(["POST"]);
  });
});
