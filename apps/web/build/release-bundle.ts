import { createHash } from "node:crypto";

import { knowledge, scenarios } from "@tapeline/content";
import { practice } from "@tapeline/content/practice";
import { texts } from "@tapeline/content/texts";
import { priceBook } from "@tapeline/pricing";
import type { Plugin } from "vite";

const stamp = "virtual:tapeline-release";

/** Where the pages find the release: `current.json` names the folder of the other files. */
const folder = "release";

/**
 * Ships what we know and what things cost as files of their own beside the pages, named by what is in them, so that a
 * browser keeps them for good and a new release is a new name. `virtual:tapeline-release` is its version and day, which every
 * page shows before anything is fetched.
 */
export function releaseBundle(): Plugin {
  const files = new Map<string, string>();
  const parts = { knowledge, prices: priceBook, texts, practice, scenarios };
  const named = Object.entries(parts).map(([part, data]) => {
    const json = JSON.stringify(data);
    const hash = createHash("sha256").update(json).digest("hex").slice(0, 16);
    const name = `${folder}/${part}-${hash}.json`;
    files.set(name, json);
    return [part, `/${name}`] as const;
  });
  files.set(
    `${folder}/current.json`,
    JSON.stringify({
      version: knowledge.version,
      content: knowledge.digest,
      prices: priceBook.digest,
      recordedUntil: priceBook.recordedUntil,
      files: Object.fromEntries(named),
    }),
  );
  return {
    name: "tapeline:release-bundle",
    resolveId: (id) => (id === stamp ? `\0${stamp}` : undefined),
    load(id) {
      if (id !== `\0${stamp}`) return undefined;
      const { version } = knowledge;
      const { recordedUntil } = priceBook;
      return `export default ${JSON.stringify({ version, recordedUntil })};`;
    },
    generateBundle() {
      for (const [fileName, source] of files) this.emitFile({ type: "asset", fileName, source });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const source = files.get((request.url ?? "").slice(1));
        if (source === undefined) return next();
        response.setHeader("content-type", "application/json");
        response.end(source);
      });
    },
  };
}
