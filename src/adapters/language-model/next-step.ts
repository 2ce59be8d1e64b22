import type { ModelFailureReason, ModelQuestion, TokensTaken } from "../../ports/language-model.ts";
import type { CallEnd } from "./call-endpoint.ts";
import { countTokens } from "./count-tokens.ts";
import { type Dialect, dialectAfter, withNextFormat } from "./dialect.ts";
import { findJson } from "./find-json.ts";
import { meaningOf } from "./model-failure.ts";

/** What follows from how a call ended. */
export type Step =
  | { readonly kind: "answer"; readonly value: unknown }
  | { readonly kind: "ask-otherwise"; readonly dialect: Dialect }
  | { readonly kind: "again" | "give-up"; readonly reason: ModelFailureReason };

/** @param spoken - how the question was asked */
export function nextStep(end: CallEnd, question: ModelQuestion, spoken: Dialect): Step {
  switch (end.status) {
    case "said": {
      const value = answerIn(end, question);
      if (value !== undefined) return { kind: "answer", value };
      if (end.finish === "refused") return { kind: "give-up", reason: "refused" };
      // Asked otherwise it would be cut off again.
      if (end.finish === "length") return { kind: "give-up", reason: "too-long" };
      return otherwise(withNextFormat(spoken), "not-json");
    }
    case "turned-down": {
      const reason = meaningOf(end);
      if (reason === "form") return otherwise(dialectAfter(spoken, end.complaint), "refused-question");
      return { kind: reason === "trouble" || reason === "asked-too-often" ? "again" : "give-up", reason };
    }
    case "broken-off":
      return { kind: "again", reason: "unreachable" };
    case "too-slow":
    case "too-long":
      return { kind: "give-up", reason: end.status };
    case "strange":
      return { kind: "give-up", reason: "no-such-api" };
  }
}

function otherwise(dialect: Dialect | undefined, reason: ModelFailureReason): Step {
  return dialect === undefined ? { kind: "give-up", reason } : { kind: "ask-otherwise", dialect };
}

/** Where no text has it, the thoughts may: some servers take the whole answer for them. */
function answerIn({ text, thoughts }: Extract<CallEnd, { status: "said" }>, { schema }: ModelQuestion): unknown {
  const required = Array.isArray(schema.required) ? (schema.required as readonly string[]) : [];
  const wanted = (value: object): boolean => required.every((key) => key in value);
  return findJson(text, wanted) ?? findJson(thoughts, wanted);
}

/** @param most - what the call may have taken at most: all of it, where nobody says how much it was */
export function takenBy(end: CallEnd, most: TokensTaken): TokensTaken {
  switch (end.status) {
    case "said":
      return (
        end.tokens ?? { ...most, output: Math.min(most.output, countTokens(end.text) + countTokens(end.thoughts)) }
      );
    case "broken-off":
      return end.sent ? most : nothing;
    case "too-slow":
    case "too-long":
      return most;
    case "turned-down":
    case "strange":
      return nothing;
  }
}

export const nothing: TokensTaken = { input: 0, output: 0 };
