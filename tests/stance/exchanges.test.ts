import { describe, expect, it } from "vitest";
import { processorMs } from "../fakes/processor-time.ts";
import { aPerson } from "../fakes/threads.ts";
import { aDiscussion, readingOf, says } from "../fakes/topics.ts";

const talk = Array.from({ length: 8 }, (_, at) => says(90 + at, `talker${at}`, "ah, the free trams, however"));
const claim = says(1, "oda", "Free trams are better than wide roads for every town.");

/** The exchanges, worthiest first: `oda < neve`, and whether it is refused. */
function exchanges(...comments: Parameters<typeof aDiscussion>[1]): string[] {
  const thread = aDiscussion({ title: "Should trams be free?", author: aPerson("poster") }, [
    claim,
    ...comments,
    ...talk,
  ]);
  const short = (name: string) => name.split("@")[0];
  return readingOf(thread).exchanges.map(
    ({ claim: said, answer, refused }) =>
      `${short(said.sentence.of.comment.author.name)} < ${short(answer.sentence.of.comment.author.name)}${refused ? " refused" : ""}`,
  );
}

describe("an exchange", () => {
  const answer = "Wide roads are necessary for drivers of all kinds.";

  it("is a claim and an answer to it that share a rare word", () => {
    expect(exchanges(says(2, "neve", answer, { under: 1 }))).toEqual(["oda < neve"]);
  });

  it("is none where the words shared are everybody's", () => {
    expect(exchanges(says(2, "neve", "Free trams are useless for drivers of all kinds.", { under: 1 }))).toEqual([]);
  });

  it("is none with oneself, with the post, or with a comment that is not answered", () => {
    expect(exchanges(says(2, "oda", answer, { under: 1 }))).toEqual([]);
    expect(exchanges(says(2, "neve", answer))).toEqual([]);
    expect(exchanges(says(2, "lark", "Hm."), says(3, "neve", answer, { under: 2 }))).toEqual([]);
  });

  it("answers in one of the first two sentences", () => {
    expect(exchanges(says(2, "neve", `Hm, look. ${answer}`, { under: 1 }))).toEqual(["oda < neve"]);
    expect(exchanges(says(2, "neve", `Hm, look. And look. ${answer}`, { under: 1 }))).toEqual([]);
  });

  it.each(["No.", "Wrong!", "I disagree.", "That’s not true."])("is refused after %s", (refusal) => {
    expect(exchanges(says(2, "neve", `${refusal} ${answer}`, { under: 1 }))).toEqual(["oda < neve refused"]);
  });

  it("may begin with the pronoun for what it answers, and is told nowhere else", () => {
    const bare = says(2, "neve", "It is useless for the drivers of wide roads.", { under: 1 });
    expect(exchanges(bare)).toEqual(["oda < neve"]);
    expect(exchanges(says(2, "neve", "It was useless for the drivers of wide roads.", { under: 1 }))).toEqual([]);
    const { claims } = readingOf(aDiscussion({ title: "Should trams be free?" }, [claim, bare, ...talk]));
    expect(claims.map(({ text }) => text).join()).not.toContain("useless");
  });

  it("may ask back, and what is asked is told nowhere else", () => {
    const asking = (question: string) => says(2, "neve", question, { under: 1 });
    const asked = asking("And why are wide roads necessary for drivers?");
    expect(exchanges(asked)).toEqual(["oda < neve"]);
    expect(exchanges(says(2, "neve", "No. Why are wide roads necessary for drivers?", { under: 1 }))).toEqual([
      "oda < neve",
    ]);
    const { claims, exchanges: found } = readingOf(
      aDiscussion({ title: "Should trams be free?" }, [claim, asked, ...talk]),
    );
    expect(found[0]?.answer).toMatchObject({ asks: true, quotation: "why are wide roads necessary for drivers?" });
    expect(claims.map(({ text }) => text).join()).not.toContain("necessary");
  });

  it.each([
    "Why do you want wide roads for drivers?",
    "Why are they better than wide roads for drivers?",
    "Wide roads for the drivers of trams?",
    "What is the point of wide roads for drivers?",
    "Why are wide roads necessary for drivers lol?",
    "Why are wide roads necessary???",
  ])("is none where somebody asks: %s", (question) => {
    expect(exchanges(says(2, "neve", question, { under: 1 }))).toEqual([]);
  });

  it("stands anywhere in a reply right after the claim is quoted", () => {
    const quoting = (quoted: string) =>
      says(2, "neve", `Hm, look. And look.\n\n> ${quoted}\n\n${answer}`, { under: 1 });
    expect(exchanges(quoting(claim.content))).toEqual(["oda < neve"]);
    expect(exchanges(quoting("Roads are dull."))).toEqual([]);
  });

  it("is none where the answer only repeats the claim", () => {
    expect(exchanges(says(2, "neve", "Free trams are better than wide roads for any town.", { under: 1 }))).toEqual([]);
  });

  it("is worth more where somebody objects than where somebody agrees", () => {
    const agreeing = says(2, "agreeing", `Exactly. ${answer}`, { under: 1 });
    const objecting = says(3, "objecting", `But look. ${answer}`, { under: 1 });
    const plain = says(4, "plain", `Hm, look. ${answer}`, { under: 1 });
    expect(exchanges(agreeing, objecting, plain)).toEqual(["oda < objecting", "oda < plain", "oda < agreeing"]);
  });
});

it("finds the exchanges of one endless comment with a thousand answers quickly", () => {
  const endless = says(
    2,
    "endless",
    Array.from({ length: 400 }, (_, at) => `Wide roads are better than bridge${at} for every town.`).join(" "),
  );
  const answers = Array.from({ length: 900 }, (_, at) =>
    says(1_000 + at, `p${at}x`, `Bridge${at % 400} is a waste for wide town${at}.`, { under: 2 }),
  );
  expect(processorMs(() => exchanges(endless, ...answers))).toBeLessThan(5_000);
});
