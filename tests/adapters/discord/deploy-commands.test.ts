import { describe, expect, it } from "vitest";
import { type CommandDefinition, deployCommands } from "../../../src/adapters/discord/deploy-commands.ts";
import { createDiscordRest } from "../../../src/adapters/discord/discord-rest.ts";
import { createMemoryStores } from "../../fakes/memory-stores.ts";
import { aDiscord } from "./discord-setup.ts";

const route = "PUT /applications/:application/commands";
const help: CommandDefinition = { name: "help", description: "What there is to know" };
const about: CommandDefinition = { name: "about", description: "Who this is" };

async function setup() {
  const discord = await aDiscord();
  const rest = createDiscordRest({ token: discord.token, apiUrl: discord.apiUrl });
  const { facts } = createMemoryStores();
  const deploy = (...commands: readonly CommandDefinition[]) =>
    deployCommands({ rest, applicationId: discord.applicationId, commands, facts });
  return { discord, deploy, asked: () => discord.requests.filter((each) => each.route === route).length };
}

describe("the commands", () => {
  it("are told once, in one request, and again when something in them changes", async () => {
    const { discord, deploy, asked } = await setup();

    expect(await deploy(help, about)).toBe("deployed");
    expect(await deploy({ description: help.description, name: "help" }, about)).toBe("unchanged");
    expect([discord.commands, asked()]).toEqual([["help", "about"], 1]);

    expect(await deploy({ ...help, description: "Another" }, about)).toBe("deployed");
    expect(asked()).toBe(2);
  });

  it("are told again after Discord did not take them", async () => {
    const { discord, deploy } = await setup();
    discord.fail(route, { kind: "answer", status: 500 }, 4);

    await expect(deploy(help)).rejects.toMatchObject({ code: "discord-unavailable" });
    expect(await deploy(help)).toBe("deployed");
    expect(discord.commands).toEqual(["help"]);
  });
});
