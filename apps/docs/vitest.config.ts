import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@tapeline/source"] },
  ssr: { resolve: { conditions: ["@tapeline/source"] } },
  test: { testTimeout: 120_000, hookTimeout: 120_000 },
});
