import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/** Lemmy's Markdown as its pages show it: CommonMark, and spoilers. Nothing else of it becomes markup. */
export function lemmyHtml(markdown: string): string {
  const html: string[] = [];
  let lines: string[] = [];
  const flush = () => {
    html.push(htmlOf(fromMarkdown(lines.join("\n"))));
    lines = [];
  };
  for (const line of markdown.split("\n")) {
    const title = /^::: spoiler (.+)$/u.exec(line)?.[1];
    if (title === undefined && line !== ":::") {
      lines.push(line);
      continue;
    }
    flush();
    html.push(title === undefined ? "</details>" : `<details><summary>${escapeHtml(title)}</summary>`);
  }
  flush();
  return html.join("\n");
}

export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}

/** In a list without blank lines, paragraphs are none. */
function tight(node: Nodes): string {
  return node.type === "paragraph" ? node.children.map(htmlOf).join("") : htmlOf(node);
}

function htmlOf(node: Nodes): string {
  const inside = "children" in node ? node.children.map(htmlOf).join("") : "";
  switch (node.type) {
    case "text":
      return escapeHtml(node.value);
    case "paragraph":
      return `<p>${inside}</p>`;
    case "heading":
      return `<h${node.depth}>${inside}</h${node.depth}>`;
    case "strong":
      return `<strong>${inside}</strong>`;
    case "emphasis":
      return `<em>${inside}</em>`;
    case "list":
      return node.ordered === true ? `<ol>${inside}</ol>` : `<ul>${inside}</ul>`;
    case "listItem":
      return `<li>${node.spread === true ? inside : node.children.map(tight).join("")}</li>`;
    case "blockquote":
      return `<blockquote>${inside}</blockquote>`;
    case "link":
      return /^(?:https?|mailto):/u.test(node.url) ? `<a href="${escapeHtml(node.url)}">${inside}</a>` : inside;
    case "break":
      return "<br>";
    case "thematicBreak":
      return "<hr>";
    case "inlineCode":
      return `<code>${escapeHtml(node.value)}</code>`;
    case "code":
      return `<pre>${escapeHtml(node.value)}</pre>`;
    case "html":
      return escapeHtml(node.value);
    default:
      return inside;
  }
}
