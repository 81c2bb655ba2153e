import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { situationOf, type Context } from "../assessment/context.ts";
import { explain } from "../explain/explain.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { OptionResult } from "../vocabulary/verdict.ts";
import { cardsNamed } from "./at-hand.ts";

const context: Context = { ...smallContext, worlds: 256 };
/** What stays on own machines, so that nothing is rented. */
const inHouse = { isolation: 5, requestsPerMonth: 2e6, electricityPrice: 0.2 };

const openAsIs = (answers: object): OptionResult =>
  assess(smallCase({ ...inHouse, ...answers }), context).options.find(
    ({ id }) => id === "open-as-is",
  )!;
const hardware = ({ lines }: OptionResult): number =>
  lines.find(({ id }) => id === "own-accelerators")!.amount.mean;
const owning = (ownedAccelerators: string): OptionResult => openAsIs({ ownedAccelerators });

test("cards are read as people write them", () => {
  expect(cardsNamed("8 H100")).toEqual({ count: 8, name: "H100" });
  expect(cardsNamed("2 x RTX 3090")).toEqual({ count: 2, name: "RTX 3090" });
  expect(cardsNamed("h100-sxm")).toEqual({ count: 1, name: "h100-sxm" });
  for (const nothing of ["", "  ", "0 H100"]) expect(cardsNamed(nothing)).toBeUndefined();
});

describe("accelerators at hand", () => {
  const bought = openAsIs({});

  test("are not bought again: what is left is power and space", () => {
    const enough = owning("9999 x example/large");
    const powerAlone = hardware(enough);
    expect(powerAlone).toBeGreaterThan(0);
    expect(powerAlone).toBeLessThan(hardware(bought) / 2);
    // Electricity is all that the hardware is billed by: at half its price the line is half as long.
    const cheaper = openAsIs({
      ownedAccelerators: "9999 x example/large",
      electricityPrice: 0.1,
      facilityPerServerMonth: 0,
    });
    const dearer = openAsIs({
      ownedAccelerators: "9999 x example/large",
      facilityPerServerMonth: 0,
    });
    expect(hardware(dearer) / hardware(cheaper)).toBeCloseTo(2, 3);
  });

  test("save less where they are fewer than what is needed, and the more the more there are", () => {
    const costs = [1, 2, 4, 1000].map((count) => hardware(owning(`${count} example/large`)));
    expect(costs[0]).toBeLessThan(hardware(bought));
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  });

  test("change neither people nor set-up nor the chance to reach the bar", () => {
    const enough = owning("8 example/large");
    const others = ({ lines }: OptionResult) =>
      lines.filter(({ id }) => id !== "own-accelerators").map(({ id, amount }) => [id, amount]);
    expect(others(enough)).toEqual(others(bought));
    expect(enough.sufficiency).toBe(bought.sufficiency);
  });

  test("are named in the line and in the price, with what more would cost", () => {
    const { lines, offers } = owning("8 example/large");
    const { basis, facts } = lines.find(({ id }) => id === "own-accelerators")!;
    expect(basis).toContain("of 8 at hand: those cost power and space alone, more would be bought");
    expect(facts).toContain("ownedAccelerators");
    expect(offers.map(({ price }) => price)).toContain("8 at hand, more at $25,000 each");
    const path = `options.open-as-is.offers.${offers[0]!.id}.accelerators.atHand`;
    const given = smallCase({ ...inHouse, ownedAccelerators: "8 example/large" });
    expect(explain(path, given, context)).toMatchObject({ kind: "number", value: 8 });
  });

  test("of a kind that is not on record, or that nobody sells, change nothing, and that is said", () => {
    const noticesOf = (ownedAccelerators: string) =>
      assess(smallCase({ ...inHouse, ownedAccelerators }), context).notices.join(" ");
    for (const [unknown, says] of [
      ["1 card of 24 GB", "names no accelerator on record"],
      ["3 example/little", "is not on record, so that nothing is billed as paid for"],
    ] as const) {
      expect(hardware(owning(unknown))).toBe(hardware(bought));
      expect(noticesOf(unknown)).toContain(says);
    }
    expect(noticesOf("8 example")).toContain("read as the slowest that has a price");
    expect(noticesOf("8 example/large")).not.toContain("ownedAccelerators");
  });

  test("that another way undercuts are told to have been weighed", () => {
    const weighed = "was weighed and is not the cheapest way";
    const noticesOf = (answers: object) =>
      assess(smallCase({ ...answers, ownedAccelerators: "1 example/large" }), context).notices;
    const anywhere = { isolation: 1, requestsPerMonth: 2e6 };
    expect(noticesOf(anywhere).join(" ")).toContain(weighed);
    expect(noticesOf(inHouse).join(" ")).not.toContain(weighed);
  });

  test("are there once: a part of a case has its share of them, and one at least", () => {
    const cardsOf = (owned: string, share: number) =>
      situationOf(smallCase({ ownedAccelerators: owned }), context, 64, share).facts.of(
        "ownedAccelerators",
      ).value;
    expect(cardsOf("8 example/large", 100)).toBe("8 example/large");
    expect([cardsOf("8 x example/large", 70), cardsOf("8 x example/large", 30)]).toEqual([
      "5 example/large",
      "2 example/large",
    ]);
    expect(cardsOf("1 example/large", 30)).toBe("1 example/large");
  });

  test("serve a job that is done once in the hours that it takes", () => {
    const job = { oneOff: true, horizonMonths: 3, requestsPerMonth: 5e6 };
    const own = hardware(openAsIs({ ...job, ownedAccelerators: "8 example/large" }));
    expect(own).toBeLessThan(hardware(openAsIs(job)) / 2);
    expect(own).toBeGreaterThan(0);
  });
});
