import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { withinTime } from "../../../src/adapters/language-model/within-time.ts";
import { faulty } from "../../fakes/scripted-model/parts.ts";
import { aQuestion, failureOf, setUp } from "./ask-scripted.ts";

it("ends what a model is asked when its time is over, and asks no more", async () => {
  const { endpoint, model } = await setUp({ part: faulty.slow });
  // Its tables are loaded, so that the first question arrives in time on a busy machine, too.
  model.countTokens("Trams should be free.");
  const hurried = withinTime(model, 1_000);

  const during = await failureOf(hurried.ask(aQuestion()));
  const after = await failureOf(hurried.ask(aQuestion()));

  expect([during, after].map(({ parameters }) => parameters.reason)).toEqual(["too-slow", "too-slow"]);
  expect(endpoint.requests).toHaveLength(1);
  await endpoint.close();
});

it("ends for the caller's reason where the caller has one", async () => {
  const { endpoint, model } = await setUp({ part: faulty.slow });
  const stop = new AbortController();
  const asking = withinTime(model, 5_000).ask(aQuestion(), stop.signal);
  const ended = expect(asking).rejects.toThrow("never mind");
  await sleep(20);
  stop.abort(new Error("never mind"));

  await ended;
  await endpoint.close();
});
