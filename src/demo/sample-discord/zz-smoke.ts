import { Client, GatewayIntentBits, SlashCommandBuilder, ButtonBuilder, ActionRowBuilder, MessageFlags, PermissionFlagsBits, ContainerBuilder, TextDisplayBuilder } from "/work/main/node_modules/discord.js/src/index.js";
import { startSampleDiscord } from "/work/main/src/demo/sample-discord/sample-discord.ts";
const discord = await startSampleDiscord({ guilds: [{ name: "Gardeners", roles: [{name:"Staff", permissions:["ManageGuild"]}], members: [{ name: "ada", roles: ["Staff"] }], channels: [{ name: "general" }, { name: "news", type: "announcement" }, {name:"secret", overwrites:[{of:"@everyone", deny:["ViewChannel"]}]}] }] });
const t0=Date.now();
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl }, allowedMentions: {parse:[]} });
client.on("interactionCreate", async (i) => {
  try {
  if (i.isAutocomplete()) return i.respond([{ name: "x", value: i.options.getFocused() + "!" }]);
  if (i.isChatInputCommand()) {
    await i.deferReply({ flags: MessageFlags.Ephemeral });
    await i.editReply({ flags: MessageFlags.IsComponentsV2, components: [new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent("# hi " + i.options.getString("community")+ " <@"+i.user.id+">")), new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId("go").setLabel("Go").setStyle(1))] });
    await i.followUp({ content: "more" });
  } else if (i.isButton()) await i.update({ components: [new TextDisplayBuilder().setContent("pressed")] });
  } catch (e) { console.log("bot error", e); }
});
await client.login(discord.token);
await new Promise<void>((r) => client.once("clientReady", () => r()));
console.log("ready", Date.now() - t0, client.user.tag, client.guilds.cache.map(g=>g.channels.cache.map(c=>c.name)));
await client.application.commands.set([new SlashCommandBuilder().setName("watch").setDescription("d").setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild).addSubcommand(s=>s.setName("add").setDescription("e").addStringOption(o=>o.setName("community").setDescription("f").setRequired(true).setAutocomplete(true)).addChannelOption(o=>o.setName("channel").setDescription("c")))]);
const ada = discord.user("ada");
console.log(await ada.types("/watch add", { community: "te" }, "community"));
const it = ada.runs("/watch add", { community: "te", channel: "news" });
console.log(await it.response());
const reply = await it.reply();
console.log(reply.text, reply.pings, reply.onlyFor, reply.buttons);
await it.until((x) => x.followUps[0]);
console.log(it.changes.map(c=>c.kind), it.followUps.map(f=>f.text));
const p = ada.presses(reply, "Go");
console.log((await p.reply()).text, discord.messages("general").map(m=>[m.text,m.onlyFor]));
console.log(discord.failures, discord.requests.map(r=>`${r.method} ${r.path.slice(0,60)} ${r.status}`));
const ch = await client.channels.fetch(discord.channelId("news")) as any;
await ch.send({ content: "x".repeat(2001) }).catch(e=>console.log(e.message, e.code));
const m = await ch.send({ content: "x", files: [{ attachment: Buffer.from("abc"), name: "a.txt" }] });
console.log(m.attachments.first()?.url, await (await fetch(m.attachments.first()!.url)).text());
console.log(await m.crosspost().then((x:any)=>x.flags.toArray()));
await client.destroy(); await discord.close();
