import type { Flip } from "@tapeline/engine";
import { expect, test } from "vitest";

import { fakeTerminal } from "../testing/fake-terminal.ts";
import { questionsNamed } from "../testing/questions.ts";
import { supportBotVerdict } from "../testing/support-bot.ts";
import type { Questions } from "./facts-in-rows.ts";
import { renderFlips } from "./flips.ts";
import { styleFor } from "./style.ts";

const { options } = supportBotVerdict;
const questions = {
  ...questionsNamed,
  minimumPassRate: { short: "Bar", unit: "%", allowed: { min: 50, max: 100 } },
  horizonMonths: { short: "Horizon", unit: "months", integer: true },
  gap: { short: "Gap" },
} as unknown as Questions;
const rowOf = (flip: object): string =>
  renderFlips(
    [{ becomes: { answer: "no" }, direction: "up", ...flip } as Flip],
    { facts: [{ id: "gap", origin: "assumed", sources: [] }], options, questions },
    styleFor(fakeTerminal(), {}),
  )[1] ?? "";

test("rounds no value up to the greatest allowed one", () => {
  expect(rowOf({ fact: "minimumPassRate", now: 92, at: 99.97 })).toContain("above 99.97%");
  expect(rowOf({ fact: "minimumPassRate", now: 92, at: 98.96 })).toContain("above 99%");
});

test("says nothing of what lies beyond the last allowed value", () => {
  expect(rowOf({ fact: "minimumPassRate", now: 92, at: 100 })).toContain("exactly 100%");
  expect(rowOf({ fact: "minimumPassRate", now: 92, at: 50, direction: "down" })).toContain(
    "exactly 50%",
  );
});

test("gives each number its unit", () => {
  expect(rowOf({ fact: "horizonMonths", now: 36, at: 1, direction: "down" })).toMatch(
    /36 months +1 month or less +→ no, as today/,
  );
});

test("says where to know a number exactly is enough", () => {
  expect(rowOf({ fact: "minimumPassRate", now: 92, at: 92, direction: "to" })).toContain(
    "exactly 92%",
  );
});

test("calls nothing assumed where nothing was", () => {
  expect(rowOf({ fact: "gap", now: "unknown", at: "both", direction: "to" })).toMatch(
    /Gap +unknown +"both"/,
  );
});

test("offers no value that is out of reach as what would change the advice", () => {
  const far = { fact: "horizonMonths", now: 36, at: 3000, distance: { factor: 83 } };
  const near = { fact: "minimumPassRate", now: 92, at: 96, distance: { sigmas: 1 } };
  const unlikely = { ...near, distance: { sigmas: 60 }, chance: 0 };
  const lines = (...flips: readonly object[]): string =>
    renderFlips(
      flips.map((flip) => ({ becomes: { answer: "no" }, direction: "up", ...flip }) as Flip),
      { facts: [], options, questions },
      styleFor(fakeTerminal(), {}),
    ).join("\n");
  expect(lines(far, near)).toContain("above 96%");
  expect(lines(far, near)).not.toContain("3,000");
  expect(lines(far, near)).toContain("1 more changes it farther away");
  expect(lines(far, unlikely)).toMatch(/Nothing within reach\.\n +2 change it farther away$/);
});
