import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package of which something is in a bundle. */
interface Bundled {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface Emitting {
  emitFile(file: { type: "asset"; fileName: string; source: string }): string;
}

const licenceFile = /^(licen[cs]e|copying|notice)/i;

/**
 * Writes beside a bundle whose code and data are in it, and under which licences. The build fails for a package that
 * states no licence: nothing may be passed on without one.
 */
export const thirdPartyLicences = {
  name: "third-party-licences",
  generateBundle(this: Emitting, _: unknown, bundle: Record<string, { moduleIds?: string[] }>) {
    const folders = Object.values(bundle)
      .flatMap(({ moduleIds = [] }) => moduleIds)
      .filter((id) => id.startsWith("/"))
      .map(packageFolder);
    const packages = [...new Set(folders)].map(readPackage);
    const byName = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    this.emitFile({
      type: "asset",
      fileName: "third-party-licences.txt",
      source: byName.map(textOf).join(`\n${"=".repeat(80)}\n\n`),
    });
  },
};

function packageFolder(file: string): string {
  for (let folder = dirname(file); folder !== "/"; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    // Some packages hold manifests of folders, which have no name.
    if (existsSync(manifest) && readFileSync(manifest, "utf8").includes('"version"')) return folder;
  }
  throw new Error(`${file} belongs to no package`);
}

function readPackage(folder: string): Bundled {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version, license } = JSON.parse(text) as {
    name: string;
    version: string;
    license?: string;
  };
  if (license === undefined) throw new Error(`${name} ${version} states no licence`);
  return { folder, name, version, licence: license };
}

function textOf({ folder, name, version, licence }: Bundled): string {
  const texts = [folder, join(folder, "LICENSES")].filter(existsSync).flatMap((place) =>
    readdirSync(place, { withFileTypes: true })
      .filter((entry) => entry.isFile() && (place !== folder || licenceFile.test(entry.name)))
      .map((entry) => readFileSync(join(place, entry.name), "utf8").trim()),
  );
  return `${[`${name} ${version} (${licence})`, ...texts].join("\n\n")}\n`;
}
