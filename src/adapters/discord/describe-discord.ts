import type { DestinationReport, DiscordBot, DiscordReport } from "./discord-probe.ts";

/** One line on Discord or a channel: how it stands, and what to do where it does not. */
export interface DiscordLine {
  readonly part: string;
  readonly state: "works" | "broken";
  readonly text: string;
}

/** Few enough that a day of restarts may need them. */
const fewConnections = 20;

/** Says how Discord and the channels that digests go to stand. */
export function describeDiscord({ bot, problem, destinations }: DiscordReport): DiscordLine[] {
  if (bot === undefined) {
    return [{ part: "Discord", state: "broken", text: problem?.userMessage ?? "it does not say who the bot is" }];
  }
  const guilds = bot.guilds === undefined ? [] : [`in ${bot.guilds} ${bot.guilds === 1 ? "server" : "servers"}`];
  const facts = [`the token works, the bot is ${bot.name}`, ...guilds, "the intent Guilds needs no approval"];
  return [
    { part: "Discord", state: "works", text: facts.join(", ") },
    ...(bot.connectionsLeft < fewConnections ? [connectionsLine(bot)] : []),
    commandsLine(bot),
    { part: "Discord invitation", state: "works", text: invitation(bot) },
    ...destinations.map(destinationLine),
  ];
}

function connectionsLine({ connectionsLeft }: DiscordBot): DiscordLine {
  const text = `only ${connectionsLeft} connections are left today: start the bot less often`;
  return { part: "Discord connections", state: connectionsLeft === 0 ? "broken" : "works", text };
}

/** Commands that are missing are deployed at the next start: nothing to mend. */
function commandsLine({ commands: { deployed, missing, left } }: DiscordBot): DiscordLine {
  const facts = [
    deployed === 0 ? "not deployed yet" : `${deployed} deployed`,
    ...(deployed > 0 && missing.length > 0 ? [`not yet: ${missing.join(", ")}`] : []),
    ...(left.length > 0 ? [`of an older version: ${left.join(", ")}`] : []),
  ];
  const next = missing.length + left.length > 0 ? "; standpoint start deploys them" : "";
  return { part: "Discord commands", state: "works", text: `${facts.join(", ")}${next}` };
}

function invitation({ inviteUrl, isPublic }: DiscordBot): string {
  return `add the bot to a server: ${inviteUrl}${isPublic ? "" : " (its owner alone may: Public Bot is off in the developer portal)"}`;
}

function destinationLine({ destination, name, obstacle, lacking }: DestinationReport): DiscordLine {
  const { guildId, channelId } = destination;
  const part = `${name === undefined ? `channel ${channelId}` : `#${name}`} in server ${guildId}`;
  if (obstacle !== undefined) return { part, state: "broken", text: obstacle };
  const less = lacking.length === 0 ? "" : `, with less than everything for want of ${lacking.join(", ")}`;
  return { part, state: "works", text: `digests can be delivered there${less}` };
}
