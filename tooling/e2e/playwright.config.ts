import { defineConfig } from "@playwright/test";

import { launchArguments, serverCommand } from "./src/support/browser.ts";

const port = Number(process.env["E2E_PORT"] ?? 4187);

/** Two at a time, as many as the smallest machine has cores. A test that fails once has failed. */
export default defineConfig({
  testDir: "src",
  testMatch: "*.spec.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous: no test here is a timed test, and machines are noisy.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["list"], ["json", { outputFile: ".reports/playwright.json" }]],
  outputDir: ".results",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: launchArguments,
    },
  },
  webServer: {
    command: serverCommand(port),
    url: `http://127.0.0.1:${port}/api/health`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
