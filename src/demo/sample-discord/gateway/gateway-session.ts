import { GatewayOpcodes as Op } from "discord-api-types/v10";
import type { RawData, WebSocket } from "ws";
import { asObject } from "../validate/form-errors.ts";

const mostPayloadBytes = 4096;

/** A bot's standing connection: outlives the socket, so that it can be resumed. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  socket: WebSocket | undefined;
  /** Everything told, oldest first; an event's place is its sequence number less one. */
  readonly events: { readonly t: string; readonly d: unknown }[];
}

/** Tells a session of an event: now, and again when it resumes. */
export function tell(session: Session, t: string, d: unknown): void {
  // Frozen now: the state goes on changing, but what was told was told.
  const event = { t, d: JSON.parse(JSON.stringify(d ?? null)) as unknown };
  session.events.push(event);
  if (session.socket !== undefined) send(session.socket, { op: Op.Dispatch, s: session.events.length, ...event });
}

export function send(client: WebSocket, payload: object): void {
  client.send(JSON.stringify({ t: null, s: null, d: null, ...payload }));
}

/** @returns undefined where it is not a payload that Discord takes */
export function parse(data: RawData): { op: unknown; d: unknown } | undefined {
  const text = String(data);
  if (Buffer.byteLength(text) > mostPayloadBytes) return undefined;
  try {
    const { op, d } = asObject(JSON.parse(text));
    return { op, d };
  } catch {
    return undefined;
  }
}
