/**
 * Pictures of each screen, to be looked at beside the designs: `pnpm screens [name …]` writes
 * `.screens/<name>-<width>[-dark].png`. The web app must be built.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium, type Page } from "@playwright/test";

import { launchArguments } from "./support/browser.ts";
import { importSample } from "./support/import-sample.ts";
import { serving } from "./support/serving.ts";
import { untilQuiet } from "./support/until-quiet.ts";

/** A screen's address; those of a case are made from a case that is imported first. */
const screens: Readonly<Record<string, (caseId: string) => string>> = {
  home: () => "/",
  start: () => "/assess",
  assess: (id) => `/assess/${id}`,
  verdict: (id) => `/verdict/${id}`,
  prices: () => "/prices",
  calculators: () => "/calculators",
  portfolio: () => "/portfolio",
  learn: () => "/learn",
};
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const folder = fileURLToPath(new URL("../.screens/", import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(screens, name));
if (unknown.length > 0) {
  console.error(
    `no screen is called ${unknown.join(", ")}; there are ${Object.keys(screens).join(", ")}`,
  );
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
const server = await serving();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: launchArguments,
});
try {
  for (const viewport of sizes) {
    const context = await browser.newContext({ viewport, baseURL: server.url });
    const page = await context.newPage();
    const caseId = await importSample(page);
    for (const [name, address] of Object.entries(screens)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await page.goto(address(caseId));
      await settled(page);
      for (const theme of ["light", "dark"]) {
        await page.evaluate(
          (chosen) => (document.documentElement.dataset["theme"] = chosen),
          theme,
        );
        const path = `${folder}${name}-${viewport.width}${theme === "dark" ? "-dark" : ""}.png`;
        await page.screenshot({ path, fullPage: true });
        console.log(path);
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}

/** Until nothing on the page says that it is still at work. */
async function settled(page: Page): Promise<void> {
  await untilQuiet(page, 500);
  await page
    .waitForFunction(
      (working) =>
        document.querySelector("main [aria-busy=true], main progress") === null &&
        !working.test(document.querySelector("main")?.textContent ?? ""),
      /Looking for what could change/,
      { timeout: 60_000 },
    )
    .catch(() => console.error(`${page.url()} is still at work after a minute`));
}
