import { defineConfig } from "tsdown";

/** The server beside the pages that it serves: one set of files that needs no installed packages. */
export default defineConfig({
  // A server starts the thread from a file beside its own.
  entry: { main: "server/main.ts", "content-thread": "@tapeline/api/content-thread" },
  outDir: "dist/server",
  format: "esm",
  platform: "node",
  fixedExtension: false,
  inputOptions: {
    resolve: { conditionNames: ["@tapeline/source", "node", "import", "default"] },
  },
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
  dts: false,
  sourcemap: true,
});
