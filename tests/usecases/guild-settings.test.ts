import { describe, expect, it } from "vitest";
import { StoreError, UsageError } from "../../src/errors.ts";
import { createSettingsDesk, mostMuted } from "../../src/usecases/guild-settings.ts";
import { defaultGuildSettings } from "../../src/watch/guild.ts";
import { createMemoryStores } from "../fakes/memory-stores.ts";
import { aGuild, aWatch } from "../fakes/watches.ts";

function setup() {
  const stores = createMemoryStores();
  return { stores, desk: createSettingsDesk(stores.guilds) };
}

describe("a server's settings", () => {
  it("are the defaults until something is set, and showing them stores nothing", async () => {
    const { desk, stores } = setup();

    expect(await desk.show("100")).toEqual(defaultGuildSettings);
    expect(stores.writes).toBe(0);
  });

  it("change one by one, and can be taken back", async () => {
    const { desk } = setup();
    await desk.change("100", { timezone: "Europe/Berlin", roleToMention: "7" });

    expect(await desk.change("100", { language: "de", roleToMention: undefined })).toEqual({
      ...defaultGuildSettings,
      timezone: "Europe/Berlin",
      language: "de",
    });
  });

  it("go back to the defaults, and the watches stay", async () => {
    const { desk, stores } = setup();
    await stores.guilds.change("100", () => aGuild());
    await desk.change("100", { nsfw: true });
    await desk.mute("100", "eve@lemmy.example");
    await desk.reset("100");

    expect(await desk.show("100")).toEqual(defaultGuildSettings);
    expect((await stores.guilds.read("100"))?.watches).toEqual([aWatch()]);
  });

  it("refuse a zone that is none", async () => {
    const { desk } = setup();

    await expect(desk.change("100", { timezone: "Mars/Olympus" })).rejects.toThrow(UsageError);
  });

  it("stay as they are where the store fails", async () => {
    const { desk, stores } = setup();
    await desk.change("100", { timezone: "Europe/Berlin" });
    stores.failing = true;

    await expect(desk.change("100", { timezone: "UTC" })).rejects.toThrow(StoreError);
    expect((await desk.show("100")).timezone).toBe("Europe/Berlin");
  });
});

describe("people", () => {
  it("are muted once, however their name is written, and unmuted", async () => {
    const { desk } = setup();

    expect(await desk.mute("100", "Eve@lemmy.example")).toEqual({ status: "muted" });
    expect(await desk.mute("100", "eve@lemmy.example")).toEqual({ status: "already-muted" });
    expect((await desk.show("100")).muted).toEqual(["Eve@lemmy.example"]);
    expect(await desk.unmute("100", "EVE@lemmy.example")).toEqual({ status: "unmuted" });
    expect(await desk.unmute("100", "eve@lemmy.example")).toEqual({ status: "not-muted" });
    expect((await desk.show("100")).muted).toEqual([]);
  });

  it("are muted up to a limit", async () => {
    const { desk } = setup();
    await desk.change("100", { muted: Array.from({ length: mostMuted }, (_, at) => `p${at}@lemmy.example` as const) });

    await expect(desk.mute("100", "eve@lemmy.example")).rejects.toThrow(UsageError);
  });
});
