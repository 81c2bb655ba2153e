/**
 * How quickly pages open on a processor four times slower than this one, against the build that ships: `pnpm measure`. Medians
 * of several openings in fresh contexts; ends non-zero where a goal is missed.
 */
import { chromium, type Browser } from "@playwright/test";

import { launchArguments } from "./support/browser.ts";
import { watchOpening, type Opening } from "./support/opening.ts";
import { serving } from "./support/serving.ts";

/** Milliseconds; layout shift has no unit. */
const goals = { largestPaint: 1_500, blocking: 150, shift: 0.02 } as const;
const openings = 7;
const slower = 4;

const server = await serving();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: launchArguments,
});
let missed = 0;
try {
  for (const path of ["/", "/assess", "/prices", "/calculators", "/portfolio", "/learn"]) {
    const worker = await median(path, true);
    const inPage = await median(path, false);
    const misses = (Object.keys(goals) as (keyof Opening)[]).filter(
      (key) => worker[key] > goals[key],
    );
    missed += misses.length;
    console.log(
      `${misses.length === 0 ? "✓" : "✗"} ${path}: largest paint ${worker.largestPaint.toFixed(0)} ms, blocking ${worker.blocking.toFixed(0)} ms (${inPage.blocking.toFixed(0)} without a worker), shift ${worker.shift.toFixed(3)}`,
    );
  }
} finally {
  await browser.close();
  await server.close();
}
if (missed > 0) process.exitCode = 1;

async function median(path: string, withWorker: boolean): Promise<Opening> {
  const seen: Opening[] = [];
  for (let count = 0; count < openings; count++) seen.push(await open(browser, path, withWorker));
  const middle = (key: keyof Opening): number =>
    seen.map((each) => each[key]).sort((a, b) => a - b)[Math.floor(openings / 2)] ?? Number.NaN;
  return {
    largestPaint: middle("largestPaint"),
    blocking: middle("blocking"),
    shift: middle("shift"),
  };
}

async function open(from: Browser, path: string, withWorker: boolean): Promise<Opening> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    // The engine then computes in the page: what the worker spares is the difference.
    if (!withWorker) await page.addInitScript("delete globalThis.Worker");
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    return await watchOpening(page, `${server.url}${path}`);
  } finally {
    await context.close();
  }
}
