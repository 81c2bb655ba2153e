import { readFileSync } from "node:fs";

import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { acceleratorTable } from "../testing/accelerator-table.ts";
import { accuracyOf, figureTables, inputTables } from "./accuracy.ts";

const read = (name: string): string =>
  readFileSync(new URL(`../../data/figures/${name}`, import.meta.url), "utf8");

/** Medians of |predicted ÷ published − 1| as last accepted, by quantity. */
const accepted = JSON.parse(read("medians.json")) as Readonly<Record<string, number>>;

const reading = accuracyOf(
  new Map(
    [...inputTables, ...figureTables].map((name) => [name, { file: name, text: read(name) }]),
  ),
);
if (!reading.ok) throw new Error("the tables of figures cannot be read");
const { scores, rows, skipped } = reading.accuracy;
const overall = new Map(
  scores.filter(({ group }) => group === "all").map((score) => [score.quantity, score]),
);

test("every quantity has a median that was accepted", () => {
  expect([...overall.keys()].toSorted()).toEqual(Object.keys(accepted).toSorted());
});

test.each(Object.entries(accepted))(
  "%s is off by at most two points more than %s",
  (quantity, median) => {
    expect(overall.get(quantity)?.medianApe).toBeLessThanOrEqual(median + 0.02);
  },
);

test("break-evens on consistent inputs are within five per cent, row by row", () => {
  const consistent = rows.filter(({ quantity }) => quantity === "break-even: months");
  expect(consistent.length).toBeGreaterThan(0);
  for (const { predicted, published, id } of consistent)
    expect(Math.abs(predicted / published - 1), id).toBeLessThanOrEqual(0.05);
});

test("no row is left out without a reason, and a row is predicted once for each quantity", () => {
  expect(skipped.every(({ reason }) => reason !== "")).toBe(true);
  const keys = rows.map(({ table, id, line, quantity }) => `${table} ${id} ${line} ${quantity}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("accelerators stand as our own records have them", () => {
  expect(read("gpu-specs.csv")).toBe(acceleratorTable(priceBook.gpus));
});
