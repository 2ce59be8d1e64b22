import { afterEach, describe, expect, it } from "vitest";
import { mostTokensOf } from "../../../src/adapters/language-model/within-budget.ts";
import { faulty, good, misshapen, type Part, simple } from "../../fakes/scripted-model/parts.ts";
import type { ScriptedModel } from "../../fakes/scripted-model/scripted-model.ts";
import { aQuestion, failureOf, setUp as setUpModel } from "./ask-scripted.ts";

const answer = { dispute: true, proposition: "Trams should be free" };
const endpoints: ScriptedModel[] = [];

async function setUp(setup: Parameters<typeof setUpModel>[0] = {}) {
  const all = await setUpModel(setup);
  endpoints.push(all.endpoint);
  return all;
}

afterEach(async () => {
  for (const endpoint of endpoints.splice(0)) await endpoint.close();
});

describe("a language model", () => {
  it("gives what the model says as JSON, and what it cost", async () => {
    const { endpoint, model } = await setUp();

    const { value, tokens } = await model.ask(aQuestion());

    expect(value).toEqual(answer);
    expect(tokens).toEqual(endpoint.tokens);
    expect(endpoint.refused).toEqual([]);
  });

  it("asks without streaming or tools, at temperature 0, for a schema and a bounded answer", async () => {
    const { endpoint, model } = await setUp();

    await model.ask(aQuestion({ maxAnswerTokens: 77 }));

    const [request] = endpoint.requests;
    expect(request).toMatchObject({ model: "sample", temperature: 0, max_tokens: 77 });
    expect(request?.response_format).toMatchObject({
      type: "json_schema",
      json_schema: { name: "frame", strict: true },
    });
    expect(Object.keys(request ?? {})).not.toContain("stream");
    expect(JSON.stringify(request)).not.toMatch(/"tools"|maxLength/u);
  });

  it.each(
    Object.entries({
      "fenced JSON": misshapen["fenced JSON"],
      "JSON between words": misshapen["JSON between words"],
      "thoughts before JSON": misshapen["thoughts before JSON"],
      "the answer among the thoughts": misshapen["the answer among the thoughts"],
      "thoughts beside the answer": misshapen["thoughts beside the answer"],
      "nothing said of tokens": misshapen["nothing said of tokens"],
      ...simple,
    } satisfies Record<string, Part>),
  )("understands an endpoint with %s", async (_, part) => {
    const { endpoint, model } = await setUp({ part });

    expect((await model.ask(aQuestion())).value).toEqual(answer);
    expect(endpoint.refused).toEqual([]);
  });

  it.each([
    ["no json_schema", "json_object", 2],
    ["neither json_schema nor json_object", "text", 3],
    ["max_completion_tokens", "json_schema", 2],
    ["no system role", "json_schema", 2],
  ] as const)("remembers of an endpoint with %s what works there", async (name, format, calls) => {
    const { endpoint, model } = await setUp({ part: simple[name] });
    await model.ask(aQuestion());
    expect(endpoint.requests).toHaveLength(calls);

    await model.ask(aQuestion());

    expect(endpoint.requests).toHaveLength(calls + 1);
    expect(model.format()).toBe(format);
  });

  it("leaves a format after two answers without JSON, not after one", async () => {
    const { endpoint, model } = await setUp({ part: simple["json_object unknown, json_schema ignored"] });

    await model.ask(aQuestion());
    expect(model.format()).toBe("json_schema");
    await model.ask(aQuestion());

    expect(model.format()).toBe("text");
    await model.ask(aQuestion());
    expect(endpoint.requests).toHaveLength(7);
  });

  it("puts the schema into words where it cannot be sent along", async () => {
    const { endpoint, model } = await setUp({ part: simple["no json_schema"] });

    await model.ask(aQuestion());

    expect(endpoint.requests[1]?.messages[0]?.content).toContain('"required":["dispute","proposition"]');
  });

  it.each([
    ["words alone", "not-json", 3],
    ["JSON of another shape", "not-json", 3],
    ["a list", "not-json", 3],
    ["empty", "not-json", 3],
    ["no content at all", "not-json", 3],
    ["refusals", "refused", 1],
    ["filtered content", "refused", 1],
    ["JSON cut off", "too-long", 1],
  ] as const)("says what is wrong with %s", async (name, reason, calls) => {
    const { endpoint, model } = await setUp({ part: misshapen[name] });

    const { parameters, userMessage } = await failureOf(model.ask(aQuestion()));

    expect(parameters).toMatchObject({ reason, tokens: endpoint.tokens.input + endpoint.tokens.output });
    expect(endpoint.requests).toHaveLength(calls);
    expect(userMessage).toMatch(/^[^\n]+\.$/u);
  });

  it.each([
    ["429 with Retry-After", [5_000]],
    ["429 without Retry-After", [5_000]],
    ["500 now and then", [1_000]],
    ["a failure inside of an answer", [1_000]],
    ["dropped connections", [1_000]],
    ["connections dropped within", [1_000]],
  ] as const)("tries again after %s", async (name, pauses) => {
    const { endpoint, model, clock } = await setUp({ part: faulty[name] });

    expect((await model.ask(aQuestion())).value).toEqual(answer);
    expect(endpoint.requests).toHaveLength(2);
    expect(clock.slept).toEqual(pauses);
  });

  it("waits as long as the endpoint asks for, if it is no longer than half a minute", async () => {
    const part: Part = (call) =>
      call.earlier > 0
        ? good(call)
        : {
            kind: "status",
            status: 429,
            message: "Slowly.",
            headers: { "retry-after": "Sat, 21 Nov 2026 12:00:30 GMT" },
          };
    const { model, clock } = await setUp({ part });

    await model.ask(aQuestion());

    expect(clock.slept).toEqual([30_000]);
  });

  it.each([
    ["429 always", "asked-too-often", 3],
    ["429 for an hour", "asked-too-often", 1],
    ["no credit", "no-credit", 1],
    ["500 always", "trouble", 3],
    ["503 with a page", "trouble", 3],
    ["dropped always", "unreachable", 3],
    ["endless tokens", "too-long", 1],
    ["no such API", "no-such-api", 1],
    ["unknown model", "unknown-model", 1],
    ["wrong key", "unauthorized", 1],
  ] as const)("gives up after %s", async (name, reason, calls) => {
    const { endpoint, model } = await setUp({ part: faulty[name] });

    const failure = await failureOf(model.ask(aQuestion()));

    expect(failure.parameters).toMatchObject({ reason, host: new URL(endpoint.url).host, model: "sample" });
    expect(endpoint.requests).toHaveLength(calls);
  });

  it("gives up a call that takes too long, once, and counts all that it may have cost", async () => {
    const { endpoint, model } = await setUp({ part: faulty.slow, timeoutMs: 50 });

    const { parameters } = await failureOf(model.ask(aQuestion()));

    expect(parameters.reason).toBe("too-slow");
    expect(parameters.tokens).toBeGreaterThan(120);
    expect(endpoint.requests).toHaveLength(1);
  });

  it.each([
    ["another address", { path: "/api" }, "no-such-api"],
    ["a model that is not there", { model: "sample-2" }, "unknown-model"],
    ["no key", { key: "right" }, "unauthorized"],
    ["another key", { key: "right", apiKey: "wrong" }, "unauthorized"],
  ])("says what is wrong with %s", async (_, setup, reason) => {
    const { model } = await setUp(setup);

    expect((await failureOf(model.ask(aQuestion()))).parameters.reason).toBe(reason);
  });

  it("tells an endpoint that is not there", async () => {
    const { endpoint, model } = await setUp();
    await endpoint.close();

    expect((await failureOf(model.ask(aQuestion()))).parameters).toMatchObject({ reason: "unreachable", tokens: 0 });
  });

  it("follows no redirect: the key is for one address", async () => {
    const other = await setUp();
    const part: Part = () => ({
      kind: "status",
      status: 307,
      message: "Moved.",
      headers: { location: other.endpoint.url },
    });
    const { model } = await setUp({ part, key: "sample-key", apiKey: "sample-key" });

    expect((await failureOf(model.ask(aQuestion()))).parameters.reason).toBe("no-such-api");
    expect(other.endpoint.wire).toEqual([]);
  });

  it("has neither the key nor the question in what it throws", async () => {
    const { model } = await setUp({ key: "right", apiKey: "sample-key-123" });

    const failure = await failureOf(model.ask(aQuestion({ prompt: "words of a comment" })));

    const everything = `${failure.stack} ${JSON.stringify(failure)} ${String(failure.cause)}`;
    expect(everything).not.toMatch(/sample-key-123|words of a comment/u);
  });

  it("stops when it is told to, while it asks and while it waits in line", async () => {
    const { endpoint, model } = await setUp({ part: faulty.slow });
    const stop = new AbortController();
    const asking = [1, 2, 3].map(() => model.ask(aQuestion(), stop.signal));
    const ends = Promise.allSettled(asking);
    while (endpoint.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));

    stop.abort(new Error("Enough."));

    expect(await ends).toEqual([1, 2, 3].map(() => ({ status: "rejected", reason: new Error("Enough.") })));
    expect(endpoint.requests).toHaveLength(2);
  });

  it("takes no more tokens for all tries than the question may take", async () => {
    const { endpoint, model } = await setUp({ part: misshapen["words alone"] });

    const { parameters } = await failureOf(model.ask({ ...aQuestion(), maxTokens: mostTokensOf(aQuestion()) }));

    expect(parameters.reason).toBe("not-json");
    expect(endpoint.requests).toHaveLength(1);
  });

  it("tells why the first try failed where no room is left for another", async () => {
    const { endpoint, model } = await setUp({ part: faulty["dropped always"] });

    const { parameters } = await failureOf(model.ask({ ...aQuestion(), maxTokens: mostTokensOf(aQuestion()) }));

    expect(parameters.reason).toBe("unreachable");
    expect(endpoint.requests).toHaveLength(1);
  });

  it("leaves an endpoint alone after three questions without an answer, and tries it again later", async () => {
    const { endpoint, model, clock } = await setUp({ part: faulty["500 always"] });
    for (let question = 0; question < 3; question++) await failureOf(model.ask(aQuestion()));
    expect((await failureOf(model.ask(aQuestion()))).parameters.reason).toBe("resting");
    expect(endpoint.requests).toHaveLength(9);

    endpoint.play(good);
    clock.pass(60_000);

    expect((await model.ask(aQuestion())).value).toEqual(answer);
  });
});
