import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/table.ts", "src/write.ts"],
  format: "esm",
  platform: "neutral",
  dts: true,
  sourcemap: true,
  publint: true,
  attw: { profile: "esm-only", level: "error" },
});
