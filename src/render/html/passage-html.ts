import type { Citation, Passage } from "../../digest/digest.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import { numberIn } from "../counted.ts";
import { piecesOf } from "../passage-pieces.ts";
import { distinct } from "../quotations.ts";
import { webAddress } from "../web-address.ts";
import { element, type Html, joined, link, words } from "./elements.ts";

/** Which languages meet in a topic. */
export interface Voices {
  /** Of headings and labels. */
  readonly catalogue: Catalogue;
  /** Of the sentences around what is cited: their element's language. */
  readonly frames: string;
  /** Of what people wrote. */
  readonly people: string;
  /** Whether somebody on the topic could be placed. */
  readonly sided: boolean;
}

/** Passages as one paragraph: each name links to the comment, and what is cited opens behind each passage. */
export function passagesHtml(passages: readonly Passage[], voices: Voices): Html {
  return joined(
    passages.map((passage) => joined([passageHtml(passage, voices), wordsHtml(passage.citations, voices)])),
    " ",
  );
}

/** A passage's text alone. */
export function passageHtml(passage: Passage, voices: Voices): Html {
  return joined(
    piecesOf(passage).map((piece) => {
      if (piece.kind === "plain") return words(piece.text);
      if (piece.kind === "quote") return element("span", { lang: peopleIn(voices), dir: "auto" }, words(piece.text));
      return link(piece.citation.comment, { class: "person", dir: "auto" }, words(piece.text));
    }),
  );
}

/** What people wrote, folded away behind a mark. */
export function wordsHtml(citations: readonly Citation[], voices: Voices): Html {
  const cited = distinct(citations);
  if (cited.length === 0) return joined([]);
  const { catalogue } = voices;
  const authors = [...new Set(cited.map(({ author }) => author))].join(", ");
  const label = catalogue.wordsOf.replace("{person}", () => authors);
  return element(
    "details",
    { class: "words" },
    element(
      "summary",
      { "aria-label": label, title: label, lang: labelsIn(voices) },
      element("span", { "aria-hidden": "true" }, words("”")),
    ),
    element("div", { class: "card" }, ...cited.map((citation) => citationHtml(citation, voices))),
  );
}

function citationHtml({ author, comment, quote, score, stance }: Citation, voices: Voices): Html {
  const { catalogue, sided } = voices;
  const address = webAddress(comment);
  const facts = [
    element("span", { dir: "auto" }, words(author)),
    words(catalogue.score.replace("{count}", numberIn(catalogue, score))),
    ...(sided ? [words(catalogue.sides[stance])] : []),
    ...(address === undefined ? [] : [link(address, {}, words(readOn(address, catalogue)))]),
  ];
  return joined([
    element("blockquote", { cite: address, lang: peopleIn(voices), dir: "auto" }, words(quote)),
    element("p", { class: "meta", lang: labelsIn(voices) }, joined(facts, " · ")),
  ]);
}

function readOn(address: string, catalogue: Catalogue): string {
  return catalogue.readComment.replace("{instance}", () => new URL(address).host);
}

/** The language of what people wrote, where it is another than that around it. */
function peopleIn({ frames, people }: Voices): string | undefined {
  return frames === people ? undefined : people;
}

/** The language of labels, where it is another than that around them. */
function labelsIn({ catalogue, frames }: Voices): string | undefined {
  return catalogue.tag === frames ? undefined : catalogue.tag;
}
