import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";

import { fakeTerminal } from "../testing/fake-terminal.ts";
import { questionsNamed } from "../testing/questions.ts";
import { supportBotExplored, supportBotVerdict } from "../testing/support-bot.ts";
import { foundAlready } from "../testing/found-already.ts";
import { widthOf } from "./columns.ts";
import { reportPieces } from "./report.ts";
import { styleFor } from "./style.ts";

const input = {
  verdict: supportBotVerdict,
  questions: questionsNamed,
  file: "support-bot.yaml",
};
const explored = foundAlready(supportBotExplored);

/** The pieces of a report. */
async function pieces(
  given: Partial<typeof input> = {},
  { flags = {}, tty = false, from = explored }: Settings = {},
): Promise<string[]> {
  const style = styleFor(fakeTerminal({ tty }), flags);
  const found: string[] = [];
  for await (const piece of reportPieces({ ...input, ...given }, from, style)) found.push(piece);
  return found;
}
interface Settings {
  readonly flags?: { readonly ascii?: boolean; readonly width?: number };
  readonly tty?: boolean;
  readonly from?: typeof explored;
}
const report = async (flags: Settings["flags"] = {}, tty = false): Promise<string> =>
  (await pieces({}, { flags, tty })).join("");

test("shows the whole report of a hand-written verdict", async () => {
  await expect(await report()).toMatchFileSnapshot("../testing/report.txt");
});

test("shows the same in ASCII, without a byte above 127", async () => {
  const text = await report({ ascii: true });
  expect(text).toMatch(/^[\n\u0020-\u007e]*$/);
  await expect(text).toMatchFileSnapshot("../testing/report-ascii.txt");
});

test("shows the same in forty columns", async () => {
  await expect(await report({ width: 40 })).toMatchFileSnapshot("../testing/report-narrow.txt");
});

test("gives the verdict before anything is explored, and each finding as it is found", async () => {
  const [verdict = "", flips, pairs] = await pieces();
  expect(verdict).toContain("You do not need a custom LLM.");
  expect(verdict).toContain("best in = of 100 futures");
  expect(flips).toMatch(/^\n {2}What would change this/);
  expect(pairs).toMatch(/^\n {2}What two changes would do/);
});

test("says where nothing was found, and nothing of what was left out", async () => {
  const none = foundAlready({
    flips: [],
    pairFlips: [],
    breakEvens: [],
    sensitivity: { utility: 0, bars: [] },
  });
  const text = (await pieces({}, { from: none })).join("");
  expect(text).toContain("No allowed value of any one of 0 facts changes the advice.");
  expect(text).toMatch(/no two of the uncertain numbers/);
  expect(text).toContain("No open model may be run here");
  expect(text).not.toContain("What the result depends on");
  expect((await pieces({}, { from: foundAlready({}) })).join("")).not.toMatch(
    /What (would|two|the result)|Where volume/,
  );
});

test("tells what wrong results are worth apart from what is paid, where they are much of it", async () => {
  const withErrors = async (share: number): Promise<string> => {
    const options = input.verdict.options.map((option) => {
      const amount = { p10: 0, p50: share * (option.cost?.p50 ?? 0), p90: 0, mean: 0 };
      const lines = [{ ...option.lines[0], id: "errors", amount }] as typeof option.lines;
      return { ...option, lines };
    });
    return (await pieces({ verdict: { ...input.verdict, options } })).join("");
  };
  expect(await withErrors(0.5)).toContain("median $228k, of which its wrong results $114k");
  expect(await withErrors(0.1)).not.toContain("wrong results");
});

test("says the sentence before any number and never exceeds the width", async () => {
  for (let width = 40; width <= 100; width += 1) {
    const text = await report({ width });
    expect(text).toMatch(/^\n.*\n( {2}.*\n){1,3}\n {2}You do not need a custom LLM\./);
    for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
  }
});

test("drops the plot below 88 columns, the reasons below 80 and the tables below 72", async () => {
  expect(await report({ width: 100 })).toContain("log scale");
  expect(await report({ width: 80 })).not.toContain("log scale");
  expect(await report({ width: 80 })).toContain("  Why");
  expect(await report({ width: 72 })).not.toContain("  Why");
  expect(await report({ width: 72 })).toContain("why: tapeline explain rules support-bot.yaml");
  expect(await report({ width: 72 })).toContain("flips at");
  expect(await report({ width: 71 })).not.toContain("flips at");
});

test("differs in nothing but colour on a terminal", async () => {
  const plain = await report();
  expect(await report({}, true)).not.toBe(plain);
  expect(stripVTControlCharacters(await report({}, true))).toBe(plain);
});
