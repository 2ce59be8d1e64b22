import type { CommunityName } from "../thread/thread.ts";

/** A community as its instance lists it. */
export interface CommunityEntry {
  readonly name: CommunityName;
  readonly title: string;
  readonly nsfw: boolean;
  /** `private` and local-only communities cannot be watched. */
  readonly visibility: "public" | "hidden";
  readonly subscribers: number;
}

/** Which communities there are. Implemented by `adapters/lemmy`; asked again after hours, not at every letter typed. */
export interface CommunityDirectory {
  /**
   * The instance's own communities, most subscribers first; at most a few hundred.
   *
   * @throws {InstanceUnavailableError}
   */
  list(instance: string, signal?: AbortSignal): Promise<readonly CommunityEntry[]>;
  /** @throws {CommunityNotFoundError} @throws {InstanceUnavailableError} */
  find(community: CommunityName, signal?: AbortSignal): Promise<CommunityEntry>;
}
