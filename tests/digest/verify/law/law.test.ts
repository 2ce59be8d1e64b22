import { describe, expect, it } from "vitest";
import type { TopicSummary } from "../../../../src/digest/digest.ts";
import type { TopicAnalysis } from "../../../../src/digest/digest-writer.ts";
import type { Telling } from "../../../../src/digest/realise.ts";
import type { FrameId } from "../../../../src/language/frames.ts";
import { cite, failuresAfter, tell } from "../sample-digest.ts";
import { analyses, dumbphone, trams } from "../sample-threads.ts";

const fairest = "free trams are the fairest answer to traffic in the city";
const crowded = "Free trams without more drivers are just crowded trams.";
const slow = "A crowded tram still moves more of us than a car, even if it is slow.";
const rails = "Somebody has to pay for the rails.";
const night = "Fares keep the night service alive because nobody else pays for it, so the last tram still runs.";

/** What is found where the dispute's stances are these. */
function stances(...passages: readonly (readonly Telling[])[]) {
  return reasonsOf("stances", (topic) => {
    topic.stances = passages.map((tellings) => tell("trams", ...tellings));
  });
}

function consensus(...passages: readonly (readonly Telling[])[]) {
  return reasonsOf("consensus", (topic) => {
    topic.consensus = passages.map((tellings) => tell("trams", ...tellings));
  });
}

function framing(...tellings: readonly Telling[]) {
  return reasonsOf("framing", (topic) => {
    topic.framing = tell("trams", ...tellings);
  });
}

/** What is found where the first key point is this. */
function keyPoint(claim: Telling, ...support: readonly Telling[]) {
  return reasonsOf("keyPoints", (topic) => {
    topic.keyPoints = [{ claim: tell("trams", claim), support: tell("trams", ...support) }];
  });
}

function reasonsOf(part: string, change: (topic: TopicSummary) => void): string[] {
  return failuresAfter(({ trams: topic }) => change(topic))
    .filter(({ path }) => path.startsWith(`topics[0].${part}`))
    .map(({ reason }) => reason);
}

/** What is found in the sample where other people are placed. */
function afterPlacing(favor: readonly string[], against: readonly string[], frame: FrameId): string[] {
  const people = [...(analyses[0]?.placements.keys() ?? [])];
  const isOf = (side: readonly string[], person: string) => side.includes(person.replace(/@.*/u, ""));
  const placements = new Map(
    people.map(
      (person) => [person, isOf(favor, person) ? "favor" : isOf(against, person) ? "against" : "unclear"] as const,
    ),
  );
  const analysis: TopicAnalysis = { placements, propositionOf: undefined };
  return failuresAfter(
    ({ trams: topic }) => {
      Object.assign(topic.balance, {
        favor: favor.length,
        against: against.length,
        unclear: people.length - favor.length - against.length,
      });
      topic.consensus = [tell("trams", { frame })];
    },
    { analyses: [analysis, ...analyses.slice(1)] },
  )
    .filter(({ path, reason }) => path.startsWith("topics[0].consensus") && reason.startsWith(frame))
    .map(({ reason }) => reason);
}

const everyone = [...(analyses[0]?.placements.keys() ?? [])].map((person) => person.replace(/@.*/u, ""));

describe("a reply", () => {
  const claim: Telling = { frame: "argues", citation: cite(11, fairest), clause: fairest };

  it("answers the comment cited just before", () => {
    expect(stances([claim, { frame: "replies", citation: cite(12, crowded) }])).toEqual([]);
    expect(stances([claim, { frame: "replies", citation: cite(15, slow) }])).toEqual([
      "replies: it does not answer the comment cited before",
    ]);
    expect(stances([{ frame: "replies", citation: cite(12, crowded) }])).toHaveLength(1);
  });

  it("counters only after a bare refusal", () => {
    const answered: Telling = { frame: "writes", citation: cite(12, crowded) };

    expect(stances([answered, { frame: "replies", citation: cite(15, slow) }])).toEqual([]);
    expect(stances([answered, { frame: "counters", citation: cite(15, slow) }])).toEqual([
      "counters: it neither follows a refusal nor denies what was said",
    ]);
    expect(
      stances([claim, { frame: "counters", citation: cite(12, "You can paint them, but nobody can board them.") }]),
    ).toEqual(["counters: it neither follows a refusal nor denies what was said"]);
  });

  it("adds only to its own comment", () => {
    expect(stances([claim, { frame: "adds", citation: cite(11, "Everyone breathes easier.") }])).toEqual([]);
    expect(stances([claim, { frame: "adds", citation: cite(12, crowded) }])).toHaveLength(1);
  });
});

describe("verbs", () => {
  const ticket = "A ticket is a small price";
  const predication = { text: ticket, subject: "a ticket", predicate: "a small price" };
  const pay = "riders would ever pay again";
  const cared = "Free things are never cared for";

  it("call a subject what its sentence says that it is", () => {
    const calls: Telling = { frame: "calls", citation: cite(28, ticket), predication };

    expect(stances([calls])).toEqual([]);
    expect(stances([{ ...calls, predication: { ...predication, subject: "the ticket" } }])).not.toEqual([]);
    expect(stances([{ ...calls, predication: { ...predication, predicate: "small price" } }])).not.toEqual([]);
    expect(stances([{ ...calls, citation: cite(22, rails) }])).not.toEqual([]);
  });

  it("doubt only what the sentence doubts", () => {
    expect(stances([{ frame: "doubts", citation: cite(27, pay), clause: pay }])).toEqual([]);
    expect(stances([{ frame: "doubts", citation: cite(11, fairest), clause: fairest }])).toEqual([
      "doubts: no opener that says so stands before the words",
    ]);
  });

  it("never report as a claim what the sentence doubts", () => {
    expect(stances([{ frame: "argues", citation: cite(27, pay), clause: pay }])).toEqual([
      'argues: "Honestly, I don\'t think that" was cut off before it',
    ]);
  });

  it("insist only with words that leave no room", () => {
    const clause = "free things are never cared for";

    expect(stances([{ frame: "insists", citation: cite(23, cared), clause }])).toEqual([]);
    expect(stances([{ frame: "insists", citation: cite(11, fairest), clause: fairest }])).toEqual([
      "insists: the words leave room",
    ]);
  });
});

describe("elsewhere", () => {
  const first: Telling = { frame: "writes", citation: cite(12, crowded) };

  it("is another branch, also across passages", () => {
    expect(stances([first], [{ frame: "elsewhereWrites", citation: cite(13, night) }])).toEqual([]);
    expect(stances([first], [{ frame: "elsewhereWrites", citation: cite(15, slow) }])).toEqual([
      "elsewhereWrites: it stands in the same branch as the comment before",
    ]);
  });

  it("never comes first", () => {
    expect(stances([{ frame: "elsewhereWrites", citation: cite(13, night) }])).toEqual([
      "elsewhereWrites: nothing was cited before it",
    ]);
  });
});

describe("words about sides", () => {
  it("are true of the person's own", () => {
    expect(stances([{ frame: "againstWrites", citation: cite(22, rails) }])).toEqual([]);
    expect(stances([{ frame: "favorWrites", citation: cite(22, rails) }])).toHaveLength(1);
    expect(stances([{ frame: "againstWrites", citation: cite(15, slow) }])).toHaveLength(1);
  });

  it("let the smaller side stand apart", () => {
    expect(consensus([{ frame: "apartWrites", citation: cite(22, rails) }])).toEqual([
      "apartWrites: its author is not on the smaller side",
    ]);
  });

  it.each<[number, number, FrameId]>([
    [0, 0, "nonePlaced"],
    [4, 5, "fewPlaced"],
    [8, 2, "favorDominates"],
    [2, 8, "againstDominates"],
    [8, 3, "favorLeads"],
    [3, 7, "againstLeads"],
    [4, 6, "divided"],
  ])("%i in favour and %i against are %s and nothing else", (favor, against, band) => {
    const sides = [everyone.slice(0, favor), everyone.slice(favor, favor + against)] as const;
    const others = ["nonePlaced", "fewPlaced", "favorDominates", "favorLeads", "divided"] as const;

    expect(afterPlacing(...sides, band)).toEqual([]);
    for (const other of others.filter((frame) => frame !== band))
      expect(afterPlacing(...sides, other)).toEqual([`${other}: the numbers do not allow these words`]);
  });

  it("speak of few people only where each of them is placed", () => {
    expect(afterPlacing(everyone.slice(0, 4), everyone.slice(4, 9), "fewPeople")).toEqual([
      "fewPeople: not everybody is placed",
    ]);
  });

  it("count the rest only after a verdict", () => {
    expect(consensus([{ frame: "restUnplaced" }])).toHaveLength(1);
  });

  it("are not for what is no dispute", () => {
    const failures = failuresAfter(({ dumbphone: topic }) => {
      topic.consensus = [tell("dumbphone", { frame: "nonePlaced" })];
    });

    expect(failures).toMatchObject([{ path: "topics[1].consensus[0]", reason: "nonePlaced: nothing is disputed" }]);
  });
});

describe("the highest score", () => {
  it("is higher than any other", () => {
    expect(consensus([{ frame: "highestScore", citation: cite(12, crowded) }])).toHaveLength(1);
    const tied = trams.comments.map((comment) => (comment.apId.endsWith("/12") ? { ...comment, score: 84 } : comment));
    const failures = failuresAfter(() => {}, { threads: [{ ...trams, comments: tied }, dumbphone] });
    expect(failures).toContainEqual(
      expect.objectContaining({ path: "topics[0].consensus[1]", reason: expect.stringMatching(/^highestScore/u) }),
    );
  });

  it("makes a best answer only where nothing is disputed", () => {
    expect(stances([{ frame: "bestAnswer", citation: cite(11, "Everyone breathes easier.") }])).toEqual([
      "bestAnswer: it is a dispute",
    ]);
  });
});

describe("the framing", () => {
  it("asks only in a question", () => {
    const title = "City trams should be free";
    const failures = failuresAfter(
      ({ trams: topic }) => {
        Object.assign(topic, { headline: title });
        Object.assign(topic.sources[0] ?? {}, { title });
        topic.framing.text = topic.framing.text.replace(trams.post.title, title);
        topic.framing.text = topic.framing.text.replace(`${title}" `, `${title}". `);
        for (const span of topic.framing.spans) {
          span.start += title.length + 1 - trams.post.title.length;
          span.end += title.length + 1 - trams.post.title.length;
        }
      },
      { threads: [{ ...trams, post: { ...trams.post, title } }, dumbphone] },
    );

    expect(failures).toMatchObject([{ path: "topics[0].framing", reason: "postAsks: the title is no question" }]);
  });

  it("quotes the title of the highest-scored source alone", () => {
    const other = tell("dumbphone", { frame: "postAsks" });

    expect(reasonsOf("framing", (topic) => Object.assign(topic, { framing: other }))).not.toEqual([]);
  });

  it("speaks of one person only where one answers", () => {
    expect(framing({ frame: "personAnswers" })).toEqual(["personAnswers: others answer too"]);
  });

  it("denies a dispute only where there is none", () => {
    expect(framing({ frame: "noDispute" })).toEqual(["noDispute: it is a dispute"]);
  });

  it("calls the proposition's words the proposition, and no others", () => {
    expect(framing({ frame: "proposition", citation: cite(11, "Everyone breathes easier.") })).toEqual([
      "proposition: the words are not the proposition",
    ]);
    expect(framing({ frame: "postAsks" }, { frame: "postProposition" })).toHaveLength(1);
  });

  it("points to the title where that is the proposition", () => {
    const analysis = { placements: analyses[0]?.placements ?? new Map(), propositionOf: undefined };
    const framedBy = (...tellings: readonly Telling[]) =>
      failuresAfter(
        ({ trams: topic }) => {
          topic.balance.proposition = trams.post.title;
          topic.framing = tell("trams", ...tellings);
        },
        { analyses: [analysis, ...analyses.slice(1)] },
      );

    expect(framedBy({ frame: "postAsks" }, { frame: "postProposition" })).toEqual([]);
    expect(framedBy({ frame: "peopleAnswer" }, { frame: "postProposition" })).toHaveLength(1);
  });
});

describe("the proposition", () => {
  it.each([
    "Trams are the fairest answer to traffic in the city",
    "Everyone breathes hard",
    "Should city trams be free?",
  ])("is the whole claim of the comment that it is from: not %s", (proposition) => {
    const failures = failuresAfter(({ trams: topic }) => Object.assign(topic.balance, { proposition }));

    expect(failures).toContainEqual(expect.objectContaining({ path: "topics[0].balance.proposition" }));
  });

  it("is what those in favour are for", () => {
    const [first, ...rest] = analyses;
    const turned = new Map(
      [...(first?.placements ?? [])].map(([person, side]) => [person, side === "favor" ? "against" : side] as const),
    );

    expect(
      failuresAfter(() => {}, { analyses: [{ placements: turned, propositionOf: first?.propositionOf }, ...rest] }),
    ).toContainEqual(expect.objectContaining({ reason: "favour is not the side of the author it is from" }));
  });

  it("is from a comment of the topic by that author, and one that may be read", () => {
    const { placements } = analyses[0] ?? { placements: new Map() };
    const from = (comment: string, author: `${string}@${string}`) =>
      failuresAfter(() => {}, {
        analyses: [{ placements, propositionOf: { comment, author } }, ...analyses.slice(1)],
      });

    expect(from("https://lemmy.example/comment/12", "tarn_hollow@lemmy.example")).not.toEqual([]);
    expect(from("https://lemmy.example/comment/11", "tarn_hollow@lemmy.example")).not.toEqual([]);
    expect(from("https://lemmy.example/comment/32", "recluse@lemmy.example")).not.toEqual([]);
    expect(from("https://lemmy.example/comment/41", "brisa@lemmy.example")).not.toEqual([]);
  });
});

describe("a key point", () => {
  const claim: Telling = {
    frame: "claimClause",
    citation: cite(13, "Fares keep the night service alive"),
    clause: "Fares keep the night service alive",
  };
  const reason = cite(13, "nobody else pays for it, so the last tram still runs");

  it("begins with who holds it", () => {
    expect(keyPoint(claim, { frame: "replies", citation: cite(14, "Parking is free in half of the city.") })).toEqual([
      "it does not begin with who holds the claim",
    ]);
    expect(keyPoint(claim, { frame: "holder", citation: cite(12, crowded) })).toEqual([
      "holder: the person named did not make the claim",
    ]);
  });

  it("may be answered by a reply to the claim", () => {
    const holder: Telling = { frame: "holder", citation: claim.citation as typeof reason };

    expect(
      keyPoint(claim, holder, { frame: "replies", citation: cite(14, "Parking is free in half of the city.") }),
    ).toEqual([]);
    expect(keyPoint(claim, holder, { frame: "replies", citation: cite(15, slow) })).toHaveLength(1);
  });

  it("gives the reason of its own sentence", () => {
    expect(keyPoint(claim, { frame: "holderBecause", citation: reason })).toEqual([]);
    expect(keyPoint(claim, { frame: "holderBecause", citation: cite(13, "the last tram still runs") })).toHaveLength(1);
    expect(keyPoint(claim, { frame: "holderFavorBecause", citation: reason })).toHaveLength(1);
  });

  it("may leave all of the reason to its support, whatever turns in it", () => {
    const content = "Fares keep the night service alive, because it is empty, but the last tram still runs.";
    const comments = trams.comments.map((comment) =>
      comment.apId.endsWith("/13") ? { ...comment, content } : comment,
    );
    const reasonsAgainst = (support: Telling) =>
      failuresAfter(
        ({ trams: topic }) => {
          topic.keyPoints = [{ claim: tell("trams", claim), support: tell("trams", support) }];
        },
        { threads: [{ ...trams, comments }, dumbphone] },
      ).filter(({ path }) => path.startsWith("topics[0].keyPoints"));
    const whole = cite(13, "it is empty, but the last tram still runs");

    expect(reasonsAgainst({ frame: "holderBecause", citation: whole })).toEqual([]);
    expect(reasonsAgainst({ frame: "holder", citation: claim.citation as typeof reason })).toHaveLength(1);
    expect(reasonsAgainst({ frame: "holderBecause", citation: cite(13, "it is empty") })).toHaveLength(2);
  });

  it("adds what follows in the same comment", () => {
    const second: Telling = { frame: "claimQuote", citation: cite(11, "Everyone breathes easier.") };

    expect(keyPoint(second, { frame: "holderAdds", citation: cite(11, fairest) })).toEqual([
      "holderAdds: it does not follow the claim in the same comment",
    ]);
    expect(
      keyPoint(second, { frame: "holderAdds", citation: cite(17, "Two people in my street sold a car last year.") }),
    ).toHaveLength(1);
  });
});

describe("a clause", () => {
  it("does not speak of I, we or you", () => {
    const quote = "You can paint them, but nobody can board them";

    expect(stances([{ frame: "argues", citation: cite(12, quote), clause: `y${quote.slice(1)}` }])).toEqual([
      "argues: I, we and you would mean somebody else",
    ]);
  });

  it("loses its capital only where people write the word small", () => {
    const tourists = "Tourists would ride all day";
    const fares = night.slice(0, -1);

    expect(stances([{ frame: "argues", citation: cite(26, tourists), clause: `t${tourists.slice(1)}` }])).toEqual([
      'argues: nobody writes "tourists" small',
    ]);
    expect(stances([{ frame: "argues", citation: cite(26, tourists), clause: tourists }])).toEqual([]);
    expect(stances([{ frame: "argues", citation: cite(13, fares), clause: `f${fares.slice(1)}` }])).toEqual([]);
  });

  it("is not cut where that turns the sense", () => {
    expect(stances([{ frame: "writes", citation: cite(12, "You can paint them") }])).toEqual([
      'writes: ", but nobody can board them." was cut off after it',
    ]);
    expect(stances([{ frame: "writes", citation: cite(21, "no fares are not.") }])).toEqual([
      'writes: "Low fares are fine," was cut off before it',
    ]);
  });
});

describe("every citation and span", () => {
  it("stands behind something that is told", () => {
    const failures = reasonsOf("stances", ({ stances: [passage] }) => passage?.citations.push(cite(22, rails)));

    expect(failures).toEqual(["citation 2 stands behind nothing"]);
  });
});
