import type { ChatRequest } from "./check-request.ts";

/** A line of a prompt about a comment, or about what was found in one. */
export interface QuestionLine {
  readonly id: string;
  readonly author: string;
  readonly stance: string | undefined;
  readonly parent: string;
  /** Of a comment its words; of a finding what it claims. */
  readonly text: string;
  /** Of a finding. */
  readonly quote: string | undefined;
}

/** What a model can make out of what it is asked. */
export type ReadQuestion =
  | { readonly step: "frame"; readonly title: string; readonly comments: readonly string[] }
  | { readonly step: "read"; readonly proposition: string | undefined; readonly lines: readonly QuestionLine[] }
  | {
      readonly step: "write";
      readonly title: string;
      readonly proposition: string | undefined;
      readonly lines: readonly QuestionLine[];
    }
  | {
      readonly step: "repair";
      readonly items: readonly { readonly text: string; readonly sources: readonly string[] }[];
    }
  /** Nothing about a thread: the question that shows whether a model is there. */
  | { readonly step: "other"; readonly keys: readonly string[] };

/** Reads a question as a model would: the data stands between two lines with the same word in brackets. */
export function readQuestion({ messages, response_format: format }: ChatRequest): ReadQuestion {
  const said = messages.map(({ content }) => content).join("\n");
  const keys = keysOf(format?.type === "json_schema" ? format.json_schema.schema : schemaIn(said));
  const lines = dataIn(said);
  const field = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}|`))?.slice(name.length + 1);
  if (keys.includes("dispute")) {
    const comments = lines.filter((line) => line.startsWith("comment|")).map((line) => line.slice("comment|".length));
    return { step: "frame", title: field("title") ?? "", comments };
  }
  if (keys.includes("claims"))
    return { step: "read", proposition: field("proposition"), lines: lines.flatMap((line) => commentIn(line) ?? []) };
  if (keys.includes("headline")) {
    const claims = lines.flatMap((line) => findingIn(line) ?? []);
    return { step: "write", title: field("title") ?? "", proposition: field("proposition"), lines: claims };
  }
  if (keys.includes("texts")) return { step: "repair", items: itemsIn(lines) };
  return { step: "other", keys };
}

function dataIn(said: string): string[] {
  const block = [...said.matchAll(/^<([a-z]+)>\n([\s\S]*?)\n<\/\1>$/gmu)].at(-1);
  return block?.[2]?.split("\n") ?? [];
}

function commentIn(line: string): QuestionLine | undefined {
  const [id = "", author = "", , parent = "", ...text] = line.split("|");
  if (!/^c\d+$/u.test(id)) return undefined;
  return { id, author, parent, text: text.join("|"), stance: undefined, quote: undefined };
}

function findingIn(line: string): QuestionLine | undefined {
  const [id = "", author = "", stance, , parent = "", text = "", quote = ""] = line.split("|");
  return /^c\d+$/u.test(id) ? { id, author, stance, parent, text, quote } : undefined;
}

function itemsIn(lines: readonly string[]): { text: string; sources: string[] }[] {
  const items = new Map<string, { text: string; sources: string[] }>();
  for (const line of lines) {
    const [number = "", kind, ...rest] = line.split("|");
    const item = items.get(number) ?? { text: "", sources: [] };
    if (kind === "text") item.text = rest.join("|");
    if (kind === "source") item.sources.push(rest.join("|"));
    items.set(number, item);
  }
  return [...items.values()];
}

/** Where no schema comes along, it stands in the words. */
function schemaIn(said: string): unknown {
  const found = /JSON Schema: (\{.*\})/u.exec(said)?.[1];
  try {
    return found === undefined ? undefined : JSON.parse(found);
  } catch {
    return undefined;
  }
}

function keysOf(schema: unknown): string[] {
  const { properties } = (schema ?? {}) as { readonly properties?: Readonly<Record<string, unknown>> };
  return Object.keys(properties ?? {});
}
