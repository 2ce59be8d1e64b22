import { afterEach, describe, expect, it } from "vitest";
import { createScriptedModel, type ScriptedModel } from "../../fakes/scripted-model/scripted-model.ts";

let endpoint: ScriptedModel | undefined;
afterEach(() => endpoint?.close());

const messages = [{ role: "user", content: "Answer in JSON." }];
const schema = { type: "object", properties: { a: { type: "string" } }, required: ["a"], additionalProperties: false };

async function post(body: unknown, headers: Record<string, string> = {}, path = "/chat/completions") {
  endpoint = await createScriptedModel({ key: "right" });
  return fetch(`${endpoint.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer right", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

function withSchema(changes: object, strict = true) {
  const format = { type: "json_schema", json_schema: { name: "x", strict, schema: { ...schema, ...changes } } };
  return { model: "sample", messages, response_format: format };
}

describe("the scripted model", () => {
  it("answers what the API answers", async () => {
    const response = await post({ model: "sample", messages, temperature: 0, max_tokens: 50 });

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      object: "chat.completion",
      choices: [{ message: { role: "assistant" }, finish_reason: "stop" }],
      usage: { total_tokens: expect.any(Number) },
    });
  });

  it.each<[string, unknown, number]>([
    ["no JSON", "{", 400],
    ["no model", { messages }, 400],
    ["another model", { model: "other", messages }, 404],
    ["no messages", { model: "sample", messages: [] }, 400],
    ["a role that is none", { model: "sample", messages: [{ role: "me", content: "x" }] }, 400],
    ["a message without words", { model: "sample", messages: [{ role: "user", content: "" }] }, 400],
    ["a field it does not know", { model: "sample", messages, maxTokens: 5 }, 400],
    ["a temperature out of range", { model: "sample", messages, temperature: 3 }, 400],
    ["a limit of none", { model: "sample", messages, max_tokens: 0 }, 400],
    ["two limits", { model: "sample", messages, max_tokens: 5, max_completion_tokens: 5 }, 400],
    ["streaming", { model: "sample", messages, stream: true }, 400],
    [
      "JSON without the word",
      { model: "sample", messages: [{ role: "user", content: "x" }], response_format: { type: "json_object" } },
      400,
    ],
    ["an open object in a strict schema", withSchema({ additionalProperties: true }), 400],
    ["a key that is not required in a strict schema", withSchema({ required: [] }), 400],
    [
      "a word that strict schemas do not know",
      withSchema({ properties: { a: { type: "string", maxLength: 5 } } }),
      400,
    ],
    ["a schema that is no object", withSchema({ type: "array", items: {} }), 400],
    ["a list of nothing", withSchema({ properties: { a: { type: "array" } } }), 400],
  ])("refuses %s", async (_, body, status) => {
    const response = await post(body);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { message: expect.any(String) } });
    expect(endpoint?.refused).toHaveLength(1);
  });

  it.each([
    ["another key", { authorization: "Bearer wrong" }, "/chat/completions", 401],
    ["words that are no JSON", { "content-type": "text/plain" }, "/chat/completions", 415],
    ["another address", {}, "/completions", 404],
  ])("refuses %s", async (_, headers, path, status) => {
    expect((await post({ model: "sample", messages }, headers, path)).status).toBe(status);
  });
});
