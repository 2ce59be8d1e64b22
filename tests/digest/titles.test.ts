import { describe, expect, it } from "vitest";
import type { Comment, Person, Post, Thread } from "../../src/thread/thread.ts";
import { provedSummary } from "../fakes/proof.ts";
import { allowAll, aPerson, aPost } from "../fakes/threads.ts";
import { says } from "../fakes/topics.ts";

const argued: readonly Comment[] = [
  says(1, "kira", "Free trams are better than roads for every town, because they are quiet.", { score: 30 }),
  says(2, "neve", "However, nobody should pay for free trams in the suburbs.", { score: 20 }),
  says(3, "lark", "Empty trams are worse than full buses, and the city should know it.", { score: 10 }),
];

/** What is told, and proved, of a thread with this title and three comments that argue. */
async function toldOf(title: string, post: Partial<Post> = {}, rule = allowAll) {
  const thread: Thread = {
    post: aPost({ language: "en", author: aPerson("poster"), title, ...post }),
    comments: argued,
    unread: 0,
  };
  return provedSummary(thread, rule);
}

describe("a title that states something stands above the summary", () => {
  const title = "City trams are a waste of money";
  const by = (rest: Partial<Person>) => ({ author: aPerson("poster", rest) });

  it.each([
    ["is deleted", by({ deleted: true })],
    ["is banned", by({ banned: true })],
    ["is a bot", by({ bot: true })],
    ["took the text away", { body: "[removed]" }],
  ])("also where its poster %s", async (_, post) => {
    expect(await toldOf(title, post)).toMatchObject({ headline: `"${title}"` });
  });

  it("also where its poster is muted", async () => {
    const rule = { ...allowAll, muted: ["poster@lemmy.example" as const] };

    expect(await toldOf(title, {}, rule)).toMatchObject({ headline: `"${title}"` });
  });
});
