import { defineConfig } from "vite";

import { fromSources } from "./build/from-sources.ts";

/** Writes the widgets beside the pages as one script under a name that stays, since others' pages name it. */
export default defineConfig({
  plugins: [fromSources()],
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: "es2023",
    lib: { entry: "src/embed/embed.ts", formats: ["es"], fileName: () => "embed.js" },
    rolldownOptions: { output: { codeSplitting: false } },
  },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
});
