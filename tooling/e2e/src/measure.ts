/**
 * How quickly pages open, and how quickly a verdict follows a slider, on a processor four times slower than this one, against the
 * build that ships: `pnpm measure [page … or slider]`. Medians of several openings in fresh contexts, each beside the same page
 * without a worker. `pnpm measure follow` tells how soon a saved file is seen. Ends non-zero where a goal is missed.
 */
import { chromium, type Browser, type Page } from "@playwright/test";

import { measureFollow } from "./measure-follow.ts";
import { launchArguments } from "./support/browser.ts";
import { importSample } from "./support/import-sample.ts";
import { watchOpening, type Opening } from "./support/opening.ts";
import { serving } from "./support/serving.ts";
import { slide, watchSteps, type Sliding } from "./support/sliding.ts";

/** Milliseconds; layout shift has no unit. */
const goals = { largestPaint: 1_500, blocking: 150, shift: 0.02 } as const;
const slidingGoals = {
  middle: 6,
  slow: 12,
  /** Of the middle without a worker. */
  share: 0.35,
  redraw: 100,
  chartsRedraw: 100,
  longestTask: 50,
  shift: 0.02,
} as const;
/** Pages to open; `:case` stands for a case that is kept in the browser. */
const pages = [
  "/",
  "/assess",
  "/verdict/:case",
  "/prices",
  "/calculators",
  "/portfolio",
  "/learn",
  "/learn/faq/cost",
] as const;
const openings = 7;
const steps = 200;
const slower = 4;

/** The pages to open, `slider` and `follow`; all of them where none is named. */
const wanted = process.argv.slice(2);
const server = await serving();
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: launchArguments,
});
let missed = 0;
try {
  for (const path of pages.filter((one) => wanted.length === 0 || wanted.includes(one))) {
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
  if (wanted.length === 0 || wanted.includes("slider")) missed += await measureSlider();
  if (wanted.length === 0 || wanted.includes("follow")) missed += await measureFollow(browser);
} finally {
  await browser.close();
  await server.close();
}
if (missed > 0) process.exitCode = 1;

/** Prints how the slider answered, beside a page that computes by itself; returns how many goals were missed. */
async function measureSlider(): Promise<number> {
  const { told, charts } = await onSlowPage(browser, true, async (page) => ({
    told: await slideOnVerdict(page),
    charts: await slideOverCharts(page),
  }));
  const inPage = await onSlowPage(browser, false, slideOnVerdict);
  const middle = quantile(told.answers, 0.5);
  const [toldMiddle, toldSlow] = [0.5, 0.95].map((share) => quantile(told.told, share));
  const middleInPage = quantile(inPage.answers, 0.5);
  const figures = {
    middle,
    share: middle / middleInPage,
    slow: quantile(told.answers, 0.95),
    redraw: quantile(told.redraws, 0.95),
    chartsRedraw: quantile(charts.redraws, 0.95),
    longestTask: Math.max(told.longestTask, charts.longestTask),
    shift: told.shift,
  };
  const misses = (Object.keys(figures) as (keyof typeof figures)[]).filter(
    (key) => !(figures[key] <= slidingGoals[key]),
  );
  console.log(
    `${misses.length === 0 ? "✓" : "✗"} slider: ${told.answers.length} answers, p50 ${middle.toFixed(1)} ms (${middleInPage.toFixed(1)} without a worker, ${figures.share.toFixed(2)} of it), p95 ${figures.slow.toFixed(1)} ms (told the page p50 ${toldMiddle?.toFixed(1)}, p95 ${toldSlow?.toFixed(1)}); redrawn p95 ${figures.redraw.toFixed(0)} ms, charts in sight ${figures.chartsRedraw.toFixed(0)}; longest task ${figures.longestTask.toFixed(0)} ms; shift ${figures.shift.toFixed(3)}`,
  );
  return misses.length;
}

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

function open(from: Browser, path: string, withWorker: boolean): Promise<Opening> {
  return onSlowPage(from, withWorker, async (page) =>
    watchOpening(
      page,
      path.includes(":case") ? path.replace(":case", await importSample(page)) : path,
    ),
  );
}

/** Moves the first slider of a verdict of the sample case. */
async function slideOnVerdict(page: Page): Promise<Sliding> {
  await watchSteps(page);
  const caseId = await importSample(page);
  await page.goto(`/verdict/${caseId}`);
  await page.getByRole("button", { name: "What if" }).click();
  return slide(page, steps);
}

/** The same again with the curves of the costs in sight: figures that nobody sees are not redrawn while a slider moves. */
async function slideOverCharts(page: Page): Promise<Sliding> {
  await page.locator("#cost figure").evaluate((figure) => figure.scrollIntoView());
  return slide(page, steps);
}

/** A fresh page on the slower processor; without a worker the engine computes in the page. */
async function onSlowPage<Result>(
  from: Browser,
  withWorker: boolean,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await from.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: server.url,
  });
  try {
    const page = await context.newPage();
    if (!withWorker) await page.addInitScript("delete globalThis.Worker");
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    return await look(page);
  } finally {
    await context.close();
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
