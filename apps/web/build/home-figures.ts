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
  // Asked for by two modules at once, and computed once.
  let figures: Promise<BuiltFigures> | undefined;
  return {
    name: "tapeline:home-figures",
    configResolved(config) {
      cache = join(config.root, "node_modules/.cache/home-figures");
      developing = config.command === "serve";
    },
    resolveId: (id) => (isOurs(id) ? `\0${id}` : undefined),
    async load(id) {
      const name = id.slice(1);
      if (!id.startsWith("\0") || !isOurs(name)) return undefined;
      const built = await (figures ??= figuresIn(cache, developing));
      return `export default ${JSON.stringify(built[names[name]])};`;
    },
  };
}

/** The kept figures, or computed ones; while developing, those of an older engine will do. */
async function figuresIn(cache: string, developing: boolean): Promise<BuiltFigures> {
  mkdirSync(cache, { recursive: true });
  const path = (developing ? latestIn(cache) : undefined) ?? join(cache, `${await digest()}.json`);
  if (!existsSync(path)) {
    const { builtFigures } = await import("./home/figures.ts");
    writeFileSync(path, JSON.stringify(builtFigures()));
  }
  return JSON.parse(readFileSync(path, "utf8")) as BuiltFigures;
}

function latestIn(folder: string): string | undefined {
  const paths = readdirSync(folder).map((file) => join(folder, file));
  return paths.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/**
 * All that the figures depend on. Of the engine it is not its text that counts but what it answers: whole verdicts on the
 * first case and on cases of every kind. So a build after a change that moves no figure is quick.
 */
async function digest(): Promise<string> {
  const { sampleVerdicts } = await import("./home/scenario-verdicts.ts");
  const hash = createHash("sha256").update(knowledge.digest).update(priceBook.digest);
  hash.update(JSON.stringify(sampleVerdicts()));
  const computing = readdirSync(join(here, "home"))
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => join(here, "home", file));
  const shown = [
    "../src/features/home/home-verdict.ts",
    "../../../packages/ui/src/sentence/sentence.ts",
  ].map((file) => join(here, file));
  for (const file of [...computing.sort(), ...shown]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 24);
}
