import type { Comment, Thread } from "../../../src/thread/thread.ts";
import { aComment, aPerson, aPost } from "../threads.ts";

/** Who says what, answering whom by number, with which score. */
const said: readonly (readonly [author: string, text: string, under: number | undefined, score: number])[] = [
  ["greta_o", "Libraries should be open on Sundays because most people work on the other days.", undefined, 44],
  ["pavel", "No, the staff need one free day, and nobody will pay them for a Sunday.", 1, 38],
  ["tomsk", "I agree, Sunday is the only day on which my children and I can go there together.", 1, 27],
  ["rivka", "Students need a quiet room on Sundays more than the town needs another car park.", undefined, 25],
  ["ulf_b", "The heating alone costs four thousand a year, and the council is not rich.", 4, 21],
  ["anouk", "Volunteers could run the desk on Sundays without any cost for the council.", 5, 19],
  ["pavel", "Volunteers cannot replace trained librarians, and they should not be asked to.", 6, 17],
  ["sefa", "Our branch opened on Sundays last spring, and the loans rose by a third within months.", undefined, 16],
  ["dimmet", "A rise in loans does not show that the same people would not have come on Saturday.", 8, 12],
  ["greta_o", "The survey in the town hall showed that Saturday is a working day for many families.", 9, 11],
  ["wenzel", "Sunday opening is wrong as long as the staff have no say in it.", undefined, 9],
  ["kaja", "The staff voted for it in two branches, so they do have a say.", 11, 8],
  ["ilse_m", "Why is nobody asking the bus company about Sundays?", undefined, 6],
  ["brandt", "Without a bus on Sundays the branch at the edge of town stays empty anyway.", 13, 5],
  ["anouk", "Then the bus should run on Sundays as well, which the elderly have asked for since May.", 14, 4],
  ["fenno", "I mostly go there for the radiators.", undefined, 3],
];

/** A dispute between twelve people, in English. */
export function aDebate(id = "7"): Thread {
  const apId = (number: number): string => `https://lemmy.example/comment/${id}${number + 100}`;
  const comments = said.map(
    ([author, content, under, score], at): Comment =>
      aComment({
        id: `${id}${at + 101}`,
        author: aPerson(author),
        content,
        score,
        upvotes: score,
        parentApId: under === undefined ? undefined : apId(under),
      }),
  );
  const post = aPost({ id, title: "Should libraries be open on Sundays?", language: "en", author: aPerson("marlow") });
  return { post, comments, unread: 0 };
}
