/** Counts the tests of all packages from the reports that their runs left behind. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ passed: number, failed: number, skipped: number, missing: string[] }} Tally
 * `missing` names each package that has tests but left no report: its run broke off.
 */

/**
 * The tests counted in `<root>/{packages,apps,tooling}/*`/.reports.
 *
 * @param {string} root
 * @returns {Tally}
 */
export function tally(root) {
  const count = { passed: 0, failed: 0, skipped: 0, missing: /** @type {string[]} */ ([]) };
  for (const folder of workspaceFolders(root)) {
    const scripts = readJson(join(root, folder, "package.json")).scripts ?? {};
    if (!scripts.test && !scripts["test:browser"]) continue;
    const reports = join(root, folder, ".reports");
    const files = existsSync(reports) ? readdirSync(reports).sort() : [];
    if (scripts.test && !files.includes("vitest.json")) count.missing.push(folder);
    for (const file of files.filter((name) => name.endsWith(".json"))) {
      const report = readJson(join(reports, file));
      if (report.stats) {
        // Playwright's own words; a test that passed at the second attempt has failed once.
        count.passed += report.stats.expected;
        count.failed += report.stats.unexpected + report.stats.flaky + report.errors.length;
        count.skipped += report.stats.skipped;
        continue;
      }
      count.passed += report.numPassedTests;
      count.failed += report.numFailedTests;
      count.skipped += report.numPendingTests + (report.numTodoTests ?? 0);
      // A file that could not even be loaded holds no counted test, yet it has failed.
      for (const suite of report.testResults ?? []) {
        if (suite.status === "failed" && suite.assertionResults.length === 0) count.failed += 1;
      }
    }
  }
  return count;
}

/**
 * The folders of the workspace that hold a package, as in `pnpm-workspace.yaml`.
 *
 * @param {string} root
 */
export function workspaceFolders(root) {
  return ["packages", "apps", "tooling"].flatMap((group) =>
    (existsSync(join(root, group)) ? readdirSync(join(root, group)) : [])
      .sort()
      .map((name) => `${group}/${name}`)
      .filter((folder) => existsSync(join(root, folder, "package.json"))),
  );
}

/** @param {Tally} count */
export const tallyLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
