import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { english } from "../../src/language/en.ts";
import { replyCue } from "../../src/stance/dyads.ts";
import { readComment } from "../../src/stance/read-comment.ts";
import { readTopic } from "../../src/stance/read-topic.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { parseCsv } from "../csv.ts";
import { madeThread } from "./made-thread.ts";

/** How well three classes are told apart: the mean of their F1. */
export interface ThreeClasses {
  readonly engine: number;
  /** Expected of draws at the classes' own shares. */
  readonly random: number;
  /** The commonest class for all. */
  readonly majority: number;
}

/**
 * Reply agreement: whether the words of a reply object, agree or neither. The engine's cue alone, without whom it
 * answers or quotes.
 */
export async function readReplyAgreement(dataDirectory: string): Promise<ThreeClasses> {
  const rows = parseCsv(await readFile(join(dataDirectory, "agreement/covid-vaccine.csv"), "utf8"));
  const replies = english.reading.argument?.replies;
  if (replies === undefined) throw new Error("English has no rules for replies.");
  const thread = madeThread(
    "Replies",
    rows.map(({ response_text = "" }) => response_text),
  );
  const byAddress = new Map(
    thread.comments.map((comment) => [comment.apId, replyCue(readComment(comment, thread, english), replies)]),
  );
  const pairs = rows.map(({ relation }, at) => {
    const cue = byAddress.get(`https://bench.example/${at}`) ?? 0;
    return { gold: Number(relation), told: 1 - Math.sign(cue) };
  });
  const count = (label: number) => pairs.filter(({ gold }) => gold === label).length;
  const shares = [0, 1, 2].map((label) => count(label) / pairs.length);
  const most = Math.max(...shares);
  return {
    engine: macroF1(pairs),
    random: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    majority: (2 * most) / (1 + most) / shares.length,
  };
}

function macroF1(pairs: readonly { readonly gold: number; readonly told: number }[]): number {
  const f1 = [0, 1, 2].map((label) => {
    const right = pairs.filter(({ gold, told }) => gold === label && told === label).length;
    const all = pairs.filter(({ gold }) => gold === label).length + pairs.filter(({ told }) => told === label).length;
    return (2 * right) / (all || 1);
  });
  return f1.reduce((sum, value) => sum + value, 0) / f1.length;
}

/** VAST: comments on a subject without the replies around them. */
export interface LoneComments {
  readonly comments: number;
  readonly placed: number;
}

/** How many of VAST's comments the engine puts on a side, each subject read as a thread whose comments answer nobody. */
export async function readLoneComments(dataDirectory: string): Promise<LoneComments> {
  const rows = parseCsv(await readFile(join(dataDirectory, "vast/vast_dev.csv"), "utf8"));
  const subjects = Map.groupBy(rows, (row) => row["Target 1"] ?? "");
  let placed = 0;
  for (const [subject, ofSubject] of subjects) {
    const thread = madeThread(
      subject,
      ofSubject.map(({ Tweet = "" }) => Tweet),
    );
    placed += readTopic([thread], namesOf([thread])).sides?.placed.size ?? 0;
  }
  return { comments: rows.length, placed };
}
