import type { Citation, Digest } from "../../src/digest/digest.ts";
import { fallbackLanguage, languageFor } from "../../src/language/languages.ts";
import { renderText } from "../../src/render/text.ts";
import { ownWords } from "../../src/text/own-words.ts";
import { foldSpace } from "../../src/text/words.ts";
import type { EligibleThread } from "../../src/thread/eligibility.ts";
import { bareName } from "../../src/thread/thread.ts";
import type { Signs } from "./signs.ts";

/** Characters of a comment that are shown around what is cited, and of what it answers. */
const shown = { comment: 420, parent: 160 };

/** One topic as Markdown: the digest as it is printed, its signs, and each comment that it cites. */
export function topicPage(number: number, digest: Digest, signs: Signs, thread: EligibleThread): string {
  const [summary] = digest.topics;
  if (summary === undefined) return "";
  const catalogue = (languageFor(summary.language) ?? fallbackLanguage).catalogue;
  const text = renderText(digest, { width: 100, colour: false, catalogue, contactUrl: "" });
  const printed = text.slice(0, text.lastIndexOf("\n\n"));
  const { framing, stances, consensus, keyPoints } = summary;
  const citations = [
    framing,
    ...stances,
    ...consensus,
    ...keyPoints.flatMap(({ claim, support }) => [claim, support]),
  ].flatMap((passage) => passage.citations);
  const byComment = Map.groupBy(citations, ({ comment }) => comment);
  const cited = [...byComment].map(([apId, ofComment]) => citedComment(apId, ofComment, thread));
  const asked = foldSpace(ownWords(thread.post.body).text).slice(0, shown.comment);
  return [
    `## ${number}. ${summary.kind}, ${summary.language}, ${thread.comments.length} comments`,
    "```",
    printed,
    "```",
    ...markedSigns(signs),
    ...(asked === "" ? [] : [`**Post:** ${asked}`]),
    ...cited,
    "",
  ].join("\n\n");
}

function markedSigns({ blemishes, sameVerbs, longestCited, words, unplaced, repeated }: Signs): string[] {
  return [
    `${words} words; longest stretch cited ${longestCited}; ${Math.round(100 * unplaced)} % unplaced`,
    ...blemishes.map((blemish) => `⚠ ${blemish}`),
    ...sameVerbs.map((row) => `⚠ in a row: ${row}`),
    ...repeated.map((pair) => `⚠ repeated: ${pair}`),
  ];
}

function citedComment(apId: string, citations: readonly Citation[], { comments, post }: EligibleThread): string {
  const comment = comments.find((candidate) => candidate.apId === apId);
  const [first] = citations;
  if (comment === undefined || first === undefined) return `> ${apId}`;
  const parent = comments.find((candidate) => candidate.apId === comment.parentApId);
  const said = foldSpace(ownWords(comment.content).text);
  const at = Math.max(0, said.indexOf(first.quote) - shown.comment / 2);
  const excerpt = `${at > 0 ? "…" : ""}${said.slice(at, at + shown.comment)}`;
  const answers =
    parent === undefined
      ? `the post${comment.parentApId === undefined ? "" : " (or a comment not read)"} by ${bareName(post.author.name)}`
      : `${bareName(parent.author.name)}: ${foldSpace(ownWords(parent.content).text).slice(0, shown.parent)}`;
  const quotes = ownWords(comment.content)
    .quotations.slice(0, 2)
    .map((quotation) => ` [quotes: ${quotation.slice(0, 120)}]`);
  return `> **${first.author}** ${first.score}, ${first.stance}, to ${answers}\n> — ${excerpt}${quotes.join("")}`;
}
