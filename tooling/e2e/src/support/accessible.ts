import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No violation that axe knows, in light and in dark. All are told, and fail the test at its end. */
export async function expectAccessible(page: Page): Promise<void> {
  // A button that wakes while axe looks changes its colour at once.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => (document.documentElement.dataset["theme"] = name), theme);
    // A colour on its way from one theme to the other is none of either.
    await page.evaluate(() => {
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
    expect.soft(told, `${new URL(page.url()).pathname} in ${theme}`).toEqual([]);
  }
  await page.emulateMedia({ reducedMotion: null });
}
