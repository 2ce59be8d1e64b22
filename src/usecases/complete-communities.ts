import type { CommunityDirectory, CommunityEntry } from "../ports/community-directory.ts";
import { parseHost } from "../thread/source-reference.ts";
import { bareName, type CommunityName, instanceOf } from "../thread/thread.ts";
import { mostCommunities } from "../watch/watch.ts";
import { nearest } from "./nearest.ts";

export interface CompletionRequest {
  /** All that stands in the field: one or more communities, the last of them unfinished. */
  readonly typed: string;
  /** Offered first. */
  readonly watched: readonly CommunityName[];
  /** Whose communities are offered before an instance is typed. */
  readonly instances: readonly string[];
  /** Whether NSFW communities are offered. */
  readonly nsfw: boolean;
}

/** What the field would hold, and how it is told. */
export interface Completion {
  readonly value: string;
  readonly community: CommunityName;
  /** Empty where nothing but the name is known. */
  readonly title: string;
  /** What stood before the last community. */
  readonly earlier: string;
}

/** Enough for any list that is shown. */
const mostCompletions = 25;

/**
 * Completes the last of several communities; the earlier ones are kept. An instance that does not answer in time, or at
 * all, offers nothing.
 *
 * @param signal - when aborted, what is known so far is given
 */
export async function completeCommunities(
  request: CompletionRequest,
  directory: CommunityDirectory,
  signal?: AbortSignal,
): Promise<Completion[]> {
  const { earlier, last } = splitTyped(request.typed);
  const chosen = new Set(partsOf(earlier));
  if (chosen.size >= mostCommunities) return [];
  const [name = "", host] = last.split("@");
  const known = [...new Set([...request.watched.map(instanceOf), ...request.instances])];
  const instances = host === undefined ? known : instancesLike(host, known);
  const lists = await Promise.all(
    instances.map((instance) => directory.list(instance, signal).catch((): readonly CommunityEntry[] => [])),
  );
  const listed = lists
    .flat()
    .filter((entry) => entry.visibility === "public" && (request.nsfw || !entry.nsfw))
    .sort((one, other) => other.subscribers - one.subscribers);
  const titles = new Map(listed.map((entry) => [entry.name, entry.title]));
  const isWanted = (community: CommunityName) => host === undefined || instanceOf(community).startsWith(host);
  const watched = request.watched.filter((each) => isWanted(each) && bareName(each).includes(name));
  const names = new Set([...watched, ...ranked(listed, name).map((entry) => entry.name)]);
  return [...names]
    .filter((community) => !chosen.has(community))
    .slice(0, mostCompletions)
    .map((community) => ({ value: earlier + community, community, title: titles.get(community) ?? "", earlier }));
}

/**
 * Communities whose names are like one that is not there.
 *
 * @returns the nearest first; none where the instance does not answer
 */
export async function communitiesLike(
  community: CommunityName,
  directory: CommunityDirectory,
  signal?: AbortSignal,
): Promise<CommunityName[]> {
  const listed = await directory.list(instanceOf(community), signal).catch((): readonly CommunityEntry[] => []);
  const open = listed.filter(({ visibility, nsfw }) => visibility === "public" && !nsfw);
  return nearest(bareName(community), open, ({ name }) => bareName(name)).map(({ name }) => name);
}

/** Names that begin with what was typed, then those that hold it, then titles that do; each with most subscribers first. */
function ranked(entries: readonly CommunityEntry[], typed: string): CommunityEntry[] {
  const rankOf = ({ name, title }: CommunityEntry): number => {
    const at = bareName(name).indexOf(typed);
    if (at === 0) return 0;
    if (at > 0) return 1;
    return title.toLowerCase().includes(typed) ? 2 : Number.POSITIVE_INFINITY;
  };
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .filter(({ rank }) => rank !== Number.POSITIVE_INFINITY)
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}

/** @param host - as far as it is typed */
function instancesLike(host: string, known: readonly string[]): string[] {
  const begun = known.filter((instance) => instance.startsWith(host));
  const whole = /\.[a-z]{2,}(?::\d+)?$/u.test(host) ? parseHost(host) : undefined;
  // What may yet become the name of a known one is not asked as it stands.
  return begun.length > 0 || whole === undefined ? begun : [whole];
}

function splitTyped(typed: string): { earlier: string; last: string } {
  const earlier = /^.*[\s,;]/su.exec(typed)?.[0] ?? "";
  return { earlier, last: typed.slice(earlier.length).replace(/^!/u, "").toLowerCase() };
}

function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/u)
    .map((part) => part.replace(/^!/u, ""))
    .filter((part) => part !== "");
}
