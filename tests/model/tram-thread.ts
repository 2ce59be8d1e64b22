import type { Comment, Thread } from "../../src/thread/thread.ts";
import { aPost } from "../fakes/threads.ts";
import { says } from "../fakes/topics.ts";

/** A dispute over free trams: nine people, five for, three against, one who jokes. */
export const tramComments: readonly Comment[] = [
  says(
    1,
    "kira",
    "Free trams are empty trams. Nobody values what costs nothing, and the fares pay for the night lines.",
    { score: 40 },
  ),
  says(2, "oskar_l", "I support free trams because the poor pay most of the fares today.", { under: 1, score: 31 }),
  says(3, "neve", "Yes, free trams would make the air in the old town cleaner within a year.", { score: 22 }),
  says(4, "pylon", "The cost would land on the council, and the council is broke already.", { under: 3, score: 18 }),
  says(5, "lark", "Trams should be free for the same reason that pavements are free.", { score: 15 }),
  says(
    6,
    "quill",
    "Ticket inspectors cost more than the fares bring in, so free trams save money. I agree with the plan.",
    { under: 4, score: 12 },
  ),
  says(7, "wend", "Vandalism went up in every city that tried free trams.", { score: 9 }),
  says(8, "brisa", "I like trams mostly for the bells.", { score: 7 }),
  says(9, "oda", "Free trams help the poor more than any tax cut ever did.", { under: 7, score: 5 }),
];

export function tramThread(comments: readonly Comment[] = tramComments): Thread {
  return {
    post: aPost({ title: "Should trams be free?", body: "The council votes on free trams in May.", language: "en" }),
    comments,
    unread: 0,
  };
}
