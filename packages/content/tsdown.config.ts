import { defineConfig } from "tsdown";

export default defineConfig({
  entry: [
    "src/index.ts",
    "src/texts.ts",
    "src/practice.ts",
    "src/check.ts",
    "src/diff.ts",
    "src/templates.ts",
  ],
  format: "esm",
  platform: "neutral",
  // The check and the comparison read folders, so that they are for Node alone.
  deps: { neverBundle: [/^node:/] },
  dts: true,
  sourcemap: true,
  publint: true,
  attw: { profile: "esm-only", level: "error" },
});
