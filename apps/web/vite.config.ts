import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

import { compressed } from "./build/compressed.ts";
import { homeFigures } from "./build/home-figures.ts";
import { learnContents } from "./build/learn-contents.ts";
import { offline } from "./build/offline.ts";
import { preloadFonts } from "./build/preload-fonts.ts";
import { releaseBundle } from "./build/release-bundle.ts";

const conditions = ["@tapeline/source", ...defaultClientConditions];
/** What pages ask the engine with. */
const asking =
  /\/@tanstack\/(?:query-core|react-query)\/|\/@trpc\/client\/|\/src\/engine\/(?:client|queries)\.ts$/;
/** All but the script that starts the page. */
const notTheStart = /(?<!\/src\/main)\.[jt]sx?$/;

export default defineConfig({
  plugins: [
    react(),
    releaseBundle(),
    homeFigures(),
    learnContents(),
    preloadFonts(),
    offline(),
    compressed(),
  ],
  resolve: {
    conditions,
    // Its usual build needs Node's Buffer; this one brings what it needs.
    alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" },
  },
  // Nothing is written into the page: the content security policy allows neither inline scripts nor inline styles.
  build: {
    outDir: "dist/client",
    assetsInlineLimit: 0,
    // Which chunk needs which: what a page weighs is counted by it.
    manifest: true,
    sourcemap: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    // What every page begins with is one file, and what asks the engine another: dozens of small ones keep a slow processor busy.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "frame", tags: ["$initial"], test: notTheStart, priority: 1 },
            { name: "asking", test: asking },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  server: { host: "127.0.0.1", port: 4117 },
});
