import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { knowledge } from "@tapeline/content";
import { priceBook } from "@tapeline/pricing";
import type { Plugin } from "vite";

import type { BuiltFigures } from "./home/figures.ts";

const names = {
  "virtual:tapeline-home": "home",
  "virtual:tapeline-rule-scenarios": "rules",
} as const;
const isOurs = (id: string): id is keyof typeof names => Object.hasOwn(names, id);
const here = dirname(fileURLToPath(import.meta.url));

/**
 * `virtual:tapeline-home`, the figures of the first page, and `virtual:tapeline-rule-scenarios`, the cases in which each rule
 * holds: computed when the pages are built, so that what is shown first is real. Kept until content, prices, engine or what is computed change.
 */
export function homeFigures(): Plugin {
  let cache = "";
  let developing = false;
  return {
    name: "tapeline:home-figures",
    configResolved(config) {
      cache = join(config.root, "node_modules/.cache/home-figures");
      developing = config.command === "serve";
      mkdirSync(cache, { recursive: true });
    },
    resolveId: (id) => (isOurs(id) ? `\0${id}` : undefined),
    async load(id) {
      const name = id.slice(1);
      if (!id.startsWith("\0") || !isOurs(name)) return undefined;
      // While developing, figures of an older engine will do: to compute them takes half a minute.
      const path = (developing ? latestIn(cache) : undefined) ?? join(cache, `${digest()}.json`);
      if (!existsSync(path)) {
        const { builtFigures } = await import("./home/figures.ts");
        writeFileSync(path, JSON.stringify(builtFigures()));
      }
      const figures = JSON.parse(readFileSync(path, "utf8")) as BuiltFigures;
      return `export default ${JSON.stringify(figures[names[name]])};`;
    },
  };
}

function latestIn(folder: string): string | undefined {
  const paths = readdirSync(folder).map((file) => join(folder, file));
  return paths.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/** All that the figures depend on. */
function digest(): string {
  const hash = createHash("sha256").update(knowledge.digest).update(priceBook.digest);
  const engine = dirname(fileURLToPath(import.meta.resolve("@tapeline/engine")));
  const home = join(here, "../src/features/home");
  const files = [
    ...filesIn(engine),
    ...filesIn(join(here, "home")),
    join(home, "home-verdict.ts"),
    join(home, "sentence.ts"),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 24);
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /(?<!\.test)\.[jt]s$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort();
