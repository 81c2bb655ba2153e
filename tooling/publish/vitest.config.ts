import { configDefaults, defineConfig } from "vitest/config";

const inBrowser = "src/**/*.browser.test.ts";

/** Machines are noisy, and no test here is a timed test. Long ones stand in files of their own: a worker for each core. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: "100%" };

/** `--mode browser` runs the tests that need Chromium, and those alone. */
export default defineConfig(({ mode }) => ({
  resolve: { conditions: ["@tapeline/source"] },
  ssr: { resolve: { conditions: ["@tapeline/source"] } },
  test:
    mode === "browser"
      ? { ...patient, include: [inBrowser] }
      : { ...patient, exclude: [...configDefaults.exclude, inBrowser] },
}));
