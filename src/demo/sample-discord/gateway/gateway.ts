import type { Server } from "node:http";
import { GatewayCloseCodes as Close, GatewayIntentBits, GatewayOpcodes as Op } from "discord-api-types/v10";
import { type WebSocket, WebSocketServer } from "ws";
import type { World } from "../state/world.ts";
import { asObject } from "../validate/form-errors.ts";
import { concerns, greet, newSession, reasonToRefuse } from "./gateway-identify.ts";
import { parse, type Session, send, tell } from "./gateway-session.ts";

/** How often clients beat; as Discord says it. */
const heartbeatIntervalMs = 41_250;
/** After these a session cannot be resumed. */
const final: readonly number[] = [1000, 1001];

export interface GatewayOptions {
  readonly world: () => World;
  readonly token: string;
  /** What a bot may ask to be told of. */
  readonly intents: number;
  readonly heartbeatIntervalMs?: number;
}

/** What tests may do to the gateway. */
export interface SampleGateway {
  /** The shards that are connected now, as `[which, of how many]`. */
  readonly shards: readonly (readonly [number, number])[];
  /** What clients have said, oldest first: `identify`, `resume`, `heartbeat`. */
  readonly log: readonly string[];
  /** Cuts all connections; with a close code, or without as a broken line does. Sessions can be resumed. */
  drop(code?: number): void;
  /** Asks all clients to reconnect and resume. */
  reconnect(): void;
  /** Forgets all sessions: who tries to resume is told to begin anew. */
  forgetSessions(): void;
  /** Closes the next connections that identify or resume, with this code, for instance 4004. */
  refuse(code: number, times?: number): void;
  /** Takes no connections until told otherwise; those there are cut. */
  outage(on: boolean): void;
}

export interface Gateway extends SampleGateway {
  dispatch(guildId: string, event: string, data: unknown): void;
  /** Whether there is a session for a guild, even if it must be resumed first. */
  isServed(guildId: string): boolean;
  /** `ws://…`, for `GET /gateway/bot`. */
  readonly url: string;
  close(): void;
}

/** Speaks Discord's gateway protocol, version 10, JSON without compression, to whoever connects to `/gateway`. */
export function createGateway(server: Server, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1 << 20 });
  const sessions = new Map<string, Session>();
  const log: string[] = [];
  let refused: { code: number; left: number } = { code: 0, left: 0 };
  let down = false;

  server.on("upgrade", (request, socket, head) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (down || !url.pathname.startsWith("/gateway")) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => connected(client, url.searchParams));
  });

  function connected(client: WebSocket, query: URLSearchParams): void {
    let session: Session | undefined;
    if (query.get("v") !== "10") {
      client.close(Close.InvalidAPIVersion, "Invalid API version");
      return;
    }
    if (query.get("encoding") !== "json" || query.has("compress")) {
      options.world().failures.push(`The gateway speaks JSON without compression alone, not ${query}.`);
      client.close(Close.DecodeError, "Error while decoding payload.");
      return;
    }
    send(client, {
      op: Op.Hello,
      d: { heartbeat_interval: options.heartbeatIntervalMs ?? heartbeatIntervalMs, _trace: [] },
    });
    client.on("error", () => client.terminate());
    client.on("close", (code) => {
      if (session?.socket !== client) return;
      session.socket = undefined;
      if (final.includes(code)) sessions.delete(session.id);
    });
    client.on("message", (data) => {
      const payload = parse(data);
      if (payload === undefined) return client.close(Close.DecodeError, "Error while decoding payload.");
      const { op, d } = payload;
      switch (op) {
        case Op.Heartbeat:
          log.push("heartbeat");
          return send(client, { op: Op.HeartbeatAck });
        case Op.Identify:
          if (session !== undefined) return client.close(Close.AlreadyAuthenticated, "Already authenticated.");
          session = identify(client, asObject(d));
          return;
        case Op.Resume:
          if (session !== undefined) return client.close(Close.AlreadyAuthenticated, "Already authenticated.");
          session = resume(client, asObject(d));
          return;
        case Op.PresenceUpdate:
          if (session === undefined) client.close(Close.NotAuthenticated, "Not authenticated.");
          return;
        case Op.VoiceStateUpdate:
        case Op.RequestGuildMembers:
          if (session === undefined) client.close(Close.NotAuthenticated, "Not authenticated.");
          else options.world().failures.push(`The bot used the gateway's operation ${op}, which is not served here.`);
          return;
        default:
          return client.close(Close.UnknownOpcode, "Unknown opcode.");
      }
    });
  }

  function identify(client: WebSocket, data: Record<string, unknown>): Session | undefined {
    log.push("identify");
    const refusedWith = takeRefusal();
    const reason = refusedWith === undefined ? reasonToRefuse(data, options) : ([refusedWith, "Refused."] as const);
    if (reason !== undefined) {
      client.close(...reason);
      return undefined;
    }
    const world = options.world();
    const session = newSession(`session-${world.ids.next()}`, client, data);
    sessions.set(session.id, session);
    greet(session, world, `${gatewayUrl()}/resume`);
    return session;
  }

  function takeRefusal(): number | undefined {
    if (refused.left === 0) return undefined;
    refused = { ...refused, left: refused.left - 1 };
    return refused.code;
  }

  function resume(client: WebSocket, { token, session_id, seq }: Record<string, unknown>): Session | undefined {
    log.push("resume");
    const refusedWith = takeRefusal();
    if (refusedWith !== undefined) {
      client.close(refusedWith, "Refused.");
      return undefined;
    }
    if (token !== options.token) {
      client.close(Close.AuthenticationFailed, "Authentication failed.");
      return undefined;
    }
    const session = sessions.get(String(session_id));
    if (session === undefined) {
      send(client, { op: Op.InvalidSession, d: false });
      return undefined;
    }
    if (!Number.isInteger(seq) || Number(seq) > session.events.length) {
      client.close(Close.InvalidSeq, "Invalid seq.");
      return undefined;
    }
    session.socket?.terminate();
    session.socket = client;
    session.events.slice(Number(seq)).forEach((event, at) => {
      send(client, { op: Op.Dispatch, s: Number(seq) + at + 1, ...event });
    });
    tell(session, "RESUMED", { _trace: [] });
    return session;
  }

  function gatewayUrl(): string {
    const address = server.address();
    return `ws://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/gateway`;
  }

  const connectedSessions = () => [...sessions.values()].filter(({ socket }) => socket !== undefined);
  return {
    log,
    get shards() {
      return connectedSessions().map(({ shard }) => shard);
    },
    get url() {
      return gatewayUrl();
    },
    isServed: (guildId) => [...sessions.values()].some((session) => concerns(session, guildId)),
    dispatch(guildId, event, data) {
      for (const session of sessions.values()) {
        const wanted = event === "INTERACTION_CREATE" || (session.intents & GatewayIntentBits.Guilds) !== 0;
        if (wanted && concerns(session, guildId)) tell(session, event, data);
      }
    },
    drop(code) {
      for (const client of sockets.clients) code === undefined ? client.terminate() : client.close(code);
    },
    reconnect() {
      for (const client of sockets.clients) send(client, { op: Op.Reconnect, d: null });
    },
    forgetSessions: () => sessions.clear(),
    refuse(code, times = 1) {
      refused = { code, left: times };
    },
    outage(on) {
      down = on;
      if (on) for (const client of sockets.clients) client.terminate();
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
