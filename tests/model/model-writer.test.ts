import { describe, expect, it } from "vitest";
import { createFakeModel } from "./fake-model.ts";
import { tell } from "./harness.ts";
import { tramThread } from "./tram-thread.ts";

describe("the model's writer", () => {
  it("writes a topic that the verifier proves", async () => {
    const { digest, failures } = await tell(tramThread(), createFakeModel());

    expect(failures).toEqual([]);
    expect(digest.engine).toEqual({ kind: "llm", model: "fake-1" });
  });
});
