import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a browser on a busy machine takes seconds for what takes it a moment otherwise
    expect: { poll: { timeout: 20_000 } },
  },
});
