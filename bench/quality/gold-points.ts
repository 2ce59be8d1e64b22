import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseCsv } from "../csv.ts";

export type Part = "train" | "dev";

export interface Argument {
  readonly id: string;
  readonly text: string;
  readonly stance: string;
}

/** The arguments of one topic, and which gold key points each of them makes. */
export interface GoldTopic {
  readonly name: string;
  readonly part: Part;
  readonly arguments: readonly Argument[];
  readonly points: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How well picks stand for a topic. */
export interface Score {
  /** 0..1: of the matches between arguments and gold key points, those whose key point some pick makes. */
  readonly coverage: number;
  /** 0..1: of the picks that make a key point, those that make none that is new. */
  readonly redundancy: number;
}

/** Reads ArgKP's parts: `train` may be fitted on, `dev` may not. */
export async function readGoldTopics(folder: string): Promise<GoldTopic[]> {
  const parts = await Promise.all((["train", "dev"] as const).map((part) => readPart(folder, part)));
  return parts.flat();
}

async function readPart(folder: string, part: Part): Promise<GoldTopic[]> {
  const read = async (name: string) => parseCsv(await readFile(join(folder, `${name}_${part}.csv`), "utf8"));
  const points = new Map<string, Set<string>>();
  for (const { arg_id: id = "", key_point_id: point = "", label } of await read("labels"))
    if (label === "1") points.set(id, (points.get(id) ?? new Set()).add(point));
  const all = (await read("arguments")).map(({ arg_id = "", argument = "", topic = "", stance = "" }) => ({
    id: arg_id,
    text: argument,
    topic,
    stance,
  }));
  return [...Map.groupBy(all, ({ topic }) => topic)].map(([name, ofTopic]) => ({
    name,
    part,
    arguments: ofTopic,
    points,
  }));
}

/** Each side of a topic, as if nobody had spoken for the other. */
export function oneSided(topics: readonly GoldTopic[]): GoldTopic[] {
  return topics.flatMap((topic) =>
    ["1", "-1"].map((side) => ({ ...topic, arguments: topic.arguments.filter(({ stance }) => stance === side) })),
  );
}

/** @param picks - ids of arguments, in any order */
export function scoreOfPicks({ arguments: all, points }: GoldTopic, picks: readonly string[]): Score {
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

export function meanScore(scores: readonly Score[]): Score {
  return {
    coverage: mean(scores.map(({ coverage }) => coverage)),
    redundancy: mean(scores.map(({ redundancy }) => redundancy)),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
