import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Digest } from "../../src/digest/digest.ts";
import { runStandpoint } from "../fakes/run-standpoint.ts";
import { faulty, type Part } from "../fakes/scripted-model/parts.ts";
import { createScriptedModel } from "../fakes/scripted-model/scripted-model.ts";
import { createTemporaryDirectory } from "../fakes/temporary-directory.ts";
import { setup } from "./a-bot.ts";
import { passUntil } from "./pass-until.ts";

const snapshot = new URL("../../src/demo/sample-threads/threadiverse.json", import.meta.url).pathname;
const key = "sample-key-0815";

async function anEndpoint(part?: Part) {
  const endpoint = await createScriptedModel(part === undefined ? { key } : { key, part });
  onTestFinished(() => endpoint.close());
  const environment: Record<string, string> = { LLM_BASE_URL: endpoint.url, LLM_MODEL: "sample", LLM_API_KEY: key };
  return { endpoint, environment };
}

/** Runs a command of the command line in a directory of its own, with what the operator chose. */
async function standpoint(line: string, environment: Record<string, string>, choices: unknown = {}) {
  const directory = await createTemporaryDirectory();
  await mkdir(join(directory, "config"));
  await writeFile(join(directory, "config", "standpoint.json"), JSON.stringify(choices));
  return runStandpoint(line, { directory, environment });
}

const command = `digest --snapshot ${snapshot} --max-topics 2 --format json`;

describe("standpoint digest with a language model", () => {
  it("is written by the model where one is configured, and says what it cost", async () => {
    const { endpoint, environment } = await anEndpoint();

    const { status, out, err } = await standpoint(command, environment);

    expect(status).toBe(0);
    const digest = JSON.parse(out) as Digest;
    expect(digest.engine).toEqual({ kind: "llm", model: "sample" });
    expect(err).toContain(`${endpoint.tokens.input} tokens in and ${endpoint.tokens.output} out`);
    expect(out + err).not.toContain(key);
  });

  it("is written without it where the embedded engine is asked for", async () => {
    const { endpoint, environment } = await anEndpoint();

    const { out } = await standpoint(`${command} --engine embedded`, environment);

    expect((JSON.parse(out) as Digest).engine).toEqual({ kind: "embedded" });
    expect(endpoint.wire).toEqual([]);
  });

  it("goes on without a model that does not answer, and says so", async () => {
    const { environment } = await anEndpoint(faulty["wrong key"]);

    const { status, out, err } = await standpoint(`${command} --engine llm`, environment);

    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      engine: { kind: "embedded" },
      notes: [{ code: "model-not-used", params: { count: 2 } }],
    });
    expect(err).toMatch(/^The language model did not answer: .*does not take the key; set LLM_API_KEY/mu);
    expect(out + err).not.toContain(key);
  });

  it("never sends what people wrote who opted out, nor anybody's name", async () => {
    const { endpoint, environment } = await anEndpoint();

    await standpoint(command, environment);

    const wire = endpoint.wire.join("\n");
    expect(wire).toContain("open weights");
    expect(wire).not.toMatch(
      /evening classes|credit card|quietharbour|tramline9|grumblebee|nandgate_nell|lemmy\.example/iu,
    );
  });

  it("never sends anything of a community that is kept from models", async () => {
    const { endpoint, environment } = await anEndpoint();
    const choices = { model: { neverFor: ["citylife@lemmy.example"] } };

    const { out } = await standpoint(command, environment, choices);

    const digest = JSON.parse(out) as Digest;
    expect(digest.topics.map(({ sources }) => sources[0]?.community)).toContain("citylife@lemmy.example");
    expect(endpoint.wire.join("\n")).not.toMatch(/old town|saturdays|tram stop/iu);
    expect(digest.engine.kind).toBe("llm");
  });

  it("is checked with one line", async () => {
    const { environment } = await anEndpoint();

    const right = await standpoint("check", environment);
    const wrong = await standpoint("check", { ...environment, LLM_API_KEY: "another-key" });

    expect(right.out).toMatch(/^works {3}Language model: sample at 127\.0\.0\.1:\d+ answers by schema/mu);
    expect(wrong).toMatchObject({ status: 1 });
    expect(wrong.out).toMatch(/^broken {2}Language model: .* does not take the key; set LLM_API_KEY/mu);
    expect(right.out + wrong.out).not.toMatch(/sample-key-0815|another-key/u);
  });
});

describe("the bot with a language model", () => {
  it("has digests written by it, names it, and logs what it cost", async () => {
    const { discord, posted, environment, start } = await setup();
    const { endpoint, environment: model } = await anEndpoint();
    Object.assign(environment, model);
    const bot = await start();

    await discord.user("ada").runs("/digest", { community: "technology@lemmy.example", period: "week" }).reply();
    const about = await discord.user("ada").runs("/about", {}).reply();

    expect(JSON.stringify(posted("general"))).toContain("Written by the language model sample");
    expect(JSON.stringify(about)).toContain("the language model sample");
    expect(bot.log()).toContainEqual(
      expect.objectContaining({ msg: "The language model worked on a digest.", tokensIn: expect.any(Number) }),
    );
    expect(JSON.stringify(bot.log())).not.toContain(key);
    expect(endpoint.refused).toEqual([]);
  });

  it("goes on with the embedded engine where the endpoint is down, and says so", async () => {
    const { clock, discord, posted, environment, start } = await setup();
    const { endpoint, environment: model } = await anEndpoint();
    Object.assign(environment, model);
    await endpoint.close();
    const bot = await start();

    const asked = discord
      .user("ada")
      .runs("/digest", { community: "technology@lemmy.example", period: "week" })
      .reply();
    let answer: Awaited<typeof asked> | undefined;
    void asked.then((reply) => {
      answer = reply;
    });
    // The pauses between tries pass.
    await passUntil(clock, () => answer, "the answer", { stepMs: 1_000 });

    expect(JSON.stringify(posted("general"))).toMatch(/embedded engine.*could not be written by the language model/u);
    expect(bot.log()).toContainEqual(
      expect.objectContaining({ msg: "The language model did not answer.", reason: "unreachable" }),
    );
  });
});
