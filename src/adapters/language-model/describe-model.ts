import type { AnswerFormat } from "./dialect.ts";
import type { ModelReport } from "./probe-model.ts";

/** One line on the model: how it stands, and what to do where it does not. */
export interface ModelLine {
  readonly part: "Language model";
  readonly state: "works" | "broken";
  readonly text: string;
}

const formatWords: Readonly<Record<AnswerFormat, string>> = {
  json_schema: "answers by schema",
  json_object: "answers in JSON, though not by schema",
  text: "answers in JSON when it is told to",
};
/** So many of what is offered are named. */
const mostNamed = 8;

/** Says how a model stands. */
export function describeModel({ host, model, offered, answers, problem }: ModelReport): ModelLine {
  const part = "Language model";
  if (problem === undefined && answers !== undefined) {
    const seconds = (answers.ms / 1_000).toFixed(1);
    return {
      part,
      state: "works",
      text: `${model} at ${host} ${formatWords[answers.format]}, the first time in ${seconds} s`,
    };
  }
  const text = problem?.userMessage ?? `${host} does not answer.`;
  const isUnknown = problem?.parameters.reason === "unknown-model" && offered !== undefined && offered.length > 0;
  const named = isUnknown
    ? ` It offers ${offered.slice(0, mostNamed).join(", ")}${offered.length > mostNamed ? " …" : ""}.`
    : "";
  return { part, state: "broken", text: `${text}${named}` };
}
