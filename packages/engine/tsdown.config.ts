import { defineConfig } from "tsdown";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/sampling.ts",
    "src/practice.ts",
    "src/sizing.ts",
    "src/models.ts",
    "src/format.ts",
    "src/explain.ts",
    "src/reasons.ts",
    "src/impact.ts",
  ],
  format: "esm",
  platform: "neutral",
  dts: true,
  sourcemap: true,
  publint: true,
  attw: { profile: "esm-only", level: "error" },
});
