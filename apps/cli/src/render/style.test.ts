import { expect, test } from "vitest";

import { fakeTerminal } from "../testing/fake-terminal.ts";
import { styleFor } from "./style.ts";

const utf8 = { LANG: "en_GB.UTF-8", TERM: "xterm" };
const isColoured = (style: ReturnType<typeof styleFor>): boolean => style.colour.red("x") !== "x";

test("colours a terminal and nothing else", () => {
  expect(isColoured(styleFor(fakeTerminal({ env: utf8, tty: true })))).toBe(true);
  expect(isColoured(styleFor(fakeTerminal({ env: utf8 })))).toBe(false);
  expect(isColoured(styleFor(fakeTerminal({ env: { TERM: "dumb" }, tty: true })))).toBe(false);
});

test("obeys NO_COLOR, CLICOLOR_FORCE and --no-color", () => {
  const forced = { ...utf8, CLICOLOR_FORCE: "1" };
  expect(isColoured(styleFor(fakeTerminal({ env: forced })))).toBe(true);
  expect(isColoured(styleFor(fakeTerminal({ env: { ...forced, NO_COLOR: "1" }, tty: true })))).toBe(
    false,
  );
  expect(isColoured(styleFor(fakeTerminal({ env: forced, tty: true }), { color: false }))).toBe(
    false,
  );
});

test("falls back to ASCII where the locale or the terminal is not UTF-8", () => {
  const unicode = (env: Record<string, string>, ascii?: boolean) =>
    styleFor(fakeTerminal({ env }), { ascii }).unicode;
  expect(unicode(utf8)).toBe(true);
  expect(unicode(utf8, true)).toBe(false);
  expect(unicode({})).toBe(false);
  expect(unicode({ ...utf8, LC_ALL: "C" })).toBe(false);
  expect(unicode({ ...utf8, TERM: "linux" })).toBe(false);
});

test("keeps the width of a terminal between 40 and 100 columns", () => {
  const width = (columns: number) =>
    styleFor(fakeTerminal({ env: utf8, tty: true, columns })).width;
  expect([20, 60, 200].map(width)).toEqual([40, 60, 100]);
  // Not known.
  expect(width(0)).toBe(100);
});
