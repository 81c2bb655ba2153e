import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@tapeline/source"] },
  ssr: { resolve: { conditions: ["@tapeline/source"] } },
});
