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
  // From the sources of our own packages, module by module: a command loads what it uses and no more.
  inputOptions: { resolve: { conditionNames: ["@tapeline/source", "node", "import", "default"] } },
  treeshake: {
    moduleSideEffects: [
      { test: /\/(packages|apps)\/[a-z]+\/(src|generated)\//, sideEffects: false },
      { test: /./, sideEffects: true },
    ],
  },
  publint: true,
});
