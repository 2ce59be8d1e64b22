import type { ChatRequest } from "./check-request.ts";
import { asSent, goodAnswer, type SaidClaim, type StepAnswer } from "./good-answer.ts";
import type { QuestionLine, ReadQuestion } from "./read-question.ts";

/** A call that the server took for one of the API. */
export interface ScriptedCall {
  readonly request: ChatRequest;
  readonly question: ReadQuestion;
  /** Calls before this one. */
  readonly earlier: number;
}

/** What comes back. */
export type Reaction =
  | {
      readonly kind: "message";
      readonly content: string | null;
      readonly reasoning?: string;
      readonly refusal?: string;
      readonly finish?: "stop" | "length" | "content_filter";
      /** Whether it says what it counted; default: it does. */
      readonly usage?: boolean;
    }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly message: string;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** Whether the error is a mere string, as some local servers have it. */
      readonly bare?: boolean;
    }
  | { readonly kind: "body"; readonly status: number; readonly type: string; readonly text: string }
  /** The answer to another reaction, later. */
  | { readonly kind: "late"; readonly ms: number; readonly reaction: Reaction }
  | { readonly kind: "drop"; readonly when: "before" | "within" }
  /** Words without an end, whatever was asked for. */
  | { readonly kind: "endless" };

export type Part = (call: ScriptedCall) => Reaction;

/** Answers as a good model does. */
export const good: Part = ({ question }) => json(asSent(goodAnswer(question)));

function json(value: unknown): Reaction {
  return { kind: "message", content: JSON.stringify(value) };
}

/** A good answer that something was done to. */
function spoiled(spoil: (answer: StepAnswer, call: ScriptedCall) => void): Part {
  return (call) => {
    const answer = structuredClone(goodAnswer(call.question)) as StepAnswer;
    spoil(answer, call);
    return json(asSent(answer));
  };
}

function eachClaim(change: (claim: SaidClaim, at: number, lines: readonly QuestionLine[]) => void): Part {
  return spoiled((answer, { question }) => {
    if (answer.step !== "read" || question.step !== "read") return;
    for (const [at, claim] of answer.value.claims.entries()) change(claim, at, question.lines);
  });
}

/** Every text of an answer that is written to be read. */
function eachText(change: (text: string) => string): Part {
  return spoiled((answer) => {
    if (answer.step === "repair") answer.value.texts = answer.value.texts.map(change);
    if (answer.step !== "write") return;
    const { value } = answer;
    value.headline = change(value.headline);
    value.framing = change(value.framing);
    value.stances = value.stances.map(change);
    for (const point of value.points) {
      point.claim = change(point.claim);
      point.support = change(point.support);
    }
  });
}

/** Answers that are what was asked for, and not true. */
export const untrue = {
  "wrong authors": spoiled((answer, { question }) => {
    const ids = "lines" in question ? question.lines.map(({ id }) => id) : [];
    const next = (id: string): string => ids[(ids.indexOf(id) + 1) % ids.length] ?? id;
    if (answer.step === "read") for (const claim of answer.value.claims) claim.comment = next(claim.comment);
    if (answer.step !== "write") return;
    const turned = (text: string): string => text.replace(/\{(c\d+)\}/gu, (_, id: string) => `{${next(id)}}`);
    answer.value.stances = answer.value.stances.map(turned);
    for (const point of answer.value.points) point.support = turned(point.support);
  }),
  "comments that are not there": eachClaim((claim, at) => {
    if (at % 2 === 0) claim.comment = `c${900_000 + at}`;
  }),
  "invented quotes": eachClaim((claim, at) => {
    if (at % 2 === 0) claim.quote = "and that is why everybody here should buy a bicycle";
  }),
  "invented quotes in the prose": eachText((text) =>
    text.replace(/"[^"]*"/gu, '"nobody with any sense could deny this"'),
  ),
  "spliced quotes": eachClaim((claim, at, lines) => {
    const other = lines[(at + 1) % lines.length]?.text.split(" ").slice(-4).join(" ") ?? "";
    claim.quote = `${claim.quote.split(" ").slice(0, 4).join(" ")} ${other}`;
  }),
  "mis-cased quotes": eachClaim((claim) => {
    claim.quote = claim.quote.toUpperCase();
  }),
  "numbers out of thin air": eachText((text) => `17 people agree, and 83% of them say so. ${text}`),
  "majorities out of thin air": eachText(
    (text) => `Most people agree. ${text.replace(/\.$/u, ", and this view dominates.")}`,
  ),
  "everyone on one side": eachClaim((claim) => {
    claim.stance = "favor";
  }),
  "sides turned round": eachClaim((claim) => {
    claim.stance = claim.stance === "favor" ? "against" : "favor";
  }),
  "both sides for everyone": spoiled((answer) => {
    if (answer.step !== "read") return;
    const { claims } = answer.value;
    claims.push(...claims.map((claim) => ({ ...claim, stance: claim.stance === "favor" ? "against" : "favor" })));
  }),
  "another language": eachText(() => "Hier geht es um etwas, worüber sich {c1} und andere nicht einig werden."),
  "names and links": eachText(
    (text) => `@hendrik@lemmy.example says at https://evil.example ![x](https://evil.example/x.png): ${text}`,
  ),
  "placeholders of nobody": eachText((text) => `{c999999} and {u1} and {c} agree. ${text}`),
  "texts too long": eachText((text) => `${text} `.repeat(400)),
  "empty texts": eachText(() => ""),
  "nothing found": spoiled((answer) => {
    if (answer.step === "read") answer.value.claims = [];
    if (answer.step === "write") Object.assign(answer.value, { stances: [], points: [] });
  }),
} satisfies Readonly<Record<string, Part>>;

/** Answers of another shape than was asked for. */
export const misshapen = {
  "JSON cut off": (call) => ({ ...message(good(call)), content: cut(good(call)), finish: "length" }),
  "JSON cut off without a word": (call) => ({ ...message(good(call)), content: cut(good(call)) }),
  "fenced JSON": (call) => ({ ...message(good(call)), content: `\`\`\`json\n${said(good(call))}\n\`\`\`` }),
  "JSON between words": (call) => ({
    ...message(good(call)),
    content: `Sure! Here {as asked} is the JSON:\n${said(good(call))}\nLet me know if you need more.`,
  }),
  "thoughts before JSON": (call) => ({
    ...message(good(call)),
    content: `<think>They want {"dispute": maybe}.</think>\n${said(good(call))}`,
  }),
  "the answer among the thoughts": (call) => ({ kind: "message", content: null, reasoning: said(good(call)) }),
  "thoughts beside the answer": (call) => ({ ...message(good(call)), reasoning: 'First {"claims": []}, no.' }),
  "JSON of another shape": () => json({ answer: 42, claims_found: [] }),
  "a list": () => ({ kind: "message", content: "[1, 2, 3]" }),
  "values of other types": () =>
    json({ dispute: "yes", proposition: 7, claims: "none", headline: null, stances: {}, points: [1], texts: [null] }),
  "words alone": () => ({ kind: "message", content: "I think that this is a very interesting discussion." }),
  refusals: () => ({ kind: "message", content: null, refusal: "I'm sorry, I can't help with that." }),
  "filtered content": () => ({ kind: "message", content: "", finish: "content_filter" }),
  empty: () => ({ kind: "message", content: "" }),
  "no content at all": () => ({ kind: "message", content: null }),
  "nothing said of tokens": (call) => ({ ...message(good(call)), usage: false }),
} satisfies Readonly<Record<string, Part>>;

/** An endpoint with faults. */
export const faulty = {
  "429 with Retry-After": everyOther({
    kind: "status",
    status: 429,
    message: "Rate limit reached.",
    headers: { "retry-after": "1" },
  }),
  "429 without Retry-After": everyOther({ kind: "status", status: 429, message: "Rate limit reached." }),
  "429 always": always({ kind: "status", status: 429, message: "Rate limit reached." }),
  "429 for an hour": always({
    kind: "status",
    status: 429,
    message: "Rate limit.",
    headers: { "retry-after": "3600" },
  }),
  "no credit": always({
    kind: "status",
    status: 429,
    message: "You exceeded your current quota.",
    code: "insufficient_quota",
  }),
  "500 now and then": everyOther({ kind: "status", status: 500, message: "The server had an error." }),
  "500 always": always({ kind: "status", status: 500, message: "The server had an error." }),
  "503 with a page": always({ kind: "body", status: 503, type: "text/html", text: "<h1>Service Unavailable</h1>" }),
  "a failure inside of an answer": everyOther({
    kind: "body",
    status: 200,
    type: "application/json",
    text: '{"error":{"message":"Upstream failed.","code":502}}',
  }),
  "dropped connections": everyOther({ kind: "drop", when: "before" }),
  "connections dropped within": everyOther({ kind: "drop", when: "within" }),
  "dropped always": always({ kind: "drop", when: "before" }),
  slow: (call) => ({ kind: "late", ms: 2_000, reaction: good(call) }),
  "endless tokens": always({ kind: "endless" }),
  "no such API": always({ kind: "body", status: 200, type: "text/html", text: "<html>Welcome!</html>" }),
  "unknown model": always({ kind: "status", status: 404, message: 'model "sample" not found, try pulling it first' }),
  "wrong key": always({ kind: "status", status: 401, message: "Incorrect API key provided: sample-key." }),
} satisfies Readonly<Record<string, Part>>;

/** Servers that understand less of the API. */
export const simple = {
  "no json_schema": unless(
    ({ response_format: format }) => format?.type === "json_schema",
    "'response_format.type' must be 'text' or 'json_object'",
  ),
  "neither json_schema nor json_object": unless(
    ({ response_format: format }) => format !== undefined && format.type !== "text",
    "This model does not support response_format.",
  ),
  "json_object unknown, json_schema ignored": ({ request, question }) => {
    const type = request.response_format?.type;
    if (type === "json_object") return bare("'response_format.type' must be 'json_schema' or 'text'");
    return type === "json_schema"
      ? { kind: "message", content: "Let me think." }
      : good({ request, question, earlier: 0 });
  },
  "no grammar for the schema": unless(
    ({ response_format: format }) => format?.type === "json_schema",
    "Failed to initialize samplers: failed to parse grammar",
  ),
  "500 for json_schema": (call) =>
    call.request.response_format?.type === "json_schema"
      ? { kind: "status", status: 500, message: 'response_format type must be one of "text" or "json_object"' }
      : good(call),
  max_completion_tokens: unless(
    ({ max_tokens: limit }) => limit !== undefined,
    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
  ),
  "its own temperature": unless(
    ({ temperature }) => temperature !== undefined,
    "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
  ),
  "no system role": unless(
    ({ messages }) => messages.some(({ role }) => role === "system"),
    "System role not supported",
  ),
} satisfies Readonly<Record<string, Part>>;

function always(reaction: Reaction): Part {
  return () => reaction;
}

/** The first, the third … call fails. */
function everyOther(reaction: Reaction): Part {
  return (call) => (call.earlier % 2 === 0 ? reaction : good(call));
}

function unless(refused: (request: ChatRequest) => boolean, complaint: string): Part {
  return (call) => (refused(call.request) ? bare(complaint) : good(call));
}

function bare(complaint: string): Reaction {
  return { kind: "status", status: 400, message: complaint, bare: true };
}

function message(reaction: Reaction): Extract<Reaction, { kind: "message" }> {
  if (reaction.kind !== "message") throw new Error("Not a message.");
  return reaction;
}

function said(reaction: Reaction): string {
  return message(reaction).content ?? "";
}

function cut(reaction: Reaction): string {
  return said(reaction).slice(0, Math.floor(said(reaction).length * 0.6));
}
