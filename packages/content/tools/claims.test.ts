import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { knowledge } from "../src/index.ts";
import { practice } from "../src/practice.ts";
import { texts } from "../src/texts.ts";
import { claimIds } from "./claims-in-words.ts";
import { carriersIn, claimsPage, uncarried } from "./claims.ts";

const carriers = carriersIn(knowledge.rules, texts.texts, practice);

describe("the claims of the source article", () => {
  test("are 58 statements and 9 resolutions", () => {
    expect(claimIds).toEqual([
      ...Array.from({ length: 58 }, (_, index) => `S${index + 1}`),
      ...Array.from({ length: 9 }, (_, index) => `C${index + 1}`),
    ]);
  });

  test("are each carried by something named", () => {
    expect(uncarried(carriers)).toEqual([]);
  });

  test("are lost with the one carrier that is left", () => {
    const last = fc.constantFrom(...claimIds).chain((claim) => {
      const all = carriers.filter(({ claims }) => claims.includes(claim));
      return fc.record({ claim: fc.constant(claim), one: fc.constantFrom(...all) });
    });
    fc.assert(
      fc.property(last, ({ claim, one }) => {
        const others = carriers.filter(({ claims }) => !claims.includes(claim));
        expect(uncarried([...others, one])).not.toContain(claim);
        expect(uncarried(others)).toContain(claim);
      }),
    );
  });

  // Accept a carrier that was renamed or added with `npm run pages`.
  test("are carried by what is written down", async () => {
    await expect(claimsPage(carriers)).toMatchFileSnapshot("../CLAIMS.md");
  });

  test("change the page with any one carrier that is taken away", () => {
    const page = claimsPage(carriers);
    for (const gone of carriers)
      expect(claimsPage(carriers.filter((one) => one !== gone)), gone.name).not.toBe(page);
  });
});
