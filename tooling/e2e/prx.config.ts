import { defineConfig } from "@playwright/test";
import { launchArguments } from "./src/support/browser.ts";
export default defineConfig({ testDir: "src", testMatch: ["prices.spec.ts","calculators.spec.ts"], workers: 1, timeout: 150_000, expect: { timeout: 40_000 }, reporter: [["line"]], outputDir: "/tmp/prx-results",
 use: { baseURL: "http://127.0.0.1:4152", viewport: { width: 1440, height: 900 }, launchOptions: { executablePath: "/usr/bin/chromium", args: launchArguments } } });
