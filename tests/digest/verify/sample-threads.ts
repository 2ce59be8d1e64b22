import type { Stance } from "../../../src/digest/digest.ts";
import type { TopicAnalysis } from "../../../src/digest/digest-writer.ts";
import type { Comment, PersonName, Thread } from "../../../src/thread/thread.ts";
import { aComment, aPerson, aThread } from "../../fakes/threads.ts";

/** A comment as its number, author, score and words; `under` is the number of the one it answers. */
function says(
  id: number,
  author: string | Comment["author"],
  score: number,
  content: string,
  { under, ...rest }: Partial<Comment> & { under?: number } = {},
): Comment {
  return aComment({
    id: String(id),
    author: typeof author === "string" ? aPerson(author) : author,
    score,
    content,
    parentApId: under === undefined ? undefined : commentAt(under),
    ...rest,
  });
}

export function commentAt(id: number): string {
  return `https://lemmy.example/comment/${id}`;
}

/** Two people in favour, ten against, two unclear; and three comments that nobody may read. */
export const trams: Thread = aThread({
  post: { id: "1", title: "Should city trams be free?", score: 210, community: "transit@lemmy.example" },
  comments: [
    says(
      11,
      "mossgiel",
      84,
      "Honestly, I think free trams are the fairest answer to traffic in the city. Everyone breathes easier.",
    ),
    says(
      12,
      "tarn_hollow",
      61,
      "No. Free trams without more drivers are just crowded trams. You can paint them, but nobody can board them.",
      { under: 11 },
    ),
    says(
      13,
      "quill",
      40,
      "Fares keep the night service alive because nobody else pays for it, so the last tram still runs.",
    ),
    says(14, "neve", 18, "> Fares keep the night service alive\n\nParking is free in half of the city.", { under: 13 }),
    says(15, "ferric", 22, "A crowded tram still moves more of us than a car, even if it is slow.", { under: 12 }),
    says(16, "oda", -3, "Sure, because billionaires are famous for sharing. /s"),
    says(17, "mossgiel", 2, "Two people in my street sold a car last year."),
    says(21, "gable", 5, "Low fares are fine, no fares are not."),
    says(22, "lintel", 5, "Somebody has to pay for the rails."),
    says(23, "purlin", 5, "Free things are never cared for."),
    says(24, "corbel", 5, "The budget is empty already."),
    says(25, "dormer", 5, "Drivers deserve a raise first."),
    says(26, "soffit", 5, "Tourists would ride all day."),
    says(27, "mullion", 5, "Honestly, I don't think that riders would ever pay again."),
    says(28, "plinth", 5, "A ticket is a small price."),
    says(31, aPerson("tallybot", { bot: true }), 1, "Free trams are mentioned 12 times."),
    says(32, aPerson("recluse", { bio: "Leave me be. #nobot" }), 90, "Trams should be free for the old."),
    says(33, "sorrel", 0, "", { deleted: true }),
  ],
});

/** Sentences of a comment that may not be quoted: a number to call, two addresses, somebody who is not cited. */
export const unprintableWords: readonly string[] = [
  "My own bank is at 030 1234 5678.",
  "Its desk is at 12 Harbour Street.",
  "Write to its desk (at) bank about codes.",
  "Ask recluse about it.",
];

/** Advice, without sides. */
export const dumbphone: Thread = aThread({
  post: {
    id: "2",
    title: "How do I keep a dumbphone through my finals?",
    score: 55,
    community: "campus@lemmy.example",
  },
  comments: [
    says(41, "brisa", 20, "Keep the dumbphone, but tell your lab group how to reach you."),
    says(
      42,
      "pilar_m",
      8,
      `Any bank that still sends codes by text is asking for trouble.\n\n${unprintableWords.join("\n\n")}`,
      { under: 41 },
    ),
    says(43, "wend", 8, "A paper planner is enough for finals."),
  ],
});

export const threads: readonly Thread[] = [trams, dumbphone];

const inFavor = ["mossgiel", "neve"];
const against = "tarn_hollow quill gable lintel purlin corbel dormer soffit mullion plinth".split(" ");
const unclear = ["ferric", "oda"];

export const analyses: readonly TopicAnalysis[] = [
  {
    placements: placed({ favor: inFavor, against, unclear }),
    propositionOf: { comment: commentAt(11), author: "mossgiel@lemmy.example" },
  },
  { placements: placed({ favor: [], against: [], unclear: ["brisa", "pilar_m", "wend"] }), propositionOf: undefined },
];

function placed(people: Readonly<Record<Stance, readonly string[]>>): ReadonlyMap<PersonName, Stance> {
  return new Map(
    (["favor", "against", "unclear"] as const).flatMap((stance) =>
      people[stance].map((name): [PersonName, Stance] => [`${name}@lemmy.example`, stance]),
    ),
  );
}
