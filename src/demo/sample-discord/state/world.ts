import type { Interaction } from "../interactions.ts";
import type { Ids } from "./ids.ts";
import type { State } from "./state.ts";
import type { Views } from "./views.ts";

/** What the parts of the stand-in share. */
export interface World {
  readonly state: State;
  readonly ids: Ids;
  readonly views: Views;
  /** Milliseconds since 1970. */
  now(): number;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** What the bot did that Discord would pass over in silence or that nobody foresaw: one sentence each. */
  readonly failures: string[];
  /** Tells the shards that look after a guild; those without a connection are told when they resume. */
  dispatch(guildId: string, event: string, data: unknown): void;
  /** Says that something has changed, for those who wait. */
  changed(): void;
}
