import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { english } from "../src/language/en.ts";
import { type ClaimSpace, claimSpace } from "../src/stance/claim-space.ts";
import type { Claim } from "../src/stance/claims.ts";
import { pickKeyPoints } from "../src/stance/key-points.ts";
import { type RankedClaim, rankClaims } from "../src/stance/rank-claims.ts";
import { readComment, stemsOf } from "../src/stance/read-comment.ts";
import { vocabularyOf } from "../src/stance/vocabulary.ts";
import { words } from "../src/text/words.ts";
import type { EligibleThread } from "../src/thread/eligibility.ts";
import type { Comment, Person, PersonName } from "../src/thread/thread.ts";
import { parseCsv } from "./csv.ts";
import type { BenchOptions } from "./options.ts";
import { formatTable } from "./table.ts";

const parts = ["train", "dev"];
const picksWanted = 7;
const randomDraws = 200;
const mmrShare = 0.3;

interface Argument {
  readonly id: string;
  readonly text: string;
  readonly topic: string;
  readonly stance: string;
}

/** The arguments of one topic, and which gold key points each of them makes. */
interface GoldTopic {
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly points: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Picks claims of a topic, highest rank first. */
type Picker = (space: ClaimSpace) => readonly RankedClaim[];

const pickers: Readonly<Record<string, Picker>> = {
  random: () => [],
  "highest rank": ({ claims }) => claims.slice(0, picksWanted),
  "MMR .3": pickByMmr,
  Standpoint: (space) => pickKeyPoints(space, { eligible: () => true, sideOf: () => undefined, atMost: picksWanted }),
};

/**
 * How many of ArgKP's gold key points seven leading claims make: weighted by how many arguments make a point
 * (coverage), and how many of the picks that make one make none that is new (redundancy). Topics whole, and each side
 * of them apart.
 */
export async function benchKeyPoints({ dataDirectory }: BenchOptions): Promise<number> {
  const topics = await readGold(join(dataDirectory, "argkp"));
  const oneSided = topics.flatMap((topic) => ["1", "-1"].map((stance) => sideOf(topic, stance)));
  const rows = Object.entries(pickers).map(([name, picker]) => [
    name,
    ...[topics, oneSided].flatMap((set) => {
      const scores = set.map((topic) => (name === "random" ? scoreOfRandom(topic) : scoreOf(topic, picker)));
      return [
        mean(scores.map(({ coverage }) => coverage)).toFixed(3),
        `${Math.round(100 * mean(scores.map(({ redundancy }) => redundancy)))} %`,
      ];
    }),
  ]);
  const head = [
    "picks",
    `coverage, ${topics.length} mixed`,
    "redundant",
    `coverage, ${oneSided.length} one side`,
    "redundant",
  ];
  process.stdout.write(formatTable(head, rows));
  return 0;
}

async function readGold(folder: string): Promise<GoldTopic[]> {
  const read = async (name: string) =>
    (
      await Promise.all(
        parts.map(async (part) => parseCsv(await readFile(join(folder, `${name}_${part}.csv`), "utf8"))),
      )
    ).flat();
  const labels = (await read("labels")).filter(({ label }) => label === "1");
  const points = new Map<string, Set<string>>();
  for (const { arg_id: id = "", key_point_id: point = "" } of labels)
    points.set(id, (points.get(id) ?? new Set()).add(point));
  const all = (await read("arguments")).map(({ arg_id = "", argument = "", topic = "", stance = "" }) => ({
    id: arg_id,
    text: argument,
    topic,
    stance,
  }));
  return [...Map.groupBy(all, ({ topic }) => topic)].map(([name, ofTopic]) => ({ name, arguments: ofTopic, points }));
}

function sideOf(topic: GoldTopic, stance: string): GoldTopic {
  return { ...topic, arguments: topic.arguments.filter((argument) => argument.stance === stance) };
}

interface Score {
  readonly coverage: number;
  readonly redundancy: number;
}

function scoreOf(topic: GoldTopic, picker: Picker): Score {
  const byAddress = new Map(topic.arguments.map((argument) => [addressOf(argument), argument.id]));
  const picks = picker(spaceOf(topic));
  return scoreOfPicks(
    topic,
    picks.map(({ sentence }) => byAddress.get(sentence.of.comment.apId) ?? ""),
  );
}

function scoreOfPicks({ arguments: all, points }: GoldTopic, picks: readonly string[]): Score {
  const weights = new Map<string, number>();
  for (const { id } of all) for (const point of points.get(id) ?? []) weights.set(point, (weights.get(point) ?? 0) + 1);
  const made = new Set<string>();
  let redundant = 0;
  let matched = 0;
  for (const id of picks) {
    const own = points.get(id) ?? new Set();
    if (own.size === 0) continue;
    matched++;
    if ([...own].every((point) => made.has(point))) redundant++;
    for (const point of own) made.add(point);
  }
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const held = [...made].reduce((sum, point) => sum + (weights.get(point) ?? 0), 0);
  return { coverage: held / (whole || 1), redundancy: redundant / (matched || 1) };
}

function scoreOfRandom(topic: GoldTopic): Score {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  const draws = Array.from({ length: randomDraws }, () => {
    const left = topic.arguments.map(({ id }) => id);
    const picks = Array.from(
      { length: Math.min(picksWanted, left.length) },
      () => left.splice(Math.floor(next() * left.length), 1)[0] ?? "",
    );
    return scoreOfPicks(topic, picks);
  });
  return {
    coverage: mean(draws.map(({ coverage }) => coverage)),
    redundancy: mean(draws.map(({ redundancy }) => redundancy)),
  };
}

function pickByMmr(space: ClaimSpace): RankedClaim[] {
  const highest = Math.max(...space.claims.map(({ rank }) => rank));
  const picked: RankedClaim[] = [];
  while (picked.length < Math.min(picksWanted, space.claims.length)) {
    const worth = (claim: RankedClaim) =>
      (mmrShare * claim.rank) / highest -
      (1 - mmrShare) *
        Math.max(0, ...picked.map((other) => space.likenessToAll(other)[space.claims.indexOf(claim)] ?? 0));
    const left = space.claims.filter((claim) => !picked.includes(claim));
    picked.push(left.reduce((best, claim) => (worth(claim) > worth(best) ? claim : best)));
  }
  return picked;
}

/** Every argument as a comment of its own, by somebody else, and as one claim. */
function spaceOf(topic: GoldTopic): ClaimSpace {
  const post = {
    ...anItem("post", 0),
    url: "",
    link: undefined,
    title: topic.name,
    body: "",
    community: "bench@bench.example" as const,
    nsfw: false,
    publicCommunity: true,
    commentCount: 0,
  };
  const comments = topic.arguments.map(
    (argument, at): Comment => ({
      ...anItem(addressOf(argument), at),
      parentApId: undefined,
      content: argument.text,
      distinguished: false,
    }),
  );
  const thread = { post, postCitable: true, comments, everyone: new Set<PersonName>() } as unknown as EligibleThread;
  const read = comments.map((comment) => readComment(comment, thread, english));
  const vocabulary = vocabularyOf(read, [post], english);
  const claims = read.map((of): Claim => {
    const { text } = of.own;
    const spoken = words(text);
    const sentence = { text, start: 0, end: text.length, of, index: 0, words: spoken, stems: stemsOf(spoken, english) };
    return { sentence, form: "reported", start: 0, end: text.length, text, topicWords: 1 };
  });
  return claimSpace(rankClaims(claims, vocabulary, english.reading.argument?.claims), vocabulary.inTitle);
}

function addressOf({ id }: Argument): string {
  return `https://bench.example/${id}`;
}

function anItem(apId: string, at: number) {
  const author: Person = {
    name: `person${at}@bench.example`,
    bio: undefined,
    bot: false,
    banned: false,
    deleted: false,
  };
  return {
    apId,
    author,
    score: 1,
    upvotes: 1,
    downvotes: 0,
    publishedAt: new Date(0),
    deleted: false,
    removed: false,
    language: "en",
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
