import type { QuestionLine, ReadQuestion } from "./read-question.ts";

export interface SaidClaim {
  comment: string;
  stance: string;
  claim: string;
  quote: string;
}

/** What each step's answer holds. */
export interface Answers {
  frame: { dispute: boolean; proposition: string };
  read: { claims: SaidClaim[] };
  write: {
    headline: string;
    framing: string;
    stances: string[];
    apart: string;
    points: { comment: string; claim: string; support: string }[];
  };
  repair: { texts: string[] };
  other: Record<string, unknown>;
}

/** An answer with the step that it is for. */
export type StepAnswer = {
  [Step in keyof Answers]: { readonly step: Step; readonly value: Answers[Step] };
}[keyof Answers];

const objecting =
  /\b(?:no|not|nothing|never|nobody|wrong|false|against|disagree|nonsense|without|but|cannot|can't|don't|won't|isn't|aren't|nein|nicht|kein\w*|nie|falsch|dagegen|aber)\b/iu;

const agreeing =
  /^(?:yes|ja|i (?:agree|support)|exactly|das sehe ich auch so|genau|estoy (?:a favor|de acuerdo))(?!\p{L})/iu;

/** An answer as it is sent: what was said of a comment stands in a list, its claim only where there is one. */
export function asSent({ step, value }: StepAnswer): unknown {
  if (step !== "read") return value;
  const listed = value.claims.map(({ comment, stance, quote, claim }) => [
    comment,
    stance,
    quote,
    ...(claim === "" ? [] : [claim]),
  ]);
  return { ...value, claims: listed };
}

/** What a good model says, made from the words of the question alone. */
export function goodAnswer(question: ReadQuestion): StepAnswer {
  switch (question.step) {
    case "frame":
      return { step: "frame", value: frame(question.title, question.comments) };
    case "read":
      return { step: "read", value: { claims: read(question.lines, question.proposition) } };
    case "write":
      return { step: "write", value: write(question) };
    case "repair":
      return { step: "repair", value: { texts: question.items.map(({ sources }) => mended(sources)) } };
    case "other":
      return { step: "other", value: Object.fromEntries(question.keys.map((key) => [key, true])) };
  }
}

/** The title without what makes it a question, where it makes a statement; else what a comment says without objecting. */
function frame(title: string, comments: readonly string[]): Answers["frame"] {
  const [, subject, verb = ""] = /^Should (.+?) (be .+|have .+)\?$/u.exec(title) ?? [];
  if (subject !== undefined) return { dispute: true, proposition: `${capital(subject)} should ${verb}` };
  if (/\?$/u.test(title)) return { dispute: false, proposition: "" };
  const plain = title.replace(/^[^:]{1,20}:\s*/u, "").replace(/[.!]+$/u, "");
  const isStatement = /^[^?"“”:]+$/u.test(plain) && plain.split(" ").length > 2 && plain.split(" ").length <= 16;
  const said = isStatement ? plain : mended(comments.filter((text) => !objecting.test(text)));
  return { dispute: said !== "", proposition: said };
}

function read(lines: readonly QuestionLine[], proposition: string | undefined): SaidClaim[] {
  return lines.flatMap((line) => {
    const quote = quotable(line.text);
    if (quote === undefined || /\?\s*$/u.test(line.text)) return [];
    return [
      {
        comment: line.id,
        stance: proposition === undefined ? "none" : sideOf(line.text, proposition),
        claim: claimOf(line.text),
        quote,
      },
    ];
  });
}

/** By how it begins, else by whether it objects; what it says over again of the proposition tells nothing. */
function sideOf(text: string, proposition: string): string {
  if (agreeing.test(text)) return "favor";
  const own = text.toLowerCase().replace(proposition.toLowerCase(), "");
  return objecting.test(own) ? "against" : "favor";
}

/** The longest sentence, as much of it as may be quoted; where all are short, the one that says outright that it agrees. */
function quotable(text: string): string | undefined {
  const sentences = text.split(/(?<=[.!?])\s+|…/u).map((part) => part.trim());
  const words = longest(sentences)
    .split(" ")
    .filter((word) => word !== "");
  const quoted = words.length < 5 ? sentences.find((part) => agreeing.test(part)) : words.slice(0, 10).join(" ");
  return quoted?.replace(/[.,;:!]+$/u, "");
}

/** The first sentence that is short enough to be told whole. */
function claimOf(text: string): string {
  const sentences = text.split(/(?<=[.!?…])\s*/u).map((part) => part.trim().replace(/[.!]+$/u, ""));
  return (
    sentences.find((part) => !part.endsWith("…") && part.length <= 110 && !part.endsWith("?") && isTellable(part)) ?? ""
  );
}

function isTellable(part: string): boolean {
  const count = part.split(" ").length;
  return count >= 5 && count <= 16 && !/\b(?:i|my|we|you|your|this|that)\b/iu.test(part);
}

function write({ title, lines }: Extract<ReadQuestion, { step: "write" }>): Answers["write"] {
  const sides = [...Map.groupBy(lines, ({ stance }) => stance ?? "none").values()];
  return {
    headline: title,
    framing: `The argument is about this: ${title.replace(/[.!?]+$/u, "")}.`,
    stances: sides.slice(0, 2).map((side) => side.slice(0, 2).map(told).join(" ")),
    apart: "",
    points: lines.slice(0, 5).map((line) => ({
      comment: line.id,
      claim: `${capital(line.text === "" ? (line.quote ?? "") : line.text)}.`,
      support: told({ ...line, text: "" }),
    })),
  };
}

function told({ id, text, quote }: Pick<QuestionLine, "id" | "text" | "quote">): string {
  const quoted = quote === undefined || quote === "" ? undefined : `"${quote}"`;
  if (text === "") return `{${id}} writes: ${quoted ?? "something"}.`;
  return `{${id}} argues that ${lower(text)}${quoted === undefined ? "" : `, and writes: ${quoted}`}.`;
}

/** A finding told again in its own words; a statement, from the first sentence that makes one. */
function mended(sources: readonly string[]): string {
  const [id = "", , , , , text = "", quote = ""] = (sources[0] ?? "").split("|");
  if (/^c\d+$/u.test(id)) return told({ id, text, quote });
  const sentences = sources.flatMap((source) => source.split(/(?<=[.!?…])\s+/u)).map((part) => part.trim());
  const plain = sentences.find((part) => !/[?…"“”:{}]/u.test(part) && isTellable(part)) ?? "";
  return plain.replace(/[.!]+$/u, "");
}

function longest(parts: readonly string[]): string {
  return parts.reduce((most, part) => (part.length > most.length ? part : most), "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
