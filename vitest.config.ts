import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A fixed zone that is nobody's: a test that reads local time shows itself.
    env: { TZ: "Pacific/Chatham" },
  },
});
