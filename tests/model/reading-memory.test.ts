import { expect, it } from "vitest";
import { createMemoryModelCache } from "../../src/adapters/language-model/memory-cache.ts";
import { createReadingMemory } from "../../src/model/reading-memory.ts";
import { createManualClock } from "../fakes/manual-clock.ts";
import { aDiscussion, says } from "../fakes/topics.ts";

it("forgets a topic's frame with a comment whose words it may hold", async () => {
  const cache = createMemoryModelCache(createManualClock());
  const memory = createReadingMemory("a-model", cache);
  const thread = aDiscussion({ title: "Trams" }, [says(1, "oda", "Trams should be free."), says(2, "neve", "No.")]);
  const frame = { kind: "dispute", proposition: "Trams should be free" } as const;
  const [first, second] = thread.comments.map(({ apId }) => apId);
  await memory.keepFrame([thread], frame, [first ?? ""]);

  cache.forget((apId) => apId === second);
  expect(await memory.recallFrame([thread])).toEqual(frame);

  cache.forget((apId) => apId === first);
  expect(await memory.recallFrame([thread])).toBeUndefined();
});
