import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's own folder. */
export const root: string = fileURLToPath(new URL("../../../", import.meta.url));

/** Where one condition of an import leads, or all. */
export type Target = string | Readonly<Record<string, string>>;

/** What a manifest says, as far as it matters here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly license?: string;
  readonly type?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly engines?: Readonly<Record<string, string>>;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, Target>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: {
    readonly access?: string;
    readonly provenance?: boolean;
    readonly exports?: Readonly<Record<string, Target>>;
  };
}

/** A package that is published. */
export interface Published {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly readme: string;
}

/** Every package that is not private: what is published. */
export const published: readonly Published[] = ["packages", "apps", "tooling"]
  .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
  .flatMap((folder) => {
    const manifest = readManifest(folder);
    if (manifest === undefined || manifest.private === true) return [];
    return [{ folder, manifest, readme: readText(join(folder, "README.md")) }];
  });

/** Those that are imported, and those that are run: one set of files that needs nothing. */
export const libraries = published.filter(({ manifest }) => manifest.bin === undefined);
export const programs = published.filter(({ manifest }) => manifest.bin !== undefined);

function readManifest(folder: string): Manifest | undefined {
  const text = readText(join(folder, "package.json"));
  return text === "" ? undefined : (JSON.parse(text) as Manifest);
}

/** The text of a file; empty where there is none. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** The code of a README's blocks in one language, in their order. */
export function blocksOf(readme: string, language: string): readonly string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms");
  return [...readme.matchAll(pattern)].map(([, code = ""]) => code);
}
