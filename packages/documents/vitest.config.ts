import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@tapeline/source"] },
  ssr: { resolve: { conditions: ["@tapeline/source"] } },
  // The bombs are timed, each in a process of its own: not more of them at once than there are cores.
  test: {
    // Machines are noisy, and no test here is a timed test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxConcurrency: 2,
  },
});
