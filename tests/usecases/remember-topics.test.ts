import { describe, expect, it } from "vitest";
import type { DigestWriter, EligibleTopic, WrittenTopic } from "../../src/digest/digest-writer.ts";
import { createEmbeddedWriter } from "../../src/digest/embedded-writer.ts";
import { citedPeople } from "../../src/digest/passages.ts";
import { verifyDigest } from "../../src/digest/verify/verify-digest.ts";
import type { TopicMemory } from "../../src/ports/topic-memory.ts";
import { eligibleThread } from "../../src/thread/eligibility.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { namesOf } from "../../src/thread/thread-names.ts";
import { buildDigest } from "../../src/usecases/build-digest.ts";
import { createRememberingWriter } from "../../src/usecases/remember-topics.ts";
import { createMemoryThreadSource } from "../fakes/memory-thread-source.ts";
import { createPlainWriter } from "../fakes/plain-writer.ts";
import { aComment, allowAll, aPerson, aThread, now } from "../fakes/threads.ts";

const said = [
  "Free trams are empty trams because nobody values what costs nothing at all.",
  "No, free trams are full trams in every city that has tried them so far.",
  "The city should pay for trams before it pays for another road to nowhere.",
  "Trams cost the city money that the schools need more than the trams do.",
  "Free trams would help people with low incomes more than a tax cut would.",
];
const thread = aThread({
  post: { title: "Should trams be free?", language: "en" },
  comments: said.map((content, at) => aComment({ id: String(at + 1), author: aPerson(`rider${at}`), content })),
});

function topic(...muted: readonly PersonName[]): EligibleTopic {
  return { threads: [eligibleThread(thread, { ...allowAll, muted })] };
}

function setup() {
  const remembered = new Map<string, Promise<WrittenTopic | undefined>>();
  const memory: TopicMemory = {
    recall(key, write) {
      const known = remembered.get(key) ?? write();
      remembered.set(key, known);
      return known;
    },
  };
  let written = 0;
  const embedded = createEmbeddedWriter();
  const counting: DigestWriter = {
    ...embedded,
    write: (...asked) => {
      written += 1;
      return embedded.write(...asked);
    },
  };
  const writer = createRememberingWriter(counting, memory);
  const write = (asked: EligibleTopic, anew = false) => writer.write(asked, { names: namesOf(asked.threads), anew });
  return { write, times: () => written };
}

describe("a digest with what was remembered", () => {
  it("is verified all the same: what cannot be proved in it is written anew, once", async () => {
    const asked: boolean[] = [];
    const stale = createPlainWriter({ untrue: [thread.post.title] });
    const fresh = createPlainWriter();
    const writer: DigestWriter = {
      ...fresh,
      remembers: true,
      write(topicAsked, context) {
        asked.push(context.anew === true);
        return (context.anew === true ? fresh : stale).write(topicAsked, context);
      },
    };
    const order = {
      sources: [{ kind: "community", community: "technology@lemmy.example" }],
      period: "day",
      now,
      selection: { minScore: 10, minComments: 5, maxTopics: 1 },
      eligibility: allowAll,
    } as const;

    expect(await buildDigest(order, { threads: createMemoryThreadSource([thread]), writer })).toMatchObject({
      status: "digest",
    });
    expect(asked).toEqual([false, true]);
  });
});

describe("a digest that cites somebody who is muted", () => {
  it("is not proved", async () => {
    const built = await buildDigest(
      {
        sources: [{ kind: "community", community: "technology@lemmy.example" }],
        period: "day",
        now,
        selection: { minScore: 10, minComments: 5, maxTopics: 1 },
        eligibility: allowAll,
      },
      { threads: createMemoryThreadSource([thread]), writer: createEmbeddedWriter() },
    );
    if (built.status !== "digest") throw new Error(built.why);
    const muted = built.digest.topics.flatMap((told) => [...citedPeople(told)] as PersonName[]).slice(0, 1);

    expect(verifyDigest(built.digest, built.threads, { rule: allowAll })).toEqual([]);
    expect(verifyDigest(built.digest, built.threads, { rule: { ...allowAll, muted } })).toContainEqual(
      expect.objectContaining({ reason: expect.stringContaining("may not be cited: muted") }),
    );
  });
});

describe("a writer that remembers", () => {
  it("writes a topic once, and anew where what it remembers will not do", async () => {
    const { write, times } = setup();
    const first = await write(topic());

    expect(await write(topic())).toBe(first);
    expect(times()).toBe(1);
    expect(await write(topic(), true)).toEqual(first);
    expect(times()).toBe(2);
  });

  it("gives the same where a muted person is not cited anyway", async () => {
    const { write, times } = setup();
    const first = await write(topic());
    await write(topic("poster@lemmy.example"));

    expect(await write(topic("somebody@else.example"))).toBe(first);
    expect(times()).toBe(1);
  });

  it("writes it without those who are muted where it cites them", async () => {
    const { write, times } = setup();
    const first = await write(topic());
    const [cited] = first === undefined ? [] : citedPeople(first.summary);
    if (cited === undefined) throw new Error("nobody is cited");
    const other = await write(topic(cited.toUpperCase() as PersonName));

    expect(times()).toBe(2);
    expect(other && citedPeople(other.summary).has(cited)).toBe(false);
    expect(other?.summary.balance.unclear).toBe(first?.summary.balance.unclear);
  });
});
