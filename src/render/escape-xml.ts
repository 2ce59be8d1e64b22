import { withoutControls } from "../text/control-characters.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes text from outside stand for itself in HTML and in SVG, between tags and in quoted attributes. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/gu, (character) => entities[character] ?? "");
}
