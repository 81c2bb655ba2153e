import { defineConfig } from "tsdown";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    client: "src/client.ts",
    mcp: "src/mcp.ts",
    server: "src/server.ts",
    worker: "src/worker.ts",
    // Started as a thread by the server, beside which it lies.
    "content-thread": "src/thread/program.ts",
  },
  format: "esm",
  platform: "neutral",
  // The server alone runs on Node; what it shares with the other entries stays one.
  deps: { neverBundle: [/^node:/] },
  dts: true,
  sourcemap: true,
  publint: true,
  attw: { profile: "esm-only", level: "error" },
});
