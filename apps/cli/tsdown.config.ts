import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/main.ts"],
  format: "esm",
  platform: "node",
  target: "node20",
  dts: false,
  sourcemap: false,
  fixedExtension: false,
  minify: true,
  // One file set that needs no installed packages: what starts is what was tested.
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
  publint: true,
});
