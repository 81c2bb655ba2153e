import { expect, test } from "vitest";

import { changesBetween } from "./changes-between.ts";
import { acceptedIds, readGolden } from "./golden-files.ts";
import { masters } from "./masters.ts";

/** Holds every second golden master, from the first or the second on, to what was accepted. */
export function holdMasters(from: 0 | 1): void {
  const accepted = acceptedIds();
  const golden = masters.filter(({ id }, index) => index % 2 === from && accepted.includes(id));
  test("a text that differs is told from one that does not", () => {
    expect(changesBetween("", masters[from]!.now()).length).toBeGreaterThan(1);
  });
  for (const { id, now } of golden)
    test(`${id} is as it was accepted (if the change is wanted: npx -y pnpm@12.4.2 --filter @tapeline/proof accept ${id})`, () => {
      expect(changesBetween(readGolden(id)!, now())).toEqual([]);
    });
}
