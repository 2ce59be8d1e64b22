import { isBehind, type PublishedDigest } from "../delivery/published.ts";
import type { PersonName } from "../thread/thread.ts";
import { goneByRule } from "./notice-changes.ts";
import type { OptOuts } from "./opt-outs.ts";
import type { PublishedIndex } from "./published-index.ts";
import type { Retraction } from "./retract.ts";

/** What still shows somebody who was removed, or something else that has gone. */
export interface Standing {
  readonly digests: number;
  /** Where it can be read. */
  readonly urls: readonly string[];
}

/** Looks through everything that was ever published. */
export async function standingOf(person: PersonName, all: AsyncIterable<PublishedDigest>): Promise<Standing> {
  const urls: string[] = [];
  let digests = 0;
  for await (const published of all) {
    const behind = isBehind(published) ? published.places.filter(({ shows }) => shows < published.revision) : [];
    const places = cites(published, person) ? published.places : behind;
    if (places.length === 0) continue;
    digests += 1;
    urls.push(...places.flatMap(({ messages: [first] }) => first?.url ?? []));
  }
  return { digests, urls };
}

function cites(published: PublishedDigest, person: PersonName): boolean {
  const rule = { denied: { people: [person], communities: [], instances: [] }, nsfw: true };
  const { comments, threads } = goneByRule(published, rule);
  return comments.length + threads.length > 0;
}

/**
 * Keeps a person out from now on, and takes what is theirs out of everything published, once: what cannot be edited now is
 * left to the bot.
 *
 * @param retraction - whose rule knows of `optOuts`
 * @returns what is left
 */
export async function forgetPerson(
  person: PersonName,
  {
    optOuts,
    retraction,
    index,
  }: {
    readonly optOuts: Pick<OptOuts, "optOut">;
    readonly retraction: Pick<Retraction, "sweep" | "work">;
    readonly index: Pick<PublishedIndex, "all">;
  },
  signal?: AbortSignal,
): Promise<{ readonly rewritten: number; readonly left: Standing }> {
  await optOuts.optOut(person, "operator");
  const rewritten = await retraction.sweep();
  await retraction.work(signal);
  return { rewritten, left: await standingOf(person, index.all()) };
}
