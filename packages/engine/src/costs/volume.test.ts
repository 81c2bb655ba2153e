import fc from "fast-check";
import { expect, test } from "vitest";

import { situationOf } from "../assessment/context.ts";
import { withFact } from "../facts/derive-facts.ts";
import { Market } from "../offers/market.ts";
import type { Offer } from "../offers/offer.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { accelerators } from "./accelerators.ts";
import { apiTokens } from "./api-tokens.ts";

const market = new Market(smallContext.prices, smallContext.asOf, smallContext.asOf);
const need = {
  contextTokens: 8192,
  targets: {},
  usualInputTokens: 2048,
  usualOutputTokens: 512,
  commitment: 36,
};
const offersOf = (id: string): readonly Offer[] =>
  market.offersFor(
    smallContext.knowledge.options.find((option) => option.id === id)!,
    need,
    7e9,
    36,
    false,
  ).offers;
const hosted = offersOf("api-prompting").flatMap((offer) => (offer.kind === "api" ? [offer] : []));
const served = offersOf("open-as-is").flatMap((offer) =>
  offer.kind === "accelerators" ? [offer] : [],
);

/** Cases that differ in growth, ramp and horizon, all else uncertain. */
const situations = [
  smallCase(),
  smallCase({ growthPerMonth: -10, rampMonths: 0, horizonMonths: 12 }),
  smallCase({ growthPerMonth: 20, rampMonths: 24, horizonMonths: 60 }),
  smallCase({ oneOff: true, horizonMonths: 3 }),
].map((given) => situationOf(given, smallContext, 32));

/** The worlds of a case at a certain volume. */
function worldsAt(requests: number, which: number): Worlds {
  const { facts, worlds } = situations[which];
  const volume = facts.of("requestsPerMonth");
  const interval = { low: requests, base: requests, high: requests };
  return worlds.with(withFact(facts, { ...volume, interval }));
}

const volumes = fc.record({
  which: fc.nat({ max: situations.length - 1 }),
  requests: fc.double({ min: 0, max: 1e9, noNaN: true }),
  more: fc.double({ min: 0, max: 1e9, noNaN: true }),
});

/** Whether no world pays less for more; sums over months are rounded in another order, hence the last digits. */
const fallsNowhere = (cost: (worlds: Worlds) => Column) =>
  fc.property(volumes, ({ which, requests, more }) => {
    const before = cost(worldsAt(requests, which));
    const after = cost(worldsAt(requests + more, which));
    return before.every((amount, world) => after[world] >= amount * (1 - 1e-12));
  });
/** Ten thousand runs and more for each kind of offer, spread over those that there are. */
const spreadOver = (offers: readonly Offer[]): { numRuns: number } => ({
  numRuns: Math.max(2500, Math.ceil(10_000 / offers.length)),
});

test("there are offers of both kinds to try", () => {
  expect(hosted.length).toBeGreaterThan(2);
  expect(new Set(served.map(({ hosting }) => hosting))).toEqual(new Set(["rented", "owned"]));
});

test.each(hosted)(
  "tokens of $id never get cheaper as requests grow",
  (offer) => {
    fc.assert(
      fallsNowhere((worlds) => apiTokens(offer, 1, worlds).amounts),
      spreadOver(hosted),
    );
  },
  60_000,
);

test.each(served)(
  "accelerators for $id never get cheaper as requests grow",
  (offer) => {
    fc.assert(
      fallsNowhere((worlds) => accelerators(offer, worlds).amounts),
      spreadOver(served),
    );
  },
  60_000,
);
