import { describe, expect, it } from "vitest";
import {
  isBehind,
  newPublished,
  type PublishedPlace,
  placeKindOf,
  withGone,
  withoutPlaces,
  withPlace,
  withRewritten,
} from "../../src/delivery/published.ts";
import { aDigest } from "../fakes/digests.ts";

const now = new Date("2026-11-21T12:00:00.000Z");
const comment = (number: number): string => `https://lemmy.example/comment/${number}`;
const place = (key: string, messageId = "400", shows = 0): PublishedPlace => ({
  key,
  kind: "discord",
  messages: [{ placeId: "200", messageId, url: `https://discord.com/channels/100/200/${messageId}` }],
  shows,
});

describe("a published digest", () => {
  it("knows whom and what it cites, each once, and its threads", () => {
    const { cited, threads } = newPublished(aDigest(), now);
    expect(cited.map(({ author }) => author).sort()).toEqual(["oskar_l@lemmy.example"]);
    expect(threads).toEqual([
      {
        apId: "https://lemmy.example/post/1",
        url: "https://lemmy.example/post/1",
        community: "technology@lemmy.example",
      },
    ]);
  });

  it("notes a place once", () => {
    const one = withPlace(newPublished(aDigest(), now), place("100.1@a"));
    expect(withPlace(one, place("100.1@a"))).toBe(one);
    expect(withPlace(one, place("100.1@a", "401")).places).toEqual([place("100.1@a", "401")]);
    expect(withoutPlaces(one, (key) => key === "other")).toBe(one);
    expect(withoutPlaces(one, (key) => key === "100.1@a").places).toEqual([]);
  });

  it("is behind from the moment on that something it cites has gone, until each place shows it", () => {
    const published = withPlace(newPublished(aDigest(), now), place("100.1@a"));
    expect(isBehind(published)).toBe(false);

    const noticed = withGone(published, { comments: [comment(1)], threads: [] }, now);
    expect(isBehind(noticed)).toBe(true);
    expect(noticed.revision).toBe(1);
    expect(isBehind({ ...noticed, places: [place("100.1@a", "400", 1)] })).toBe(false);
  });

  it("heeds nothing twice, and nothing that it does not cite", () => {
    const published = withPlace(newPublished(aDigest(), now), place("100.1@a"));
    const noticed = withGone(published, { comments: [comment(1)], threads: [] }, now);

    expect(withGone(noticed, { comments: [comment(1)], threads: [] }, now)).toBe(noticed);
    expect(withGone(published, { comments: [comment(99)], threads: ["https://lemmy.example/post/99"] }, now)).toBe(
      published,
    );
    expect(withGone(noticed, { comments: [], threads: ["https://lemmy.example/post/1"] }, now).revision).toBe(2);
  });

  it("heeds a comment again that was edited, is cited anew, and then goes", () => {
    const published = withPlace(newPublished(aDigest(), now), place("100.1@a"));
    const noticed = withGone(published, { comments: [comment(1)], threads: [] }, now);
    const rewritten = withRewritten(noticed, aDigest());

    expect(rewritten.gone.comments).toEqual([]);
    expect(withGone(rewritten, { comments: [comment(1)], threads: [] }, now).revision).toBe(2);
  });

  it("tells a message in Discord from a post", () => {
    const message = { placeId: "1", messageId: "2" };
    expect(placeKindOf({ ...message, url: "https://discord.com/channels/1/2/3" })).toBe("discord");
    expect(placeKindOf({ ...message, url: "https://lemmy.example/post/3" })).toBe("lemmy-post");
  });
});
