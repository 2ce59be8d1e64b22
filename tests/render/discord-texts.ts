import type { Digest, Passage } from "../../src/digest/digest.ts";
import { markdownAddress } from "../../src/render/web-address.ts";

export interface AnyComponent {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly AnyComponent[];
}

/** All components, nested ones included. */
export function componentsIn(components: readonly object[]): AnyComponent[] {
  return (components as readonly AnyComponent[]).flatMap((each) => [each, ...componentsIn(each.components ?? [])]);
}

export function textsOf(components: readonly object[]): string[] {
  return componentsIn(components).flatMap(({ content }) => content ?? []);
}

/** What would ping somebody, or become a mention, an emoji, a time. */
export const pings = /@everyone|@here|<(?:[@#]|a?:\w|t:|id:|\/\w+:\d)/iu;

/** What Discord would still read as markup once escapes and this program's own are taken away. */
export function markupLeftIn(text: string, digest: Digest, ours: readonly string[] = []): string {
  const passages = digest.topics.flatMap((topic): Passage[] => [
    topic.framing,
    ...topic.stances,
    ...topic.consensus,
    ...topic.keyPoints.flatMap(({ claim, support }) => [claim, support]),
  ]);
  const addresses = [
    ...digest.topics.flatMap(({ sources }) => sources.map(({ url }) => url)),
    ...passages.flatMap(({ citations }) => citations.map(({ comment }) => comment)),
  ].flatMap((address) => markdownAddress(address) ?? []);
  // Longest first: one may begin another.
  const linked = addresses.map((address) => `](${address})`).sort((one, other) => other.length - one.length);
  const own = [...linked, ...ours];
  const people = passages.flatMap(({ spans }) => spans.filter(({ kind }) => kind === "person")).length;
  const withoutEscapes = own
    .reduce((rest, each) => rest.replaceAll(each, "LINK"), text)
    .replace(/\\[^\p{L}\p{N}\s]/gu, "");
  const bold = withoutEscapes.match(/\*\*/gu)?.length ?? 0;
  const links = withoutEscapes.match(/LINK/gu)?.length ?? 0;
  const opened = withoutEscapes.match(/\[/gu)?.length ?? 0;
  const rest = withoutEscapes
    .replace(/^(?:## |-# |- )/gmu, "")
    .replace(/\*\*/gu, "")
    .replace(/\[/gu, "");
  const left = rest.match(/[*_~|<>#@`[\]\\]|:\/\/|:\S/gu) ?? [];
  return [...left, ...(bold > 2 * (people + passages.length) + 4 || opened > links ? ["unbalanced"] : [])].join(" ");
}
