import type { TopicCounts } from "../topic-evidence.ts";

/** What the numbers of people placed allow to be said of them. */
export type Band =
  | "nonePlaced"
  | "fewPlaced"
  | "favorDominates"
  | "againstDominates"
  | "favorLeads"
  | "againstLeads"
  | "divided";

/** At least ten placed and a seventh of the people; then four fifths dominate, two thirds lead. */
export function bandOf({ favor, against, placed, people }: TopicCounts): Band {
  if (placed <= 0) return "nonePlaced";
  if (placed < 10 || placed * 7 < people) return "fewPlaced";
  if (favor * 5 >= placed * 4) return "favorDominates";
  if (against * 5 >= placed * 4) return "againstDominates";
  if (favor * 3 >= placed * 2) return "favorLeads";
  if (against * 3 >= placed * 2) return "againstLeads";
  return "divided";
}

/** The side that most of the placed are not on; `undefined` where neither leads. */
export function smallerSide(counts: TopicCounts): "favor" | "against" | undefined {
  const band = bandOf(counts);
  if (band === "favorDominates" || band === "favorLeads") return "against";
  return band === "againstDominates" || band === "againstLeads" ? "favor" : undefined;
}
