import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Plugin } from "vite";

/** Not kept on the device: maps and the build's manifest are for developers, and a compressed copy comes by its plain name. */
const left = /\.(?:map|br|gz)$|^manifest\.json$/;

/**
 * Writes the service worker from `build/service-worker.js`: the list of all files and a version made of what is in them.
 */
export function offline(): Plugin {
  let outDir = "";
  let root = "";
  return {
    name: "tapeline:offline",
    apply: "build",
    configResolved(config) {
      outDir = config.build.outDir;
      root = config.root;
    },
    writeBundle() {
      const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !left.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const hash = createHash("sha256");
      for (const name of names) hash.update(name).update(readFileSync(name));
      const paths = names.map((name) => name.slice(outDir.length).replace(/^\/index\.html$/, "/"));
      const source = readFileSync(join(root, "build/service-worker.js"), "utf8")
        .replace("__VERSION__", hash.digest("hex").slice(0, 16))
        .replace("__FILES__", JSON.stringify(paths));
      writeFileSync(join(outDir, "service-worker.js"), source);
    },
  };
}
