import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";

import { fakeTerminal } from "../testing/fake-terminal.ts";
import { questionsNamed } from "../testing/questions.ts";
import {
  supportBotFlips,
  supportBotInformation,
  supportBotVerdict,
} from "../testing/support-bot.ts";
import { widthOf } from "./columns.ts";
import { renderReport } from "./report.ts";
import { styleFor } from "./style.ts";

const input = {
  verdict: supportBotVerdict,
  questions: questionsNamed,
  flips: supportBotFlips,
  information: supportBotInformation,
  file: "support-bot.yaml",
};
const report = (flags: { ascii?: boolean; width?: number } = {}, tty = false): string =>
  renderReport(input, styleFor(fakeTerminal({ tty }), flags));

test("shows the whole report of a hand-written verdict", async () => {
  await expect(report()).toMatchFileSnapshot("../testing/report.txt");
});

test("shows the same in ASCII, without a byte above 127", async () => {
  const text = report({ ascii: true });
  expect(text).toMatch(/^[\n\u0020-\u007e]*$/);
  await expect(text).toMatchFileSnapshot("../testing/report-ascii.txt");
});

test("tells what wrong results are worth apart from what is paid, where they are much of it", () => {
  const withErrors = (share: number): string => {
    const options = input.verdict.options.map((option) => {
      const amount = { p10: 0, p50: share * (option.cost?.p50 ?? 0), p90: 0, mean: 0 };
      const lines = [{ ...option.lines[0], id: "errors", amount }] as typeof option.lines;
      return { ...option, lines };
    });
    const verdict = { ...input.verdict, options };
    return renderReport({ ...input, verdict }, styleFor(fakeTerminal(), {}));
  };
  expect(withErrors(0.5)).toContain("median $228k, of which its wrong results $114k");
  expect(withErrors(0.1)).not.toContain("wrong results");
});

test("says the sentence before any number and never exceeds the width", () => {
  for (const width of [72, 80, 90, 100]) {
    const lines = report({ width }).split("\n");
    expect(lines[4]).toMatch(/^ {2}You do not need a custom LLM\./);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
  }
});

test("drops the plot below 88 columns and the reasons below 80", () => {
  expect(report({ width: 100 })).toContain("log scale");
  expect(report({ width: 80 })).not.toContain("log scale");
  expect(report({ width: 80 })).toContain("  Why");
  expect(report({ width: 72 })).not.toContain("  Why");
});

test("differs in nothing but colour on a terminal", () => {
  expect(report({}, true)).not.toBe(report());
  expect(stripVTControlCharacters(report({}, true))).toBe(report());
});
