import { importSample } from "./support/import-sample.ts";
import { expect, test } from "./support/test.ts";

const walks = 500;
const stepsOfAWalk = 12;
const seed = 20_261_124;

test(`${walks} random walks through the questions break nothing`, async ({ page }) => {
  test.setTimeout(600_000);
  await importSample(page);
  await expect(page.locator("main fieldset").first()).toBeVisible();
  const done = await page.evaluate(
    async ({ walks, stepsOfAWalk, seed }) => {
      let state = seed;
      // Mulberry32: a seeded generator of a few lines, so that a walk that broke something can be walked again.
      const random = (): number => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
      };
      const oneOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
      const texts = ["0", "-1", "1e308", "220k", "90%", "1/0", "<script>", "null", "9".repeat(40)];
      const keys = ["j", "k", "u", "r", "Enter", "Escape", "ArrowRight", "Tab", "Home", "End"];
      const frame = (): Promise<void> => new Promise((go) => setTimeout(go));
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");

      const act = (): void => {
        const parts = "fieldset button, fieldset input, fieldset select, fieldset [role=slider]";
        const target = oneOf([...document.querySelectorAll<HTMLElement>(`main :is(${parts})`)]);
        if (target === undefined) return;
        target.focus();
        if (random() < 0.3) {
          const key = oneOf(keys) ?? "j";
          target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
          target.dispatchEvent(new KeyboardEvent("keyup", { key, bubbles: true }));
        } else if (target instanceof HTMLInputElement && /text|number|search/.test(target.type)) {
          value?.set?.call(target, oneOf(texts));
          target.dispatchEvent(new InputEvent("input", { bubbles: true }));
          if (random() < 0.5) target.blur();
        } else target.click();
      };
      const start = location.pathname;
      let count = 0;
      for (; count < walks; count += 1) {
        for (let step = 0; step < stepsOfAWalk; step += 1) {
          act();
          await frame();
        }
        if (location.pathname !== start) history.back();
        await frame();
      }
      return count;
    },
    { walks, stepsOfAWalk, seed },
  );
  expect(done).toBe(walks);
  await expect(page.locator("main h1").first()).toBeVisible();
});
