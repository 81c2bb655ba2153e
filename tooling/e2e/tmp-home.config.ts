import { defineConfig } from "@playwright/test";
import { launchArguments } from "./src/support/browser.ts";
export default defineConfig({ testDir: "src", testMatch: /(home|learn|palette|shell)\.spec\.ts/, workers: 1, retries: 0, timeout: 60000, expect: { timeout: 15000 }, reporter: [["list"]], outputDir: "/tmp/homeshots/results",
  use: { baseURL: "http://127.0.0.1:4141", viewport: { width: 1440, height: 900 }, launchOptions: { executablePath: "/usr/bin/chromium", args: launchArguments } } });
