import { GatewayCloseCodes as Close, GatewayIntentBits } from "discord-api-types/v10";
import type { WebSocket } from "ws";
import { shardOf } from "../state/ids.ts";
import type { World } from "../state/world.ts";
import { type Session, tell } from "./gateway-session.ts";

const allIntents = Object.values(GatewayIntentBits).reduce<number>(
  (sum, bit) => (typeof bit === "number" ? sum | bit : sum),
  0,
);

/** @returns why who identifies like this is not let in, as a close code and its words */
export function reasonToRefuse(
  { token, intents, shard, properties }: Record<string, unknown>,
  options: { readonly token: string; readonly intents: number },
): readonly [number, string] | undefined {
  if (token !== options.token) return [Close.AuthenticationFailed, "Authentication failed."];
  if (typeof properties !== "object" || properties === null) {
    return [Close.DecodeError, "Error while decoding payload."];
  }
  if (!Number.isInteger(intents) || (Number(intents) & ~allIntents) !== 0) {
    return [Close.InvalidIntents, "Invalid intent(s)."];
  }
  if ((Number(intents) & ~options.intents) !== 0) return [Close.DisallowedIntents, "Disallowed intent(s)."];
  const [index, count] = shardIn(shard);
  const isShard = Number.isInteger(index) && Number.isInteger(count) && index >= 0 && index < count;
  return isShard ? undefined : [Close.InvalidShard, "Invalid shard."];
}

export function newSession(id: string, socket: WebSocket, { intents, shard }: Record<string, unknown>): Session {
  return { id, shard: shardIn(shard), intents: Number(intents), socket, events: [] };
}

/** Tells a new session who the bot is and which servers it looks after, and then each of these. */
export function greet(session: Session, { state, views }: World, resumeUrl: string): void {
  const { application } = state;
  const guilds = [...state.guilds.values()].filter(
    (guild) => guild.members.has(application.botId) && concerns(session, guild.id),
  );
  const bot = state.users.get(application.botId);
  tell(session, "READY", {
    v: 10,
    user: bot && { ...views.user(bot), verified: true, mfa_enabled: true, flags: 0, email: null },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: resumeUrl,
    session_type: "normal",
    shard: session.shard,
    application: { id: application.id, flags: 0 },
  });
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) {
    if (guild.unavailable) tell(session, "GUILD_DELETE", { id: guild.id, unavailable: true });
    else tell(session, "GUILD_CREATE", views.guildCreate(guild));
  }
}

/** Whether a session is told of a server. */
export function concerns({ shard: [index, count] }: Session, guildId: string): boolean {
  return shardOf(guildId, count) === index;
}

function shardIn(shard: unknown): [number, number] {
  const [index, count] = Array.isArray(shard) ? (shard as unknown[]) : [0, 1];
  return [Number(index), Number(count)];
}
