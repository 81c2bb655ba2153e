import { expect, test } from "vitest";

import { Cells } from "./cells.ts";
import { SharedColumns } from "./shared-columns.ts";

const column = (...numbers: readonly number[]): Float64Array => Float64Array.from(numbers);

test("columns with the same numbers are one, also in lists and records", () => {
  const shared = new SharedColumns();
  const first = shared.within(column(1, 2));
  expect(shared.within(column(1, 2))).toBe(first);
  expect(shared.within(column(1, 3))).not.toBe(first);
  const made = shared.within({ rows: [{ amounts: column(1, 2) }], name: "months" });
  expect(made).toEqual({ rows: [{ amounts: column(1, 2) }], name: "months" });
  expect(made.rows[0]?.amounts).toBe(first);
});

test("to the last bit: nothing below zero is not nothing, and what is unknown is unknown", () => {
  const shared = new SharedColumns();
  const [zero, unknown] = [column(0), column(NaN)].map((one) => shared.within(one));
  expect(shared.within(column(-0))).not.toBe(zero);
  expect(shared.within(column(NaN))).toBe(unknown);
});

test("a part of a longer column stays what it is", () => {
  const shared = new SharedColumns();
  shared.within(column(1, 2));
  const part = column(1, 2, 3).subarray(0, 2);
  expect(shared.within(part)).toBe(part);
});

test("what is computed of columns is found again by those that were shared", () => {
  const shared = new SharedColumns();
  const [one, other] = [new Cells(), new Cells()];
  for (const cells of [one, other]) cells.shareColumns(shared);
  const made = [one, other].map((cells) => cells.get("fact", "a", [1], () => column(1, 2)));
  expect(made[0]).toBe(made[1]);
  other.get("sum", "", [made[1]], () => 3);
  expect(other.get("sum", "", [made[0]], () => expect.fail("computed again"))).toBe(3);
});
