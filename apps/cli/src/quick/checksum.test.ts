import fc from "fast-check";
import { expect, test } from "vitest";

import { checksum } from "./checksum.ts";

test("differs after any one bit has", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), fc.nat(), (bytes, at) => {
      const changed = Uint8Array.from(bytes);
      changed[at % bytes.length] = bytes[at % bytes.length]! ^ (1 << (at % 8));
      expect(checksum(changed)).not.toBe(checksum(bytes));
    }),
  );
});

test("is the same wherever the bytes lie in memory", () => {
  const bytes = Uint8Array.from({ length: 21 }, (_, index) => index * 37);
  const shifted = new Uint8Array(30);
  shifted.set(bytes, 3);
  expect(checksum(shifted.subarray(3, 24))).toBe(checksum(bytes));
  expect(checksum(Buffer.from(bytes))).toBe(checksum(bytes));
  expect(checksum(bytes)).toMatch(/^[\da-f]{8}$/);
});
