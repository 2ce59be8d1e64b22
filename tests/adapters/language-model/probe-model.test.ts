import { describe, expect, it } from "vitest";
import { describeModel } from "../../../src/adapters/language-model/describe-model.ts";
import { probeModel } from "../../../src/adapters/language-model/probe-model.ts";
import { faulty, type Part, simple } from "../../fakes/scripted-model/parts.ts";
import { createScriptedModel, type ScriptedModelOptions } from "../../fakes/scripted-model/scripted-model.ts";
import { createHastyClock } from "./ask-scripted.ts";

interface Setup extends ScriptedModelOptions {
  readonly apiKey?: string;
  readonly asked?: string;
  readonly path?: string;
  readonly down?: boolean;
}

async function lineFor({ apiKey, asked = "sample", path, down = false, ...setup }: Setup) {
  const endpoint = await createScriptedModel(setup);
  if (down) await endpoint.close();
  const baseUrl = path === undefined ? endpoint.url : endpoint.url.replace("/v1", path);
  const report = await probeModel({ baseUrl, model: asked, apiKey, timeoutMs: 5_000, clock: createHastyClock() });
  await endpoint.close();
  return { ...describeModel(report), host: report.host };
}

describe("what is said of a model", () => {
  it.each<[string, Part | undefined, string]>([
    ["every format", undefined, "answers by schema"],
    ["no schema", simple["no json_schema"], "answers in JSON, though not by schema"],
    ["no format at all", simple["neither json_schema nor json_object"], "answers in JSON when it is told to"],
  ])("is how it answers: %s", async (_, part, words) => {
    const line = await lineFor(part === undefined ? {} : { part });

    expect(line).toMatchObject({ part: "Language model", state: "works" });
    expect(line.text).toContain(`sample at ${line.host} ${words}`);
  });

  it.each<[string, Setup, RegExp]>([
    ["no key", { key: "right" }, /asks for a key; set LLM_API_KEY\.$/u],
    ["wrong key", { key: "right", apiKey: "wrong" }, /does not take the key; set LLM_API_KEY/u],
    ["unknown model", { asked: "qwen3", models: ["one", "two"] }, /no model qwen3; .* It offers one, two\.$/u],
    ["endpoint down", { down: true }, /cannot be reached/u],
    ["another path", { path: "" }, /does not speak the OpenAI API at this address/u],
    ["no such API", { part: faulty["no such API"] }, /does not speak the OpenAI API at this address/u],
  ])("is what to do: %s", async (_, setup, words) => {
    const line = await lineFor(setup);

    expect(line.state).toBe("broken");
    expect(line.text).toMatch(words);
    expect(line.text).toContain(line.host === "" ? "" : line.host);
  });
});
