import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

import { defineConfig, type UserConfig } from "tsdown";

import { thirdPartyLicences } from "./tools/third-party-licences.ts";

const resolve = {
  // From the sources of our own packages, module by module: a command loads what it uses and no more.
  conditionNames: ["@tapeline/source", "node", "import", "default"],
  // For Node it comes as CommonJS, of which nothing can be left out; its modules for browsers do the same.
  alias: {
    yaml: fileURLToPath(new URL("../browser/index.js", import.meta.resolve("yaml"))),
  },
};

/** One set of files that needs no installed packages: what starts is what was tested. */
const whole = {
  platform: "node",
  target: "node20",
  dts: false,
  sourcemap: false,
  minify: true,
  inputOptions: { resolve },
  deps: { alwaysBundle: [/.*/], onlyBundle: false },
  treeshake: {
    moduleSideEffects: [
      { test: /\/(packages|apps)\/[a-z]+\/(src|generated)\//, sideEffects: false },
      { test: /./, sideEffects: true },
    ],
  },
} satisfies UserConfig;

/**
 * Marks a script with a digest of its content, by which compiled code is kept, and writes it in ASCII
 * alone, which is read and held at half the cost.
 */
const stamped = {
  name: "stamped",
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.code === undefined) continue;
      const code = chunk.code.replaceAll(
        /[\u007f-\uffff]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      chunk.code = `// ${createHash("sha256").update(code).digest("hex")}\n${code}`;
    }
  },
};

export default defineConfig([
  {
    ...whole,
    // A server starts the thread from a file beside its own.
    entry: { main: "src/main.ts", "content-thread": "@tapeline/api/content-thread" },
    format: "esm",
    fixedExtension: false,
    publint: true,
    plugins: [thirdPartyLicences],
  },
  {
    ...whole,
    entry: ["src/quick/brief.ts"],
    format: "cjs",
    clean: false,
    plugins: [stamped],
  },
]);
