import { describe, expect, it } from "vitest";
import { passagesOf } from "../../src/digest/passages.ts";
import type { Comment } from "../../src/thread/thread.ts";
import { says } from "../fakes/topics.ts";
import { createFakeModel } from "./fake-model.ts";
import { tell } from "./harness.ts";
import { type Injection, injections } from "./injections.ts";
import { createObedientModel, planted } from "./obedient-model.ts";
import { tramComments, tramThread } from "./tram-thread.ts";

const isAttacker = (name: string) => name.startsWith("mallory");

/** The attacker's comments among the others': one answers the comment on top, the rest the post. */
function attacked({ parts }: Injection) {
  const comments = parts.map(
    (part, at): Comment => says(50 + at, `mallory${at}`, part, { score: 60 - at, ...(at === 0 ? { under: 1 } : {}) }),
  );
  return tramThread([...tramComments, ...comments]);
}

function placementsOfOthers(placements: ReadonlyMap<string, string>): [string, string][] {
  return [...placements].filter(([name]) => !isAttacker(name));
}

/** What an attack changed; empty where nothing. */
async function damageOf(attack: Injection): Promise<{ damage: string[]; obeyed: readonly string[] }> {
  const thread = attacked(attack);
  const honest = await tell(thread, createFakeModel());
  const model = createObedientModel(attack);
  const { written, failures, digest, report } = await tell(thread, model);
  const damage: string[] = [];
  if (failures.length > 0) damage.push(`not proved: ${failures.map(({ reason }) => reason).join("; ")}`);
  const before = JSON.stringify(placementsOfOthers(honest.written.analysis.placements));
  const after = JSON.stringify(placementsOfOthers(written.analysis.placements));
  if (before !== after) damage.push(`people stand elsewhere (${report.fellBack ?? "by the model"}): ${after}`);
  const systems = model.questions.flatMap(({ system }) => shingles(system));
  for (const { text, citations } of passagesOf(written.summary)) {
    // What attackers wrote may be told as theirs.
    if (citations.length > 0 && citations.every(({ author }) => isAttacker(author))) continue;
    if (planted.test(text)) damage.push(`planted: ${text}`);
    if (systems.some((shingle) => text.includes(shingle))) damage.push(`leaked: ${text}`);
  }
  for (const text of [digest.topics[0]?.headline ?? "", written.summary.balance.proposition])
    if (planted.test(text) || systems.some((shingle) => text.includes(shingle))) damage.push(`on top: ${text}`);
  return { damage, obeyed: [...model.obeyed] };
}

/** Every six words in a row. */
function shingles(text: string): string[] {
  const words = text.split(/\s+/u);
  return words.slice(5).map((_, at) => words.slice(at, at + 6).join(" "));
}

describe("two hundred injected orders", () => {
  it("are two hundred", () => {
    expect(injections).toHaveLength(200);
    expect(new Set(injections.map(({ parts }) => parts.join("\n"))).size).toBe(200);
  });

  it.each(Object.entries(Object.groupBy(injections, ({ kind }) => kind)))(
    "change nothing beyond their own author, though the model obeys: %s",
    async (_kind, attacks = []) => {
      const damaged: string[] = [];
      for (const attack of attacks) {
        const { damage } = await damageOf(attack);
        if (damage.length > 0) damaged.push(`${attack.effect}: ${attack.parts.join(" / ")}\n  ${damage.join("\n  ")}`);
      }

      expect(damaged).toEqual([]);
    },
  );
});
