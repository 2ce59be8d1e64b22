import { describe, expect, it } from "vitest";
import { placePeople } from "../../src/model/place-people.ts";
import type { VerifiedClaim } from "../../src/model/verified-claim.ts";
import type { Sides } from "../../src/stance/sides.ts";
import type { PersonName } from "../../src/thread/thread.ts";
import { aDiscussion, readAll, says } from "../fakes/topics.ts";

type Side = "favor" | "against";

function claimsOf(...said: readonly (readonly [string, Side | "none"])[]): VerifiedClaim[] {
  const comments = said.map(([author], at) => says(at + 1, author, "Trams should be free."));
  return readAll(aDiscussion({ title: "Trams" }, comments)).map((read, at) => ({
    read,
    stance: said[at]?.[1] ?? "none",
    claim: undefined,
    quote: "Trams should be free",
  }));
}

/** A graph that is as sure of these people as said. */
function graph(margin: number, placed: Readonly<Record<string, Side>>): Sides {
  return {
    placed: new Map(Object.entries(placed).map(([name, side]) => [personOf(name), side])),
    margin: () => margin,
    proposition: undefined,
  };
}

function personOf(name: string): PersonName {
  return `${name}@lemmy.example`;
}

describe("placing people", () => {
  it("follows each person's own claims, and nobody else's", () => {
    const placed = placePeople(claimsOf(["kira", "against"], ["neve", "favor"], ["oda", "none"]), undefined);

    expect([...placed]).toEqual([
      [personOf("kira"), "against"],
      [personOf("neve"), "favor"],
    ]);
  });

  it("leaves out who says both", () => {
    expect(placePeople(claimsOf(["kira", "against"], ["kira", "favor"]), undefined).size).toBe(0);
  });

  const said = claimsOf(["kira", "against"], ["neve", "favor"], ["oda", "favor"], ["wend", "favor"]);

  it("leaves out of whom the reply graph is sure that they stand on the other side", () => {
    // The graph's camps have no names: here its "against" is what these people's claims call favor.
    const sides = graph(0.7, { kira: "favor", neve: "against", oda: "against", wend: "favor" });

    expect(placePeople(said, sides).has(personOf("wend"))).toBe(false);
    expect(placePeople(said, sides).size).toBe(3);
  });

  it("does not heed a graph that is less than sure, or that few people's claims agree with", () => {
    expect(placePeople(said, graph(0.69, { kira: "favor", neve: "against", oda: "against", wend: "favor" })).size).toBe(
      4,
    );
    expect(
      placePeople(said, graph(0.9, { kira: "against", neve: "favor", oda: "against", wend: "against" })).size,
    ).toBe(4);
    expect(placePeople(said, graph(0.9, { neve: "against", kira: "favor" })).size).toBe(4);
  });
});
