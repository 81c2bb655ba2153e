import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { mostCompared, readPricesSearch, writePricesSearch } from "./prices-search.ts";

describe("what an address of prices says", () => {
  test("is read as far as it can be understood", () => {
    const read = readPricesSearch({
      tab: "tuning",
      q: 4,
      class: "huge",
      tokensIn: "3070",
      cached: 200,
      asOf: "tomorrow",
      compare: "a,b,,a",
      ended: "yes",
    });
    expect(read).toEqual({ tab: "tuning", q: "4", tokensIn: 3070, compare: ["a", "b"] });
    expect(readPricesSearch({})).toEqual({ tab: "models", compare: [] });
  });

  test("comes back from the address that is written of it", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (written) => {
        const read = readPricesSearch(written);
        expect(readPricesSearch(writePricesSearch(read))).toEqual(read);
        expect(read.compare.length).toBeLessThanOrEqual(mostCompared);
      }),
    );
  });

  test("holds nothing that goes without saying", () => {
    expect(writePricesSearch(readPricesSearch({}))).toEqual({});
  });
});
