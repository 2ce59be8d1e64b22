import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A fixed zone that is nobody's: a test that reads local time shows itself.
    env: { TZ: "Pacific/Chatham" },
    // Ends what hangs; no test measures time, and machines may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
