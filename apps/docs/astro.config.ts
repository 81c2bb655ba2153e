import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";

import { fromSources } from "./build/from-sources.ts";
import { scriptsInFiles } from "./build/scripts-in-files.ts";
import { sidebar } from "./src/site/sidebar.ts";

export default defineConfig({
  // Where the pages stand on their host: under /docs beside the app, or anywhere else.
  base: process.env["DOCS_BASE"] ?? "/docs",
  trailingSlash: "always",
  compressHTML: true,
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
  integrations: [
    starlight({
      title: "Tapeline",
      description: "Do you need a custom LLM? How Tapeline decides, and what it rests on.",
      sidebar,
      customCss: ["./src/styles/docs.css"],
      expressiveCode: false,
      pagination: false,
      credits: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      favicon: "/icon.svg",
    }),
    scriptsInFiles(),
  ],
  build: { inlineStylesheets: "never" },
  vite: {
    plugins: [fromSources()],
    build: { assetsInlineLimit: 0 },
  },
});
