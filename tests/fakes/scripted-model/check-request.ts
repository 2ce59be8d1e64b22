import { z } from "zod";
import { schemaProblem } from "./check-schema.ts";

/** A refusal as the API words it. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly type: string;
  readonly param?: string | undefined;
  readonly code?: string | undefined;
}

const message = z.strictObject({
  role: z.enum(["system", "developer", "user", "assistant"]),
  content: z.string().min(1),
  name: z.string().optional(),
});

/** What the API takes, of all that it knows: a field that it does not know is refused, one of another type as well. */
const requestSchema = z.strictObject({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  max_tokens: z.int().positive().optional(),
  max_completion_tokens: z.int().positive().optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  n: z.literal(1).optional(),
  seed: z.int().optional(),
  stop: z.union([z.string(), z.array(z.string()).max(4)]).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  reasoning_effort: z.string().optional(),
  user: z.string().optional(),
  stream: z.literal(false).optional(),
  response_format: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("text") }),
      z.strictObject({ type: z.literal("json_object") }),
      z.strictObject({
        type: z.literal("json_schema"),
        json_schema: z.strictObject({
          name: z.string().regex(/^[\w-]{1,64}$/u),
          description: z.string().optional(),
          strict: z.boolean().nullish(),
          schema: z.record(z.string(), z.unknown()),
        }),
      }),
    ])
    .optional(),
});
export type ChatRequest = z.infer<typeof requestSchema>;

/** Reads what was asked, or says why the API would not take it. */
export function readRequest(text: string): { readonly request: ChatRequest } | { readonly refusal: Refusal } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { refusal: invalid("We could not parse the JSON body of your request.") };
  }
  const read = requestSchema.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { refusal: invalid(`Invalid request: ${issue?.message}.`, issue?.path.join(".")) };
  }
  const request = read.data;
  if (request.max_tokens !== undefined && request.max_completion_tokens !== undefined)
    return { refusal: invalid("Set only one of max_tokens and max_completion_tokens.", "max_tokens") };
  const problem = formatProblem(request);
  return problem === undefined ? { request } : { refusal: invalid(problem, "response_format") };
}

function formatProblem({ response_format: format, messages }: ChatRequest): string | undefined {
  if (format?.type === "json_object" && !messages.some(({ content }) => /json/iu.test(content)))
    return "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.";
  if (format?.type !== "json_schema") return undefined;
  const problem = schemaProblem(format.json_schema.schema, format.json_schema.strict === true);
  return problem === undefined
    ? undefined
    : `Invalid schema for response_format '${format.json_schema.name}': ${problem}`;
}

export function invalid(text: string, param?: string): Refusal {
  return { status: 400, message: text, type: "invalid_request_error", param, code: undefined };
}
