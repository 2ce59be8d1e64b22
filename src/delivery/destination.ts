import type { CommunityName } from "../thread/thread.ts";

/** Where a digest goes. What kind of channel it is, is found out when it is sent: that can change. */
export type Destination = DiscordDestination | LemmyDestination;

export interface DiscordDestination {
  readonly kind: "discord";
  readonly guildId: string;
  /** A text, announcement or forum channel, or a thread of one. */
  readonly channelId: string;
}

export interface LemmyDestination {
  readonly kind: "lemmy";
  readonly community: CommunityName;
}
