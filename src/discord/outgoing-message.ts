import type { APIMessageTopLevelComponent } from "discord-api-types/v10";

/** A message as it is sent: components as Discord's REST interface takes them, and what is attached. */
export interface OutgoingMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly OutgoingFile[];
}

export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For people who cannot see it. */
  readonly description: string;
}
