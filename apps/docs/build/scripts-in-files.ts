import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { AstroIntegration } from "astro";

/** A script that is written into a page, and one that is data and runs nothing. */
const script = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const isData = /type="application\/(ld\+)?json"/;

/** Moves each script that is written into a page to a file: the content security policy allows no other. */
export function scriptsInFiles(): AstroIntegration {
  let base = "/";
  return {
    name: "tapeline-scripts-in-files",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/, "/");
      },
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = new Map<string, string>();
        for await (const name of glob("**/*.html", { cwd: folder })) {
          const page = join(folder, name);
          const before = await readFile(page, "utf8");
          const after = before.replace(script, (whole, attributes: string, code: string) => {
            if (isData.test(attributes)) return whole;
            const file = `_astro/written-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.js`;
            files.set(file, code);
            return `<script${attributes} src="${base}${file}"></script>`;
          });
          if (after !== before) await writeFile(page, after);
        }
        for (const [file, code] of files) await writeFile(join(folder, file), code);
      },
    },
  };
}
