import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { looksPasted } from "../../src/stance/pasted.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

const article = Array.from({ length: 14 }, (_, at) => `The trams of town${at} carry more people than its roads.`).join(
  " ",
);

function looks(content: string): boolean {
  const [read] = readAll(aDiscussion({ title: "Trams" }, [says(1, "oda", content)]));
  if (read === undefined) throw new Error("Nothing was read.");
  return looksPasted(read, english.reading.argument?.claims);
}

describe("a pasted article", () => {
  it("is long, links something, and hardly says I or you", () => {
    expect(looks(`${article} https://news.example/trams`)).toBe(true);
    expect(looks(`${article} [Source](https://news.example/trams)`)).toBe(true);
  });

  it("is none without a link, in few words, or where somebody speaks", () => {
    expect(looks(article)).toBe(false);
    expect(looks("The trams carry more people than the roads. https://news.example/trams")).toBe(false);
    expect(looks(`${article} I took one. I know what you mean. https://news.example/trams`)).toBe(false);
  });
});
