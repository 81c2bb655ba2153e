import { expect, test } from "vitest";

import { coloursIf } from "./colours.ts";

const { bold, dim, red, cyan } = coloursIf(true);

test("draws a text in a colour and ends it", () => {
  expect(red("no")).toBe("\u001b[31mno\u001b[39m");
});

test("goes on with the colour around where the one inside ends", () => {
  expect(cyan(`a ${red("b")} c`)).toBe("\u001b[36ma \u001b[31mb\u001b[36m c\u001b[39m");
  expect(bold(`a ${dim("b")} c`)).toBe("\u001b[1ma \u001b[2mb\u001b[22m\u001b[1m c\u001b[22m");
});

test("leaves a text as it is where none are wanted", () => {
  expect(coloursIf(false).bold("a")).toBe("a");
});
