import { expect, test } from "vitest";

import { standardNormals } from "./sobol.ts";
import { WorldPoints } from "./world-points.ts";

test("gives the normals of its seed", () => {
  expect(new WorldPoints(7).normals(3, 64)).toEqual(standardNormals(3, 64, 7));
  expect(new WorldPoints(8).normals(3, 64)).not.toEqual(standardNormals(3, 64, 7));
});

test("computes a dimension once and serves shorter sets from it", () => {
  const points = new WorldPoints(7);
  const long = points.normals(3, 2048);
  const short = points.normals(3, 512);
  expect(points.normals(3, 2048).buffer).toBe(long.buffer);
  expect(short.buffer).toBe(long.buffer);
  expect(short).toEqual(standardNormals(3, 512, 7));
});

test("grows to a longer set without changing what was given out", () => {
  const points = new WorldPoints(7);
  const short = points.normals(4, 100);
  const before = short.slice();
  expect(points.normals(4, 300).subarray(0, 100)).toEqual(before);
  expect(short).toEqual(before);
});

test("does not keep sets beyond its bound", () => {
  const points = new WorldPoints(7);
  const first = points.normals(0, 8193);
  expect(points.normals(0, 8193).buffer).not.toBe(first.buffer);
});
