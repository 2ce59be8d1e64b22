import type { ClaimSpace } from "../../src/stance/claim-space.ts";
import { pickKeyPoints } from "../../src/stance/key-points.ts";
import type { RankedClaim } from "../../src/stance/rank-claims.ts";
import { argumentSpaceOf } from "./argument-space.ts";
import { pickByLexRank, pickByMmr, pickMedoids } from "./baselines.ts";
import { type GoldTopic, meanScore, type Score, scoreOfPicks } from "./gold-points.ts";

const picksWanted = 7;
const randomDraws = 200;

/** Ways to choose the leading citations. All but `random` see claims through the engine's own likeness. */
type Picker = (space: ClaimSpace) => readonly RankedClaim[];

export const pickers = {
  Standpoint: (space) => pickKeyPoints(space, { eligible: () => true, sideOf: () => undefined, atMost: picksWanted }),
  random: undefined,
  "MMR .3": (space) => pickByMmr(space, picksWanted),
  LexRank: (space) => pickByLexRank(space, picksWanted),
  clusters: (space) => pickMedoids(space, picksWanted),
  "highest rank": ({ claims }) => claims.slice(0, picksWanted),
} as const satisfies Readonly<Record<string, Picker | undefined>>;

export type PickerName = keyof typeof pickers;
export const pickerNames = Object.keys(pickers) as readonly PickerName[];

/** How well each of these ways does on each topic. */
export function scoresOf<Name extends PickerName>(
  topics: readonly GoldTopic[],
  names: readonly Name[],
): Map<GoldTopic, Record<Name, Score>> {
  return new Map(
    topics.map((topic) => {
      const { space, idOf } = argumentSpaceOf(topic);
      const score = (name: Name): Score => {
        const picker: Picker | undefined = pickers[name];
        return picker === undefined ? scoreOfRandom(topic) : scoreOfPicks(topic, picker(space).map(idOf));
      };
      return [topic, Object.fromEntries(names.map((name) => [name, score(name)])) as Record<Name, Score>];
    }),
  );
}

function scoreOfRandom(topic: GoldTopic): Score {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  return meanScore(
    Array.from({ length: randomDraws }, () => {
      const left = topic.arguments.map(({ id }) => id);
      const picks = Array.from(
        { length: Math.min(picksWanted, left.length) },
        () => left.splice(Math.floor(next() * left.length), 1)[0] ?? "",
      );
      return scoreOfPicks(topic, picks);
    }),
  );
}
