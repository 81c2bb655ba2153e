import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@tapeline/source"] },
  ssr: { resolve: { conditions: ["@tapeline/source"] } },
  // Machines are noisy, and no test here is a timed test.
  test: { testTimeout: 120_000, hookTimeout: 120_000 },
});
