import { configDefaults, defineConfig } from "vitest/config";

const inBrowser = "src/**/*.browser.test.ts";

/** `--mode browser` runs the tests that need Chromium, and those alone. */
export default defineConfig(({ mode }) => ({
  resolve: { conditions: ["@tapeline/source"] },
  ssr: { resolve: { conditions: ["@tapeline/source"] } },
  test:
    mode === "browser"
      ? { include: [inBrowser] }
      : { exclude: [...configDefaults.exclude, inBrowser] },
}));
