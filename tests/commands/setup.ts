import { Client, Events, GatewayIntentBits, Routes } from "discord.js";
import { onTestFinished } from "vitest";
import { buttons } from "../../commands/buttons.ts";
import { createInteractionHandler } from "../../commands/handle-interaction.ts";
import { commands } from "../../commands/index.ts";
import { smallCaches } from "../../src/adapters/discord/small-caches.ts";
import { type SampleDiscordOptions, startSampleDiscord } from "../../src/demo/sample-discord/sample-discord.ts";
import { createFakeContext, type FakeContextOptions, now as standing } from "./fake-context.ts";

/** A server with people who may and may not manage it, and channels of every kind. */
export const gardeners: SampleDiscordOptions["guilds"][number] = {
  name: "Gardeners",
  roles: [{ name: "Staff", permissions: ["ManageGuild"] }, { name: "Readers", mentionable: true }, { name: "Quiet" }],
  members: [{ name: "ada", roles: ["Staff"] }, { name: "cy", roles: ["Staff"] }, { name: "bob" }],
  channels: [
    { name: "general" },
    { name: "news", type: "announcement" },
    { name: "forum", type: "forum" },
    { name: "adults", nsfw: true },
    { name: "locked", overwrites: [{ of: "bot", deny: ["SendMessages"] }] },
    { name: "hidden", overwrites: [{ of: "bot", deny: ["ViewChannel"] }] },
    { name: "plain", overwrites: [{ of: "bot", deny: ["AttachFiles"] }] },
  ],
};

/** The real client with every command, on a Discord of our own; ends with the test. */
export async function setup(options: FakeContextOptions & { readonly guild?: Partial<typeof gardeners> } = {}) {
  const discord = await startSampleDiscord({
    guilds: [{ ...gardeners, ...options.guild }],
    // It stands still: on a busy machine nobody is too late for Discord's three seconds.
    now: () => standing,
  });
  const fake = createFakeContext(options);
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl },
    makeCache: smallCaches,
  });
  client.on(Events.InteractionCreate, createInteractionHandler({ commands, buttons, context: fake.context }));
  onTestFinished(async () => {
    await client.destroy();
    await discord.close();
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  const route = Routes.applicationCommands(discord.applicationId);
  // Servers may open commands to people for whom they are not meant by default: the handler must see to it itself.
  await client.rest.put(route, { body: commands.map(({ data }) => ({ ...data, default_member_permissions: null })) });
  return { discord, client, guildId: discord.guildId("Gardeners"), ...fake };
}
