import type { PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { escapeHtml } from "./escape-html.ts";

/** How mentions and times read to the one who looks. */
export interface Reader {
  /** The names of what an id stands for; undefined: unknown. */
  readonly user: (id: string) => string | undefined;
  readonly role: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

/** What CommonMark has and Discord does not; blocks are found by `blocksOf`. */
const inlineOnly = [
  ...["autolink", "blockQuote", "characterReference", "codeFenced", "codeIndented", "content", "definition"],
  ...["headingAtx", "htmlFlow", "htmlText", "labelStartImage", "list", "setextUnderline", "thematicBreak"],
];

interface Block {
  readonly kind: "heading" | "subtext" | "item" | "quote" | "code" | "text";
  /** A heading's 1 to 3, a list item's depth from 0. */
  readonly level: number;
  /** A list item's number, or "•". */
  readonly mark: string;
  readonly text: string;
}

/** @returns safe HTML: a text of Discord's kind of Markdown as Discord's client shows it */
export function markdownToHtml(markdown: string, reader: Reader): string {
  return blocksOf(markdown)
    .map((block) => {
      switch (block.kind) {
        case "heading":
          return `<h${block.level + 1}>${inline(block.text, reader)}</h${block.level + 1}>`;
        case "subtext":
          return `<p class="subtext">${inline(block.text, reader)}</p>`;
        case "item":
          return `<p class="item" data-depth="${Math.min(block.level, 2)}"><span>${escapeHtml(block.mark)}</span> ${inline(block.text, reader)}</p>`;
        case "quote":
          return `<blockquote>${markdownToHtml(block.text, reader)}</blockquote>`;
        case "code":
          return `<pre>${escapeHtml(block.text)}</pre>`;
        default:
          return block.text === "" ? '<p class="gap"></p>' : `<p>${inline(block.text, reader)}</p>`;
      }
    })
    .join("");
}

/** Discord looks at lines, one by one. */
function blocksOf(markdown: string): Block[] {
  const lines = markdown.split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const rest = lines.slice(at).join("\n");
    const code = /^```(?:[a-z]*\n)?([\s\S]*?)```/iu.exec(rest);
    const quoted = lines.slice(at).findIndex((each) => !each.startsWith("> "));
    if (code !== null) {
      blocks.push({ kind: "code", level: 0, mark: "", text: code[1]?.replace(/\n$/u, "") ?? "" });
      at += code[0].split("\n").length - 1;
    } else if (line.startsWith(">>> ")) {
      blocks.push({ kind: "quote", level: 0, mark: "", text: rest.slice(4) });
      break;
    } else if (line.startsWith("> ")) {
      const end = quoted === -1 ? lines.length : at + quoted;
      blocks.push({
        kind: "quote",
        level: 0,
        mark: "",
        text: lines
          .slice(at, end)
          .map((each) => each.slice(2))
          .join("\n"),
      });
      at = end - 1;
    } else blocks.push(blockOf(line));
  }
  return blocks;
}

function blockOf(line: string): Block {
  const heading = /^(#{1,3}) +(\S.*)$/u.exec(line);
  if (heading !== null) return { kind: "heading", level: heading[1]?.length ?? 1, mark: "", text: heading[2] ?? "" };
  const subtext = /^-# +(\S.*)$/u.exec(line);
  if (subtext !== null) return { kind: "subtext", level: 0, mark: "", text: subtext[1] ?? "" };
  const item = /^( *)(?:[-*]|(\d+)\.) +(\S.*)$/u.exec(line);
  if (item === null) return { kind: "text", level: 0, mark: "", text: line };
  const mark = item[2] === undefined ? "•" : `${item[2]}.`;
  return { kind: "item", level: Math.floor((item[1]?.length ?? 0) / 2), mark, text: item[3] ?? "" };
}

function inline(text: string, reader: Reader): string {
  const { children } = fromMarkdown(text, { extensions: [{ disable: { null: inlineOnly } }] });
  return children
    .map((block) => (block.type === "paragraph" ? phrases(block.children, text, reader) : ""))
    .join("<br>");
}

function phrases(nodes: readonly PhrasingContent[], source: string, reader: Reader): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "text":
          return words(node.value, reader);
        case "emphasis":
          return `<em>${phrases(node.children, source, reader)}</em>`;
        case "strong": {
          // Two low lines mean strong to CommonMark, and a line below to Discord.
          const tag = source.startsWith("__", node.position?.start.offset) ? "u" : "strong";
          return `<${tag}>${phrases(node.children, source, reader)}</${tag}>`;
        }
        case "inlineCode":
          return `<code>${escapeHtml(node.value)}</code>`;
        case "break":
          return "<br>";
        case "link":
          return /^https?:\/\//u.test(node.url)
            ? link(node.url, phrases(node.children, source, reader))
            : escapeHtml(source.slice(node.position?.start.offset, node.position?.end.offset));
        default:
          return escapeHtml(source.slice(node.position?.start.offset, node.position?.end.offset));
      }
    })
    .join("");
}

/** Mentions, times, bare addresses, struck and hidden words. */
function words(text: string, reader: Reader): string {
  const special =
    /<@!?(?<user>\d+)>|<@&(?<role>\d+)>|<#(?<channel>\d+)>|<t:(?<time>-?\d+)(?::(?<style>[tTdDfFRsS]))?>|(?<all>@everyone|@here)|<?(?<url>https?:\/\/[^\s<>]+[^\s<>.,:;"')\]])>?|~~(?<struck>.+?)~~|\|\|(?<hidden>.+?)\|\|/gu;
  let html = "";
  let end = 0;
  for (const match of text.matchAll(special)) {
    html += escapeHtml(text.slice(end, match.index)) + specialWord(match, reader);
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}

function specialWord(match: RegExpExecArray, reader: Reader): string {
  const { user, role, channel, time, style, all, url, struck, hidden } = match.groups ?? {};
  const mention = (words: string) => `<span class="mention">${escapeHtml(words)}</span>`;
  if (user !== undefined) return mention(`@${reader.user(user) ?? "unknown-user"}`);
  if (role !== undefined) return mention(`@${reader.role(role) ?? "deleted-role"}`);
  if (channel !== undefined) return mention(`#${reader.channel(channel) ?? "unknown"}`);
  if (time !== undefined)
    return `<span class="time">${escapeHtml(timeIn(Number(time) * 1000, style ?? "f", reader.nowMs))}</span>`;
  if (all !== undefined) return mention(all);
  if (url !== undefined) return link(url, escapeHtml(url));
  if (struck !== undefined) return `<s>${words(struck, reader)}</s>`;
  return `<span class="spoiler">${words(hidden ?? "", reader)}</span>`;
}

function link(url: string, html: string): string {
  return `<a href="${escapeHtml(url)}" rel="noreferrer noopener" target="_blank">${html}</a>`;
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000_000],
  ["month", 2_592_000_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
];

/** In this machine's time zone, as the client does it; "R" is counted from now. */
function timeIn(timeMs: number, style: string, nowMs: number): string {
  if (style !== "R") return new Intl.DateTimeFormat("en-GB", styles[style] ?? styles.f).format(timeMs);
  const away = timeMs - nowMs;
  const [unit, size] = units.find(([, each]) => Math.abs(away) >= each) ?? ["second", 1_000];
  return new Intl.RelativeTimeFormat("en-GB").format(Math.round(away / size), unit);
}
