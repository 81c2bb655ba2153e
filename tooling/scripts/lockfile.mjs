/** What the lockfile and the catalog must keep to, beyond what pnpm checks itself. */

/**
 * Lines of a lockfile that name a host. Whoever installs chooses the registry, so none may.
 *
 * @param {string} lockfile
 */
export const linesNamingHost = (lockfile) =>
  lockfile
    .split("\n")
    .flatMap((line, index) => (/https?:\/\/|\btarball:|\bgit\+/.test(line) ? [index + 1] : []));

/**
 * Entries of the catalog in `pnpm-workspace.yaml` that are no exact version.
 *
 * @param {string} workspace
 */
export function looseVersions(workspace) {
  const catalog = /^catalog:\n((?: {2}.*\n)*)/m.exec(workspace)?.[1] ?? "";
  return catalog
    .split("\n")
    .filter((line) => line.trim() !== "")
    .filter((line) => !/: \d+\.\d+\.\d+(-[\w.]+)?$/.test(line))
    .map((line) => line.trim());
}
