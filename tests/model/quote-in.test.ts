import { describe, expect, it } from "vitest";
import { quoteIn } from "../../src/model/quote-in.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

function commentSaying(content: string) {
  const [read] = readAll(aDiscussion({ title: "Trams" }, [says(1, "kira", content)]));
  if (read === undefined) throw new Error("Nothing was read.");
  return read;
}

describe("a proposed quotation", () => {
  const comment = "Free trams are empty trams, mostly. Nobody pays!\n\n> Roads are never free for anybody here\n\nNo.";

  it.each([
    ["as it stands", "Free trams are empty trams, mostly", "Free trams are empty trams, mostly"],
    ["in other case", "free TRAMS are empty trams", "Free trams are empty trams"],
    ["without its marks", '"Free trams are empty trams mostly."', "Free trams are empty trams, mostly"],
    ["as a whole sentence of few words", "Nobody pays", "Nobody pays"],
    ["as a whole sentence of one word", "No.", "No"],
  ])("is found %s, and taken as the comment has it", (_how, proposed, found) => {
    expect(quoteIn(commentSaying(comment), proposed)).toBe(found);
  });

  it.each([
    ["of four words that are no sentence", "trams are empty trams"],
    ["with a word changed", "Free trams are always empty trams"],
    ["spliced over a full stop", "empty trams, mostly Nobody pays"],
    ["of what the comment quotes", "Roads are never free for anybody here"],
    ["that ends inside a word", "Free trams are empty tram"],
    ["of nothing", "…"],
  ])("%s is none", (_what, proposed) => {
    expect(quoteIn(commentSaying(comment), proposed)).toBeUndefined();
  });
});
