import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A fixed zone that is nobody's: a test that reads local time shows itself.
    env: { TZ: "Pacific/Chatham" },
    // Ends what hangs: no result depends on time that others may use up, and machines may be slow and busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
