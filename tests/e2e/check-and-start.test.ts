import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runStandpoint } from "../fakes/run-standpoint.ts";
import { createTemporaryDirectory } from "../fakes/temporary-directory.ts";
import { setup } from "./a-bot.ts";

const program = new URL("../../src/main.ts", import.meta.url).pathname;

describe("standpoint check with Discord", () => {
  it("tells that the token works, which commands are deployed, and how to invite the bot", async () => {
    const { discord, start, directory } = await setup();
    const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };

    const before = await runStandpoint("check", { directory: await createTemporaryDirectory(), environment });
    await start();
    const after = await runStandpoint("check", { directory, environment });

    expect(before).toMatchObject({ status: 0, err: "" });
    expect(before.out).toMatch(/^works {3}Discord: the token works, the bot is /mu);
    expect(before.out).toMatch(/^works {3}Discord commands: not deployed yet/mu);
    expect(after.out).toMatch(/^works {3}Discord commands: 9 deployed/mu);
    expect(after.out).toContain("https://discord.com/oauth2/authorize?client_id=");
    expect(`${before.out}${after.out}`).not.toContain(discord.token);
  });

  it("looks at each watch's channel beside the running bot, and names the missing permission", async () => {
    const { discord, start, directory } = await setup();
    await start();
    const wish = { community: "technology@lemmy.example" };
    await discord.user("ada").runs("/watch add", wish, { channel: "general" }).reply();
    discord.change.editChannel("general", { overwrites: [{ of: "bot", deny: ["SendMessages"] }] });

    const { status, out } = await runStandpoint("check", {
      directory,
      environment: {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DATABASE_URL: "sqlite:data/bot.db",
      },
    });

    expect(status).toBe(1);
    expect(out).toMatch(/^works {3}Store: .*1 active watch$/mu);
    expect(out).toMatch(/^broken {2}#general in server \d+: .*Send Messages/mu);
  });

  it("says so where the token is wrong, and does not show it", async () => {
    const { discord } = await setup();
    const environment = { DISCORD_TOKEN: "wrong.token.entirely", DISCORD_API_URL: discord.apiUrl };
    const directory = await createTemporaryDirectory();

    const checked = await runStandpoint("check", { directory, environment });
    const started = await runStandpoint("start", { directory, environment });

    expect(checked.status).toBe(1);
    expect(checked.out).toMatch(/^broken {2}Discord: .*DISCORD_TOKEN/mu);
    expect(started.status).toBe(2);
    expect(started.err).toMatch(/DISCORD_TOKEN/u);
    expect(JSON.stringify([checked, started])).not.toContain("wrong.token.entirely");
  });
});

describe("standpoint start", () => {
  it("ends with a sentence where Discord closes the connection for good", async () => {
    const { discord, start } = await setup();
    const bot = await start();
    discord.gateway.refuse(4014);

    discord.gateway.drop(4014);

    await expect(bot.ran).rejects.toThrow(/intent Guilds/u);
  });

  it("exits then, too", async () => {
    const { discord, directory, environment } = await setup();
    const child = spawn(process.execPath, [program, "start"], {
      cwd: directory,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    await discord.until(() => (said.includes('"Ready."') ? true : undefined), "the bot is ready");
    discord.gateway.refuse(4004, 10);
    discord.gateway.drop(4004);

    await discord.until(() => child.exitCode ?? undefined, "the process to end");

    expect(child.exitCode).toBe(2);
    expect(said).toContain("Discord does not accept the token");
  });

  it.each([
    ["while it connects", "GET /gateway/bot"],
    ["while it tells Discord of its commands", "PUT /applications/:application/commands"],
  ])("ends in order, soon, when it is told to %s and Discord is silent", async (_, route) => {
    const { discord, directory, environment } = await setup();
    discord.fail(route, { kind: "slow", delayMs: 600_000 }, 10);
    const stopping = new AbortController();
    const ran = runStandpoint("start", { directory, environment, signal: stopping.signal });
    await discord.until(() => discord.requests.find((each) => each.route === route), "the request");

    stopping.abort();
    const { status, err } = await ran;

    expect(status).toBe(0);
    expect(err).toContain('"Stopping');
  });

  it("says what to do where the database is no database", async () => {
    const { discord } = await setup();
    const directory = await createTemporaryDirectory();
    await writeFile(join(directory, "broken.db"), "this is a letter, not a database\n".repeat(100));

    const { status, err } = await runStandpoint("start", {
      directory,
      environment: {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DATABASE_URL: "sqlite:broken.db",
      },
    });

    expect(status).toBe(2);
    expect(err).toMatch(/broken\.db.*damaged|broken\.db.*no.*database/u);
  });

  it("refuses to run twice on one database", async () => {
    const { discord, start, directory } = await setup();
    await start();

    const { status, err } = await runStandpoint("start", {
      directory,
      environment: {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DATABASE_URL: "sqlite:data/bot.db",
      },
    });

    expect(status).toBe(2);
    expect(err).toMatch(/bot\.db/u);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
