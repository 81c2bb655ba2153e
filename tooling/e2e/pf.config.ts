import { defineConfig } from "@playwright/test";
import { launchArguments } from "./src/support/browser.ts";
export default defineConfig({ testDir: "src", workers: 1, retries: 0, timeout: 180_000, expect: { timeout: 45_000 }, reporter: [["list"]], outputDir: "/tmp/pf-results",
  use: { baseURL: "http://127.0.0.1:4133", viewport: { width: 1440, height: 900 }, launchOptions: { executablePath: "/usr/bin/chromium", args: launchArguments } } });
