import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { pnpm } from "./pnpm.ts";
import { published, root } from "./published.ts";
import { startRegistry } from "./registry.ts";
import { run } from "./run.ts";

/** An empty project with all packages in it, and the tarballs that they came from. */
export interface Installed {
  readonly folder: string;
  readonly tarballs: ReadonlyMap<string, string>;
}

/** Packs every package, publishes it to a registry of our own and installs it from there as anybody would. */
export async function installed(folder: string): Promise<Installed> {
  const packs = join(folder, "packs");
  const project = join(folder, "project");
  await mkdir(packs);
  await mkdir(project);
  const upstream = (await run("npm", ["config", "get", "registry"], { cwd: folder })).out.trim();
  const [tarballs, registry] = await Promise.all([
    packed(packs),
    startRegistry(join(folder, "registry"), upstream),
  ]);
  try {
    const userconfig = join(folder, ".npmrc");
    await writeFile(userconfig, registry.npmrc);
    const env = {
      npm_config_userconfig: userconfig,
      npm_config_registry: registry.url,
      npm_config_cache: join(folder, "cache"),
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
    };
    await Promise.all(
      // Where a package comes from can be proved by the machine that releases it, and by no other.
      [...tarballs.values()].map((tarball) =>
        run("npm", ["publish", tarball, "--provenance=false"], { cwd: folder, env }),
      ),
    );
    await writeFile(
      join(project, "package.json"),
      JSON.stringify({ name: "empty", private: true, type: "module" }),
    );
    const names = published.map(({ manifest }) => `${manifest.name}@${manifest.version}`);
    await run("npm", ["install", "--ignore-scripts", ...names], { cwd: project, env });
  } finally {
    await registry.close();
  }
  return { folder: project, tarballs };
}

/** The tarballs by the names of their packages. */
async function packed(into: string): Promise<ReadonlyMap<string, string>> {
  const [program, ...first] = pnpm();
  const filters = published.map(({ manifest }) => `--filter=${manifest.name}`);
  await run(program, [...first, ...filters, "pack", "--pack-destination", into], { cwd: root });
  return new Map(
    published.map(({ manifest: { name, version } }) => [
      name,
      join(into, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`),
    ]),
  );
}
