import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/client.ts", "src/mcp.ts", "src/server.ts", "src/worker.ts"],
  format: "esm",
  platform: "neutral",
  // The server alone runs on Node; what it shares with the other entries stays one.
  deps: { neverBundle: [/^node:/] },
  dts: true,
  sourcemap: true,
  publint: true,
  attw: { profile: "esm-only", level: "error" },
});
