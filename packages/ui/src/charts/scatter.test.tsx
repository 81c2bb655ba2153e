import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { binsOf, mostPoints } from "./bins.ts";
import { placeLabels } from "./place-labels.ts";
import { Scatter, type ScatterPoint } from "./scatter.tsx";

const point = (index: number, ringed = false): ScatterPoint => ({
  id: String(index),
  title: `Case <${index}>`,
  code: `O${index % 8}`,
  requestsPerMonth: 1_000 * (1 + (index % 977)),
  cost: 20_000 * (1 + ((index * 31) % 491)),
  ringed,
});
const drawn = (points: readonly ScatterPoint[]): string =>
  renderToStaticMarkup(<Scatter points={points} months={36} finding="Many cases" />);

test("every point counts in one square", () => {
  const coordinate = fc.double({ min: 0, max: 800, noNaN: true });
  const points = fc.array(
    fc.record({ x: coordinate, y: coordinate, code: fc.constantFrom("O1", "O2") }),
  );
  fc.assert(
    fc.property(points, (given) => {
      const bins = binsOf(given, 14);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
      expect(new Set(bins.map(({ column, row }) => `${column} ${row}`)).size).toBe(bins.length);
    }),
  );
});

test("labels touch neither one another nor another point's mark", () => {
  const place = fc.integer({ min: 20, max: 780 });
  const points = fc.uniqueArray(
    fc.record({ x: place, y: place, title: fc.string({ minLength: 1, maxLength: 24 }) }),
    {
      maxLength: 30,
      selector: ({ x, y }) => `${x} ${y}`,
    },
  );
  fc.assert(
    fc.property(points, (given) => {
      const frame = { left: 0, right: 800, top: 0, bottom: 800 };
      const labelled = given.map((one, index) => ({ ...one, id: String(index), half: 9 }));
      const boxes = placeLabels(labelled, frame, 30).map(({ id, title, x, y, anchor }) => {
        const width = title.length * 6.4;
        const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
        return { id, left, right: left + width, top: y - 12, bottom: y + 4 };
      });
      for (const a of boxes) {
        expect(a.left >= 0 && a.right <= 800).toBe(true);
        for (const b of boxes)
          expect(
            a.id !== b.id &&
              a.left < b.right &&
              b.left < a.right &&
              a.top < b.bottom &&
              b.top < a.bottom,
          ).toBe(false);
      }
    }),
  );
});

test("few cases are drawn one by one, many as squares, those that stand out always", () => {
  const few = drawn(Array.from({ length: 24 }, (_, index) => point(index, index < 3)));
  expect(few.match(/<title>Case/g)).toHaveLength(24);
  expect(few).toContain("Case &lt;0&gt;");
  const many = drawn(Array.from({ length: 10_000 }, (_, index) => point(index, index < 3)));
  expect(many.match(/<title>Case/g)).toHaveLength(3);
  expect(many.match(/<rect/g)!.length).toBeLessThan(4 * mostPoints);
});

test("one case alone is drawn too", () => {
  expect(drawn([point(1)])).not.toMatch(/NaN|Infinity/);
});
