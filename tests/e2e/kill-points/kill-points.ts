import type { KillPoint, Story, StoryLength } from "./a-kill.ts";

/** Requests to an instance are many, and most of them read. */
const mostOfLemmy = 24;

/**
 * Where the bot is killed: at every write to its store and every request to Discord, before and after it has its effect, and
 * started again soon and late; at every request to the instance, before and after by turns.
 */
export function killPointsOf(story: Story, { discord, lemmy, store }: StoryLength): KillPoint[] {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
  const everyWay = (at: KillPoint["at"], number: number): KillPoint[] =>
    (["before", "after"] as const).flatMap((when) =>
      (["soon", "late"] as const).map((again) => ({ story, at, number, when, again })),
    );
  return [
    ...numbers(store).flatMap((number) => everyWay("store", number)),
    ...numbers(discord).flatMap((number) => everyWay("discord", number)),
    ...numbers(Math.min(lemmy, mostOfLemmy)).map(
      (number): KillPoint => ({
        ...{ story, at: "lemmy", number },
        when: number % 2 === 0 ? "before" : "after",
        again: number % 4 < 2 ? "soon" : "late",
      }),
    ),
  ];
}
