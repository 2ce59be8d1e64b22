import { createHash } from "node:crypto";
import type { Digest } from "../../digest/digest.ts";
import type { Catalogue } from "../../language/catalogue.ts";
import { closingStatement } from "../closing-line.ts";
import { escapeXml } from "../escape-xml.ts";
import { postTitle } from "../post-title.ts";
import { element, type Html, joined, link, words } from "./elements.ts";
import { pageStyle } from "./page-style.ts";
import { topicHtml } from "./topic-html.ts";

export interface HtmlOptions {
  readonly catalogue: Catalogue;
  /** Where to object and to opt out. */
  readonly contactUrl: string;
}

/** Nothing may be loaded or run: no script, no picture, no font, no form; one style sheet, this one. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(pageStyle).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A digest as one page that needs nothing else: each name links to the comment, each citation opens where it stands. */
export function renderHtml(digest: Digest, { catalogue, contactUrl }: HtmlOptions): string {
  const title = `${postTitle(digest, catalogue)} – ${catalogue.title}`;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="description" content="${escapeXml(digest.topics[0]?.framing.text ?? "")}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${pageStyle}</style>`,
  ];
  const body = [
    headerHtml(digest, catalogue),
    ...contentsHtml(digest, catalogue),
    element("main", {}, ...digest.topics.map((topic, at) => topicHtml(topic, topicId(at), catalogue))),
    footerHtml(digest, catalogue, contactUrl),
  ];
  return `<!doctype html>\n<html lang="${escapeXml(catalogue.tag)}">\n<head>\n${head.join("\n")}\n</head>\n<body>\n${joined(body, "\n")}\n</body>\n</html>\n`;
}

function topicId(at: number): string {
  return `topic-${at + 1}`;
}

function headerHtml({ communities, period }: Digest, catalogue: Catalogue): Html {
  const days = new Intl.DateTimeFormat(catalogue.tag, { dateStyle: "long", timeZone: "UTC" });
  const when = days.formatRange(new Date(period.from), new Date(period.to));
  return element(
    "header",
    {},
    element("h1", {}, words(catalogue.title)),
    element("p", { class: "facts" }, words(`${communities.join(", ")} · `), element("span", {}, words(when))),
  );
}

function contentsHtml({ topics }: Digest, catalogue: Catalogue): Html[] {
  if (topics.length < 2) return [];
  const items = topics.map(({ headline, language }, at) =>
    element("li", {}, element("a", { href: `#${topicId(at)}`, lang: language, dir: "auto" }, words(headline))),
  );
  return [element("nav", { "aria-label": catalogue.topics }, element("ol", {}, ...items))];
}

function footerHtml(digest: Digest, catalogue: Catalogue, contactUrl: string): Html {
  const [before = "", after = ""] = catalogue.closing.contact.split("{contact}");
  return element(
    "footer",
    {},
    words(`${closingStatement(digest, catalogue)} ${before}`),
    link(contactUrl, {}, words(contactUrl)),
    words(after),
  );
}
