import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tally, tallyLine } from "./tally.mjs";

/** @param {Record<string, unknown>} files */
function workspace(files) {
  const root = mkdtempSync(join(tmpdir(), "tapeline-tally-"));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), JSON.stringify(content));
  }
  return root;
}

const withTests = { scripts: { test: "vitest run" } };
const report = (passed = 0, failed = 0, pending = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
  testResults: [],
});

test("adds up the reports of all packages and runners", () => {
  const count = tally(
    workspace({
      "packages/a/package.json": withTests,
      "packages/a/.reports/vitest.json": report(3, 0, 1),
      "packages/a/.reports/browser.json": report(2),
      "apps/b/package.json": withTests,
      "apps/b/.reports/vitest.json": report(4, 1, 0, 2),
      "tooling/c/package.json": {},
    }),
  );
  expect(tallyLine(count)).toBe("9 passed, 1 failed, 3 skipped");
  expect(count.missing).toEqual([]);
});

test("counts what a browser's runner reports, a test that passed at the second attempt as failed", () => {
  const count = tally(
    workspace({
      "tooling/a/package.json": { scripts: { "test:browser": "playwright test" } },
      "tooling/a/.reports/playwright.json": {
        stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
        errors: [],
      },
    }),
  );
  expect(tallyLine(count)).toBe("5 passed, 2 failed, 2 skipped");
});

test("names a package whose run left no report", () => {
  const count = tally(workspace({ "packages/a/package.json": withTests }));
  expect(count.missing).toEqual(["packages/a"]);
});

test("counts a test file that did not load as failed", () => {
  const count = tally(
    workspace({
      "packages/a/package.json": withTests,
      "packages/a/.reports/vitest.json": {
        ...report(1),
        testResults: [{ status: "failed", assertionResults: [] }],
      },
    }),
  );
  expect(tallyLine(count)).toBe("1 passed, 1 failed, 0 skipped");
});
