import { createRequire } from "node:module";
import type { ModelQuestion } from "../../ports/language-model.ts";

type Encoding = typeof import("gpt-tokenizer/encoding/o200k_base");

const require = createRequire(import.meta.url);
let loaded: Encoding | undefined;
/** Takes some 50 MB: only a thread that counts has it. */
const encoding = (): Encoding => {
  loaded ??= require("gpt-tokenizer/encoding/o200k_base") as Encoding;
  return loaded;
};

/** The tokenizer takes the square of the time for what is written without a break. */
const longestPiece = 2_000;
/** So many times our count the endpoint's own may be: other tokenizers, other frames. */
export const countMargin = 1.2;
/** What the frame of a chat adds: roles, and the marks around each message. */
const frameTokens = 16;

/**
 * Counts tokens by OpenAI's encoding o200k_base, a little too many rather than too few for long texts. Other models' own
 * tokenizers find between 0.85 and 1.2 times as many in English or German prose; `createLanguageModel` corrects itself by
 * what the endpoint counts.
 */
export function countTokens(text: string): number {
  let tokens = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    // What looks like a control token is counted as the words that it is: a comment may hold it.
    tokens += encoding().countTokens(text.slice(start, end), { disallowedSpecial: new Set() });
    start = end;
  }
  return tokens;
}

/** Input of one try, by the same count; the schema is sent with it, or stands in it. */
export function inputTokensOf({ system, prompt, schema, inputTokens }: ModelQuestion): number {
  if (inputTokens !== undefined) return inputTokens;
  return frameTokens + countTokens(system) + countTokens(prompt) + countTokens(JSON.stringify(schema));
}

/** At the last space of so many characters, if there is one. */
function endOfPiece(text: string, start: number): number {
  const furthest = start + longestPiece;
  if (furthest >= text.length) return text.length;
  const space = text.lastIndexOf(" ", furthest);
  return space > start ? space : furthest;
}
