import { describe, expect, it } from "vitest";
import { english } from "../../src/language/en.ts";
import { isHalfOfContrast } from "../../src/stance/counter-pair.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

/** Which sentences of a comment are half of a contrast. */
function halves(content: string): boolean[] {
  const [read] = readAll(aDiscussion({ title: "Trams" }, [says(1, "oda", content)]));
  const rules = english.reading.argument?.claims;
  if (read === undefined || rules === undefined) throw new Error("Nothing was read.");
  return read.sentences.map((sentence) => isHalfOfContrast(sentence, rules));
}

describe("half of a contrast", () => {
  it("is each of two neighbours of which one denies what the other says", () => {
    expect(halves("Big dogs legally ride old trams. Big dogs do not legally ride old boats.")).toEqual([true, true]);
  });

  it("is nothing that only shares a word or two with its neighbour", () => {
    expect(halves("Banning dogs from trams is stupid. It will not stop dogs from running under buses.")).toEqual([
      false,
      false,
    ]);
  });

  it("is nothing where both deny, neither does, or something stands between them", () => {
    expect(halves("Dogs may not ride trams. Dogs may not ride boats.")).toEqual([false, false]);
    expect(halves("Dogs may ride trams. Dogs may ride boats.")).toEqual([false, false]);
    expect(halves("Dogs may ride trams. Cats are quiet. Dogs may not ride trams.")).toEqual([false, false, false]);
  });
});
