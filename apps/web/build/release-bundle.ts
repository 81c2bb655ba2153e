import { builtInRelease, partFile, partNames } from "@tapeline/store";
import type { Plugin } from "vite";

const stamp = "virtual:tapeline-release";

/** Where the pages find the release: `current.json` is its manifest, the parts are named by their hashes. */
const folder = "release";

/**
 * Ships what we know and what things cost as files of their own beside the pages, named by what is in them, so that a
 * browser keeps them for good and a new release is a new name. `virtual:tapeline-release` is its version and day, which every
 * page shows before anything is fetched.
 */
export async function releaseBundle(): Promise<Plugin> {
  const { manifest, parts } = await builtInRelease();
  const files = new Map<string, string>([
    [`${folder}/current.json`, JSON.stringify(manifest)],
    ...partNames.map((name) => [`${folder}/${partFile(manifest, name)}`, parts[name]] as const),
  ]);
  return {
    name: "tapeline:release-bundle",
    resolveId: (id) => (id === stamp ? `\0${stamp}` : undefined),
    load(id) {
      if (id !== `\0${stamp}`) return undefined;
      const { version, hash, recordedUntil } = manifest;
      return `export default ${JSON.stringify({ version, hash, recordedUntil })};`;
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
